//! SQL of tickets in waiting.

use super::dto::{HoldTicket, WaitingTicket};
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

const SELECT: &str = "SELECT w.*, p.display_name FROM waiting_ticket w LEFT JOIN v_person p ON p.id = w.held_by";

/// In the order they were put aside.
pub(crate) fn list_tickets(tx: &ReadTx, session_id: Id) -> Result<Vec<WaitingTicket>> {
    tx.all(
        &format!("{SELECT} WHERE w.session_id = :id ORDER BY w.held_at, w.id"),
        named_params! { ":id": session_id.to_string() },
        ticket,
    )
}

/// A ticket and its session.
pub(crate) fn select_ticket(tx: &ReadTx, id: Id) -> Result<Option<(Id, WaitingTicket)>> {
    tx.first(
        &format!("{SELECT} WHERE w.id = :id"),
        named_params! { ":id": id.to_string() },
        |row| Ok((row.id("session_id")?, ticket(row)?)),
    )
}

pub(crate) fn count_tickets(tx: &ReadTx, session_id: Id) -> Result<i64> {
    tx.one(
        "SELECT count(*) FROM waiting_ticket WHERE session_id = :id",
        named_params! { ":id": session_id.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn insert_ticket(
    tx: &WriteTx,
    (id, session_id): (Id, Id),
    ticket: &HoldTicket,
    label: Option<&str>,
    held_by: Id,
) -> Result<usize> {
    tx.execute(
        "INSERT INTO waiting_ticket (id, session_id, label, basket, total_centimes, number_of_lines, held_by, held_at)
         VALUES (:id, :session_id, :label, :basket, :total, :number_of_lines, :held_by, :now)",
        named_params! {
            ":id": id.to_string(),
            ":session_id": session_id.to_string(),
            ":label": label,
            ":basket": ticket.basket.to_string(),
            ":total": ticket.total_amount.0,
            ":number_of_lines": ticket.number_of_lines.0,
            ":held_by": held_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn delete_ticket(tx: &WriteTx, id: Id) -> Result<usize> {
    tx.execute(
        "DELETE FROM waiting_ticket WHERE id = :id",
        named_params! { ":id": id.to_string() },
    )
}

fn ticket(row: &Row) -> Result<WaitingTicket> {
    Ok(WaitingTicket {
        id: row.id("id")?,
        label: row.get("label")?,
        total_amount: row.centimes("total_centimes")?,
        number_of_lines: row.get("number_of_lines")?,
        held_by: row.id("held_by")?,
        held_by_name: row.get("display_name")?,
        held_at: row.timestamp("held_at")?,
        basket: row.parsed("basket", |text| serde_json::from_str(text).ok())?,
    })
}
