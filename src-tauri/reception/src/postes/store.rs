//! SQL of postes.

use super::dto::{ListPostes, PosteView, Status};
use crate::api::PastPoste;
use crate::kilos::Kilos;
use recyclique_kernel::{Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

/// A poste, for whoever works in it.
#[derive(Debug)]
pub(crate) struct PosteRow {
    pub(crate) opened_at: Timestamp,
    pub(crate) is_deferred: bool,
    pub(crate) is_closed: bool,
    /// Does this device hold it? One from before devices were kept is held by the only one there was.
    pub(crate) is_here: bool,
}

pub(crate) fn select_poste(tx: &ReadTx, id: Id) -> Result<Option<PosteRow>> {
    tx.first(
        "SELECT opened_at, is_deferred, coalesce(device_id = (SELECT id FROM device), 1) AS is_here,
                EXISTS (SELECT 1 FROM poste_reception_closing c WHERE c.poste_id = p.id) AS is_closed
         FROM poste_reception p WHERE p.id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(PosteRow {
                opened_at: row.timestamp("opened_at")?,
                is_deferred: row.get("is_deferred")?,
                is_closed: row.get("is_closed")?,
                is_here: row.get("is_here")?,
            })
        },
    )
}

pub(crate) fn has_open_ticket(tx: &ReadTx, id: Id) -> Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM ticket_depot t WHERE t.poste_id = :id
                        AND NOT EXISTS (SELECT 1 FROM ticket_depot_closing c WHERE c.ticket_id = t.id))",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

/// Held by this device; deferred when a date is given.
pub(crate) fn insert_poste(
    tx: &WriteTx,
    id: Id,
    opened_by: Id,
    opened_at: Option<Timestamp>,
    import_id: Option<Id>,
) -> Result<usize> {
    tx.execute(
        "INSERT INTO poste_reception (id, opened_by, opened_at, created_at, is_deferred, device_id, import_id)
         VALUES (:id, :opened_by, :opened_at, :now, :is_deferred, (SELECT id FROM device), :import_id)",
        named_params! {
            ":id": id.to_string(),
            ":opened_by": opened_by.to_string(),
            ":opened_at": opened_at.unwrap_or_else(|| tx.now()).to_string(),
            ":now": tx.now().to_string(),
            ":is_deferred": opened_at.is_some(),
            ":import_id": import_id.map(|id| id.to_string()),
        },
    )
}

pub(crate) fn insert_past_poste(tx: &WriteTx, poste: &PastPoste) -> Result<usize> {
    tx.execute(
        "INSERT INTO poste_reception (id, opened_by, opened_at, created_at, is_deferred, device_id, import_id)
         VALUES (:id, :opened_by, :opened_at, :opened_at, :is_deferred, (SELECT id FROM device), :import_id)",
        named_params! {
            ":id": poste.id.to_string(),
            ":opened_by": poste.opened_by.to_string(),
            ":opened_at": poste.opened_at.to_string(),
            ":is_deferred": poste.is_deferred,
            ":import_id": poste.import_id.map(|id| id.to_string()),
        },
    )
}

pub(crate) fn insert_closing(tx: &WriteTx, poste_id: Id, closed_by: Id, closed_at: Timestamp) -> Result<usize> {
    tx.execute(
        "INSERT INTO poste_reception_closing (id, poste_id, closed_by, closed_at)
         VALUES (:id, :poste_id, :closed_by, :closed_at)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":poste_id": poste_id.to_string(),
            ":closed_by": closed_by.to_string(),
            ":closed_at": closed_at.to_string(),
        },
    )
}

const VIEW: &str = include_str!("view_postes.sql");

/// The latest first, at most a hundred.
pub(crate) fn list_postes(tx: &ReadTx, filters: &ListPostes, me: Id) -> Result<Vec<PosteView>> {
    tx.all(
        &format!(
            "{VIEW} WHERE (:status IS NULL OR :status = iif(c.id IS NULL, 'opened', 'closed'))
             AND (NOT :mine OR p.opened_by = :me) ORDER BY p.opened_at DESC, p.id DESC LIMIT 100"
        ),
        named_params! {
            ":status": filters.status.as_deref().map(|status| if status == "open" { "opened" } else { status }),
            ":mine": filters.mine,
            ":me": me.to_string(),
        },
        view,
    )
}

pub(crate) fn view_poste(tx: &ReadTx, id: Id, me: Id) -> Result<Option<PosteView>> {
    tx.first(
        &format!("{VIEW} WHERE p.id = :id"),
        named_params! { ":id": id.to_string(), ":me": me.to_string() },
        view,
    )
}

fn view(row: &Row) -> Result<PosteView> {
    let closed_at = row.timestamp_opt("closed_at")?;
    Ok(PosteView {
        id: row.id("id")?,
        opened_at: row.timestamp("opened_at")?,
        closed_at,
        status: Status::of(closed_at.is_some()),
        opened_by: row.id("opened_by")?,
        opened_by_name: row.get("opened_by_name")?,
        is_deferred: row.get("is_deferred")?,
        is_mine: row.get("is_mine")?,
        is_here: row.get("is_here")?,
        tickets_open: row.get("tickets_open")?,
        tickets_total: row.get("tickets_total")?,
        total_weight: Kilos(Grams(row.get("weight_grams")?)),
    })
}
