//! SQL of the sales of categories.

use crate::period::Period;
use recyclique_kernel::Grams;
use recyclique_platform::db::ReadTx;
use rusqlite::{Result, Row, named_params};
use std::collections::HashMap;

/// What the lines of a category add up to.
#[derive(Default)]
pub(super) struct Sold {
    pub(super) lines: i64,
    pub(super) weight: Grams,
}

/// A category and the one above it.
pub(super) struct CategoryRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) parent_id: Option<String>,
}

/// What was sold, by category as the lines name it. Added up here: SQLite would sort five years of lines to group them.
pub(super) fn sum_by_category(tx: &ReadTx, period: Period) -> Result<HashMap<String, Sold>> {
    let (from, to) = period.texts();
    let mut sums: HashMap<String, Sold> = HashMap::new();
    tx.all(
        "SELECT i.category, i.weight_grams FROM v_sale s JOIN v_sale_item i ON i.sale_id = s.id
         WHERE s.sale_date BETWEEN :from AND :to AND NOT s.is_training",
        named_params! { ":from": from, ":to": to },
        |row| {
            let category = row.get_ref(0)?.as_str()?;
            if !sums.contains_key(category) {
                sums.insert(category.to_owned(), Sold::default());
            }
            if let Some(sum) = sums.get_mut(category) {
                sum.lines += 1;
                sum.weight = sum.weight + Grams(row.get(1)?);
            }
            Ok(())
        },
    )?;
    Ok(sums)
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
        "SELECT id, name, parent_id FROM v_category WHERE name = :name AND purged_at IS NULL ORDER BY id LIMIT 1",
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
