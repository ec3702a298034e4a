//! SQL of what another program recorded.

use super::{PastClosing, PastFigures, PastPayment, PastRegister, PastSale, PastSession};
use crate::payment::PaymentMethod;
use crate::sales::CreateItem;
use crate::sessions::rules::Closing;
use crate::sessions::store::SessionRow;
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};
use serde_json::Value;

pub(super) fn insert_register(tx: &WriteTx, register: &PastRegister) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_register (id, name, location, site_id, is_active, workflow_options, is_virtual_enabled,
                                    is_deferred_enabled, created_at, updated_at)
         VALUES (:id, :name, :location, :site_id, :is_active, :workflow_options, :is_virtual_enabled,
                 :is_deferred_enabled, :created_at, :updated_at)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": register.id.to_string(),
            ":name": register.name,
            ":location": register.location,
            ":site_id": register.site_id.map(|id| id.to_string()),
            ":is_active": register.is_active,
            ":workflow_options": Value::Object(register.workflow_options.clone()).to_string(),
            ":is_virtual_enabled": register.is_virtual_enabled,
            ":is_deferred_enabled": register.is_deferred_enabled,
            ":created_at": register.created_at.to_string(),
            ":updated_at": register.updated_at.to_string(),
        },
    )
}

pub(super) fn insert_session(tx: &WriteTx, session: &PastSession) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session (id, kind, operator_id, site_id, register_id, initial_centimes, opened_at, created_at,
                                   device_id)
         VALUES (:id, :kind, :operator_id, :site_id, :register_id, :initial, :opened_at, :created_at,
                 CASE WHEN :is_open THEN (SELECT id FROM device) END)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": session.id.to_string(),
            ":kind": session.kind.code(),
            ":operator_id": session.operator_id.to_string(),
            ":site_id": session.site_id.to_string(),
            ":register_id": session.register_id.to_string(),
            ":initial": session.initial.0,
            ":opened_at": session.opened_at.to_string(),
            ":created_at": session.created_at.to_string(),
            ":is_open": session.is_open,
        },
    )
}

pub(super) fn is_sale_known(tx: &ReadTx, id: Id) -> Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM sale WHERE id = :id)",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

pub(super) fn insert_sale(
    tx: &WriteTx,
    sale: &PastSale,
    session: &SessionRow,
    ticket_number: i64,
    (change, uncovered): (Centimes, Centimes),
) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale (id, session_id, register_id, ticket_number, seller_id, total_centimes, donation_centimes,
                           change_centimes, uncovered_centimes, payment_method, note, sale_date, created_at)
         VALUES (:id, :session_id, :register_id, :ticket_number, :seller_id, :total, :donation, :change, :uncovered,
                 :method, :note, :sale_date, :created_at)",
        named_params! {
            ":id": sale.id.to_string(),
            ":session_id": session.id.to_string(),
            ":register_id": session.register_id.to_string(),
            ":ticket_number": ticket_number,
            ":seller_id": sale.seller_id.unwrap_or(session.operator_id).to_string(),
            ":total": sale.total.0,
            ":donation": sale.donation.0,
            ":change": change.0,
            ":uncovered": uncovered.0,
            ":method": sale.payment_method.code(),
            ":note": sale.note,
            ":sale_date": sale.sale_date.to_string(),
            ":created_at": sale.created_at.to_string(),
        },
    )
}

pub(super) fn insert_item(tx: &WriteTx, sale_id: Id, position: usize, id: Id, item: &CreateItem) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale_item (sale_id, id, position, category, quantity, weight_grams, unit_price_centimes,
                                total_centimes, preset_id, notes)
         VALUES (:sale_id, :id, :position, :category, :quantity, :weight, :unit_price, :total, :preset_id, :notes)",
        named_params! {
            ":sale_id": sale_id.to_string(),
            ":id": id.to_string(),
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

pub(super) fn insert_payment(tx: &WriteTx, sale_id: Id, position: usize, payment: &PastPayment) -> Result<usize> {
    tx.execute(
        "INSERT INTO sale_payment (sale_id, id, position, payment_method, amount_centimes, created_at)
         VALUES (:sale_id, :id, :position, :method, :amount, :created_at)",
        named_params! {
            ":sale_id": sale_id.to_string(),
            ":id": payment.id.to_string(),
            ":position": i64::try_from(position).unwrap_or(i64::MAX),
            ":method": payment.payment_method.code(),
            ":amount": payment.amount.0,
            ":created_at": payment.created_at.to_string(),
        },
    )
}

/// The closing bears the identifier of its session: there is one, whoever brings it.
pub(super) fn insert_closing(
    tx: &WriteTx,
    past: &PastClosing,
    session: &SessionRow,
    closing: &Closing,
    (z_number, figures): (Option<i64>, Option<String>),
) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session_closing (id, session_id, closed_by, closed_at, expected_centimes, actual_centimes,
                                           variance_centimes, variance_comment, is_discarded, z_number, figures)
         VALUES (:id, :id, :closed_by, :closed_at, :expected, :actual, :variance, :comment, :is_discarded, :z_number,
                 :figures)",
        named_params! {
            ":id": session.id.to_string(),
            ":closed_by": session.operator_id.to_string(),
            ":closed_at": past.closed_at.to_string(),
            ":expected": closing.expected.0,
            ":actual": closing.actual.0,
            ":variance": closing.variance.0,
            ":comment": closing.comment,
            ":is_discarded": closing.is_discarded,
            ":z_number": z_number,
            ":figures": figures,
        },
    )
}

/// Identifiers made here are of version 7, those of 1.4.4 are not: that tells the rows apart.
pub(super) fn select_figures(tx: &ReadTx) -> Result<PastFigures> {
    let by_method = tx.all(
        "SELECT payment_method, sum(amount_centimes) AS amount FROM sale_payment WHERE substr(sale_id, 15, 1) <> '7'
         GROUP BY 1",
        [],
        |row| {
            Ok((
                row.parsed("payment_method", PaymentMethod::parse)?,
                row.centimes("amount")?,
            ))
        },
    )?;
    tx.one(
        "SELECT (SELECT count(*) FROM cash_session WHERE substr(id, 15, 1) <> '7') AS sessions,
                (SELECT count(*) FROM cash_session_closing WHERE substr(session_id, 15, 1) <> '7') AS closed_sessions,
                (SELECT count(*) FROM sale_payment WHERE substr(sale_id, 15, 1) <> '7') AS payments,
                s.*, i.*
         FROM (SELECT count(*) AS sales, coalesce(sum(total_centimes), 0) AS sold,
                      coalesce(sum(donation_centimes), 0) AS donations
               FROM sale WHERE substr(id, 15, 1) <> '7') s,
              (SELECT count(*) AS items, coalesce(sum(weight_grams), 0) AS weight
               FROM sale_item WHERE substr(sale_id, 15, 1) <> '7') i",
        [],
        |row| {
            Ok(PastFigures {
                sessions: row.get("sessions")?,
                closed_sessions: row.get("closed_sessions")?,
                sales: row.get("sales")?,
                items: row.get("items")?,
                payments: row.get("payments")?,
                sold: row.centimes("sold")?,
                donations: row.centimes("donations")?,
                weight: row.grams("weight")?,
                by_method,
            })
        },
    )
}
