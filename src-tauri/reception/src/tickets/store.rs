//! SQL of tickets.

use super::dto::NewLigne;
use recyclique_kernel::Id;
use recyclique_platform::db::WriteTx;
use rusqlite::{Result, named_params};

pub(super) fn insert_ticket(tx: &WriteTx, id: Id, poste_id: Id, benevole_id: Id) -> Result<usize> {
    tx.execute(
        "INSERT INTO ticket_depot (id, poste_id, benevole_id, created_at)
         VALUES (:id, :poste_id, :benevole_id, :now)",
        named_params! {
            ":id": id.to_string(),
            ":poste_id": poste_id.to_string(),
            ":benevole_id": benevole_id.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

pub(super) fn insert_ligne(tx: &WriteTx, ticket_id: Id, position: usize, ligne: &NewLigne) -> Result<usize> {
    tx.execute(
        "INSERT INTO ligne_depot (id, ticket_id, position, category_id, weight_grams, destination, is_exit, notes)
         VALUES (:id, :ticket_id, :position, :category_id, :weight, :destination, :is_exit, :notes)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":ticket_id": ticket_id.to_string(),
            ":position": i64::try_from(position).unwrap_or(i64::MAX),
            ":category_id": ligne.category_id.to_string(),
            ":weight": ligne.weight.0,
            ":destination": ligne.destination.code(),
            ":is_exit": ligne.is_exit,
            ":notes": ligne.notes,
        },
    )
}

pub(super) fn insert_closing(tx: &WriteTx, ticket_id: Id, closed_by: Id) -> Result<usize> {
    tx.execute(
        "INSERT INTO ticket_depot_closing (id, ticket_id, closed_by, closed_at)
         VALUES (:id, :ticket_id, :closed_by, :now)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":ticket_id": ticket_id.to_string(),
            ":closed_by": closed_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}
