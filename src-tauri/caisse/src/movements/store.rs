//! SQL of cash movements.

use super::dto::{CreateMovement, MovementView};
use crate::payment::Direction;
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

const SELECT: &str = "SELECT m.*, p.display_name FROM cash_movement m LEFT JOIN v_person p ON p.id = m.made_by";

/// In the order they were made.
pub(crate) fn list_movements(tx: &ReadTx, session_id: Id) -> Result<Vec<MovementView>> {
    tx.all(
        &format!("{SELECT} WHERE m.session_id = :id ORDER BY m.made_at, m.id"),
        named_params! { ":id": session_id.to_string() },
        movement,
    )
}

pub(crate) fn select_movement(tx: &ReadTx, id: Id) -> Result<Option<MovementView>> {
    tx.first(
        &format!("{SELECT} WHERE m.id = :id"),
        named_params! { ":id": id.to_string() },
        movement,
    )
}

pub(crate) fn insert_movement(
    tx: &WriteTx,
    (id, session_id): (Id, Id),
    movement: &CreateMovement,
    reason: &str,
    made_by: Id,
) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_movement (id, session_id, direction, amount_centimes, reason, made_by, made_at)
         VALUES (:id, :session_id, :direction, :amount, :reason, :made_by, :now)",
        named_params! {
            ":id": id.to_string(),
            ":session_id": session_id.to_string(),
            ":direction": movement.direction.code(),
            ":amount": movement.amount.0,
            ":reason": reason,
            ":made_by": made_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

fn movement(row: &Row) -> Result<MovementView> {
    Ok(MovementView {
        id: row.id("id")?,
        direction: row.parsed("direction", Direction::parse)?,
        amount: row.centimes("amount_centimes")?,
        reason: row.get("reason")?,
        made_by: row.id("made_by")?,
        made_by_name: row.get("display_name")?,
        made_at: row.timestamp("made_at")?,
    })
}
