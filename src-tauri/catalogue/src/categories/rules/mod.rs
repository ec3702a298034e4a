//! What a category may be, and where it may stand (spec categories §1, repaired ).

use super::dto::{Category, CategoryNode, CreateCategory, UpdateCategory};
use super::forest::Forest;
use crate::euros::EurosText;
use crate::fields::{check_length, not_null, required_text};
use crate::refusals::{CATEGORY_INVALID, PARENT_IS_BELOW, PARENT_IS_SELF, PARENT_MALFORMED, TOO_DEEP};
use recyclique_kernel::{Centimes, Id, Refused, Timestamp};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Levels from a root to the deepest leaf.
pub(crate) const MAX_DEPTH: usize = 5;
/// How many steps a breadcrumb has at most, in a tree that two devices have broken.
pub(crate) const BREADCRUMB_LIMIT: usize = 7;
/// 99 999 999,99 €, the largest price of 1.4.4.
pub(crate) const MAX_PRICE: Centimes = Centimes(9_999_999_999);
pub(crate) const MAX_NAME: usize = 255;

/// A new root made of the form.
pub(crate) fn create(id: Id, now: Timestamp, form: CreateCategory) -> Result<Category, Refused> {
    check_fields(Category {
        id,
        name: form.name,
        official_name: form.official_name,
        is_active: true,
        parent_id: None,
        price: form.price.map(EurosText),
        max_price: form.max_price.map(EurosText),
        display_order: form.display_order.map_or(0, |rank| rank.0),
        display_order_entry: form.display_order_entry.map_or(0, |rank| rank.0),
        is_visible: form.is_visible.unwrap_or(true),
        shortcut_key: form.shortcut_key,
        created_at: now,
        updated_at: now,
        deleted_at: None,
        rep_sector: form.rep_sector,
        effective_rep_sector: None,
    })
}

/// The category as the form changes it, at the place where it is.
pub(crate) fn apply(category: Category, form: &UpdateCategory) -> Result<Category, Refused> {
    let invalid = &CATEGORY_INVALID;
    let present = category.display_order;
    let display_order = not_null(
        invalid,
        "display_order",
        form.display_order.map(|r| r.map(|r| r.0)),
        present,
    )?;
    let present = category.display_order_entry;
    let sent = form.display_order_entry.map(|r| r.map(|r| r.0));
    let display_order_entry = not_null(invalid, "display_order_entry", sent, present)?;
    check_fields(Category {
        name: not_null(invalid, "name", form.name.clone(), category.name)?,
        official_name: form.official_name.clone().unwrap_or(category.official_name),
        is_active: not_null(invalid, "is_active", form.is_active, category.is_active)?,
        price: form.price.map_or(category.price, |sent| sent.map(EurosText)),
        max_price: form.max_price.map_or(category.max_price, |sent| sent.map(EurosText)),
        display_order,
        display_order_entry,
        is_visible: not_null(invalid, "is_visible", form.is_visible, category.is_visible)?,
        shortcut_key: form.shortcut_key.clone().unwrap_or(category.shortcut_key),
        rep_sector: form.rep_sector.unwrap_or(category.rep_sector),
        ..category
    })
}

fn check_fields(mut category: Category) -> Result<Category, Refused> {
    let invalid = &CATEGORY_INVALID;
    category.name = required_text(invalid, "name", &category.name, MAX_NAME)?;
    check_length(invalid, "official_name", category.official_name.as_deref(), MAX_NAME)?;
    for (field, price) in [("price", category.price), ("max_price", category.max_price)] {
        if price.is_some_and(|price| price.0.is_negative()) {
            return Err(invalid.field(field, "Un prix ne peut pas être négatif."));
        }
        if price.is_some_and(|price| price.0 > MAX_PRICE) {
            return Err(invalid.field(field, "Ce prix est trop grand."));
        }
    }
    Ok(category)
}

/// The highest price is not below the price. Apart from the checks of each field: a refusal about the tree comes first.
pub(crate) fn check_price_range(category: &Category) -> Result<(), Refused> {
    match (category.price, category.max_price) {
        (Some(price), Some(max)) if price > max => {
            let message = format!("Le prix maximum doit être au moins égal au prix ({}).", price.0);
            Err(CATEGORY_INVALID.field("max_price", message))
        }
        _ => Ok(()),
    }
}

/// The parent that a form names; nothing or an empty text is a root.
pub(crate) fn parse_parent(text: Option<&str>) -> Result<Option<Id>, Refused> {
    match text.map(str::trim) {
        None | Some("") => Ok(None),
        Some(id) => {
            let malformed = || PARENT_MALFORMED.with(format!("Invalid parent_id format: '{id}'"));
            Id::parse(id).map(Some).ok_or_else(malformed)
        }
    }
}

/// May a new category (`moved` is nothing) or an existing one with its whole branch stand under this parent?
pub(crate) fn check_place(forest: &Forest, moved: Option<Id>, parent_id: Id) -> Result<(), Refused> {
    if moved == Some(parent_id) {
        return Err((&PARENT_IS_SELF).into());
    }
    if moved.is_some_and(|id| forest.is_within(parent_id, id)) {
        return Err((&PARENT_IS_BELOW).into());
    }
    let height = moved.map_or(1, |id| forest.height(id));
    if forest.depth(parent_id) + height > MAX_DEPTH {
        let verb = if moved.is_some() { "update" } else { "create" };
        let detail = format!("Cannot {verb} category: maximum hierarchy depth of {MAX_DEPTH} levels exceeded");
        return Err(TOO_DEEP.with(detail));
    }
    Ok(())
}

/// Sorts by a rank, then as a French dictionary does.
pub(crate) fn sort(categories: &mut [Category], rank: impl Fn(&Category) -> i64) {
    categories.sort_by_cached_key(|category| (rank(category), dictionary_key(&category.name), category.id));
}

/// Accents and capitals count only between names that are otherwise the same.
fn dictionary_key(name: &str) -> (String, String) {
    let plain: String = name
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    (plain.replace('œ', "oe").replace('æ', "ae"), name.to_owned())
}

/// The trees: roots as `is_root_kept` says, under them the active categories, each level in the order given.
pub(crate) fn hierarchy(categories: Vec<Category>, is_root_kept: impl Fn(&Category) -> bool) -> Vec<CategoryNode> {
    let mut by_parent: HashMap<Option<Id>, Vec<Category>> = HashMap::new();
    for category in categories {
        let is_kept = if category.parent_id.is_none() {
            is_root_kept(&category)
        } else {
            category.is_active
        };
        if is_kept {
            by_parent.entry(category.parent_id).or_default().push(category);
        }
    }
    nodes(&mut by_parent, None)
}

/// Takes each level out as it goes down: a loop is never reached from a root, and could not be walked twice.
fn nodes(by_parent: &mut HashMap<Option<Id>, Vec<Category>>, parent: Option<Id>) -> Vec<CategoryNode> {
    let level = by_parent.remove(&parent).unwrap_or_default();
    level
        .into_iter()
        .map(|category| {
            let children = nodes(by_parent, Some(category.id));
            CategoryNode { category, children }
        })
        .collect()
}

#[cfg(test)]
mod tests;
