//! What one does to take a category away, or to bring it back (spec categories §1.7).

use super::{rules, store};
use crate::categories::dto::Category;
use crate::categories::store::{clear_prices, select_category, update_category};
use crate::refusals::{CATEGORY_NOT_FOUND, NOT_ARCHIVED};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::WriteTx;
use serde_json::json;

pub(crate) fn archive_category(tx: &WriteTx, id: Id) -> Result<Category, Failure> {
    let category = existing(tx, id)?;
    rules::check_no_active_child(id, store::count_children(tx, id)?)?;
    let archived = Category {
        deleted_at: Some(tx.now()),
        updated_at: tx.now(),
        ..category
    };
    update_category(tx, &archived)?;
    record(tx, id, "Catégorie archivée", &archived.name)?;
    Ok(archived)
}

/// Its parent and what is under it stay as they are; a parent has no price beside it.
pub(crate) fn restore_category(tx: &WriteTx, id: Id) -> Result<Category, Failure> {
    let category = existing(tx, id)?;
    if category.deleted_at.is_none() {
        return Err((&NOT_ARCHIVED).into());
    }
    if let Some(parent_id) = category.parent_id.filter(|_| category.is_active) {
        clear_prices(tx, parent_id)?;
    }
    let restored = Category {
        deleted_at: None,
        updated_at: tx.now(),
        ..category
    };
    update_category(tx, &restored)?;
    Ok(restored)
}

/// Only what nothing names: sales and receptions keep what they were made with (repaired ).
pub(crate) fn purge_category(tx: &WriteTx, id: Id) -> Result<(), Failure> {
    let category = existing(tx, id)?;
    rules::check_unused(&store::count_uses(tx, &category)?)?;
    store::purge_category(tx, id)?;
    record(tx, id, "Catégorie supprimée définitivement", &category.name)
}

fn existing(tx: &WriteTx, id: Id) -> Result<Category, Failure> {
    Ok(select_category(tx, id)?.ok_or(&CATEGORY_NOT_FOUND)?)
}

fn record(tx: &WriteTx, id: Id, what: &str, name: &str) -> Result<(), Failure> {
    let act = Act {
        action: "system_config_changed",
        target: Some(("category", id)),
        description: &format!("{what}\u{a0}: {name}"),
        details: json!({ "name": name }),
    };
    Ok(audit::record(tx, &act)?)
}
