//! SQL of sales.

use super::dto::{ItemView, PaymentView, ReceiptView, SaleDetail, SaleView};
use super::rules::Decision;
use crate::corrections;
use crate::payment::PaymentMethod;
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};
use serde_json::json;
use std::collections::HashMap;

/// The next number of a register, training counted apart; the writer runs one command at a time, so none is skipped.
pub(crate) fn next_ticket_number(tx: &WriteTx, register_id: Id, is_training: bool) -> Result<i64> {
    tx.one(
        "SELECT coalesce(max(ticket_number), 0) + 1 FROM sale
         WHERE register_id = :register_id AND is_training = :is_training",
        named_params! { ":register_id": register_id.to_string(), ":is_training": is_training },
        |row| row.get(0),
    )
}

pub(crate) fn insert_sale(tx: &WriteTx, sale: &SaleView, register_id: Id, decision: &Decision) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale (id, session_id, register_id, ticket_number, seller_id, total_centimes, donation_centimes,
                           change_centimes, uncovered_centimes, payment_method, note, sale_date, created_at, is_training)
         VALUES (:id, :session_id, :register_id, :ticket_number, :seller_id, :total, :donation, :change, :uncovered,
                 :method, :note, :sale_date, :recorded_at, :is_training)",
        named_params! {
            ":id": sale.id.to_string(),
            ":session_id": sale.cash_session_id.to_string(),
            ":register_id": register_id.to_string(),
            ":ticket_number": sale.ticket_number,
            ":seller_id": sale.operator_id.map(|id| id.to_string()),
            ":total": decision.total.0,
            ":donation": decision.donation.0,
            ":change": decision.change.0,
            ":uncovered": decision.uncovered.0,
            ":method": decision.method.code(),
            ":note": sale.note,
            ":sale_date": sale.created_at.to_string(),
            ":recorded_at": sale.recorded_at.to_string(),
            ":is_training": sale.is_training,
        },
    )
}

pub(crate) fn insert_item(tx: &WriteTx, position: usize, item: &ItemView) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale_item (sale_id, id, position, category, quantity, weight_grams, unit_price_centimes,
                                total_centimes, preset_id, notes)
         VALUES (:sale_id, :id, :position, :category, :quantity, :weight, :unit_price, :total, :preset_id, :notes)",
        named_params! {
            ":sale_id": item.sale_id.to_string(),
            ":id": item.id.to_string(),
            ":position": i64::try_from(position).unwrap_or(i64::MAX),
            ":category": item.category,
            ":quantity": item.quantity,
            ":weight": item.weight.0,
            ":unit_price": item.unit_price.0,
            ":total": item.total_price.0,
            ":preset_id": item.preset_id.map(|id| id.to_string()),
            ":notes": item.notes,
        },
    )
}

pub(crate) fn insert_payment(tx: &WriteTx, position: usize, payment: &PaymentView) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale_payment (sale_id, id, position, payment_method, amount_centimes, created_at)
         VALUES (:sale_id, :id, :position, :method, :amount, :created_at)",
        named_params! {
            ":sale_id": payment.sale_id.to_string(),
            ":id": payment.id.to_string(),
            ":position": i64::try_from(position).unwrap_or(i64::MAX),
            ":method": payment.payment_method.code(),
            ":amount": payment.amount.0,
            ":created_at": payment.created_at.to_string(),
        },
    )
}

/// What a sale about to be acknowledged adds up to, read back.
pub(crate) struct Stored {
    pub(crate) total: Centimes,
    pub(crate) number_of_lines: i64,
    pub(crate) lines: Centimes,
    pub(crate) paid: Centimes,
}

pub(crate) fn select_stored(tx: &ReadTx, id: Id) -> Result<Stored> {
    tx.one(
        "SELECT s.total_centimes, count(i.id), coalesce(sum(i.total_centimes), 0) AS lines,
                (SELECT coalesce(sum(amount_centimes), 0) FROM sale_payment WHERE sale_id = :id) AS paid
         FROM sale s LEFT JOIN sale_item i ON i.sale_id = s.id WHERE s.id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(Stored {
                total: row.centimes("total_centimes")?,
                number_of_lines: row.get(1)?,
                lines: row.centimes("lines")?,
                paid: row.centimes("paid")?,
            })
        },
    )
}

/// A sale as it stands; `created_at` is the date it is said to have happened, as in 1.4.4 (spec caisse Q5).
const HEADS: &str = include_str!("select_sales.sql");

pub(crate) fn select_sale(tx: &ReadTx, id: Id) -> Result<Option<SaleView>> {
    let sql = format!("{HEADS} WHERE s.id = :id");
    let head = tx.first(&sql, named_params! { ":id": id.to_string() }, head)?;
    Ok(completed(tx, head.into_iter().collect())?.pop())
}

/// A sale with its corrections and its receipts.
pub(crate) fn select_detail(tx: &ReadTx, id: Id) -> Result<Option<SaleDetail>> {
    let Some(sale) = select_sale(tx, id)? else {
        return Ok(None);
    };
    Ok(Some(SaleDetail {
        sale,
        corrections: corrections::list_sale_corrections(tx, id)?,
        receipts: list_receipts(tx, id)?,
    }))
}

