//! Use cases of cash movements.

use super::dto::{CreateMovement, MovementView};
use super::{rules, store};
use crate::payment::{Direction, PaymentMethod};
use crate::refusals::{SESSION_CLOSED, SESSION_NOT_FOUND};
use crate::sessions::{own_session, running_session};
use crate::totals;
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::WriteTx;
use serde_json::json;

/// Puts cash in the drawer or takes some out, in one's own session or as an administrator.
pub(crate) fn create_cash_movement(
    tx: &WriteTx,
    actor: &Actor,
    session_id: Id,
    body: &CreateMovement,
) -> Result<MovementView, Failure> {
    own_session(tx, actor, session_id)?;
    let session = running_session(tx, actor, session_id, &SESSION_CLOSED)?;
    let drawer = totals::store::select_totals(tx, session_id)?.expected(PaymentMethod::Cash, session.initial);
    let reason = rules::check_movement(body, drawer)?;
    let id = tx.new_id();
    store::insert_movement(tx, (id, session_id), body, reason, actor.user_id)?;
    totals::add_movement(tx, session_id, body.direction, body.amount)?;
    let description = match body.direction {
        Direction::In => format!("Entrée d'espèces de {} dans le tiroir", body.amount),
        Direction::Out => format!("Sortie d'espèces de {} du tiroir", body.amount),
    };
    let details = json!({
        "movement_id": id, "direction": body.direction, "amount": body.amount, "reason": reason,
    });
    audit::record(
        tx,
        &Act {
            action: "system_config_changed",
            target: Some(("cash_session", session_id)),
            description: &description,
            details,
        },
    )?;
    Ok(store::select_movement(tx, id)?.ok_or(&SESSION_NOT_FOUND)?)
}
