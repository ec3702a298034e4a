//! Use cases of sessions.

use super::dto::{CloseSession, Closed, Discarded, OpenSession, SessionView, Step};
use super::rules::{check_initial, decide_close};
use super::store::{self, NewSession, SessionRow};
use crate::refusals::{
    DEFERRED_LATER, DEFERRED_PERMISSION, NOT_YOUR_SESSION, OPEN_FOR_YOURSELF, OPERATOR_HAS_SESSION,
    OPERATOR_ID_INVALID, OPERATOR_NOT_FOUND, REGISTER_HAS_SESSION, REGISTER_ID_INVALID, REGISTER_INACTIVE,
    REGISTER_NOT_FOUND, REGISTER_OF_ANOTHER_SITE, SESSION_CLOSED, SESSION_NOT_FOUND, SITE_ID_INVALID, SITE_NOT_FOUND,
    STEP_OF_CLOSED_SESSION,
};
use crate::totals::{self, Totals};
use crate::{drafts, registers};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Actor, Id, Permission, Refusal};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use serde_json::json;

/// Opens a real session (spec caisse §1.5, repaired by Q1, Q10, Q11): for oneself unless administrator, on an active
/// register of the site, when neither the register nor the operator has one.
pub fn open_session(tx: &WriteTx, actor: &Actor, body: &OpenSession) -> Result<SessionView, Failure> {
    if body.opened_at.is_some() {
        let may = actor.holds(Permission::CaisseDeferredAccess);
        return Err(if may { &DEFERRED_LATER } else { &DEFERRED_PERMISSION }.into());
    }
    check_initial(body.initial_amount, body.denominations.as_deref())?;
    let operator_id = parse(&body.operator_id, &OPERATOR_ID_INVALID)?;
    let site_id = parse(&body.site_id, &SITE_ID_INVALID)?;
    if operator_id != actor.user_id && !actor.is_admin() {
        return Err((&OPEN_FOR_YOURSELF).into());
    }
    if store::open_session_of_operator(tx, operator_id)?.is_some() {
        return Err((&OPERATOR_HAS_SESSION).into());
    }
    if !store::is_active_person(tx, operator_id)? {
        return Err((&OPERATOR_NOT_FOUND).into());
    }
    if !catalogue::site_exists(tx, site_id)? {
        return Err((&SITE_NOT_FOUND).into());
    }
    let register_id = register_for(tx, site_id, body.register_id.as_deref())?;
    if store::open_session_of_register(tx, register_id)?.is_some() {
        return Err((&REGISTER_HAS_SESSION).into());
    }
    let id = tx.new_id();
    let denominations = body.denominations.as_ref().map(serde_json::to_string).transpose()?;
    store::insert_session(
        tx,
        &NewSession {
            id,
            operator_id,
            site_id,
            register_id,
            initial: body.initial_amount,
            initial_denominations: denominations.as_deref(),
            opened_at: tx.now(),
        },
    )?;
    store::update_step(tx, id, Step::Entry)?;
    let details =
        json!({ "user_id": operator_id, "session_id": id, "opening_amount": body.initial_amount, "success": true });
    record(tx, id, &format!("Ouverture de session de caisse {id}"), details)?;
    viewed(tx, id)
}

/// The register named, checked; without a name the first active one of the site, made if there is none (Q50).
fn register_for(tx: &WriteTx, site_id: Id, named: Option<&str>) -> Result<Id, Failure> {
    let Some(named) = named else {
        let first = registers::store::list_registers(tx, Some(site_id), true, (0, 1))?;
        return match first.into_iter().next() {
            Some(register) => Ok(register.id),
            None => Ok(registers::create_cash_register(
                tx,
                registers::CreateRegister::named("Default Register", site_id),
            )?
            .id),
        };
    };
    let id = parse(named, &REGISTER_ID_INVALID)?;
    let register = registers::store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    if !register.is_active {
        return Err((&REGISTER_INACTIVE).into());
    }
    if register.site_id.is_some_and(|site| site != site_id) {
        return Err((&REGISTER_OF_ANOTHER_SITE).into());
    }
    Ok(id)
}

/// Closes a session: freezes what was expected and counted; one opened for nothing is set aside.
pub fn close_session(tx: &WriteTx, actor: &Actor, id: Id, body: &CloseSession) -> Result<Closed, Failure> {
    let session = own_session(tx, actor, id)?;
    if session.is_closed {
        return Err((&SESSION_CLOSED).into());
    }
    let totals = proven_totals(tx, id)?;
    let closing = decide_close(body, session.initial, &totals)?;
    let counted = body.counted.as_ref().map(serde_json::to_string).transpose()?;
    let denominations = body.denominations.as_ref().map(serde_json::to_string).transpose()?;
    store::insert_closing(tx, id, actor.user_id, &closing, (counted, denominations))?;
    drafts::store::delete_draft(tx, id)?;
    let closed = if closing.is_discarded {
        0
    } else {
        (session.initial + totals.sales).0
    };
    let details = json!({
        "user_id": session.operator_id, "session_id": id, "closing_amount": recyclique_kernel::Centimes(closed), "success": true,
    });
    record(tx, id, &format!("Fermeture de session de caisse {id}"), details)?;
    if closing.is_discarded {
        let message = "Session vide non enregistrée".to_owned();
        return Ok(Closed::Discarded(Discarded {
            message,
            session_id: id,
            deleted: true,
        }));
    }
    Ok(Closed::Kept(Box::new(viewed(tx, id)?)))
}

/// The totals, added up again from the facts. What was kept at hand should say the same: if it does not, it is made
/// again, and the closing goes on.
fn proven_totals(tx: &WriteTx, id: Id) -> Result<Totals, Failure> {
    let kept = totals::store::select_totals(tx, id)?;
    let found = totals::store::compute_totals(tx, id)?;
    if kept != found {
        tracing::error!(session = %id, ?kept, ?found, "the totals of a session had drifted from its facts");
        totals::rebuild(tx, id)?;
    }
    Ok(found)
}

pub(crate) fn update_session_step(tx: &WriteTx, actor: &Actor, id: Id, step: Step) -> Result<(), Failure> {
    if own_session(tx, actor, id)?.is_closed {
        return Err((&STEP_OF_CLOSED_SESSION).into());
    }
    store::update_step(tx, id, step)?;
    Ok(())
}

/// A session that this person may run: an administrator any, a volunteer the ones he opened (spec caisse §3).
pub(crate) fn own_session(tx: &ReadTx, actor: &Actor, id: Id) -> Result<SessionRow, Failure> {
    let session = store::select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
    if session.operator_id == actor.user_id || actor.role >= recyclique_kernel::Role::Admin {
        return Ok(session);
    }
    Err((&NOT_YOUR_SESSION).into())
}

fn viewed(tx: &ReadTx, id: Id) -> Result<SessionView, Failure> {
    Ok(store::view_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?)
}

fn parse(text: &str, refusal: &'static Refusal) -> Result<Id, Failure> {
    Id::parse(text).ok_or_else(|| refusal.into())
}

fn record(tx: &WriteTx, id: Id, description: &str, details: serde_json::Value) -> rusqlite::Result<()> {
    let target = Some(("cash_session", id));
    audit::record(
        tx,
        &Act {
            action: "system_config_changed",
            target,
            description,
            details,
        },
    )
}
