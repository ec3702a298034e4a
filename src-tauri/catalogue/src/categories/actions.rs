//! What one does with categories.

use super::dto::{Category, CreateCategory, UpdateCategory};
use super::{rules, store};
use crate::refusals::{CATEGORY_NOT_FOUND, LAST_VISIBLE, NAME_TAKEN, PARENT_UNAVAILABLE, PRICES_ON_PARENT};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

pub(crate) fn create_category(tx: &WriteTx, form: CreateCategory) -> Result<Category, Failure> {
    let parent = form.parent_id.clone();
    let mut category = rules::create(tx.new_id(), tx.now(), form)?;
    check_name(tx, &category)?;
    category.parent_id = rules::parse_parent(parent.as_deref())?;
    if let Some(parent_id) = category.parent_id {
        check_parent(tx, None, parent_id)?;
        store::clear_prices(tx, parent_id)?;
    }
    rules::check_price_range(&category)?;
    store::insert_category(tx, &category)?;
    stored(tx, category.id)
}

/// The checks come in the order of 1.4.4 (spec categories §2.6).
pub(crate) fn update_category(tx: &WriteTx, id: Id, form: &UpdateCategory) -> Result<Category, Failure> {
    let before = store::select_category(tx, id)?.ok_or(&CATEGORY_NOT_FOUND)?;
    let mut after = rules::apply(before.clone(), form)?;
    if after.name != before.name {
        check_name(tx, &after)?;
    }
    if let Some(parent) = &form.parent_id {
        after.parent_id = rules::parse_parent(parent.as_deref())?;
    }
    if let Some(parent_id) = after.parent_id {
        let is_moved = before.parent_id != after.parent_id;
        if is_moved {
            check_parent(tx, Some(id), parent_id)?;
        }
        if is_moved || (after.is_active && !before.is_active) {
            store::clear_prices(tx, parent_id)?;
        }
    }
    if form.sets_a_price() {
        if store::has_active_child(tx, id)? {
            return Err((&PRICES_ON_PARENT).into());
        }
        rules::check_price_range(&after)?;
    }
    if before.is_visible && !after.is_visible && !store::has_other_visible(tx, id)? {
        return Err((&LAST_VISIBLE).into());
    }
    if after == before {
        return Ok(before);
    }
    after.updated_at = tx.now();
    store::update_category(tx, &after)?;
    stored(tx, id)
}

/// As it is read: its sector may come from above.
fn stored(tx: &WriteTx, id: Id) -> Result<Category, Failure> {
    Ok(store::select_category(tx, id)?.ok_or(&CATEGORY_NOT_FOUND)?)
}

fn check_name(tx: &WriteTx, category: &Category) -> Result<(), Failure> {
    if store::is_name_taken(tx, &category.name, category.id)? {
        return Err(NAME_TAKEN
            .with(format!("Category with name '{}' already exists", category.name))
            .into());
    }
    Ok(())
}

fn check_parent(tx: &WriteTx, moved: Option<Id>, parent_id: Id) -> Result<(), Failure> {
    let parent = store::select_category(tx, parent_id)?;
    if parent.is_none_or(|parent| !parent.is_active || parent.deleted_at.is_some()) {
        let detail = format!("Parent category with ID '{parent_id}' not found or inactive");
        return Err(PARENT_UNAVAILABLE.with(detail).into());
    }
    Ok(rules::check_place(&store::select_forest(tx)?, moved, parent_id)?)
}
