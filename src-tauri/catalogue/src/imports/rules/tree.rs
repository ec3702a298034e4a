//! The categories while a list is applied to them, in memory.

use crate::categories::dto::Category;
use recyclique_kernel::{Id, Timestamp};
use std::collections::HashMap;

/// A category before (none: it is new) and after.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) before: Option<Category>,
    pub(crate) after: Category,
    /// Taken away by this import: brought back, it starts without a price.
    pub(super) is_wiped: bool,
}

impl Kept {
    /// The categories as they are.
    pub(crate) fn all(categories: Vec<Category>) -> Vec<Self> {
        categories.into_iter().map(Self::from).collect()
    }
}

impl From<Category> for Kept {
    fn from(category: Category) -> Self {
        Self {
            before: Some(category.clone()),
            after: category,
            is_wiped: false,
        }
    }
}

pub(super) struct Tree<F> {
    entries: Vec<Kept>,
    by_name: HashMap<String, usize>,
    /// How many active categories are under each.
    children: HashMap<Id, usize>,
    now: Timestamp,
    new_id: F,
}

impl<F: FnMut() -> Id> Tree<F> {
    pub(super) fn new(entries: Vec<Kept>, now: Timestamp, new_id: F) -> Self {
        let mut tree = Self {
            by_name: HashMap::with_capacity(entries.len()),
            children: HashMap::new(),
            entries,
            now,
            new_id,
        };
        for (index, entry) in tree.entries.iter().enumerate() {
            let is_hidden = |index: &usize| tree.entries.get(*index).is_none_or(|e| e.after.deleted_at.is_some());
            if tree.by_name.get(&entry.after.name).is_none_or(is_hidden) {
                tree.by_name.insert(entry.after.name.clone(), index);
            }
            if let Some(parent_id) = entry.after.parent_id.filter(|_| entry.after.is_active) {
                *tree.children.entry(parent_id).or_default() += 1;
            }
        }
        tree
    }

    pub(super) fn find(&self, name: &str) -> Option<&Category> {
        let index = self.by_name.get(name)?;
        self.entries.get(*index).map(|entry| &entry.after)
    }

    pub(super) fn has_children(&self, id: Id) -> bool {
        self.children.get(&id).is_some_and(|count| *count > 0)
    }

    /// Puts the category of that name under `parent`, there and shown in the lists again; makes it if need be.
    pub(super) fn place(&mut self, name: &str, parent: Option<Id>) -> &mut Category {
        let index = match self.by_name.get(name) {
            Some(index) => *index,
            None => self.create(name),
        };
        // The index comes from the list itself, which only grows.
        #[expect(clippy::indexing_slicing, reason = "see above")]
        let Kept { after, is_wiped, .. } = &mut self.entries[index];
        if std::mem::take(is_wiped) {
            (after.price, after.max_price) = (None, None);
        }
        if let Some(old) = after.parent_id.filter(|_| after.is_active) {
            let count = self.children.entry(old).or_default();
            *count = count.saturating_sub(1);
        }
        if let Some(parent) = parent {
            *self.children.entry(parent).or_default() += 1;
        }
        (after.parent_id, after.is_active, after.deleted_at) = (parent, true, None);
        after
    }

    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut Category> {
        let index = self.by_name.get(name)?;
        self.entries.get_mut(*index).map(|entry| &mut entry.after)
    }

    fn create(&mut self, name: &str) -> usize {
        let after = Category {
            id: (self.new_id)(),
            name: name.to_owned(),
            official_name: None,
            is_active: false,
            parent_id: None,
            price: None,
            max_price: None,
            display_order: 0,
            display_order_entry: 0,
            is_visible: true,
            shortcut_key: None,
            created_at: self.now,
            updated_at: self.now,
            deleted_at: None,
            rep_sector: None,
            effective_rep_sector: None,
        };
        let index = self.entries.len();
        self.by_name.insert(name.to_owned(), index);
        self.entries.push(Kept {
            before: None,
            after,
            is_wiped: false,
        });
        index
    }

    /// Everything, with the date of what has changed.
    pub(super) fn finish(mut self) -> Vec<Kept> {
        for entry in &mut self.entries {
            if entry.before.as_ref().is_some_and(|before| *before != entry.after) {
                entry.after.updated_at = self.now;
            }
        }
        self.entries
    }
}
