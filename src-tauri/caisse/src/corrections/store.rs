//! SQL of corrections.

use super::dto::{CorrectionView, FieldChange};
use super::rules::{Line, Standing, compute_changes};
use crate::payment::PaymentMethod;
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};
use serde_json::json;

/// A sale to correct: where it counts, and its note.
pub(crate) struct SaleRow {
    pub(crate) id: Id,
    pub(crate) session_id: Id,
    pub(crate) ticket_number: i64,
    pub(crate) note: Option<String>,
}

/// A correction about to be written: the line after it, and what it changes in the money of the sale.
pub(crate) struct NewCorrection<'a> {
    pub(crate) sale_id: Id,
    pub(crate) item_id: Id,
    pub(crate) line: &'a Line,
    pub(crate) method: PaymentMethod,
    pub(crate) delta: Centimes,
    pub(crate) corrected_by: Id,
}

const ITEMS: &str = include_str!("list_item_corrections.sql");
const NOTES: &str = include_str!("list_note_corrections.sql");

/// The corrections of the sales that a session counts, in the order they were made.
pub(crate) fn list_session_corrections(tx: &ReadTx, session_id: Id) -> Result<Vec<CorrectionView>> {
    list(tx, "s.session_id", session_id)
}

/// The corrections of a sale, in the order they were made.
pub(crate) fn list_sale_corrections(tx: &ReadTx, sale_id: Id) -> Result<Vec<CorrectionView>> {
    list(tx, "s.id", sale_id)
}

fn list(tx: &ReadTx, column: &str, id: Id) -> Result<Vec<CorrectionView>> {
    let id = id.to_string();
    let mut corrections = tx.all(
        &format!("{ITEMS} WHERE {column} = :id"),
        named_params! { ":id": id },
        item_correction,
    )?;
    corrections.extend(tx.all(
        &format!("{NOTES} WHERE {column} = :id"),
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

pub(crate) fn select_sale(tx: &ReadTx, id: Id) -> Result<Option<SaleRow>> {
    tx.first(
        "SELECT id, session_id, ticket_number, note FROM v_sale WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(SaleRow {
                id: row.id("id")?,
                session_id: row.id("session_id")?,
                ticket_number: row.get("ticket_number")?,
                note: row.get("note")?,
            })
        },
    )
}

/// The line as it stands.
pub(crate) fn select_line(tx: &ReadTx, sale_id: Id, item_id: Id) -> Result<Option<Line>> {
    tx.first(
        "SELECT quantity, weight_grams, unit_price_centimes, total_centimes, preset_id, notes
         FROM v_sale_item WHERE sale_id = :sale_id AND id = :id",
        named_params! { ":sale_id": sale_id.to_string(), ":id": item_id.to_string() },
        |row| {
            Ok(Line {
                quantity: row.get("quantity")?,
                weight: row.grams("weight_grams")?,
                unit_price: row.centimes("unit_price_centimes")?,
                total_price: row.centimes("total_centimes")?,
                preset_id: row.id_opt("preset_id")?,
                notes: row.get("notes")?,
            })
        },
    )
}

/// The money of a sale as it stands.
pub(crate) fn select_standing(tx: &ReadTx, sale_id: Id) -> Result<Standing> {
    let id = sale_id.to_string();
    let methods = tx.all(
        "SELECT DISTINCT payment_method FROM sale_payment WHERE sale_id = :id",
        named_params! { ":id": id },
        |row| row.parsed("payment_method", PaymentMethod::parse),
    )?;
    let method = match methods.as_slice() {
        [only] => *only,
        _ => PaymentMethod::Cash,
    };
    tx.one(
        "SELECT (SELECT total_centimes FROM v_sale WHERE id = :id) AS total,
                (SELECT coalesce(sum(total_centimes), 0) FROM v_sale_item WHERE sale_id = :id) AS subtotal,
                (SELECT coalesce(sum(amount_centimes), 0) FROM sale_payment WHERE sale_id = :id AND payment_method = :method)
                + CASE WHEN s.payment_method = :method THEN s.uncovered_centimes ELSE 0 END
                - CASE WHEN :method = 'cash' THEN s.change_centimes ELSE 0 END
                + (SELECT coalesce(sum(sale_delta_centimes), 0) FROM sale_item_correction
                   WHERE sale_id = :id AND payment_method = :method) AS received
         FROM sale s WHERE s.id = :id",
        named_params! { ":id": id, ":method": method.code() },
        |row| {
            Ok(Standing {
                total: row.centimes("total")?,
                subtotal: row.centimes("subtotal")?,
                method,
                received: row.centimes("received")?,
            })
        },
    )
}

pub(crate) fn insert_item_correction(tx: &WriteTx, correction: &NewCorrection) -> Result<usize> {
    let NewCorrection { line, delta, .. } = correction;
    let id = last_id(tx, correction.sale_id)?;
    tx.execute(
        "INSERT INTO sale_item_correction (id, sale_id, item_id, quantity, weight_grams, unit_price_centimes,
                                           total_centimes, preset_id, notes, sale_delta_centimes, payment_method,
                                           corrected_by, corrected_at)
         VALUES (:id, :sale_id, :item_id, :quantity, :weight, :unit_price, :total, :preset_id, :notes, :delta, :method,
                 :by, :now)",
        named_params! {
            ":id": id.to_string(),
            ":sale_id": correction.sale_id.to_string(),
            ":item_id": correction.item_id.to_string(),
            ":quantity": line.quantity,
            ":weight": line.weight.0,
            ":unit_price": line.unit_price.0,
            ":total": line.total_price.0,
            ":preset_id": line.preset_id.map(|id| id.to_string()),
            ":notes": line.notes,
            ":delta": delta.0,
            ":method": (*delta != Centimes::ZERO).then(|| correction.method.code()),
            ":by": correction.corrected_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn insert_note_correction(tx: &WriteTx, sale_id: Id, note: &str, corrected_by: Id) -> Result<usize> {
    let id = last_id(tx, sale_id)?;
    tx.execute(
        "INSERT INTO sale_note_correction (id, sale_id, note, corrected_by, corrected_at)
         VALUES (:id, :sale_id, :note, :by, :now)",
        named_params! {
            ":id": id.to_string(),
            ":sale_id": sale_id.to_string(),
            ":note": note,
            ":by": corrected_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

/// An identifier that sorts after those of the earlier corrections of the sale, whatever the clock says: the last one
/// counts, and they are told in the order they were made.
fn last_id(tx: &WriteTx, sale_id: Id) -> Result<Id> {
    let last = tx.one(
        "SELECT max(id) AS id FROM (SELECT id FROM sale_item_correction WHERE sale_id = :sale_id
                                    UNION ALL SELECT id FROM sale_note_correction WHERE sale_id = :sale_id)",
        named_params! { ":sale_id": sale_id.to_string() },
        |row| row.id_opt("id"),
    )?;
    Ok(last.map_or_else(|| tx.new_id(), |last| tx.new_id().max(last.after())))
}
