//! The table `category_mapping`.

use recyclique_kernel::{Hundredths, Id};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

/// A word that was learnt.
#[derive(Debug, Clone)]
pub(crate) struct Remembered {
    pub(crate) source: String,
    pub(crate) category_id: Id,
    pub(crate) provider: String,
    pub(crate) confidence: Hundredths,
}

/// The most words answered at once.
const LIMIT: i64 = 5000;

pub(crate) fn list_mappings(tx: &ReadTx) -> Result<Vec<Remembered>> {
    tx.all(
        "SELECT id, category_id, provider, confidence_hundredths FROM category_mapping
         WHERE deleted_at IS NULL ORDER BY id LIMIT :limit",
        named_params! { ":limit": LIMIT },
        remembered,
    )
}

pub(crate) fn select_mapping(tx: &ReadTx, source: &str) -> Result<Option<Remembered>> {
    tx.first(
        "SELECT id, category_id, provider, confidence_hundredths FROM category_mapping
         WHERE id = :id AND deleted_at IS NULL",
        named_params! { ":id": source },
        remembered,
    )
}

fn remembered(row: &Row) -> Result<Remembered> {
    Ok(Remembered {
        source: row.get("id")?,
        category_id: row.id("category_id")?,
        provider: row.get("provider")?,
        confidence: Hundredths(row.get("confidence_hundredths")?),
    })
}

/// Learns a word, or learns it again; nothing moves when it was known so.
pub(crate) fn upsert_mapping(tx: &WriteTx, source: &str, category_id: Id, confidence: Hundredths) -> Result<usize> {
    tx.execute(
        "INSERT INTO category_mapping (id, category_id, provider, confidence_hundredths, created_at, updated_at)
         VALUES (:id, :category_id, 'manual', :confidence, :now, :now)
         ON CONFLICT (id) DO UPDATE SET category_id = excluded.category_id, provider = excluded.provider,
           confidence_hundredths = excluded.confidence_hundredths, updated_at = excluded.updated_at, deleted_at = NULL
         WHERE category_id <> excluded.category_id OR confidence_hundredths <> excluded.confidence_hundredths
            OR deleted_at IS NOT NULL",
        named_params! {
            ":id": source,
            ":category_id": category_id.to_string(),
            ":confidence": confidence.0,
            ":now": tx.now().to_string(),
        },
    )
}

/// Forgets a word: removing is a field.
pub(crate) fn delete_mapping(tx: &WriteTx, source: &str) -> Result<usize> {
    tx.execute(
        "UPDATE category_mapping SET deleted_at = :now, updated_at = :now WHERE id = :id AND deleted_at IS NULL",
        named_params! { ":id": source, ":now": tx.now().to_string() },
    )
}
