//! What a list does to the categories, line by line.

use super::telling::{changes, created, told};
use super::tree::{Kept, Tree};
use super::{Details, Row, at, cells, within_reason};
use crate::categories::dto::Category;
use crate::categories::forest::Forest;
use crate::categories::rules::MAX_DEPTH;
use crate::euros::EurosText;
use crate::imports::dto::LineAction;
use recyclique_kernel::{Id, Timestamp};
use std::collections::{HashMap, HashSet};

/// What is to be written, and what to say about it.
pub(crate) struct Plan {
    pub(crate) entries: Vec<Kept>,
    /// What becomes of each row, in their order.
    pub(super) fates: Vec<(LineAction, String)>,
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
    /// Categories that are new, roots included (repaired Q-18).
    pub(crate) imported: usize,
    /// Categories that a row changes.
    pub(crate) updated: usize,
}

/// Applies the rows in memory. Where there are errors nothing of it may be written.
pub(crate) fn plan(existing: Vec<Kept>, rows: &[Row], now: Timestamp, new_id: impl FnMut() -> Id) -> Plan {
    let mut planner = Planner {
        tree: Tree::new(existing, now, new_id),
        parents: parents(rows),
        places: HashMap::new(),
        warnings: Vec::new(),
        changed: HashSet::new(),
    };
    let mut errors = Vec::new();
    let mut fates = Vec::with_capacity(rows.len());
    for row in rows {
        let fate = match &row.fault {
            Some(fault) => Err(fault.clone()),
            None => planner.apply(row),
        };
        fates.push(fate.unwrap_or_else(|fault| {
            errors.push(at(row.line, &fault));
            (LineAction::Error, fault)
        }));
    }
    let Planner {
        tree,
        places,
        warnings,
        changed,
        ..
    } = planner;
    let entries = tree.finish();
    errors.extend(check_depth(&entries, &places));
    errors.extend(check_visible(&entries, rows));
    let imported = entries.iter().filter(|entry| entry.before.is_none()).count();
    let updated = entries
        .iter()
        .filter(|entry| entry.before.is_some() && changed.contains(&entry.after.id))
        .count();
    Plan {
        entries,
        fates,
        errors: within_reason(errors),
        warnings: within_reason(warnings),
        imported,
        updated,
    }
}

/// The names under which the list puts something else.
fn parents(rows: &[Row]) -> HashSet<String> {
    let is_itself = |row: &&Row| row.fault.is_none() && !names_itself(row);
    let above = rows.iter().filter(is_itself).filter_map(|row| row.path.split_last());
    above.flat_map(|(_, above)| above.iter().cloned()).collect()
}

/// « Jouets / Jouets »: a name is given once, it cannot stand under itself.
fn names_itself(row: &Row) -> bool {
    matches!(row.path.as_slice(), [root, sub] if root == sub)
}

struct Planner<F> {
    tree: Tree<F>,
    parents: HashSet<String>,
    /// Where the list puts each name, and on which line first.
    places: HashMap<String, (Option<String>, u64)>,
    warnings: Vec<String>,
    changed: HashSet<Id>,
}

impl<F: FnMut() -> Id> Planner<F> {
    fn apply(&mut self, row: &Row) -> Result<(LineAction, String), String> {
        if let (true, [root, _]) = (names_itself(row), row.path.as_slice()) {
            let has_subs = self.parents.contains(root)
                || self
                    .tree
                    .find(root)
                    .is_some_and(|found| self.tree.has_children(found.id));
            if has_subs {
                let reason = format!(
                    "«\u{a0}{root}\u{a0}» ne peut pas être sa propre sous-catégorie\u{a0}: ligne ignorée, donnez-lui un autre nom"
                );
                self.warnings.push(at(row.line, &reason));
                return Ok((LineAction::Skip, reason));
            }
            let root = Row {
                path: vec![root.clone()],
                ..row.clone()
            };
            return self.apply(&root);
        }
        self.check_places(row)?;
        let before = row.path.last().and_then(|name| self.tree.find(name)).cloned();
        let also = self.place(row);
        self.write(row)?;
        let after = row.path.last().and_then(|name| self.tree.find(name));
        Ok(match (before, after) {
            (Some(before), Some(after)) if before == *after => (LineAction::Unchanged, told("Déjà là", &also)),
            (Some(before), Some(after)) => {
                let changes = changes(&before, after, row);
                self.changed.insert(after.id);
                (LineAction::Update, told(&changes.join(", "), &also))
            }
            (_, _) => (LineAction::Create, told(&created(row), &also)),
        })
    }

    /// A name stands in one place.
    fn check_places(&mut self, row: &Row) -> Result<(), String> {
        let mut seen = HashSet::new();
        let mut parent: Option<&String> = None;
        for name in &row.path {
            if !seen.insert(name) {
                return Err(format!("«\u{a0}{name}\u{a0}» est donné à deux niveaux"));
            }
            match self.places.get(name) {
                Some((known, _)) if known.as_ref() == parent => {}
                None => {}
                Some((Some(known), line)) if parent.is_some() && row.details.is_none() => {
                    let parent = parent.map_or("", String::as_str);
                    self.warnings.push(at(
                        row.line,
                        &format!("«\u{a0}{name}\u{a0}» est déjà sous «\u{a0}{known}\u{a0}» (L{line})\u{a0}: il passe sous «\u{a0}{parent}\u{a0}»"),
                    ));
                }
                Some((known, line)) => {
                    let known = known.as_ref().map_or_else(
                        || "une catégorie racine".to_owned(),
                        |known| format!("sous «\u{a0}{known}\u{a0}»"),
                    );
                    return Err(format!("«\u{a0}{name}\u{a0}» est déjà {known} (L{line})"));
                }
            }
            parent = Some(name);
        }
        Ok(())
    }

