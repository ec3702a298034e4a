//! SQL of the report.

use super::dto::{CategoryLine, Figures, MovementLine};
use crate::payment::{Denomination, Direction};
use crate::sessions::dto::{Counted, SessionKind};
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::types::Type;
use rusqlite::{Error, Result, Row, named_params};
use serde::de::DeserializeOwned;

/// A session with its names and, once closed, what was decided.
pub(super) struct Header {
    pub(super) kind: SessionKind,
    pub(super) is_here: bool,
    pub(super) operator_id: Id,
    pub(super) register_id: Id,
    pub(super) register_name: Option<String>,
    pub(super) site_name: Option<String>,
    pub(super) operator_name: Option<String>,
    pub(super) opened_at: Timestamp,
    pub(super) initial: Centimes,
    pub(super) initial_denominations: Option<Vec<Denomination>>,
    pub(super) closing: Option<ClosingHeader>,
}

pub(super) struct ClosingHeader {
    pub(super) closed_at: Timestamp,
    pub(super) closed_by_name: Option<String>,
    pub(super) expected: Centimes,
    pub(super) actual: Centimes,
    pub(super) variance: Centimes,
    pub(super) comment: Option<String>,
    pub(super) counted: Option<Vec<Counted>>,
    pub(super) denominations: Option<Vec<Denomination>>,
    pub(super) z_number: Option<i64>,
    /// None for a closing from before figures were frozen.
    pub(super) figures: Option<Figures>,
}

pub(super) fn select_header(tx: &ReadTx, id: Id) -> Result<Option<Header>> {
    tx.first(
        "SELECT s.kind, s.operator_id, s.register_id, s.opened_at, s.initial_centimes, s.initial_denominations,
                r.name AS register_name, site.name AS site_name, p.display_name AS operator_name,
                c.closed_at, closer.display_name AS closed_by_name, c.expected_centimes, c.actual_centimes,
                c.variance_centimes, c.variance_comment, c.counted, c.denominations, c.z_number,
                c.figures, coalesce(d.device_id = (SELECT id FROM device), 1) AS is_here
         FROM cash_session s
         LEFT JOIN v_session_device d ON d.session_id = s.id
         LEFT JOIN cash_session_closing c ON c.session_id = s.id
         LEFT JOIN cash_register r ON r.id = s.register_id
         LEFT JOIN site ON site.id = s.site_id
         LEFT JOIN v_person p ON p.id = s.operator_id
         LEFT JOIN v_person closer ON closer.id = c.closed_by
         WHERE s.id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(Header {
                kind: row.parsed("kind", SessionKind::parse)?,
                is_here: row.get("is_here")?,
                operator_id: row.id("operator_id")?,
                register_id: row.id("register_id")?,
                register_name: row.get("register_name")?,
                site_name: row.get("site_name")?,
                operator_name: row.get("operator_name")?,
                opened_at: row.timestamp("opened_at")?,
                initial: row.centimes("initial_centimes")?,
                initial_denominations: parsed(row, "initial_denominations")?,
                closing: closing(row)?,
            })
        },
    )
}

fn closing(row: &Row) -> Result<Option<ClosingHeader>> {
    let Some(closed_at) = row.timestamp_opt("closed_at")? else {
        return Ok(None);
    };
    Ok(Some(ClosingHeader {
        closed_at,
        closed_by_name: row.get("closed_by_name")?,
        expected: row.centimes("expected_centimes")?,
        actual: row.centimes("actual_centimes")?,
        variance: row.centimes("variance_centimes")?,
        comment: row.get("variance_comment")?,
        counted: parsed(row, "counted")?,
        denominations: parsed(row, "denominations")?,
        z_number: row.get("z_number")?,
        figures: parsed(row, "figures")?,
    }))
}

fn parsed<T: DeserializeOwned>(row: &Row, column: &str) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(|e| Error::FromSqlConversionFailure(0, Type::Text, e.into()))
}

/// Cash put in or taken out, where the session or one merged into it counts it.
pub(super) fn list_movements(tx: &ReadTx, id: Id) -> Result<Vec<MovementLine>> {
    tx.all(
        "SELECT id, direction, amount_centimes, reason, made_at, made_by FROM cash_movement
         WHERE session_id = :id
            OR session_id IN (SELECT m.session_id FROM cash_session_merge m WHERE m.into_session_id = :id)
         ORDER BY made_at, id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(MovementLine {
                id: row.id("id")?,
                direction: row.parsed("direction", Direction::parse)?,
                amount: row.centimes("amount_centimes")?,
                reason: row.get("reason")?,
                made_at: row.timestamp("made_at")?,
                made_by: row.id("made_by")?,
                made_by_name: None,
            })
        },
    )
}

pub(super) fn select_name(tx: &ReadTx, person_id: Id) -> Result<Option<String>> {
    let name = tx.first(
        "SELECT display_name FROM v_person WHERE id = :id",
        named_params! { ":id": person_id.to_string() },
        |row| row.get(0),
    )?;
    Ok(name.flatten())
}

/// What each category sold, the heaviest takings first; a code without a category keeps its own name.
pub(super) fn list_categories(tx: &ReadTx, id: Id) -> Result<Vec<CategoryLine>> {
    tx.all(
        "SELECT i.category, c.name, sum(i.quantity) AS quantity, sum(i.weight_grams) AS weight,
                sum(i.total_centimes) AS amount
         FROM v_sale s JOIN v_sale_item i ON i.sale_id = s.id LEFT JOIN category c ON c.id = i.category
         WHERE s.session_id = :id GROUP BY i.category ORDER BY amount DESC, weight DESC, i.category",
        named_params! { ":id": id.to_string() },
        |row| {
            let code: String = row.get("category")?;
            Ok(CategoryLine {
                category_id: Id::parse(&code),
                name: row.get::<_, Option<String>>("name")?.unwrap_or(code),
                quantity: row.get("quantity")?,
                weight: Grams(row.get("weight")?),
                amount: Centimes(row.get("amount")?),
            })
        },
    )
}

/// The name of a button, be it archived.
pub(super) fn select_preset_name(tx: &ReadTx, id: &str) -> Result<Option<String>> {
    tx.first(
        "SELECT name FROM preset WHERE id = :id",
        named_params! { ":id": id },
        |row| row.get("name"),
    )
}
