//! SQL of sales.

use super::dto::{CreateItem, ItemView, PaymentView, SaleView};
use super::rules::Decision;
use crate::payment::PaymentMethod;
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};

/// A sale about to be written.
pub(crate) struct NewSale<'a> {
    pub(crate) id: Id,
    pub(crate) session_id: Id,
    pub(crate) register_id: Id,
    pub(crate) seller_id: Id,
    pub(crate) decision: &'a Decision,
    pub(crate) note: Option<&'a str>,
}

/// Writes the sale under the next number of its register; the writer runs one command at a time, so none is skipped.
pub(crate) fn insert_sale(tx: &WriteTx, sale: &NewSale) -> Result<i64> {
    let ticket_number = tx.one(
        "SELECT coalesce(max(ticket_number), 0) + 1 FROM sale WHERE register_id = :register_id",
        named_params! { ":register_id": sale.register_id.to_string() },
        |row| row.get(0),
    )?;
    let decision = sale.decision;
    tx.execute(
        "INSERT INTO sale (id, session_id, register_id, ticket_number, seller_id, total_centimes, donation_centimes,
                           change_centimes, uncovered_centimes, payment_method, note, sale_date, created_at)
         VALUES (:id, :session_id, :register_id, :ticket_number, :seller_id, :total, :donation, :change, :uncovered,
                 :method, :note, :now, :now)",
        named_params! {
            ":id": sale.id.to_string(),
            ":session_id": sale.session_id.to_string(),
            ":register_id": sale.register_id.to_string(),
            ":ticket_number": ticket_number,
            ":seller_id": sale.seller_id.to_string(),
            ":total": decision.total.0,
            ":donation": decision.donation.0,
            ":change": decision.change.0,
            ":uncovered": decision.uncovered.0,
            ":method": decision.method.code(),
            ":note": sale.note,
            ":now": tx.now().to_string(),
        },
    )?;
    Ok(ticket_number)
}

pub(crate) fn insert_item(tx: &WriteTx, sale_id: Id, position: usize, item: &CreateItem) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale_item (sale_id, id, position, category, quantity, weight_grams, unit_price_centimes,
                                total_centimes, preset_id, notes)
         VALUES (:sale_id, :id, :position, :category, :quantity, :weight, :unit_price, :total, :preset_id, :notes)",
        named_params! {
            ":sale_id": sale_id.to_string(),
            ":id": tx.new_id().to_string(),
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

pub(crate) fn insert_payment(
    tx: &WriteTx,
    sale_id: Id,
    position: usize,
    (method, amount): (PaymentMethod, Centimes),
) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale_payment (sale_id, id, position, payment_method, amount_centimes, created_at)
         VALUES (:sale_id, :id, :position, :method, :amount, :now)",
        named_params! {
            ":sale_id": sale_id.to_string(),
            ":id": tx.new_id().to_string(),
            ":position": i64::try_from(position).unwrap_or(i64::MAX),
            ":method": method.code(),
            ":amount": amount.0,
            ":now": tx.now().to_string(),
        },
    )
}

const COLUMNS: &str = "id, session_id, ticket_number, seller_id, total_centimes, donation_centimes, change_centimes,
                       payment_method, note, sale_date, created_at";

pub(crate) fn select_sale(tx: &ReadTx, id: Id) -> Result<Option<SaleView>> {
    let sql = format!("SELECT {COLUMNS} FROM sale WHERE id = :id");
    let sale = tx.first(&sql, named_params! { ":id": id.to_string() }, head)?;
    sale.map(|sale| complete(tx, sale)).transpose()
}

pub(crate) fn list_sales(tx: &ReadTx, session_id: Option<Id>, (skip, limit): (i64, i64)) -> Result<Vec<SaleView>> {
    let order = "ORDER BY created_at, ticket_number, id LIMIT :limit OFFSET :skip";
    let sales = match session_id.map(|id| id.to_string()) {
        Some(id) => tx.all(
            &format!("SELECT {COLUMNS} FROM sale WHERE session_id = :id {order}"),
            named_params! { ":id": id, ":limit": limit, ":skip": skip },
            head,
        )?,
        None => tx.all(
            &format!("SELECT {COLUMNS} FROM sale {order}"),
            named_params! { ":limit": limit, ":skip": skip },
            head,
        )?,
    };
    sales.into_iter().map(|sale| complete(tx, sale)).collect()
}

fn head(row: &Row) -> Result<SaleView> {
    let created_at = row.timestamp("created_at")?;
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
        sale_date: row.timestamp_opt("sale_date")?,
        created_at,
        updated_at: created_at,
        items: Vec::new(),
        payments: Vec::new(),
    })
}

fn complete(tx: &ReadTx, sale: SaleView) -> Result<SaleView> {
    let items = tx.all(
        "SELECT id, sale_id, category, quantity, weight_grams, unit_price_centimes, total_centimes, preset_id, notes
         FROM sale_item WHERE sale_id = :id ORDER BY position",
        named_params! { ":id": sale.id.to_string() },
        |row| {
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
        },
    )?;
    let payments = tx.all(
        "SELECT id, sale_id, payment_method, amount_centimes, created_at FROM sale_payment WHERE sale_id = :id ORDER BY position",
        named_params! { ":id": sale.id.to_string() },
        payment,
    )?;
    Ok(SaleView {
        items,
        payments,
        ..sale
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
