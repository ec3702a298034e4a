//! What names a category, in every domain; and the columns that take it away.

use super::rules::Use;
use crate::categories::dto::Category;
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, WriteTx};
use rusqlite::named_params;
use std::collections::HashSet;

/// Under its identifier, or its name as old sale lines have it.
pub(crate) fn count_uses(tx: &ReadTx, category: &Category) -> rusqlite::Result<Vec<Use>> {
    tx.all(
        "SELECT kind, count(*) FROM v_category_use WHERE category IN (:id, :name) GROUP BY kind ORDER BY kind",
        named_params! { ":id": category.id.to_string(), ":name": category.name },
        |row| {
            Ok(Use {
                kind: row.get(0)?,
                count: row.get(1)?,
            })
        },
    )
}

/// Every identifier and name that something other than a category names.
pub(crate) fn list_used(tx: &ReadTx) -> rusqlite::Result<HashSet<String>> {
    let used = tx.all(
        "SELECT DISTINCT category FROM v_category_use WHERE kind <> 'child'",
        [],
        |row| row.get(0),
    )?;
    Ok(used.into_iter().collect())
}

/// Those that are not archived, switched off or not.
pub(crate) fn count_children(tx: &ReadTx, id: Id) -> rusqlite::Result<i64> {
    tx.one(
        "SELECT count(*) FROM category WHERE parent_id = :id AND deleted_at IS NULL AND purged_at IS NULL",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

/// Removing is a field: the row stays for the devices that still hold it.
pub(crate) fn purge_category(tx: &WriteTx, id: Id) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE category SET purged_at = :now, deleted_at = coalesce(deleted_at, :now), updated_at = :now WHERE id = :id",
        named_params! { ":id": id.to_string(), ":now": tx.now().to_string() },
    )
    .map(|_| ())
}
