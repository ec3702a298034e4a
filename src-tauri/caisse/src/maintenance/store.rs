//! SQL of repairs.

use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};

pub(super) fn list_blocked_deferred(tx: &ReadTx, before: Timestamp) -> Result<Vec<Id>> {
    tx.all(
        "SELECT id FROM v_open_session WHERE kind = 'deferred' AND opened_at < :before ORDER BY opened_at, id",
        named_params! { ":before": before.to_string() },
        |row| row.id("id"),
    )
}

pub(super) fn insert_merge(tx: &WriteTx, session_id: Id, into_session_id: Id, merged_by: Id) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session_merge (id, session_id, into_session_id, merged_by, merged_at)
         VALUES (:id, :session_id, :into, :merged_by, :now)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":session_id": session_id.to_string(),
            ":into": into_session_id.to_string(),
            ":merged_by": merged_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

/// What was put aside or being typed goes on in the session kept; a basket already being typed there stays.
pub(super) fn move_baskets(tx: &WriteTx, session_id: Id, into_session_id: Id) -> Result<()> {
    let (id, into) = (session_id.to_string(), into_session_id.to_string());
    for sql in [
        "UPDATE waiting_ticket SET session_id = :into WHERE session_id = :id",
        "UPDATE OR IGNORE basket_draft SET session_id = :into WHERE session_id = :id",
    ] {
        tx.execute(sql, named_params! { ":id": id, ":into": into })?;
    }
    Ok(())
}
