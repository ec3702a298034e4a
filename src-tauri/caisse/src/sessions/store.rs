//! SQL of sessions.

use super::dto::{SessionStatus, SessionView, Step};
use super::filters::Conditions;
use super::rules::{Closing, normalise_options};
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::types::Value;
use rusqlite::{Result, Row, named_params, params_from_iter};

/// A session as it was opened.
#[derive(Debug)]
pub(crate) struct SessionRow {
    pub(crate) id: Id,
    pub(crate) operator_id: Id,
    pub(crate) register_id: Id,
    pub(crate) initial: Centimes,
    pub(crate) is_closed: bool,
}

pub(crate) struct NewSession<'a> {
    pub(crate) id: Id,
    pub(crate) operator_id: Id,
    pub(crate) site_id: Id,
    pub(crate) register_id: Id,
    pub(crate) initial: Centimes,
    pub(crate) initial_denominations: Option<&'a str>,
    pub(crate) opened_at: Timestamp,
}

pub(crate) const LIST: &str = include_str!("list_sessions.sql");

pub(crate) fn select_session(tx: &ReadTx, id: Id) -> Result<Option<SessionRow>> {
    tx.first(
        "SELECT id, operator_id, register_id, initial_centimes,
                EXISTS (SELECT 1 FROM cash_session_closing c WHERE c.session_id = s.id) AS is_closed
         FROM cash_session s WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(SessionRow {
                id: row.id("id")?,
                operator_id: row.id("operator_id")?,
                register_id: row.id("register_id")?,
                initial: row.centimes("initial_centimes")?,
                is_closed: row.get("is_closed")?,
            })
        },
    )
}

pub(crate) fn open_session_of_register(tx: &ReadTx, register_id: Id) -> Result<Option<Id>> {
    tx.first(
        "SELECT id FROM v_open_session WHERE register_id = :id AND kind = 'real' ORDER BY opened_at LIMIT 1",
        named_params! { ":id": register_id.to_string() },
        |row| row.id("id"),
    )
}

pub(crate) fn open_session_of_operator(tx: &ReadTx, operator_id: Id) -> Result<Option<Id>> {
    tx.first(
        "SELECT id FROM v_open_session WHERE operator_id = :id AND kind = 'real' ORDER BY opened_at LIMIT 1",
        named_params! { ":id": operator_id.to_string() },
        |row| row.id("id"),
    )
}

pub(crate) fn is_active_person(tx: &ReadTx, id: Id) -> Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM v_person WHERE id = :id AND is_active)",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn insert_session(tx: &WriteTx, session: &NewSession) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session (id, kind, operator_id, site_id, register_id, initial_centimes,
                                   initial_denominations, opened_at, created_at)
         VALUES (:id, 'real', :operator_id, :site_id, :register_id, :initial, :denominations, :opened_at, :now)",
        named_params! {
            ":id": session.id.to_string(),
            ":operator_id": session.operator_id.to_string(),
            ":site_id": session.site_id.to_string(),
            ":register_id": session.register_id.to_string(),
            ":initial": session.initial.0,
            ":denominations": session.initial_denominations,
            ":opened_at": session.opened_at.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn insert_closing(
    tx: &WriteTx,
    session_id: Id,
    closed_by: Id,
    closing: &Closing,
    (counted, denominations): (Option<String>, Option<String>),
) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session_closing (id, session_id, closed_by, closed_at, expected_centimes, actual_centimes,
                                           variance_centimes, variance_comment, is_discarded, counted, denominations)
         VALUES (:id, :session_id, :closed_by, :now, :expected, :actual, :variance, :comment, :is_discarded, :counted,
                 :denominations)",
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
            ":counted": counted,
            ":denominations": denominations,
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
    })
}

pub(crate) fn names_of(tx: &ReadTx, session_id: Id) -> Result<(Option<String>, Option<String>)> {
    tx.one(
        "SELECT p.username, site.name FROM cash_session s
         LEFT JOIN v_person p ON p.id = s.operator_id LEFT JOIN site ON site.id = s.site_id WHERE s.id = :id",
        named_params! { ":id": session_id.to_string() },
        |row| Ok((row.get(0)?, row.get(1)?)),
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
