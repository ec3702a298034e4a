//! SQL of receipts.

use super::dto::{Channel, ReceiptView};
use crate::payment::PaymentMethod;
use crate::sessions::SessionKind;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};

/// What is needed of a sale to hand out its receipt.
pub(super) struct SaleRow {
    pub(super) register_id: Id,
    pub(super) ticket_number: i64,
}

pub(super) fn select_sale(tx: &ReadTx, id: Id) -> Result<Option<SaleRow>> {
    tx.first(
        "SELECT register_id, ticket_number FROM sale WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(SaleRow {
                register_id: row.id("register_id")?,
                ticket_number: row.get("ticket_number")?,
            })
        },
    )
}

/// Writes the receipt under the next number of its sale.
pub(super) fn insert_receipt(tx: &WriteTx, sale_id: Id, channel: Channel, issued_by: Id) -> Result<ReceiptView> {
    let id = tx.new_id();
    let number = tx.one(
        "SELECT coalesce(max(number), 0) + 1 FROM receipt WHERE sale_id = :sale_id",
        named_params! { ":sale_id": sale_id.to_string() },
        |row| row.get(0),
    )?;
    tx.execute(
        "INSERT INTO receipt (id, sale_id, number, channel, issued_by, issued_at)
         VALUES (:id, :sale_id, :number, :channel, :issued_by, :now)",
        named_params! {
            ":id": id.to_string(),
            ":sale_id": sale_id.to_string(),
            ":number": number,
            ":channel": channel.code(),
            ":issued_by": issued_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )?;
    Ok(ReceiptView {
        id,
        sale_id,
        number,
        is_duplicate: number > 1,
        channel,
        issued_at: tx.now(),
        job_id: None,
    })
}

pub(crate) fn select_receipt(tx: &ReadTx, id: Id) -> Result<Option<ReceiptView>> {
    tx.first(
        "SELECT id, sale_id, number, channel, issued_at FROM receipt WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            let number = row.get("number")?;
            Ok(ReceiptView {
                id: row.id("id")?,
                sale_id: row.id("sale_id")?,
                number,
                is_duplicate: number > 1,
                channel: row.parsed("channel", Channel::parse)?,
                issued_at: row.timestamp("issued_at")?,
                job_id: None,
            })
        },
    )
}

/// Whose document it is.
pub(super) struct Place {
    pub(super) register: Option<String>,
    pub(super) site: Option<String>,
    pub(super) address: Option<String>,
    pub(super) postal_code: Option<String>,
    pub(super) city: Option<String>,
}

pub(super) fn select_place(tx: &ReadTx, register_id: Id, site_id: Option<Id>) -> Result<Option<Place>> {
    tx.first(
        "SELECT r.name AS register, s.name AS site, s.address, s.postal_code, s.city
         FROM cash_register r LEFT JOIN site s ON s.id = coalesce(:site_id, r.site_id) WHERE r.id = :id",
        named_params! { ":id": register_id.to_string(), ":site_id": site_id.map(|id| id.to_string()) },
        |row| {
            Ok(Place {
                register: row.get("register")?,
                site: row.get("site")?,
                address: row.get("address")?,
                postal_code: row.get("postal_code")?,
                city: row.get("city")?,
            })
        },
    )
}

/// The head of a sale as its receipt tells it.
pub(super) struct Head {
    pub(super) register_id: Id,
    pub(super) site_id: Id,
    pub(super) kind: SessionKind,
    pub(super) opened_at: Timestamp,
    pub(super) ticket_number: i64,
    pub(super) seller: Option<String>,
    pub(super) total: Centimes,
    pub(super) donation: Centimes,
    pub(super) change: Centimes,
    pub(super) note: Option<String>,
    pub(super) sale_date: Timestamp,
}

pub(super) fn select_head(tx: &ReadTx, sale_id: Id) -> Result<Option<Head>> {
    tx.first(
        "SELECT v.register_id, s.site_id, s.kind, s.opened_at, v.ticket_number, p.display_name, v.total_centimes,
                v.donation_centimes, v.change_centimes, v.note, v.sale_date
         FROM v_sale v JOIN cash_session s ON s.id = v.session_id LEFT JOIN v_person p ON p.id = v.seller_id
         WHERE v.id = :id",
        named_params! { ":id": sale_id.to_string() },
        |row| {
            Ok(Head {
                register_id: row.id("register_id")?,
                site_id: row.id("site_id")?,
                kind: row.parsed("kind", SessionKind::parse)?,
                opened_at: row.timestamp("opened_at")?,
                ticket_number: row.get("ticket_number")?,
                seller: row.get("display_name")?,
                total: row.centimes("total_centimes")?,
                donation: row.centimes("donation_centimes")?,
                change: row.centimes("change_centimes")?,
                note: row.get("note")?,
                sale_date: row.timestamp("sale_date")?,
            })
        },
    )
}

/// One line with its names.
pub(super) struct Line {
    pub(super) category: String,
    pub(super) quantity: i64,
    pub(super) weight: Grams,
    pub(super) unit_price: Centimes,
    pub(super) total: Centimes,
    pub(super) preset: Option<String>,
    pub(super) notes: Option<String>,
}

pub(super) fn list_lines(tx: &ReadTx, sale_id: Id) -> Result<Vec<Line>> {
    tx.all(
        "SELECT coalesce(c.name, i.category) AS category, i.quantity, i.weight_grams, i.unit_price_centimes,
                i.total_centimes, p.name AS preset, i.notes
         FROM v_sale_item i LEFT JOIN category c ON c.id = i.category LEFT JOIN preset p ON p.id = i.preset_id
         WHERE i.sale_id = :id ORDER BY i.position",
        named_params! { ":id": sale_id.to_string() },
        |row| {
            Ok(Line {
                category: row.get("category")?,
                quantity: row.get("quantity")?,
                weight: row.grams("weight_grams")?,
                unit_price: row.centimes("unit_price_centimes")?,
                total: row.centimes("total_centimes")?,
                preset: row.get("preset")?,
                notes: row.get("notes")?,
            })
        },
    )
}

/// What each means of payment brought, the part without a payment row and the corrections included.
pub(super) fn list_payments(tx: &ReadTx, sale_id: Id) -> Result<Vec<(PaymentMethod, Centimes)>> {
    tx.all(
        "SELECT method, sum(amount) AS amount FROM (
           SELECT position AS rank, payment_method AS method, amount_centimes AS amount
           FROM sale_payment WHERE sale_id = :id
           UNION ALL
           SELECT 1000, payment_method, uncovered_centimes FROM sale WHERE id = :id AND uncovered_centimes > 0
           UNION ALL
           SELECT 1001, payment_method, sale_delta_centimes FROM sale_item_correction
           WHERE sale_id = :id AND sale_delta_centimes <> 0
         ) GROUP BY method ORDER BY min(rank)",
        named_params! { ":id": sale_id.to_string() },
        |row| Ok((row.parsed("method", PaymentMethod::parse)?, row.centimes("amount")?)),
    )
}
