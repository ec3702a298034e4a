//! SQL of the transaction log.

use super::entries::Entry;
use super::rules::{PAYMENT_VALIDATED, SESSION_OPENED};
use crate::payment::PaymentMethod;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What narrows the log.
#[derive(Debug)]
pub(crate) struct Filter {
    pub(crate) event: Option<String>,
    pub(crate) user_id: Option<String>,
    pub(crate) session_id: Option<String>,
    pub(crate) from: Option<Timestamp>,
    pub(crate) to: Option<Timestamp>,
}

/// Where an entry is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Session,
    Sale,
    Event,
}

impl Source {
    fn parse(code: &str) -> Option<Self> {
        match code {
            "session" => Some(Self::Session),
            "sale" => Some(Self::Sale),
            "event" => Some(Self::Event),
            _ => None,
        }
    }
}

pub(crate) fn insert_event(
    tx: &WriteTx,
    (event, session_id): (&str, &str),
    user_id: Id,
    body: &Value,
) -> Result<usize> {
    tx.execute(
        "INSERT INTO till_event (id, event, user_id, session_id, body, created_at)
         VALUES (:id, :event, :user_id, :session_id, :body, :now)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":event": event,
            ":user_id": user_id.to_string(),
            ":session_id": session_id,
            ":body": body.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn forget_events(tx: &WriteTx, before: Timestamp) -> Result<usize> {
    tx.execute(
        "DELETE FROM till_event WHERE created_at < :before",
        named_params! { ":before": before.to_string() },
    )
}

/// How many entries there are, and which ones stand on a page, newest first. Both are read from the indexes alone, except
/// for a session, which has few.
pub(crate) fn list_entries(
    tx: &ReadTx,
    filter: &Filter,
    (skip, limit): (i64, i64),
) -> Result<(i64, Vec<(Source, Id)>)> {
    let all = filter.sql();
    let (from, to) = (filter.from.map(|at| at.to_string()), filter.to.map(|at| at.to_string()));
    let total = tx.one(
        &format!("SELECT count(*) FROM ({all})"),
        named_params! {
            ":from": from, ":to": to, ":event": filter.event, ":user": filter.user_id, ":session": filter.session_id,
        },
        |row| row.get(0),
    )?;
    let page = tx.all(
        &format!("SELECT source, id FROM ({all} ORDER BY at DESC, id DESC LIMIT :limit OFFSET :skip)"),
        named_params! {
            ":from": from, ":to": to, ":event": filter.event, ":user": filter.user_id, ":session": filter.session_id,
            ":limit": limit, ":skip": skip,
        },
        |row| Ok((row.parsed("source", Source::parse)?, row.id("id")?)),
    )?;
    Ok((total, page))
}

impl Filter {
    /// The entries of the sources that can hold what is asked. Every parameter stands in each form of the text.
    fn sql(&self) -> String {
        let session = if self.session_id.is_some() {
            "session_id = :session"
        } else {
            ":session IS NULL"
        };
        let arm = |source: &str, table: &str, of_its_own: &str, user: &str, session: &str| {
            format!(
                "SELECT '{source}' AS source, id, created_at AS at FROM {table}
                 WHERE {of_its_own} AND created_at >= coalesce(:from, '') AND created_at <= coalesce(:to, '9999')
                   AND (:user IS NULL OR {user} = :user) AND {session}"
            )
        };
        let sale = arm(
            "sale",
            "sale",
            "is_training = 0 AND :event IS :event",
            "seller_id",
            session,
        );
        let of_session = session.replace("session_id", "id");
        let opened = arm(
            "session",
            "cash_session",
            "kind <> 'virtual' AND :event IS :event",
            "operator_id",
            &of_session,
        );
        let told = arm(
            "event",
            "till_event",
            "(:event IS NULL OR event = :event)",
            "user_id",
            session,
        );
        match self.event.as_deref() {
            None => [sale, opened, told].join(" UNION ALL "),
            Some(PAYMENT_VALIDATED) => sale,
            Some(SESSION_OPENED) => opened,
            Some(_) => told,
        }
    }
}

/// A sale as it was typed.
pub(crate) struct Payment {
    pub(crate) id: Id,
    pub(crate) session_id: Id,
    pub(crate) seller_id: Id,
    pub(crate) total: Centimes,
    pub(crate) at: Timestamp,
    pub(crate) items: Vec<PaidItem>,
    pub(crate) payments: Vec<(PaymentMethod, Centimes)>,
}

pub(crate) struct PaidItem {
    pub(crate) category: String,
    pub(crate) weight: Grams,
    pub(crate) price: Centimes,
}

/// A session as it was opened.
pub(crate) struct Opening {
    pub(crate) id: Id,
    pub(crate) operator_id: Id,
    pub(crate) opened_at: Timestamp,
    pub(crate) at: Timestamp,
}

/// What a screen told.
pub(crate) struct Told {
    pub(crate) event: String,
    pub(crate) user_id: String,
    pub(crate) session_id: String,
    pub(crate) body: Entry,
    pub(crate) at: Timestamp,
}

/// The sales of a page: three queries, however many.
pub(crate) fn list_payments(tx: &ReadTx, ids: &[Id]) -> Result<HashMap<Id, Payment>> {
    let ids = json!(ids).to_string();
    let sales = tx.all(
        "SELECT id, session_id, seller_id, total_centimes, created_at FROM sale
         WHERE id IN (SELECT value FROM json_each(:ids))",
        named_params! { ":ids": ids },
        |row| {
            let id = row.id("id")?;
            let sale = Payment {
                id,
                session_id: row.id("session_id")?,
                seller_id: row.id("seller_id")?,
                total: row.centimes("total_centimes")?,
                at: row.timestamp("created_at")?,
                items: Vec::new(),
                payments: Vec::new(),
            };
            Ok((id, sale))
        },
    )?;
    let mut sales: HashMap<Id, Payment> = sales.into_iter().collect();
    let items = tx.all(
        "SELECT sale_id, category, weight_grams, total_centimes FROM sale_item
         WHERE sale_id IN (SELECT value FROM json_each(:ids)) ORDER BY position",
        named_params! { ":ids": ids },
        |row| {
            let item = PaidItem {
                category: row.get("category")?,
                weight: row.grams("weight_grams")?,
                price: row.centimes("total_centimes")?,
            };
            Ok((row.id("sale_id")?, item))
        },
    )?;
    let payments = tx.all(
        "SELECT sale_id, payment_method, amount_centimes FROM sale_payment
         WHERE sale_id IN (SELECT value FROM json_each(:ids)) ORDER BY position",
        named_params! { ":ids": ids },
        |row| {
            let method = row.parsed("payment_method", PaymentMethod::parse)?;
            Ok((row.id("sale_id")?, (method, row.centimes("amount_centimes")?)))
        },
    )?;
    for (id, item) in items {
        sales.entry(id).and_modify(|sale| sale.items.push(item));
    }
    for (id, payment) in payments {
        sales.entry(id).and_modify(|sale| sale.payments.push(payment));
    }
    Ok(sales)
}

pub(crate) fn list_openings(tx: &ReadTx, ids: &[Id]) -> Result<Vec<Opening>> {
    tx.all(
        "SELECT id, operator_id, opened_at, created_at FROM cash_session
         WHERE id IN (SELECT value FROM json_each(:ids))",
        named_params! { ":ids": json!(ids).to_string() },
        |row| {
            Ok(Opening {
                id: row.id("id")?,
                operator_id: row.id("operator_id")?,
                opened_at: row.timestamp("opened_at")?,
                at: row.timestamp("created_at")?,
            })
        },
    )
}

pub(crate) fn list_events(tx: &ReadTx, ids: &[Id]) -> Result<Vec<(Id, Told)>> {
    tx.all(
        "SELECT id, event, user_id, session_id, body, created_at FROM till_event
         WHERE id IN (SELECT value FROM json_each(:ids))",
        named_params! { ":ids": json!(ids).to_string() },
        |row| {
            let told = Told {
                event: row.get("event")?,
                user_id: row.get("user_id")?,
                session_id: row.get("session_id")?,
                body: row.parsed("body", |text| serde_json::from_str(text).ok())?,
                at: row.timestamp("created_at")?,
            };
            Ok((row.id("id")?, told))
        },
    )
}
