//! SQL of lignes and of their corrections.

use super::dto::{CategoryName, Destination, LigneView, NewLigne, UNKNOWN_CATEGORY};
use crate::kilos::Kilos;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

/// A ligne as it stands, for whoever changes it.
#[derive(Debug)]
pub(crate) struct LigneRow {
    pub(crate) id: Id,
    pub(crate) ticket_id: Id,
    pub(crate) position: i64,
    pub(crate) ligne: NewLigne,
    pub(crate) is_removed: bool,
}

/// The last state of a ligne, be it removed.
pub(crate) fn select_ligne(tx: &ReadTx, id: Id) -> Result<Option<LigneRow>> {
    let typed = tx.first(
        "SELECT id, ticket_id, position, category_id, weight_grams, destination, is_exit, notes, 0 AS is_removed
         FROM ligne_depot WHERE id = :id",
        named_params! { ":id": id.to_string() },
        ligne_row,
    )?;
    let Some(typed) = typed else { return Ok(None) };
    let corrected = tx.first(
        "SELECT c.ligne_id AS id, c.ticket_id, :position AS position, c.category_id, c.weight_grams, c.destination,
                c.is_exit, c.notes, c.is_removed
         FROM ligne_depot_correction c WHERE c.ticket_id = :ticket_id AND c.ligne_id = :id ORDER BY c.id DESC LIMIT 1",
        named_params! {
            ":id": id.to_string(),
            ":ticket_id": typed.ticket_id.to_string(),
            ":position": typed.position,
        },
        ligne_row,
    )?;
    Ok(Some(corrected.unwrap_or(typed)))
}

fn ligne_row(row: &Row) -> Result<LigneRow> {
    Ok(LigneRow {
        id: row.id("id")?,
        ticket_id: row.id("ticket_id")?,
        position: row.get("position")?,
        ligne: content(row)?,
        is_removed: row.get("is_removed")?,
    })
}

fn content(row: &Row) -> Result<NewLigne> {
    Ok(NewLigne {
        category_id: row.id("category_id")?,
        weight: row.grams("weight_grams")?,
        destination: row.parsed("destination", Destination::parse)?,
        is_exit: row.get("is_exit")?,
        notes: row.get("notes")?,
    })
}

/// The lignes of a ticket in the order they were typed.
pub(crate) fn list_lignes(tx: &ReadTx, ticket_id: Id) -> Result<Vec<LigneView>> {
    tx.all(
        "SELECT l.*, c.name AS category_label FROM v_ligne_depot l LEFT JOIN v_category c ON c.id = l.category_id
         WHERE l.ticket_id = :ticket_id ORDER BY l.position, l.id",
        named_params! { ":ticket_id": ticket_id.to_string() },
        |row| {
            let label: Option<String> = row.get("category_label")?;
            let ligne = content(row)?;
            Ok(LigneView {
                id: row.id("id")?,
                ticket_id,
                category_id: ligne.category_id,
                category_label: label.unwrap_or_else(|| UNKNOWN_CATEGORY.to_owned()),
                poids_kg: Kilos(ligne.weight),
                destination: ligne.destination,
                notes: ligne.notes,
                is_exit: ligne.is_exit,
                position: row.get("position")?,
                is_corrected: row.get("is_corrected")?,
            })
        },
    )
}

/// Adds a ligne, after the others when nothing says where; answers with its place.
pub(crate) fn insert_ligne(
    tx: &WriteTx,
    id: Id,
    ticket_id: Id,
    position: Option<i64>,
    ligne: &NewLigne,
) -> Result<i64> {
    tx.one(
        "INSERT INTO ligne_depot (id, ticket_id, position, category_id, weight_grams, destination, is_exit, notes)
         VALUES (:id, :ticket_id,
                 coalesce(:position, (SELECT max(position) + 1 FROM ligne_depot WHERE ticket_id = :ticket_id), 0),
                 :category_id, :weight, :destination, :is_exit, :notes)
         RETURNING position",
        named_params! {
            ":id": id.to_string(),
            ":ticket_id": ticket_id.to_string(),
            ":position": position,
            ":category_id": ligne.category_id.to_string(),
            ":weight": ligne.weight.0,
            ":destination": ligne.destination.code(),
            ":is_exit": ligne.is_exit,
            ":notes": ligne.notes,
        },
        |row| row.get(0),
    )
}

/// Keeps a ligne as it should have been typed.
pub(crate) fn insert_correction(
    tx: &WriteTx,
    (ticket_id, ligne_id): (Id, Id),
    (ligne, is_removed): (&NewLigne, bool),
    corrected_by: Id,
) -> Result<usize> {
    let last = tx.one(
        "SELECT max(id) AS id FROM ligne_depot_correction WHERE ticket_id = :ticket_id AND ligne_id = :ligne_id",
        named_params! { ":ticket_id": ticket_id.to_string(), ":ligne_id": ligne_id.to_string() },
        |row| row.id_opt("id"),
    )?;
    // The last one counts, whatever the clock says.
    let id = last.map_or_else(|| tx.new_id(), |last| tx.new_id().max(last.after()));
    tx.execute(
        "INSERT INTO ligne_depot_correction (id, ticket_id, ligne_id, category_id, weight_grams, destination, is_exit,
                                             notes, is_removed, corrected_by, corrected_at)
         VALUES (:id, :ticket_id, :ligne_id, :category_id, :weight, :destination, :is_exit, :notes, :is_removed, :by,
                 :now)",
        named_params! {
            ":id": id.to_string(),
            ":ticket_id": ticket_id.to_string(),
            ":ligne_id": ligne_id.to_string(),
            ":category_id": ligne.category_id.to_string(),
            ":weight": ligne.weight.0,
            ":destination": ligne.destination.code(),
            ":is_exit": ligne.is_exit,
            ":notes": ligne.notes,
            ":is_removed": is_removed,
            ":by": corrected_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

/// A state of a ligne: as typed (nobody corrected it), then as each correction left it.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) ligne_id: Id,
    pub(crate) ligne: NewLigne,
    pub(crate) is_removed: bool,
    pub(crate) correction: Option<(Id, Timestamp, Option<String>)>,
}

/// Every state of the corrected lignes of a ticket, ligne by ligne, in the order they were made.
pub(crate) fn list_states(tx: &ReadTx, ticket_id: Id) -> Result<Vec<State>> {
    tx.all(
        include_str!("list_states.sql"),
        named_params! { ":ticket_id": ticket_id.to_string() },
        |row| {
            let correction = match (row.id_opt("correction_id")?, row.timestamp_opt("corrected_at")?) {
                (Some(id), Some(at)) => Some((id, at, row.get("corrected_by_name")?)),
                _ => None,
            };
            Ok(State {
                ligne_id: row.id("ligne_id")?,
                ligne: content(row)?,
                is_removed: row.get("is_removed")?,
                correction,
            })
        },
    )
}

/// Every category that is not switched off.
pub(crate) fn list_categories(tx: &ReadTx) -> Result<Vec<CategoryName>> {
    tx.all(
        "SELECT id, name FROM category WHERE is_active ORDER BY name, id",
        [],
        |row| {
            Ok(CategoryName {
                id: row.id("id")?,
                name: row.get("name")?,
            })
        },
    )
}
