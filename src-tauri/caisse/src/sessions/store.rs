//! SQL of sessions.

use super::dto::{Counted, SessionKind, SessionSale, SessionStatus, SessionView, Step};
use super::filters::Conditions;
use super::rules::{Closing, normalise_options};
use crate::payment::PaymentMethod;
use crate::sales;
use crate::sales::dto::PaymentView;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::types::Value;
use rusqlite::{Result, Row, named_params, params_from_iter};
use std::collections::HashMap;

/// A session as it was opened.
#[derive(Debug)]
pub(crate) struct SessionRow {
    pub(crate) id: Id,
    pub(crate) kind: SessionKind,
    pub(crate) operator_id: Id,
    pub(crate) register_id: Id,
    pub(crate) initial: Centimes,
    pub(crate) opened_at: Timestamp,
    pub(crate) is_closed: bool,
    /// Does this device hold the drawer? A session from before devices were kept is held by the only one there was.
    pub(crate) is_here: bool,
}

pub(crate) const LIST: &str = include_str!("list_sessions.sql");

pub(crate) fn select_session(tx: &ReadTx, id: Id) -> Result<Option<SessionRow>> {
    tx.first(
        "SELECT s.id, s.kind, s.operator_id, s.register_id, s.initial_centimes, s.opened_at,
                EXISTS (SELECT 1 FROM cash_session_closing c WHERE c.session_id = s.id) AS is_closed,
                coalesce(d.device_id = (SELECT id FROM device), 1) AS is_here
         FROM cash_session s JOIN v_session_device d ON d.session_id = s.id WHERE s.id = :id",
        named_params! { ":id": id.to_string() },
        session_row,
    )
}

fn session_row(row: &Row) -> Result<SessionRow> {
    Ok(SessionRow {
        id: row.id("id")?,
        kind: row.parsed("kind", SessionKind::parse)?,
        operator_id: row.id("operator_id")?,
        register_id: row.id("register_id")?,
        initial: row.centimes("initial_centimes")?,
        opened_at: row.timestamp("opened_at")?,
        is_closed: row.get("is_closed")?,
        is_here: row.get("is_here")?,
    })
}

/// The site of a session, if there is such a session.
pub(crate) fn select_site(tx: &ReadTx, id: Id) -> Result<Option<Id>> {
    tx.first(
        "SELECT site_id FROM cash_session WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| row.id("site_id"),
    )
}

pub(crate) fn open_session_of_register(tx: &ReadTx, register_id: Id) -> Result<Option<Id>> {
    tx.first(
        "SELECT id FROM v_open_session WHERE register_id = :id AND kind = 'real' ORDER BY opened_at LIMIT 1",
        named_params! { ":id": register_id.to_string() },
        |row| row.id("id"),
    )
}

/// The open session of this kind that a person opened last, on this register if one is named.
pub(crate) fn open_session_of_operator(
    tx: &ReadTx,
    operator_id: Id,
    kind: SessionKind,
    register_id: Option<Id>,
) -> Result<Option<Id>> {
    tx.first(
        "SELECT id FROM v_open_session
         WHERE operator_id = :operator AND kind = :kind AND (:register IS NULL OR register_id = :register)
         ORDER BY created_at DESC, id DESC LIMIT 1",
        named_params! {
            ":operator": operator_id.to_string(),
            ":kind": kind.code(),
            ":register": register_id.map(|id| id.to_string()),
        },
        |row| row.id("id"),
    )
}

/// The open paper books of a person for a day: the one that already took over others first, then the oldest.
pub(crate) fn list_open_deferred(
    tx: &ReadTx,
    operator_id: Id,
    (first, last): (Timestamp, Timestamp),
) -> Result<Vec<Id>> {
    tx.all(
        "SELECT id FROM v_open_session s
         WHERE operator_id = :operator AND kind = 'deferred' AND opened_at BETWEEN :first AND :last
         ORDER BY EXISTS (SELECT 1 FROM cash_session_merge m WHERE m.into_session_id = s.id) DESC,
                  opened_at, created_at, id",
        named_params! {
            ":operator": operator_id.to_string(),
            ":first": first.to_string(),
            ":last": last.to_string(),
        },
        |row| row.id("id"),
    )
}

/// What goes with a closing.
#[derive(Default)]
pub(crate) struct ClosingDocuments {
    pub(crate) counted: Option<String>,
    pub(crate) denominations: Option<String>,
    pub(crate) z_number: Option<i64>,
    pub(crate) figures: Option<String>,
}

