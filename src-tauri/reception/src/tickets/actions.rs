//! Use cases of tickets. There is no ownership: the team shares the tickets (spec reception §1.2).

use super::dto::{CreateTicket, CreatedTicket, TicketDetail, UpdateOrigin};
use super::rules::normalise_provenance;
use super::store::{self, TicketRow};
use crate::api::NewTicket;
use crate::lignes::actions::category_label;
use crate::lignes::dto::{CorrectionView, NewLigne};
use crate::lignes::rules::{check_ligne, compute_changes};
use crate::lignes::store::{State, insert_ligne, list_lignes, list_states};
use crate::postes::store::select_poste;
use crate::refusals::{
    CHANNEL_INVALID, POSTE_CLOSED, POSTE_NOT_FOUND, POSTE_OF_ANOTHER_DEVICE, TICKET_CLOSED, TICKET_NOT_FOUND,
};
use crate::{channels, totals};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use serde_json::{Value, json};
use std::cmp::Reverse;

/// Begins a ticket in an open poste of this device.
pub(crate) fn create_ticket(
    tx: &WriteTx,
    benevole: Id,
    poste_id: Id,
    form: &CreateTicket,
) -> Result<CreatedTicket, Failure> {
    let ticket = NewTicket {
        poste_id,
        channel_id: form.channel_id,
        provenance: form.provenance.clone(),
    };
    let id = begin(tx, benevole, &ticket)?.id;
    Ok(CreatedTicket { id })
}

/// Tickets of a paper book bear its date, the others their own (spec reception Q-2).
fn begin(tx: &WriteTx, benevole: Id, ticket: &NewTicket) -> Result<TicketRow, Failure> {
    let poste = select_poste(tx, ticket.poste_id)?.ok_or(&POSTE_NOT_FOUND)?;
    if poste.is_closed {
        return Err((&POSTE_CLOSED).into());
    }
    if !poste.is_here {
        return Err((&POSTE_OF_ANOTHER_DEVICE).into());
    }
    let provenance = normalise_provenance(ticket.provenance.as_deref())?;
    check_channel(tx, ticket.channel_id)?;
    let created_at = if poste.is_deferred { poste.opened_at } else { tx.now() };
    let id = tx.new_id();
    store::insert_ticket(tx, id, ticket.poste_id, benevole, created_at)?;
    if ticket.channel_id.is_some() || provenance.is_some() {
        store::insert_origin(tx, id, (ticket.channel_id, provenance.as_deref()), benevole)?;
    }
    Ok(TicketRow {
        id,
        created_at,
        is_closed: false,
        is_here: true,
        channel_id: ticket.channel_id,
        provenance,
    })
}

fn check_channel(tx: &ReadTx, channel_id: Option<Id>) -> Result<(), Failure> {
    match channel_id {
        Some(id) if !channels::store::is_offered(tx, id)? => {
            Err(CHANNEL_INVALID.field("channel_id", CHANNEL_INVALID.detail).into())
        }
        Some(_) | None => Ok(()),
    }
}

/// A ticket that takes lignes: open, in a poste of this device.
pub(crate) fn check_running(ticket: &TicketRow) -> Result<(), Failure> {
    if ticket.is_closed {
        return Err((&TICKET_CLOSED).into());
    }
    if !ticket.is_here {
        return Err((&POSTE_OF_ANOTHER_DEVICE).into());
    }
    Ok(())
}

/// Closes a ticket, be it empty. Closing it again changes nothing.
pub(crate) fn close_ticket(tx: &WriteTx, actor: &Actor, id: Id) -> Result<(), Failure> {
    let ticket = store::select_ticket(tx, id)?.ok_or(&TICKET_NOT_FOUND)?;
    if ticket.is_closed {
        return Ok(());
    }
    check_running(&ticket)?;
    store::insert_closing(tx, id, actor.user_id, tx.now())?;
    Ok(())
}

/// Records a whole ticket: its lignes, then its closing.
pub(crate) fn record_ticket(
    tx: &WriteTx,
    benevole: Id,
    ticket: &NewTicket,
    lignes: &[NewLigne],
) -> Result<Id, Failure> {
    let ticket = begin(tx, benevole, ticket)?;
    for (position, ligne) in (0..).zip(lignes) {
        check_ligne(ligne)?;
        category_label(tx, ligne.category_id)?;
        insert_ligne(tx, tx.new_id(), ticket.id, Some(position), ligne)?;
        totals::add_ligne(tx, &ticket, ligne)?;
    }
    store::insert_closing(tx, ticket.id, benevole, tx.now())?;
    Ok(ticket.id)
}

/// Says again where a ticket comes from: while it is open, or later by an administrator, who leaves a trace.
pub(crate) fn update_origin(tx: &WriteTx, actor: &Actor, id: Id, form: &UpdateOrigin) -> Result<TicketDetail, Failure> {
    let ticket = store::select_ticket(tx, id)?.ok_or(&TICKET_NOT_FOUND)?;
    if !actor.is_admin() {
        check_running(&ticket)?;
    }
    let provenance = normalise_provenance(form.provenance.as_deref())?;
    // What the ticket says already stays possible once the channel is archived.
    if form.channel_id != ticket.channel_id {
        check_channel(tx, form.channel_id)?;
    }
    if (form.channel_id, &provenance) != (ticket.channel_id, &ticket.provenance) {
        store::insert_origin(tx, id, (form.channel_id, provenance.as_deref()), actor.user_id)?;
        if form.channel_id != ticket.channel_id {
            totals::change_channel(tx, &ticket, form.channel_id)?;
        }
        let side = |channel_id: Option<Id>, provenance: &Option<String>| json!({ "channel_id": channel_id, "provenance": provenance });
        audit::record(
            tx,
            &Act {
                action: "system_config_changed",
                target: Some(("ticket_depot", id)),
                description: "Provenance d'un ticket de réception modifiée",
                details: json!({
                    "before": side(ticket.channel_id, &ticket.provenance),
                    "after": side(form.channel_id, &provenance),
                }),
            },
        )?;
    }
    detail(tx, actor, id)
}

/// A ticket with its lignes, and for administrators its corrections.
pub(crate) fn detail(tx: &ReadTx, actor: &Actor, id: Id) -> Result<TicketDetail, Failure> {
    let summary = store::view_ticket(tx, id)?.ok_or(&TICKET_NOT_FOUND)?;
    let corrections = if actor.is_admin() {
        list_corrections(tx, id)?
    } else {
        Vec::new()
    };
    Ok(TicketDetail {
        summary,
        lignes: list_lignes(tx, id)?,
        corrections,
    })
}

/// Each correction against the state before it, the latest first.
fn list_corrections(tx: &ReadTx, ticket_id: Id) -> rusqlite::Result<Vec<CorrectionView>> {
    let states = list_states(tx, ticket_id)?;
    if states.is_empty() {
        return Ok(Vec::new());
    }
    let names = catalogue::category_names(tx)?;
    let name = |id: Id| names.get(&id).map_or(Value::Null, |name| json!(name));
    let mut corrections: Vec<CorrectionView> = states
        .iter()
        .zip(states.iter().skip(1))
        .filter_map(|(before, after): (&State, &State)| {
            let (id, corrected_at, corrected_by_name) = after.correction.clone()?;
            Some(CorrectionView {
                id,
                ligne_id: after.ligne_id,
                corrected_at,
                corrected_by_name,
                changes: compute_changes(
                    (&before.ligne, before.is_removed),
                    (&after.ligne, after.is_removed),
                    name,
                ),
            })
        })
        .collect();
    corrections.sort_by_key(|correction| Reverse(correction.id));
    Ok(corrections)
}
