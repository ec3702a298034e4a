//! What one does with containers.

use super::dto::{Container, CreateContainer, UpdateContainer};
use super::{rules, store};
use crate::kilograms::Kilograms;
use crate::refusals::{CONTAINER_NOT_FOUND, TOO_MANY_CONTAINERS};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

pub(crate) fn create_container(tx: &WriteTx, form: CreateContainer) -> Result<Container, Failure> {
    let (count, last) = store::select_count(tx)?;
    if count >= rules::LIMIT {
        return Err((&TOO_MANY_CONTAINERS).into());
    }
    let container = rules::check_container(Container {
        id: tx.new_id(),
        name: form.name,
        weight: Kilograms(form.weight),
        display_order: form.display_order.map_or(last.saturating_add(10), |rank| rank.0),
    })?;
    store::insert_container(tx, &container)?;
    Ok(container)
}

pub(crate) fn update_container(tx: &WriteTx, id: Id, form: UpdateContainer) -> Result<Container, Failure> {
    let before = store::select_container(tx, id)?.ok_or(&CONTAINER_NOT_FOUND)?;
    let after = rules::check_container(Container {
        id,
        name: form.name.unwrap_or_else(|| before.name.clone()),
        weight: form.weight.map_or(before.weight, Kilograms),
        display_order: form.display_order.map_or(before.display_order, |rank| rank.0),
    })?;
    if after != before {
        store::update_container(tx, &after)?;
    }
    Ok(after)
}

pub(crate) fn delete_container(tx: &WriteTx, id: Id) -> Result<(), Failure> {
    if store::delete_container(tx, id)? == 0 {
        return Err((&CONTAINER_NOT_FOUND).into());
    }
    Ok(())
}
