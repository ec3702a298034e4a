//! Use cases of lignes. There is no ownership: the team shares the tickets (spec reception §1.2).

use super::dto::{CreateLigne, Deleted, FieldChange, Lenient, LigneView, NewLigne, UpdateLigne};
use super::rules::{LIGNES_LIMIT, check_ligne, compute_changes};
use super::store::{self, LigneRow};
use crate::kilos::{Kilos, Weighed};
use crate::refusals::{
    CATEGORY_NOT_FOUND, ID_INVALID, LIGNE_NOT_FOUND, LIGNE_OF_ANOTHER_TICKET, TICKET_FULL, TICKET_NOT_FOUND,
};
use crate::tickets::actions::check_running;
use crate::tickets::store::{TicketRow, select_ticket};
use crate::totals;
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Actor, Grams, Id};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use serde_json::{Map, Value, json};

/// Adds a ligne to an open ticket of this device.
pub(crate) fn create_ligne(tx: &WriteTx, ticket_id: Id, body: CreateLigne) -> Result<LigneView, Failure> {
    let ticket = select_ticket(tx, ticket_id)?.ok_or(&TICKET_NOT_FOUND)?;
    check_running(&ticket)?;
    let category_id = Id::parse(&body.category_id).ok_or(&ID_INVALID)?;
    let label = category_label(tx, category_id)?;
    let ligne = NewLigne {
        category_id,
        weight: body.poids_kg.0,
        destination: body.destination,
        is_exit: body.is_exit.is_some_and(|Lenient(is_exit)| is_exit),
        notes: body.notes,
    };
    add(tx, &ticket, ligne, label)
}

fn add(tx: &WriteTx, ticket: &TicketRow, ligne: NewLigne, label: String) -> Result<LigneView, Failure> {
    check_ligne(&ligne)?;
    let id = tx.new_id();
    let position = store::insert_ligne(tx, id, ticket.id, None, &ligne)?;
    if position >= LIGNES_LIMIT {
        return Err((&TICKET_FULL).into());
    }
    totals::add_ligne(tx, ticket, &ligne)?;
    let row = LigneRow {
        id,
        ticket_id: ticket.id,
        position,
        ligne,
        is_removed: false,
    };
    Ok(view(row, label, false))
}

/// Changes a ligne of an open ticket.
pub(crate) fn update_ligne(tx: &WriteTx, actor: &Actor, id: Id, body: UpdateLigne) -> Result<LigneView, Failure> {
    let (ticket, before) = running_ligne(tx, id)?;
    let mut after = before.ligne.clone();
    if let Some(category_id) = body.category_id.as_deref().filter(|id| !id.is_empty()) {
        after.category_id = Id::parse(category_id).ok_or(&ID_INVALID)?;
        category_label(tx, after.category_id)?;
    }
    if let Some(Weighed(weight)) = body.poids_kg {
        after.weight = weight;
    }
    if let Some(destination) = body.destination {
        after.destination = destination;
    }
    if let Some(Lenient(is_exit)) = body.is_exit {
        after.is_exit = is_exit;
    }
    if body.notes.is_some() {
        after.notes = body.notes;
    }
    check_ligne(&after)?;
    correct(tx, actor, &ticket, before, (after, false))
}

/// Takes a ligne away; it can be restored while its ticket is open.
pub(crate) fn delete_ligne(tx: &WriteTx, actor: &Actor, id: Id) -> Result<Deleted, Failure> {
    let (ticket, before) = running_ligne(tx, id)?;
    let same = before.ligne.clone();
    correct(tx, actor, &ticket, before, (same, true))?;
    Ok(Deleted { status: "deleted" })
}

/// Puts a removed ligne back as it was; one that is there stays as it is.
pub(crate) fn restore_ligne(tx: &WriteTx, actor: &Actor, id: Id) -> Result<LigneView, Failure> {
    let before = store::select_ligne(tx, id)?.ok_or(&LIGNE_NOT_FOUND)?;
    let ticket = select_ticket(tx, before.ticket_id)?.ok_or(&TICKET_NOT_FOUND)?;
    check_running(&ticket)?;
    let same = before.ligne.clone();
    correct(tx, actor, &ticket, before, (same, false))
}

/// Puts a weight right, be the ticket closed.
pub(crate) fn update_ligne_weight(
    tx: &WriteTx,
    actor: &Actor,
    (ticket_id, id): (Id, Id),
    weight: Grams,
) -> Result<LigneView, Failure> {
    let before = select_standing(tx, id)?;
    if before.ticket_id != ticket_id {
        return Err((&LIGNE_OF_ANOTHER_TICKET).into());
    }
    let ticket = select_ticket(tx, ticket_id)?.ok_or(&TICKET_NOT_FOUND)?;
    let after = NewLigne {
        weight,
        ..before.ligne.clone()
    };
    correct(tx, actor, &ticket, before, (after, false))
}

