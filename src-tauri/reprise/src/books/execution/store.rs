//! The table `book_import`.

use super::dto::BookImport;
use crate::books::BookKind;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};
use std::collections::BTreeSet;

/// The most books answered at once.
const LIMIT: i64 = 1000;

pub(crate) struct NewImport<'a> {
    pub(crate) id: Id,
    pub(crate) kind: BookKind,
    pub(crate) file_name: &'a str,
    pub(crate) digest: &'a str,
    pub(crate) outcome_digest: &'a str,
    pub(crate) number_of_lines: usize,
    pub(crate) refused: &'a BTreeSet<usize>,
    pub(crate) weight: Grams,
    pub(crate) total: Centimes,
    pub(crate) imported_by: Id,
}

pub(crate) fn insert_import(tx: &WriteTx, import: &NewImport) -> Result<usize> {
    tx.execute(
        "INSERT INTO book_import (id, kind, file_name, digest, outcome_digest, number_of_lines, refused_lines,
                                  weight_grams, total_centimes, imported_by, imported_at)
         VALUES (:id, :kind, :file_name, :digest, :outcome_digest, :lines, :refused, :weight, :total, :imported_by, :now)",
        named_params! {
            ":id": import.id.to_string(),
            ":kind": import.kind.code(),
            ":file_name": import.file_name,
            ":digest": import.digest,
            ":outcome_digest": import.outcome_digest,
            ":lines": i64::try_from(import.number_of_lines).unwrap_or(i64::MAX),
            ":refused": serde_json::json!(import.refused).to_string(),
            ":weight": import.weight.0,
            ":total": import.total.0,
            ":imported_by": import.imported_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

/// A book that was taken over, as much as is needed to know it again.
pub(crate) struct Earlier {
    pub(crate) id: Id,
    pub(crate) imported_at: Timestamp,
    /// The lines that were refused then.
    pub(crate) refused: BTreeSet<usize>,
}

/// The last import of what says this, or became this.
pub(crate) fn select_earlier(
    tx: &ReadTx,
    digest: &str,
    outcome_digest: &str,
) -> Result<(Option<Earlier>, Option<Earlier>)> {
    let by = |condition: &str, digest: &str| {
        let sql = format!(
            "SELECT id, imported_at, refused_lines FROM book_import WHERE {condition} = :digest ORDER BY id DESC LIMIT 1"
        );
        tx.first(&sql, named_params! { ":digest": digest }, |row| {
            Ok(Earlier {
                id: row.id("id")?,
                imported_at: row.timestamp("imported_at")?,
                refused: row.parsed("refused_lines", |text| serde_json::from_str(text).ok())?,
            })
        })
    };
    Ok((by("digest", digest)?, by("outcome_digest", outcome_digest)?))
}

/// Newest first.
pub(crate) fn list_imports(tx: &ReadTx) -> Result<Vec<BookImport>> {
    tx.all(
        "SELECT b.*, p.display_name FROM book_import b LEFT JOIN v_person p ON p.id = b.imported_by
         ORDER BY b.imported_at DESC, b.id DESC LIMIT :limit",
        named_params! { ":limit": LIMIT },
        |row| {
            let refused: BTreeSet<usize> = row.parsed("refused_lines", |text| serde_json::from_str(text).ok())?;
            Ok(BookImport {
                id: row.id("id")?,
                kind: row.parsed("kind", BookKind::parse)?,
                file_name: row.get("file_name")?,
                lines: row.get("number_of_lines")?,
                total_kilos: row.grams("weight_grams")?,
                total_euros: row.centimes("total_centimes")?,
                imported_at: row.timestamp("imported_at")?,
                imported_by_name: row.get("display_name")?,
                refused_lines: refused.len(),
            })
        },
    )
}
