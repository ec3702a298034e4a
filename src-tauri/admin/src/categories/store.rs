//! SQL of the sales of categories.

use crate::period::Period;
use recyclique_kernel::Grams;
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, Row, named_params};

/// A category as the lines name it, and what they add up to.
pub(super) struct SoldRow {
    pub(super) category: String,
    pub(super) lines: i64,
    pub(super) weight: Grams,
}

/// A category and the one above it.
pub(super) struct CategoryRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) parent_id: Option<String>,
}

pub(super) fn list_sold(tx: &ReadTx, period: Period) -> Result<Vec<SoldRow>> {
    let (from, to) = period.texts();
    tx.all(
        "SELECT i.category, count(*) AS lines, sum(i.weight_grams) AS weight
         FROM v_sale s JOIN v_sale_item i ON i.sale_id = s.id
         WHERE s.sale_date BETWEEN :from AND :to AND NOT s.is_training GROUP BY i.category",
        named_params! { ":from": from, ":to": to },
        |row| {
            Ok(SoldRow {
                category: row.get("category")?,
                lines: row.get("lines")?,
                weight: row.grams("weight")?,
            })
        },
    )
}

pub(super) fn select_category(tx: &ReadTx, id: &str) -> Result<Option<CategoryRow>> {
    tx.first(
        "SELECT id, name, parent_id FROM v_category WHERE id = :id",
        named_params! { ":id": id },
        category,
    )
}

/// Old lines name their category instead of pointing to it.
pub(super) fn select_category_named(tx: &ReadTx, name: &str) -> Result<Option<CategoryRow>> {
    tx.first(
        "SELECT id, name, parent_id FROM v_category WHERE name = :name ORDER BY id LIMIT 1",
        named_params! { ":name": name },
        category,
    )
}

fn category(row: &Row) -> Result<CategoryRow> {
    Ok(CategoryRow {
        id: row.get("id")?,
        name: row.get("name")?,
        parent_id: row.get("parent_id")?,
    })
}
