//! Use cases of sessions.

use super::dto::{
    AdoptSession, CheckDeferred, CloseSession, Closed, CurrentSession, DeferredCheck, Discarded, SessionDetail,
    SessionKind, SessionView, Step, UpdateSession,
};
use super::rules::{
    Closing, check_is_here, check_may_run, check_nothing_waits, check_reason, check_update, decide_close,
};
use super::store::{self, ClosingDocuments, SessionRow};
use crate::refusals::{
    DATE_INVALID, NOT_YOUR_SESSION, REGISTER_MALFORMED, SESSION_CLOSED, SESSION_NOT_FOUND, STEP_OF_CLOSED_SESSION,
};
use crate::totals::{self, Totals};
use crate::{corrections, drafts, reports};
use chrono::NaiveDate;
use recyclique_kernel::{Actor, Centimes, Id, Refusal, Refused, Role, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use serde_json::{Value, json};

/// Closes a session: freezes what was expected and counted, and the report as it stands; one opened for nothing is set
/// aside.
pub fn close_session(tx: &WriteTx, actor: &Actor, id: Id, body: &CloseSession) -> Result<Closed, Failure> {
    let session = own_session(tx, actor, id)?;
    check_running(actor, &session, &SESSION_CLOSED)?;
    check_nothing_waits(store::count_waiting_tickets(tx, id)?)?;
    let totals = proven_totals(tx, id)?;
    let closing = decide_close(body, session.initial, &totals)?;
    seal_session(tx, actor, &session, &totals, &closing, Some(body))?;
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

/// Writes a closing that was decided, with its number and its figures; nothing but itself when the session is set aside.
pub(crate) fn seal_session(
    tx: &WriteTx,
    actor: &Actor,
    session: &SessionRow,
    totals: &Totals,
    closing: &Closing,
    body: Option<&CloseSession>,
) -> Result<(), Failure> {
    let id = session.id;
    let mut documents = ClosingDocuments::default();
    if !closing.is_discarded {
        let counted = body.and_then(|body| body.counted.as_deref());
        let figures = reports::actions::compute_figures(tx, id, session.initial, totals, counted.unwrap_or_default())?;
        documents = ClosingDocuments {
            counted: counted.map(serde_json::to_string).transpose()?,
            denominations: body
                .and_then(|body| body.denominations.as_ref())
                .map(serde_json::to_string)
                .transpose()?,
            z_number: match session.kind {
                SessionKind::Virtual => None,
                SessionKind::Real | SessionKind::Deferred => Some(store::next_z_number(tx, session.register_id)?),
            },
            figures: Some(serde_json::to_string(&figures)?),
        };
    }
    store::insert_closing(tx, id, actor.user_id, closing, &documents)?;
    drafts::store::delete_draft(tx, id)?;
    let closed = if closing.is_discarded {
        Centimes::ZERO
    } else {
        session.initial + totals.sales
    };
    let details =
        json!({ "user_id": session.operator_id, "session_id": id, "closing_amount": closed, "success": true });
    record(tx, Some(id), &format!("Fermeture de session de caisse {id}"), details)?;
    Ok(())
}

/// The totals, added up again from the facts. What was kept at hand should say the same: if it does not, it is made
/// again, and the closing goes on.
pub(crate) fn proven_totals(tx: &WriteTx, id: Id) -> Result<Totals, Failure> {
    let kept = totals::store::select_totals(tx, id)?;
    let found = totals::store::compute_totals(tx, id)?;
    if kept != found {
        tracing::error!(session = %id, ?kept, ?found, "the totals of a session had drifted from its facts");
        totals::rebuild(tx, id)?;
    }
    Ok(found)
}

/// Says once more what the facts already say, and leaves a trace: nothing of a session is changed by hand.
pub(crate) fn update_session(
    tx: &WriteTx,
    actor: &Actor,
    id: Id,
    body: &UpdateSession,
) -> Result<SessionView, Failure> {
    let is_closed = own_session(tx, actor, id)?.is_closed;
    let session = viewed(tx, id)?;
    check_update(body, &session)?;
    if is_closed {
        return Err((&SESSION_CLOSED).into());
    }
    let details = json!({
        "session_id": id, "current_amount": body.current_amount, "total_sales": body.total_sales,
        "total_items": body.total_items,
    });
    record(
        tx,
        Some(id),
        &format!("Modification de session de caisse {id}"),
        details,
    )?;
    Ok(session)
}

pub(crate) fn update_session_step(tx: &WriteTx, actor: &Actor, id: Id, step: Step) -> Result<(), Failure> {
    if own_session(tx, actor, id)?.is_closed {
        return Err((&STEP_OF_CLOSED_SESSION).into());
    }
    store::update_step(tx, id, step)?;
    Ok(())
}

/// Takes over the drawer of a device that is lost; nothing happens when it is held here already.
pub(crate) fn adopt_session(tx: &WriteTx, actor: &Actor, id: Id, body: &AdoptSession) -> Result<SessionView, Failure> {
    let reason = check_reason(&body.reason)?;
    let session = store::select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
    if session.is_closed {
        return Err((&SESSION_CLOSED).into());
    }
    if !session.is_here {
        store::insert_adoption(tx, id, reason, actor.user_id)?;
        let details = json!({ "session_id": id, "reason": reason });
        record(
            tx,
            Some(id),
            &format!("Reprise de session de caisse {id} sur cet appareil"),
            details,
        )?;
    }
    viewed(tx, id)
}

/// The open session of a person: the real one, unless another kind is asked for.
pub(crate) fn current_session(
    tx: &ReadTx,
    operator_id: Id,
    asked: &CurrentSession,
) -> Result<Option<SessionView>, Failure> {
    let kind = asked.kind.unwrap_or(SessionKind::Real);
    let register_id = match asked.register_id.as_deref() {
        Some(id) => Some(parse(id, &REGISTER_MALFORMED)?),
        None => None,
    };
    match store::open_session_of_operator(tx, operator_id, kind, register_id)? {
        Some(id) => Ok(store::view_session(tx, id)?),
        None => Ok(None),
    }
}

/// Is this person already typing the paper book of that day?
pub(crate) fn check_deferred(tx: &ReadTx, operator_id: Id, asked: &CheckDeferred) -> Result<DeferredCheck, Failure> {
    let open = store::list_open_deferred(tx, operator_id, day(&asked.date)?)?;
    let session = match open.first() {
        Some(id) => store::view_session(tx, *id)?,
        None => None,
    };
    Ok(DeferredCheck {
        exists: session.is_some(),
        session_id: session.as_ref().map(|s| s.id),
        opened_at: session.as_ref().map(|s| s.opened_at),
        initial_amount: session.as_ref().map(|s| s.initial_amount),
        total_sales: session.as_ref().map(|s| s.total_sales),
        total_items: session.as_ref().map(|s| s.total_items),
        session,
    })
}

/// The first and last instants of a UTC day written `YYYY-MM-DD`.
pub(crate) fn day(date: &str) -> Result<(Timestamp, Timestamp), Refused> {
    NaiveDate::parse_from_str(date, "%Y-%m-%d")
        .ok()
        .and_then(|_| {
            Some((
                Timestamp::parse_bound(date, false)?,
                Timestamp::parse_bound(date, true)?,
            ))
        })
        .ok_or_else(|| {
            DATE_INVALID.with(format!(
                "Format de date invalide. Utilisez YYYY-MM-DD. Erreur: « {date} » n'est pas une date"
            ))
        })
}

/// Everything about a session, for administrators.
pub(crate) fn detail_session(tx: &ReadTx, id: Id) -> Result<SessionDetail, Failure> {
    let session = viewed(tx, id)?;
    let names = store::select_names(tx, id)?;
    let report = totals::store::select_totals(tx, id)?;
    let counted = store::select_counted(tx, id)?;
    Ok(SessionDetail {
        payments: reports::actions::payment_lines(&report, session.initial_amount, &counted),
        session,
        operator_name: names.operator,
        site_name: names.site,
        register_name: names.register,
        closed_by_name: names.closed_by,
        movements: reports::actions::list_named_movements(tx, id)?,
        corrections: corrections::list_session_corrections(tx, id)?,
        sales: store::list_session_sales(tx, id)?,
    })
}

/// A session that this person may run: an administrator any, a volunteer the ones he opened (spec caisse §3).
pub(crate) fn own_session(tx: &ReadTx, actor: &Actor, id: Id) -> Result<SessionRow, Failure> {
    let session = store::select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
    if session.operator_id == actor.user_id || actor.role >= Role::Admin {
        return Ok(session);
    }
    Err((&NOT_YOUR_SESSION).into())
}

/// An open session in which this person may work, held by this device; `closed` says no to a closed one.
pub(crate) fn running_session(
    tx: &ReadTx,
    actor: &Actor,
    id: Id,
    closed: &'static Refusal,
) -> Result<SessionRow, Failure> {
    let session = store::select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
    check_running(actor, &session, closed)?;
    Ok(session)
}

pub(crate) fn check_running(actor: &Actor, session: &SessionRow, closed: &'static Refusal) -> Result<(), Refused> {
    if session.is_closed {
        return Err(closed.into());
    }
    check_may_run(actor, session.kind)?;
    check_is_here(session.is_here)
}

pub(crate) fn viewed(tx: &ReadTx, id: Id) -> Result<SessionView, Failure> {
    Ok(store::view_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?)
}

pub(crate) fn parse(text: &str, refusal: &'static Refusal) -> Result<Id, Failure> {
    Id::parse(text).ok_or_else(|| refusal.into())
}

/// A trace of an act on a session, in the words that 1.4.4's history screens search.
pub(crate) fn record(tx: &WriteTx, id: Option<Id>, description: &str, details: Value) -> rusqlite::Result<()> {
    let act = Act {
        action: "system_config_changed",
        target: id.map(|id| ("cash_session", id)),
        description,
        details,
    };
    audit::record(tx, &act)
}