fn list_receipts(tx: &ReadTx, sale_id: Id) -> Result<Vec<ReceiptView>> {
    tx.all(
        "SELECT number, channel, issued_at FROM receipt WHERE sale_id = :id ORDER BY number, id",
        named_params! { ":id": sale_id.to_string() },
        |row| {
            Ok(ReceiptView {
                number: row.get("number")?,
                channel: row.get("channel")?,
                issued_at: row.timestamp("issued_at")?,
            })
        },
    )
}

/// One page in the order they were typed: those of a session, or all but training.
pub(crate) fn list_sales(tx: &ReadTx, session_id: Option<Id>, (skip, limit): (i64, i64)) -> Result<Vec<SaleView>> {
    let order = "ORDER BY s.created_at, s.ticket_number, s.id";
    let heads = match session_id.map(|id| id.to_string()) {
        Some(id) => tx.all(
            &format!("{HEADS} WHERE s.session_id = :id {order} LIMIT :limit OFFSET :skip"),
            named_params! { ":id": id, ":limit": limit, ":skip": skip },
            head,
        )?,
        None => tx.all(
            &format!(
                "{HEADS} WHERE s.id IN (SELECT id FROM sale WHERE is_training = 0 ORDER BY created_at, id
                                        LIMIT :limit OFFSET :skip) {order}"
            ),
            named_params! { ":limit": limit, ":skip": skip },
            head,
        )?,
    };
    completed(tx, heads)
}

fn head(row: &Row) -> Result<SaleView> {
    Ok(SaleView {
        id: row.id("id")?,
        cash_session_id: row.id("session_id")?,
        ticket_number: row.get("ticket_number")?,
        operator_id: row.id_opt("seller_id")?,
        total_amount: row.centimes("total_centimes")?,
        donation: Some(row.centimes("donation_centimes")?),
        change: row.centimes("change_centimes")?,
        payment_method: Some(row.parsed("payment_method", PaymentMethod::parse)?),
        note: row.get("note")?,
        sale_date: Some(row.timestamp("sale_date")?),
        created_at: row.timestamp("sale_date")?,
        updated_at: row.timestamp("updated_at")?,
        recorded_at: row.timestamp("recorded_at")?,
        is_training: row.get("is_training")?,
        items: Vec::new(),
        payments: Vec::new(),
    })
}

const ITEMS: &str =
    "SELECT id, sale_id, category, quantity, weight_grams, unit_price_centimes, total_centimes, preset_id, notes
                     FROM v_sale_item";

/// The sales with their lines and their payments: two queries, however many sales.
fn completed(tx: &ReadTx, mut sales: Vec<SaleView>) -> Result<Vec<SaleView>> {
    let ids: Vec<Id> = sales.iter().map(|sale| sale.id).collect();
    let ids = json!(ids).to_string();
    let items = tx.all(
        &format!("{ITEMS} WHERE sale_id IN (SELECT value FROM json_each(:ids)) ORDER BY position"),
        named_params! { ":ids": ids },
        item,
    )?;
    let payments = tx.all(
        "SELECT id, sale_id, payment_method, amount_centimes, created_at FROM sale_payment
         WHERE sale_id IN (SELECT value FROM json_each(:ids)) ORDER BY position",
        named_params! { ":ids": ids },
        payment,
    )?;
    let place: HashMap<Id, usize> = sales.iter().enumerate().map(|(i, sale)| (sale.id, i)).collect();
    for item in items {
        if let Some(sale) = place.get(&item.sale_id).and_then(|i| sales.get_mut(*i)) {
            sale.items.push(item);
        }
    }
    for payment in payments {
        if let Some(sale) = place.get(&payment.sale_id).and_then(|i| sales.get_mut(*i)) {
            sale.payments.push(payment);
        }
    }
    Ok(sales)
}

/// A line as it stands.
pub(crate) fn select_item(tx: &ReadTx, sale_id: Id, id: Id) -> Result<Option<ItemView>> {
    tx.first(
        &format!("{ITEMS} WHERE sale_id = :sale_id AND id = :id"),
        named_params! { ":sale_id": sale_id.to_string(), ":id": id.to_string() },
        item,
    )
}

fn item(row: &Row) -> Result<ItemView> {
    Ok(ItemView {
        id: row.id("id")?,
        sale_id: row.id("sale_id")?,
        category: row.get("category")?,
        quantity: row.get("quantity")?,
        weight: row.grams("weight_grams")?,
        unit_price: row.centimes("unit_price_centimes")?,
        total_price: row.centimes("total_centimes")?,
        preset_id: row.id_opt("preset_id")?,
        notes: row.get("notes")?,
    })
}

pub(crate) fn payment(row: &Row) -> Result<PaymentView> {
    Ok(PaymentView {
        id: row.id("id")?,
        sale_id: row.id("sale_id")?,
        payment_method: row.parsed("payment_method", PaymentMethod::parse)?,
        amount: row.centimes("amount_centimes")?,
        created_at: row.timestamp("created_at")?,
    })
}
