//! The places in the table `category`.

use super::dto::Zone;
use recyclique_kernel::Id;
use recyclique_platform::db::WriteTx;
use rusqlite::named_params;

/// Writes only what changes.
pub(super) fn update_rank(tx: &WriteTx, id: Id, zone: Zone, rank: i64) -> rusqlite::Result<()> {
    let column = match zone {
        Zone::Sale => "display_order",
        Zone::Entry => "display_order_entry",
    };
    tx.execute(
        &format!("UPDATE category SET {column} = :rank, updated_at = :now WHERE id = :id AND {column} <> :rank"),
        named_params! { ":id": id.to_string(), ":rank": rank, ":now": tx.now().to_string() },
    )
    .map(|_| ())
}