pub(crate) fn insert_closing(
    tx: &WriteTx,
    session_id: Id,
    closed_by: Id,
    closing: &Closing,
    documents: &ClosingDocuments,
) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session_closing (id, session_id, closed_by, closed_at, expected_centimes, actual_centimes,
                                           variance_centimes, variance_comment, is_discarded, counted, denominations,
                                           z_number, figures)
         VALUES (:id, :session_id, :closed_by, :now, :expected, :actual, :variance, :comment, :is_discarded, :counted,
                 :denominations, :z_number, :figures)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":session_id": session_id.to_string(),
            ":closed_by": closed_by.to_string(),
            ":now": tx.now().to_string(),
            ":expected": closing.expected.0,
            ":actual": closing.actual.0,
            ":variance": closing.variance.0,
            ":comment": closing.comment,
            ":is_discarded": closing.is_discarded,
            ":counted": documents.counted,
            ":denominations": documents.denominations,
            ":z_number": documents.z_number,
            ":figures": documents.figures,
        },
    )
}

/// The next number of the register; the writer runs one command at a time, so none is skipped.
pub(crate) fn next_z_number(tx: &WriteTx, register_id: Id) -> Result<i64> {
    tx.one(
        "SELECT coalesce(max(c.z_number), 0) + 1
         FROM cash_session s JOIN cash_session_closing c ON c.session_id = s.id WHERE s.register_id = :id",
        named_params! { ":id": register_id.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn count_waiting_tickets(tx: &ReadTx, session_id: Id) -> Result<i64> {
    tx.one(
        "SELECT count(*) FROM waiting_ticket WHERE session_id = :id",
        named_params! { ":id": session_id.to_string() },
        |row| row.get(0),
    )
}

/// This device holds the drawer from now on.
pub(crate) fn insert_adoption(tx: &WriteTx, session_id: Id, reason: &str, adopted_by: Id) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session_adoption (id, session_id, device_id, reason, adopted_by, adopted_at)
         VALUES (:id, :session_id, (SELECT id FROM device), :reason, :adopted_by, :now)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":session_id": session_id.to_string(),
            ":reason": reason,
            ":adopted_by": adopted_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn view_session(tx: &ReadTx, id: Id) -> Result<Option<SessionView>> {
    let sql = format!("{LIST} SELECT * FROM listed WHERE id = :id");
    tx.first(&sql, named_params! { ":id": id.to_string() }, view)
}

/// One page of the list, newest first, and how many there are in all.
pub(crate) fn list_sessions(
    tx: &ReadTx,
    conditions: &Conditions,
    (skip, limit): (i64, i64),
) -> Result<(Vec<SessionView>, i64)> {
    let filter = conditions.sql();
    let total = tx.one(
        &format!("{LIST} SELECT count(*) FROM listed WHERE NOT is_discarded AND {filter}"),
        params_from_iter(&conditions.values),
        |row| row.get(0),
    )?;
    let mut values = conditions.values.clone();
    let (limit_at, skip_at) = (values.len() + 1, values.len() + 2);
    values.extend([Value::from(limit), Value::from(skip)]);
    let page = tx.all(
        &format!(
            "{LIST} SELECT * FROM listed WHERE NOT is_discarded AND {filter}
             ORDER BY opened_at DESC, id DESC LIMIT ?{limit_at} OFFSET ?{skip_at}"
        ),
        params_from_iter(&values),
        view,
    )?;
    Ok((page, total))
}

fn view(row: &Row) -> Result<SessionView> {
    let closed_at = row.timestamp_opt("closed_at")?;
    let (initial, total_sales) = (row.centimes("initial_centimes")?, row.centimes("total_sales")?);
    let number_of_sales = row.get("number_of_sales")?;
    let options: Option<String> = row.get("workflow_options")?;
    let kind = row.parsed("kind", SessionKind::parse)?;
    let (device_id, this_device_id) = (row.id_opt("device_id")?, row.id("this_device_id")?);
    Ok(SessionView {
        id: row.id("id")?,
        operator_id: row.id("operator_id")?,
        site_id: row.id("site_id")?,
        register_id: row.id_opt("register_id")?,
        initial_amount: initial,
        current_amount: initial + total_sales,
        status: if closed_at.is_some() {
            SessionStatus::Closed
        } else {
            SessionStatus::Open
        },
        opened_at: row.timestamp("opened_at")?,
        closed_at,
        total_sales,
        total_items: number_of_sales,
        number_of_sales,
        total_donations: row.centimes("total_donations")?,
        total_weight_out: Grams(row.get("total_weight")?),
        closing_amount: row.get::<_, Option<i64>>("expected")?.map(Centimes),
        actual_amount: row.get::<_, Option<i64>>("actual")?.map(Centimes),
        variance: row.get::<_, Option<i64>>("variance")?.map(Centimes),
        variance_comment: row.get("variance_comment")?,
        report_download_url: None,
        report_email_sent: None,
        register_options: options.map(|text| normalise_options(&serde_json::from_str(&text).unwrap_or_default())),
        kind,
        is_training: kind == SessionKind::Virtual,
        device_id,
        is_here: device_id.is_none_or(|holder| holder == this_device_id),
        z_number: row.get("z_number")?,
        waiting_tickets: row.get("waiting_tickets")?,
        cash_in: row.centimes("cash_in")?,
        cash_out: row.centimes("cash_out")?,
    })
}

/// What was counted for each means of payment at the closing.
pub(crate) fn select_counted(tx: &ReadTx, session_id: Id) -> Result<Vec<Counted>> {
    let text: Option<String> = tx
        .first(
            "SELECT counted FROM cash_session_closing WHERE session_id = :id",
            named_params! { ":id": session_id.to_string() },
            |row| row.get(0),
        )?
        .flatten();
    Ok(text
        .map(|text| serde_json::from_str(&text).unwrap_or_default())
        .unwrap_or_default())
}

/// The names that the detail of a session shows.
pub(crate) struct Names {
    pub(crate) operator: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) register: Option<String>,
    pub(crate) closed_by: Option<String>,
}

pub(crate) fn select_names(tx: &ReadTx, session_id: Id) -> Result<Names> {
    tx.one(
        "SELECT p.username, site.name AS site, r.name AS register, closer.display_name AS closed_by
         FROM cash_session s
         LEFT JOIN cash_session_closing c ON c.session_id = s.id
         LEFT JOIN cash_register r ON r.id = s.register_id
         LEFT JOIN site ON site.id = s.site_id
         LEFT JOIN v_person p ON p.id = s.operator_id
         LEFT JOIN v_person closer ON closer.id = c.closed_by
         WHERE s.id = :id",
        named_params! { ":id": session_id.to_string() },
        |row| {
            Ok(Names {
                operator: row.get("username")?,
                site: row.get("site")?,
                register: row.get("register")?,
                closed_by: row.get("closed_by")?,
            })
        },
    )
}

/// The sales that a session counts, as they stand, in the order they were typed.
pub(crate) fn list_session_sales(tx: &ReadTx, session_id: Id) -> Result<Vec<SessionSale>> {
    let id = session_id.to_string();
    let mut payments: HashMap<Id, Vec<PaymentView>> = HashMap::new();
    let rows = tx.all(
        "SELECT p.id, p.sale_id, p.payment_method, p.amount_centimes, p.created_at
         FROM v_sale s JOIN sale_payment p ON p.sale_id = s.id WHERE s.session_id = :id ORDER BY p.sale_id, p.position",
        named_params! { ":id": id },
        sales::store::payment,
    )?;
    for row in rows {
        payments.entry(row.sale_id).or_default().push(row);
    }
    tx.all(
        "SELECT s.id, s.ticket_number, s.seller_id, s.total_centimes, s.donation_centimes, s.payment_method, s.note,
                s.sale_date, s.created_at, p.display_name,
                (SELECT coalesce(sum(i.weight_grams), 0) FROM v_sale_item i WHERE i.sale_id = s.id) AS weight,
                EXISTS (SELECT 1 FROM sale_item_correction c WHERE c.sale_id = s.id)
                  OR EXISTS (SELECT 1 FROM sale_note_correction n WHERE n.sale_id = s.id) AS is_corrected
         FROM v_sale s LEFT JOIN v_person p ON p.id = s.seller_id
         WHERE s.session_id = :id ORDER BY s.created_at, s.ticket_number",
        named_params! { ":id": id },
        |row| {
            let id = row.id("id")?;
            let sale_date = row.timestamp("sale_date")?;
            Ok(SessionSale {
                id,
                ticket_number: row.get("ticket_number")?,
                total_amount: row.centimes("total_centimes")?,
                donation: Some(row.centimes("donation_centimes")?),
                payment_method: Some(row.parsed("payment_method", PaymentMethod::parse)?),
                payments: payments.remove(&id).unwrap_or_default(),
                sale_date,
                created_at: sale_date,
                recorded_at: row.timestamp("created_at")?,
                is_corrected: row.get("is_corrected")?,
                operator_id: row.id_opt("seller_id")?,
                operator_name: row.get("display_name")?,
                note: row.get("note")?,
                total_weight: row.grams("weight")?,
            })
        },
    )
}

pub(crate) fn select_step(tx: &ReadTx, session_id: Id) -> Result<Option<(Step, Timestamp, Timestamp)>> {
    tx.first(
        "SELECT step, started_at, last_activity_at FROM cash_session_step WHERE session_id = :id",
        named_params! { ":id": session_id.to_string() },
        |row| {
            Ok((
                row.parsed("step", Step::parse)?,
                row.timestamp("started_at")?,
                row.timestamp("last_activity_at")?,
            ))
        },
    )
}

pub(crate) fn update_step(tx: &WriteTx, session_id: Id, step: Step) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session_step (session_id, step, started_at, last_activity_at)
         VALUES (:id, :step, :now, :now)
         ON CONFLICT (session_id) DO UPDATE SET step = :step, started_at = :now, last_activity_at = :now",
        named_params! { ":id": session_id.to_string(), ":step": step.code(), ":now": tx.now().to_string() },
    )
}
