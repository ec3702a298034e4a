//! The table `container`.

use super::dto::Container;
use crate::kilograms::Kilograms;
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Row, named_params};

/// Other devices may have made more than the limit: all are listed.
pub(crate) fn list_containers(tx: &ReadTx) -> rusqlite::Result<Vec<Container>> {
    tx.all(
        "SELECT * FROM container WHERE deleted_at IS NULL ORDER BY display_order, created_at, id",
        [],
        read,
    )
}

/// How many there are, and the last place taken.
pub(crate) fn select_count(tx: &ReadTx) -> rusqlite::Result<(i64, i64)> {
    tx.one(
        "SELECT count(*) AS number, coalesce(max(display_order), 0) AS last FROM container WHERE deleted_at IS NULL",
        [],
        |row| Ok((row.get("number")?, row.get("last")?)),
    )
}

pub(crate) fn select_container(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<Container>> {
    tx.first(
        "SELECT * FROM container WHERE id = :id AND deleted_at IS NULL",
        named_params! { ":id": id.to_string() },
        read,
    )
}

pub(crate) fn insert_container(tx: &WriteTx, container: &Container) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO container (id, name, weight_grams, display_order, created_at, updated_at)
         VALUES (:id, :name, :weight, :display_order, :now, :now)",
        named_params! {
            ":id": container.id.to_string(),
            ":name": container.name,
            ":weight": container.weight.0.0,
            ":display_order": container.display_order,
            ":now": tx.now().to_string(),
        },
    )
    .map(|_| ())
}

pub(crate) fn update_container(tx: &WriteTx, container: &Container) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE container SET name = :name, weight_grams = :weight, display_order = :display_order, updated_at = :now
         WHERE id = :id",
        named_params! {
            ":id": container.id.to_string(),
            ":name": container.name,
            ":weight": container.weight.0.0,
            ":display_order": container.display_order,
            ":now": tx.now().to_string(),
        },
    )
    .map(|_| ())
}

/// Removing is a field: the row stays for the devices that still hold it.
pub(crate) fn delete_container(tx: &WriteTx, id: Id) -> rusqlite::Result<usize> {
    tx.execute(
        "UPDATE container SET deleted_at = :now, updated_at = :now WHERE id = :id AND deleted_at IS NULL",
        named_params! { ":id": id.to_string(), ":now": tx.now().to_string() },
    )
}

fn read(row: &Row) -> rusqlite::Result<Container> {
    Ok(Container {
        id: row.id("id")?,
        name: row.get("name")?,
        weight: Kilograms(row.grams("weight_grams")?),
        display_order: row.get("display_order")?,
    })
}
