//! SQL of postes.

use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, WriteTx};
use rusqlite::{Result, named_params};

/// Is this poste closed? Nothing when there is no such poste.
pub(crate) fn is_closed(tx: &ReadTx, id: Id) -> Result<Option<bool>> {
    tx.first(
        "SELECT EXISTS (SELECT 1 FROM poste_reception_closing c WHERE c.poste_id = p.id)
         FROM poste_reception p WHERE p.id = :id",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

pub(super) fn insert_poste(tx: &WriteTx, id: Id, opened_by: Id) -> Result<usize> {
    tx.execute(
        "INSERT INTO poste_reception (id, opened_by, opened_at, created_at) VALUES (:id, :opened_by, :now, :now)",
        named_params! { ":id": id.to_string(), ":opened_by": opened_by.to_string(), ":now": tx.now().to_string() },
    )
}

pub(super) fn insert_closing(tx: &WriteTx, poste_id: Id, closed_by: Id) -> Result<usize> {
    tx.execute(
        "INSERT INTO poste_reception_closing (id, poste_id, closed_by, closed_at)
         VALUES (:id, :poste_id, :closed_by, :now)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":poste_id": poste_id.to_string(),
            ":closed_by": closed_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}
