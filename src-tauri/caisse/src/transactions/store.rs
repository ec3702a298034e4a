//! SQL of the transaction log.

use super::entries::Entry;
use super::rules::{PAYMENT_VALIDATED, SESSION_OPENED};
use crate::payment::PaymentMethod;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::types::Value;
use rusqlite::{Result, named_params, params_from_iter};
use serde_json::json;
use std::collections::HashMap;
use std::fmt::Write;

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
    body: &serde_json::Value,
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
    let (arms, mut values) = filter.arms();
    let each = |form: fn(&str) -> String, between: &str| {
        let forms: Vec<String> = arms.iter().map(|arm| form(arm)).collect();
        forms.join(between)
    };
    let total = tx.one(
        &format!(
            "SELECT {}",
            each(|arm| format!("(SELECT count(*) FROM ({arm}))"), " + ")
        ),
        params_from_iter(&values),
        |row| row.get(0),
    )?;
    let (limit_at, skip_at) = (values.len() + 1, values.len() + 2);
    values.extend([limit.into(), skip.into()]);
    let all = each(str::to_owned, " UNION ALL ");
    let page = tx.all(
        &format!("SELECT source, id FROM ({all} ORDER BY at DESC, id DESC LIMIT ?{limit_at} OFFSET ?{skip_at})"),
        params_from_iter(&values),
        |row| Ok((row.parsed("source", Source::parse)?, row.id("id")?)),
    )?;
    Ok((total, page))
}

impl Filter {
    /// The queries of the sources that can hold what is asked, over the same numbered values. `+is_training` leaves the
    /// index of the session to be chosen when there is one.
    fn arms(&self) -> (Vec<String>, Vec<Value>) {
        let mut values = Vec::new();
        let mut place = |value: Option<String>| {
            value.map(|value| {
                values.push(Value::from(value));
                values.len()
            })
        };
        let from = place(self.from.map(|at| at.to_string()));
        let to = place(self.to.map(|at| at.to_string()));
        let (user, session) = (place(self.user_id.clone()), place(self.session_id.clone()));
        let arm = |source: &str, table: &str, of_its_own: &str, user_column: &str, session_column: &str| {
            let mut sql = format!("SELECT '{source}' AS source, id, created_at AS at FROM {table} WHERE {of_its_own}");
            for (condition, place) in [
                ("created_at >=", from),
                ("created_at <=", to),
                (&format!("{user_column} ="), user),
                (&format!("{session_column} ="), session),
            ] {
                if let Some(at) = place {
                    let _ = write!(sql, " AND {condition} ?{at}");
                }
            }
            sql
        };
        let training = if session.is_some() {
            "+is_training = 0"
        } else {
            "is_training = 0"
        };
        let sale = arm("sale", "sale", training, "seller_id", "session_id");
        let opened = arm("session", "cash_session", "kind <> 'virtual'", "operator_id", "id");
        let told = |of_its_own: &str| arm("event", "till_event", of_its_own, "user_id", "session_id");
        let arms = match self.event.as_deref() {
            None => vec![sale, opened, told("1")],
            Some(PAYMENT_VALIDATED) => vec![sale],
            Some(SESSION_OPENED) => vec![opened],
            Some(event) => {
                let told = told(&format!("event = ?{}", values.len() + 1));
                values.push(Value::from(event.to_owned()));
                vec![told]
            }
        };
        (arms, values)
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
