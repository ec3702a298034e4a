//! SQL of drafts.

use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, WriteTx};
use rusqlite::{Result, named_params};

pub(crate) fn select_draft(tx: &ReadTx, session_id: Id) -> Result<Option<String>> {
    tx.first(
        "SELECT basket FROM basket_draft WHERE session_id = :id",
        named_params! { ":id": session_id.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn save_draft(tx: &WriteTx, session_id: Id, basket: &str) -> Result<usize> {
    tx.execute(
        "INSERT INTO basket_draft (session_id, basket, updated_at) VALUES (:id, :basket, :now)
         ON CONFLICT (session_id) DO UPDATE SET basket = :basket, updated_at = :now",
        named_params! { ":id": session_id.to_string(), ":basket": basket, ":now": tx.now().to_string() },
    )
}

pub(crate) fn delete_draft(tx: &WriteTx, session_id: Id) -> Result<usize> {
    tx.execute(
        "DELETE FROM basket_draft WHERE session_id = :id",
        named_params! { ":id": session_id.to_string() },
    )
}
