//! Use cases of tickets in waiting.

use super::dto::{HoldTicket, ResumedTicket, WaitingTicket};
use super::{rules, store};
use crate::drafts;
use crate::refusals::{SESSION_CLOSED, WAITING_NOT_FOUND};
use crate::sessions::running_session;
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::WriteTx;
use serde_json::json;

/// Puts the basket of a session aside: it waits, and the draft is free for the next customer.
pub(crate) fn hold_ticket(
    tx: &WriteTx,
    actor: &Actor,
    session_id: Id,
    body: &HoldTicket,
) -> Result<WaitingTicket, Failure> {
    running_session(tx, actor, session_id, &SESSION_CLOSED)?;
    let label = rules::check_hold(body, store::count_tickets(tx, session_id)?)?;
    let id = tx.new_id();
    store::insert_ticket(tx, (id, session_id), body, label, actor.user_id)?;
    drafts::store::delete_draft(tx, session_id)?;
    tx.announce("waiting_ticket");
    Ok(store::select_ticket(tx, id)?.ok_or(&WAITING_NOT_FOUND)?.1)
}

/// Takes a basket back: it is the draft again, and waits no more. Of two tabs, the second finds nothing.
pub(crate) fn resume_ticket(
    tx: &WriteTx,
    actor: &Actor,
    id: Id,
    says_it_is_empty: bool,
) -> Result<ResumedTicket, Failure> {
    let (session_id, ticket) = store::select_ticket(tx, id)?.ok_or(&WAITING_NOT_FOUND)?;
    running_session(tx, actor, session_id, &SESSION_CLOSED)?;
    let draft = drafts::store::select_draft(tx, session_id)?;
    let draft = draft.map(|text| serde_json::from_str(&text)).transpose()?;
    rules::check_resume(draft.as_ref(), says_it_is_empty)?;
    drafts::store::save_draft(tx, session_id, &ticket.basket.to_string())?;
    store::delete_ticket(tx, id)?;
    tx.announce("waiting_ticket");
    Ok(ResumedTicket { basket: ticket.basket })
}

/// Gives a basket up, and says so.
pub(crate) fn delete_waiting_ticket(tx: &WriteTx, actor: &Actor, id: Id) -> Result<(), Failure> {
    let (session_id, ticket) = store::select_ticket(tx, id)?.ok_or(&WAITING_NOT_FOUND)?;
    running_session(tx, actor, session_id, &SESSION_CLOSED)?;
    store::delete_ticket(tx, id)?;
    tx.announce("waiting_ticket");
    let details = json!({
        "total_amount": ticket.total_amount,
        "number_of_lines": ticket.number_of_lines,
        "held_at": ticket.held_at,
    });
    crate::transactions::actions::record_reset(tx, actor, session_id, &details)?;
    audit::record(
        tx,
        &Act {
            action: "system_config_changed",
            target: Some(("cash_session", session_id)),
            description: "Ticket en attente abandonné",
            details,
        },
    )?;
    Ok(())
}
