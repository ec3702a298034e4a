//! SQL of corrections.

use super::dto::{CorrectionView, FieldChange};
use super::rules::{Line, compute_changes};
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, Row, named_params};
use serde_json::json;

/// The corrections of the sales that a session counts, in the order they were made.
pub(crate) fn list_session_corrections(tx: &ReadTx, session_id: Id) -> Result<Vec<CorrectionView>> {
    let id = session_id.to_string();
    let mut corrections = tx.all(
        include_str!("list_item_corrections.sql"),
        named_params! { ":id": id },
        item_correction,
    )?;
    corrections.extend(tx.all(
        "SELECT n.id, n.sale_id, n.corrected_at, n.corrected_by, p.display_name, s.ticket_number, n.note AS after_note,
                coalesce((SELECT b.note FROM sale_note_correction b WHERE b.sale_id = n.sale_id AND b.id < n.id
                          ORDER BY b.id DESC LIMIT 1), o.note, '') AS before_note
         FROM v_sale s JOIN sale_note_correction n ON n.sale_id = s.id JOIN sale o ON o.id = s.id
         LEFT JOIN v_person p ON p.id = n.corrected_by
         WHERE s.session_id = :id",
        named_params! { ":id": id },
        note_correction,
    )?);
    corrections.sort_by_key(|correction| (correction.corrected_at, correction.id));
    Ok(corrections)
}

fn item_correction(row: &Row) -> Result<CorrectionView> {
    let changes = compute_changes(&line(row, "before")?, &line(row, "after")?);
    Ok(CorrectionView {
        item_id: row.id_opt("item_id")?,
        label: row.get("label")?,
        ..correction(row, changes)?
    })
}

fn note_correction(row: &Row) -> Result<CorrectionView> {
    let text = |column: &str| {
        Ok(json!(
            Some(row.get::<_, String>(column)?).filter(|note| !note.is_empty())
        ))
    };
    let (before, after): (Result<_>, Result<_>) = (text("before_note"), text("after_note"));
    let change = FieldChange {
        field: "note",
        before: before?,
        after: after?,
    };
    correction(row, vec![change])
}

fn correction(row: &Row, changes: Vec<FieldChange>) -> Result<CorrectionView> {
    Ok(CorrectionView {
        id: row.id("id")?,
        sale_id: row.id("sale_id")?,
        ticket_number: row.get("ticket_number")?,
        item_id: None,
        label: "Note du ticket".to_owned(),
        corrected_at: row.timestamp("corrected_at")?,
        corrected_by: row.id("corrected_by")?,
        corrected_by_name: row.get("display_name")?,
        changes,
    })
}

fn line(row: &Row, side: &str) -> Result<Line> {
    let at = |name: &str| format!("{side}_{name}");
    Ok(Line {
        quantity: row.get(at("quantity").as_str())?,
        weight: row.grams(&at("weight"))?,
        unit_price: row.centimes(&at("unit_price"))?,
        total_price: row.centimes(&at("total"))?,
        preset_id: row.id_opt(&at("preset_id"))?,
        notes: row.get(at("notes").as_str())?,
    })
}
