//! SQL of the last ticket.

use recyclique_kernel::{Centimes, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, named_params};

// The column of the order is selected: only then are the halves of the view read along their indexes, one row of each.

/// The amount of the last ticket since an instant, training left out.
pub(super) fn last_amount_since(tx: &ReadTx, from: Timestamp) -> Result<Option<Centimes>> {
    tx.first(
        "SELECT total_centimes, sale_date FROM v_sale WHERE sale_date >= :from AND NOT is_training
         ORDER BY sale_date DESC LIMIT 1",
        named_params! { ":from": from.to_string() },
        |row| row.centimes("total_centimes"),
    )
}

/// The amount of the ticket typed last in a session.
pub(super) fn last_amount_of_session(tx: &ReadTx, id: Id) -> Result<Option<Centimes>> {
    tx.first(
        "SELECT total_centimes, created_at FROM v_sale WHERE session_id = :id ORDER BY created_at DESC LIMIT 1",
        named_params! { ":id": id.to_string() },
        |row| row.centimes("total_centimes"),
    )
}
