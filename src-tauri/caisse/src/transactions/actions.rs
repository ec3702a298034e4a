//! Use cases of the transaction log.

use super::dto::LogEvent;
use super::{rules, store};
use chrono::TimeDelta;
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use serde_json::{Value, json};

/// How long what the screens tell is kept: 1.4.4 kept 60 MiB of it. The facts stay.
const KEPT: TimeDelta = TimeDelta::days(90);

/// Keeps what a screen tells, and forgets what is too old.
pub(crate) fn log_transaction(tx: &WriteTx, actor: &Actor, told: &LogEvent) -> Result<(), Failure> {
    if let Some(body) = rules::body_of(told)? {
        let body = Value::Object(body);
        store::insert_event(tx, (&told.event, &told.session_id), actor.user_id, &body)?;
        store::forget_events(tx, tx.now().minus(KEPT))?;
    }
    Ok(())
}

/// A basket given up, told by the server itself.
pub(crate) fn record_reset(tx: &WriteTx, actor: &Actor, session_id: Id, cart: &Value) -> rusqlite::Result<usize> {
    let body = json!({ "cart_state_before": cart, "anomaly": false });
    store::insert_event(tx, ("TICKET_RESET", &session_id.to_string()), actor.user_id, &body)
}
