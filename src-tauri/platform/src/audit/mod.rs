//! The audit trail: who did what, in the transaction of the act itself.

use crate::db::WriteTx;
use recyclique_kernel::{Id, Timestamp};
use rusqlite::named_params;
use serde_json::Value;

/// One act. The actor and the instant are those of the transaction.
#[derive(Debug)]
pub struct Act<'a> {
    /// The kind of act, as 1.4.4's screens search it (`login_success`, `system_config_changed`…).
    pub action: &'static str,
    /// What it was done to: a kind of thing and its identifier.
    pub target: Option<(&'static str, Id)>,
    /// A French sentence.
    pub description: &'a str,
    /// Figures and before/after values; never a secret, never a name.
    pub details: Value,
}

/// Records an act done by the actor of the transaction.
pub fn record(tx: &WriteTx, act: &Act) -> rusqlite::Result<()> {
    record_as(tx, tx.actor().map(|actor| actor.user_id), act)
}

/// Records an act of somebody who is not signed in yet.
pub fn record_as(tx: &WriteTx, actor_id: Option<Id>, act: &Act) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO audit_entry (id, created_at, actor_id, action, target_type, target_id, description, details)
         VALUES (:id, :created_at, :actor_id, :action, :target_type, :target_id, :description, :details)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":created_at": tx.now().to_string(),
            ":actor_id": actor_id.map(|id| id.to_string()),
            ":action": act.action,
            ":target_type": act.target.map(|(kind, _)| kind),
            ":target_id": act.target.map(|(_, id)| id.to_string()),
            ":description": act.description,
            ":details": act.details.to_string(),
        },
    )
    .map(|_| ())
}

/// An act that another program recorded.
#[derive(Debug)]
pub struct PastAct {
    /// Its identifier there.
    pub id: Id,
    /// When it happened.
    pub created_at: Timestamp,
    /// Who did it.
    pub actor_id: Option<Id>,
    /// The kind of act.
    pub action: String,
    /// What it was done to: a kind of thing, and its identifier if it had one.
    pub target: (Option<String>, Option<Id>),
    /// A French sentence; never a name.
    pub description: String,
    /// Figures and before/after values; never a secret, never a name.
    pub details: Value,
}

/// Keeps such an act under its own identifier and date, once; answers whether it is new.
pub fn insert_past(tx: &WriteTx, act: &PastAct) -> rusqlite::Result<bool> {
    let rows = tx.execute(
        "INSERT INTO audit_entry (id, created_at, actor_id, action, target_type, target_id, description, details)
         VALUES (:id, :created_at, :actor_id, :action, :target_type, :target_id, :description, :details)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": act.id.to_string(),
            ":created_at": act.created_at.to_string(),
            ":actor_id": act.actor_id.map(|id| id.to_string()),
            ":action": act.action,
            ":target_type": act.target.0,
            ":target_id": act.target.1.map(|id| id.to_string()),
            ":description": act.description,
            ":details": act.details.to_string(),
        },
    )?;
    Ok(rows > 0)
}