/// A ligne that is there, in a ticket that takes changes.
fn running_ligne(tx: &WriteTx, id: Id) -> Result<(TicketRow, LigneRow), Failure> {
    let ligne = select_standing(tx, id)?;
    let ticket = select_ticket(tx, ligne.ticket_id)?.ok_or(&TICKET_NOT_FOUND)?;
    check_running(&ticket)?;
    Ok((ticket, ligne))
}

fn select_standing(tx: &ReadTx, id: Id) -> Result<LigneRow, Failure> {
    let ligne = store::select_ligne(tx, id)?.filter(|ligne| !ligne.is_removed);
    Ok(ligne.ok_or(&LIGNE_NOT_FOUND)?)
}

/// Appends the correction, moves the totals, and says who did it; nothing when nothing changes.
fn correct(
    tx: &WriteTx,
    actor: &Actor,
    ticket: &TicketRow,
    before: LigneRow,
    (after, is_removed): (NewLigne, bool),
) -> Result<LigneView, Failure> {
    let label = label_of(tx, after.category_id)?;
    let changes = compute_changes((&before.ligne, before.is_removed), (&after, is_removed), |id| json!(id));
    if changes.is_empty() {
        return Ok(view(before, label, false));
    }
    store::insert_correction(tx, (ticket.id, before.id), (&after, is_removed), actor.user_id)?;
    if !before.is_removed {
        totals::take_ligne(tx, ticket, &before.ligne)?;
    }
    if !is_removed {
        totals::add_ligne(tx, ticket, &after)?;
    }
    record(tx, &before, &after, &changes)?;
    let row = LigneRow {
        ligne: after,
        is_removed,
        ..before
    };
    Ok(view(row, label, true))
}

/// One row of the audit trail; a weight alone in the words that 1.4.4 used (spec reception §2.9).
fn record(tx: &WriteTx, before: &LigneRow, after: &NewLigne, changes: &[FieldChange]) -> rusqlite::Result<()> {
    let side = |pick: fn(&FieldChange) -> &Value| -> Map<String, Value> {
        let fields = changes.iter();
        fields
            .map(|change| (change.field.to_owned(), pick(change).clone()))
            .collect()
    };
    let mut details = json!({
        "ticket_id": before.ticket_id,
        "ligne_id": before.id,
        "before": side(|change| &change.before),
        "after": side(|change| &change.after),
    });
    let description = match changes {
        [change] if change.field == "poids_kg" => {
            let (old, new) = (json!(before.ligne.weight), json!(after.weight));
            if let Some(details) = details.as_object_mut() {
                details.extend(weights(before, after));
            }
            format!("Modification du poids d'une ligne de réception: {old} kg → {new} kg")
        }
        [change] if change.field == "is_removed" => {
            let act = if change.after == json!(true) {
                "retirée"
            } else {
                "remise"
            };
            format!("Ligne de réception {act}: {} kg", json!(after.weight))
        }
        _ => "Correction d'une ligne de réception".to_owned(),
    };
    audit::record(
        tx,
        &Act {
            action: "system_config_changed",
            target: Some(("ligne_depot", before.id)),
            description: &description,
            details,
        },
    )
}

/// What 1.4.4 told of a weight put right.
fn weights(before: &LigneRow, after: &NewLigne) -> Map<String, Value> {
    let weights = [
        ("old_weight", before.ligne.weight),
        ("new_weight", after.weight),
        ("weight_delta", Grams(after.weight.0 - before.ligne.weight.0)),
    ];
    let mut told: Map<String, Value> = weights
        .into_iter()
        .map(|(name, weight)| (name.to_owned(), json!(weight)))
        .collect();
    let mut result = told.clone();
    result.insert("is_exit".to_owned(), json!(after.is_exit));
    result.insert("destination".to_owned(), json!(after.destination));
    told.insert("recalculation_result".to_owned(), result.into());
    told
}

/// The name of a category that lignes may take: archived since, what was weighed is not lost for that (spec reception
///
pub(crate) fn category_label(tx: &ReadTx, id: Id) -> Result<String, Failure> {
    let category = catalogue::category(tx, id)?.filter(|category| category.is_switched_on);
    Ok(category.ok_or(&CATEGORY_NOT_FOUND)?.name)
}

fn label_of(tx: &ReadTx, id: Id) -> rusqlite::Result<String> {
    let category = catalogue::category(tx, id)?;
    Ok(category.map_or_else(|| super::dto::UNKNOWN_CATEGORY.to_owned(), |category| category.name))
}

fn view(row: LigneRow, category_label: String, is_corrected: bool) -> LigneView {
    LigneView {
        id: row.id,
        ticket_id: row.ticket_id,
        category_id: row.ligne.category_id,
        category_label,
        poids_kg: Kilos(row.ligne.weight),
        destination: row.ligne.destination,
        notes: row.ligne.notes,
        is_exit: row.ligne.is_exit,
        position: row.position,
        is_corrected,
    }
}
