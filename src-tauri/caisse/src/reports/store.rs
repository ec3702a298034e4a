//! SQL of the report.

use super::dto::CategoryLine;
use crate::payment::{Denomination, PaymentMethod};
use crate::sessions::dto::Counted;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, Row, named_params};
use serde::de::DeserializeOwned;

/// A session with its names and, once closed, what was decided.
pub(super) struct Header {
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
}

pub(super) fn select_header(tx: &ReadTx, id: Id) -> Result<Option<Header>> {
    tx.first(
        "SELECT s.operator_id, s.register_id, s.opened_at, s.initial_centimes, s.initial_denominations,
                r.name AS register_name, site.name AS site_name, p.display_name AS operator_name,
                c.closed_at, closer.display_name AS closed_by_name, c.expected_centimes, c.actual_centimes,
                c.variance_centimes, c.variance_comment, c.counted, c.denominations
         FROM cash_session s
         LEFT JOIN cash_session_closing c ON c.session_id = s.id
         LEFT JOIN cash_register r ON r.id = s.register_id
         LEFT JOIN site ON site.id = s.site_id
         LEFT JOIN v_person p ON p.id = s.operator_id
         LEFT JOIN v_person closer ON closer.id = c.closed_by
         WHERE s.id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(Header {
                operator_id: row.id("operator_id")?,
                register_id: row.id("register_id")?,
                register_name: row.get("register_name")?,
                site_name: row.get("site_name")?,
                operator_name: row.get("operator_name")?,
                opened_at: row.timestamp("opened_at")?,
                initial: row.centimes("initial_centimes")?,
                initial_denominations: list(row, "initial_denominations")?,
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
        counted: list(row, "counted")?,
        denominations: list(row, "denominations")?,
    }))
}

fn list<T: DeserializeOwned>(row: &Row, column: &str) -> Result<Option<Vec<T>>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// How many tickets used each means of payment.
pub(super) fn count_by_method(tx: &ReadTx, id: Id) -> Result<Vec<(PaymentMethod, i64)>> {
    tx.all(
        "SELECT p.payment_method, count(DISTINCT s.id) FROM sale s JOIN sale_payment p ON p.sale_id = s.id
         WHERE s.session_id = :id GROUP BY p.payment_method",
        named_params! { ":id": id.to_string() },
        |row| Ok((row.parsed("payment_method", PaymentMethod::parse)?, row.get(1)?)),
    )
}

/// What each category sold, the heaviest takings first; a code without a category keeps its own name.
pub(super) fn list_categories(tx: &ReadTx, id: Id) -> Result<Vec<CategoryLine>> {
    tx.all(
        "SELECT i.category, c.name, sum(i.quantity) AS quantity, sum(i.weight_grams) AS weight,
                sum(i.total_centimes) AS amount
         FROM sale s JOIN sale_item i ON i.sale_id = s.id LEFT JOIN category c ON c.id = i.category
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

/// What documents say beside the figures.
pub(super) struct About {
    pub(super) site_id: Id,
    pub(super) kind: String,
    pub(super) z_number: Option<i64>,
}

pub(super) fn select_about(tx: &ReadTx, id: Id) -> Result<About> {
    tx.one(
        "SELECT s.site_id, s.kind, c.z_number FROM cash_session s
         LEFT JOIN cash_session_closing c ON c.session_id = s.id WHERE s.id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(About {
                site_id: row.id("site_id")?,
                kind: row.get("kind")?,
                z_number: row.get("z_number")?,
            })
        },
    )
}