    /// Puts the whole path in the tree; tells which parents it makes.
    fn place(&mut self, row: &Row) -> Vec<String> {
        let mut made = Vec::new();
        let mut parent: Option<(Id, String)> = None;
        for (level, name) in (1..).zip(&row.path) {
            if level < row.path.len() && self.tree.find(name).is_none() {
                made.push(name.clone());
            }
            let place = (parent.as_ref().map(|(_, name)| name.clone()), row.line);
            let id = self.tree.place(name, parent.map(|(id, _)| id)).id;
            self.places
                .entry(name.clone())
                .and_modify(|known| known.0.clone_from(&place.0))
                .or_insert(place);
            if level < row.path.len() {
                self.clear_prices(row.line, name);
            }
            parent = Some((id, name.clone()));
        }
        made
    }

    /// Prices stand on leaves only: whatever gets a child loses its own.
    fn clear_prices(&mut self, line: u64, name: &str) {
        let Some(parent) = self.tree.get_mut(name) else { return };
        if parent.price.is_some() || parent.max_price.is_some() {
            (parent.price, parent.max_price) = (None, None);
            let sentence = format!(
                "La catégorie parente '{name}' a des prix qui seront supprimés automatiquement lors de l'import"
            );
            self.warnings.push(at(line, &sentence));
        }
    }

    /// What the row says of the category itself; what it leaves empty stays.
    fn write(&mut self, row: &Row) -> Result<(), String> {
        let Some(name) = row.path.last() else { return Ok(()) };
        let is_parent = self.parents.contains(name)
            || self
                .tree
                .find(name)
                .is_some_and(|found| self.tree.has_children(found.id));
        let Some(category) = self.tree.get_mut(name) else {
            return Ok(());
        };
        if let Some(details) = &row.details {
            describe(category, details);
        }
        if row.min_price.is_none() && row.max_price.is_none() {
            return Ok(());
        }
        if is_parent {
            let sentence = format!("«\u{a0}{name}\u{a0}» a des sous-catégories\u{a0}: ses prix ne sont pas importés");
            self.warnings.push(at(row.line, &sentence));
            return Ok(());
        }
        let (min, max) = (row.min_price.map(EurosText), row.max_price.map(EurosText));
        // A root that bears a price bears exactly those of its row (spec categories §2.16).
        let is_bare_root = row.path.len() == 1 && row.details.is_none();
        category.price = if is_bare_root { min } else { min.or(category.price) };
        category.max_price = if is_bare_root { max } else { max.or(category.max_price) };
        let amount = |price: Option<EurosText>| price.map(|price| price.0);
        cells::check_range(amount(category.price), amount(category.max_price))
    }
}

fn describe(category: &mut Category, details: &Details) {
    if details.official_name.is_some() {
        category.official_name.clone_from(&details.official_name);
    }
    category.rep_sector = details.rep_sector.or(category.rep_sector);
    category.display_order = details.display_order.unwrap_or(category.display_order);
    category.display_order_entry = details.display_order_entry.unwrap_or(category.display_order_entry);
    category.is_visible = details.is_visible.unwrap_or(category.is_visible);
}

/// The list never makes a loop (its own paths start at roots), but a branch may hang too low.
fn check_depth(entries: &[Kept], places: &HashMap<String, (Option<String>, u64)>) -> Option<String> {
    let forest = Forest::new(entries.iter().map(|entry| (entry.after.id, entry.after.parent_id)));
    let moved = |entry: &&Kept| entry.before.as_ref().map(|before| before.parent_id) != Some(entry.after.parent_id);
    let is_moved: HashSet<Id> = entries.iter().filter(moved).map(|entry| entry.after.id).collect();
    let deep = entries.iter().find(|entry| {
        let id = entry.after.id;
        forest.depth(id) > MAX_DEPTH && forest.path(id).any(|above| is_moved.contains(&above))
    })?;
    let name = &deep.after.name;
    let sentence = format!("«\u{a0}{name}\u{a0}» serait au-delà du niveau {MAX_DEPTH}");
    let culprit = entries
        .iter()
        .filter(|entry| forest.is_within(deep.after.id, entry.after.id))
        .find_map(|entry| places.get(&entry.after.name));
    Some(culprit.map_or_else(|| sentence.clone(), |(_, line)| at(*line, &sentence)))
}

fn check_visible(entries: &[Kept], rows: &[Row]) -> Option<String> {
    let hides = rows
        .iter()
        .filter_map(|row| row.details.as_ref())
        .any(|details| details.is_visible == Some(false));
    let is_shown = |entry: &Kept| entry.after.is_visible && entry.after.is_active && entry.after.deleted_at.is_none();
    (hides && !entries.iter().any(is_shown))
        .then(|| "Au moins une catégorie doit rester visible à la réception.".to_owned())
}
