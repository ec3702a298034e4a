//! The table `input_channel`.

use super::dto::Channel;
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

/// In their order.
pub(crate) fn list_channels(tx: &ReadTx, with_archived: bool) -> Result<Vec<Channel>> {
    tx.all(
        "SELECT * FROM input_channel WHERE :with_archived OR deleted_at IS NULL ORDER BY display_order, name, id",
        named_params! { ":with_archived": with_archived },
        channel,
    )
}

pub(crate) fn select_channel(tx: &ReadTx, id: Id) -> Result<Option<Channel>> {
    tx.first(
        "SELECT * FROM input_channel WHERE id = :id",
        named_params! { ":id": id.to_string() },
        channel,
    )
}

pub(crate) fn find_channel(tx: &ReadTx, code: &str) -> Result<Option<Id>> {
    tx.first(
        "SELECT id FROM input_channel WHERE code = :code AND deleted_at IS NULL ORDER BY id LIMIT 1",
        named_params! { ":code": code },
        |row| row.id("id"),
    )
}

/// May a ticket say that it comes by it?
pub(crate) fn is_offered(tx: &ReadTx, id: Id) -> Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM input_channel WHERE id = :id AND is_active AND deleted_at IS NULL)",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn insert_channel(
    tx: &WriteTx,
    id: Id,
    name: &str,
    code: Option<&str>,
    display_order: i64,
) -> Result<usize> {
    tx.execute(
        "INSERT INTO input_channel (id, name, code, display_order, created_at, updated_at)
         VALUES (:id, :name, :code, :display_order, :now, :now)",
        named_params! {
            ":id": id.to_string(),
            ":name": name,
            ":code": code,
            ":display_order": display_order,
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn update_channel(tx: &WriteTx, channel: &Channel) -> Result<usize> {
    tx.execute(
        "UPDATE input_channel SET name = :name, display_order = :display_order, is_active = :is_active,
           deleted_at = :deleted_at, updated_at = :now
         WHERE id = :id",
        named_params! {
            ":id": channel.id.to_string(),
            ":name": channel.name,
            ":display_order": channel.display_order,
            ":is_active": channel.is_active,
            ":deleted_at": channel.deleted_at.map(|at| at.to_string()),
            ":now": tx.now().to_string(),
        },
    )
}

fn channel(row: &Row) -> Result<Channel> {
    Ok(Channel {
        id: row.id("id")?,
        name: row.get("name")?,
        code: row.get("code")?,
        display_order: row.get("display_order")?,
        is_active: row.get("is_active")?,
        deleted_at: row.timestamp_opt("deleted_at")?,
    })
}
