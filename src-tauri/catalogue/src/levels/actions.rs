//! What one does with the places of categories.

use super::dto::{MoveCategory, ReorderCategories, Zone};
use super::{rules, store};
use crate::categories::actions::update_category;
use crate::categories::dto::{Category, UpdateCategory};
use crate::categories::store::{Filter, list_categories, select_category};
use crate::refusals::{CATEGORY_NOT_FOUND, LEVEL_INVALID};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};

/// The whole level in one transaction, or nothing.
pub(crate) fn reorder_categories(tx: &WriteTx, body: &ReorderCategories) -> Result<Vec<Category>, Failure> {
    if let Some(parent_id) = body.parent_id
        && select_category(tx, parent_id)?.is_none()
    {
        return Err(LEVEL_INVALID.field("parent_id", "Cette catégorie n'existe pas.").into());
    }
    let order = rules::reordered(&level(tx, body.parent_id, body.zone)?, &body.category_ids)?;
    renumber(tx, body.zone, order)?;
    Ok(level(tx, body.parent_id, body.zone)?)
}

pub(crate) fn move_category(tx: &WriteTx, id: Id, body: MoveCategory) -> Result<Category, Failure> {
    let form = UpdateCategory {
        parent_id: body.parent_id,
        ..UpdateCategory::default()
    };
    let category = update_category(tx, id, &form)?;
    let Some(position) = body.position else {
        return Ok(category);
    };
    for zone in [Zone::Sale, Zone::Entry] {
        let order = rules::placed(&level(tx, category.parent_id, zone)?, id, position.0)?;
        renumber(tx, zone, order)?;
    }
    Ok(select_category(tx, id)?.ok_or(&CATEGORY_NOT_FOUND)?)
}

/// What stands under a parent, archived apart, as it is shown.
fn level(tx: &ReadTx, parent_id: Option<Id>, zone: Zone) -> rusqlite::Result<Vec<Category>> {
    let mut level = list_categories(tx, &Filter::default())?;
    level.retain(|category| category.parent_id == parent_id);
    crate::categories::rules::sort(&mut level, |category| zone.rank(category));
    Ok(level)
}

fn renumber(tx: &WriteTx, zone: Zone, order: Vec<Id>) -> rusqlite::Result<()> {
    rules::ranked(order).try_for_each(|(id, rank)| store::update_rank(tx, id, zone, rank))
}
