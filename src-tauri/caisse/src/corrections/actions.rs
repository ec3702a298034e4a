//! Use cases of corrections.

use super::dto::{FieldChange, UpdateItem};
use super::rules::{self, Line};
use super::store::{self, NewCorrection, SaleRow};
use crate::refusals::{
    CORRECTION_BY_ADMIN, PRESET_NOT_FOUND, PRICE_BY_ADMIN, PRICE_OF_CLOSED_SESSION, SALE_ITEM_NOT_FOUND,
    SALE_NOT_FOUND, SESSION_NOT_FOUND,
};
use crate::sales::dto::{ItemView, SaleDetail};
use crate::sales::rules::{TEXT_LIMIT, check_text};
use crate::{sales, sessions, totals};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Actor, Grams, Id};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::WriteTx;
use serde_json::{Map, Value, json};

/// Rewrites the note of a ticket, be its session closed.
pub(crate) fn update_sale(tx: &WriteTx, actor: &Actor, id: Id, note: Option<&str>) -> Result<SaleDetail, Failure> {
    let sale = store::select_sale(tx, id)?.ok_or(&SALE_NOT_FOUND)?;
    if let Some(note) = note {
        check_text("note", Some(note), TEXT_LIMIT)?;
        let note = note.trim();
        let after = Some(note).filter(|note| !note.is_empty());
        if after != sale.note.as_deref() {
            store::insert_note_correction(tx, id, note, actor.user_id)?;
            let description = format!("Note du ticket n° {} réécrite", sale.ticket_number);
            let change = FieldChange {
                field: "note",
                before: json!(sale.note),
                after: json!(after),
            };
            record(tx, ("sale", id), &description, details(id, &[change]))?;
        }
    }
    Ok(sales::store::select_detail(tx, id)?.ok_or(&SALE_NOT_FOUND)?)
}

/// Corrects a line: a volunteer in an open session that he may run, an administrator in any, and only he the price — as
/// long as the drawer was not counted (spec caisse Q21).
pub(crate) fn update_sale_item(
    tx: &WriteTx,
    actor: &Actor,
    (sale_id, item_id): (Id, Id),
    form: &UpdateItem,
) -> Result<ItemView, Failure> {
    let sale = store::select_sale(tx, sale_id)?.ok_or(&SALE_NOT_FOUND)?;
    let before = store::select_line(tx, sale_id, item_id)?.ok_or(&SALE_ITEM_NOT_FOUND)?;
    let is_closed = if actor.is_admin() {
        sessions::store::select_session(tx, sale.session_id)?
            .ok_or(&SESSION_NOT_FOUND)?
            .is_closed
    } else {
        sessions::running_session(tx, actor, sale.session_id, &CORRECTION_BY_ADMIN)?;
        if form.unit_price.is_some() {
            return Err((&PRICE_BY_ADMIN).into());
        }
        false
    };
    let after = rules::correct_line(&before, form)?;
    if let Some(preset_id) = form.preset_id
        && !catalogue::preset_exists(tx, preset_id)?
    {
        return Err((&PRESET_NOT_FOUND).into());
    }
    if is_closed && (after.unit_price, after.total_price) != (before.unit_price, before.total_price) {
        return Err((&PRICE_OF_CLOSED_SESSION).into());
    }
    correct(tx, actor, &sale, item_id, (&before, &after))?;
    Ok(sales::store::select_item(tx, sale_id, item_id)?.ok_or(&SALE_ITEM_NOT_FOUND)?)
}

/// Puts a weight right, as the administration does; an unknown sale has no such line.
pub(crate) fn update_sale_item_weight(
    tx: &WriteTx,
    actor: &Actor,
    (sale_id, item_id): (Id, Id),
    weight: Grams,
) -> Result<ItemView, Failure> {
    store::select_line(tx, sale_id, item_id)?.ok_or(&SALE_ITEM_NOT_FOUND)?;
    let form = UpdateItem {
        weight: Some(weight),
        ..UpdateItem::default()
    };
    update_sale_item(tx, actor, (sale_id, item_id), &form)
}

/// Appends the correction, moves the totals of the session, and says who did it; nothing when nothing changes.
fn correct(
    tx: &WriteTx,
    actor: &Actor,
    sale: &SaleRow,
    item_id: Id,
    (before, after): (&Line, &Line),
) -> Result<(), Failure> {
    let changes = rules::compute_changes(before, after);
    if changes.is_empty() {
        return Ok(());
    }
    let standing = store::select_standing(tx, sale.id)?;
    let delta = rules::decide_delta(&standing, before.total_price, after.total_price)?;
    store::insert_item_correction(
        tx,
        &NewCorrection {
            sale_id: sale.id,
            item_id,
            line: after,
            method: standing.method,
            delta,
            corrected_by: actor.user_id,
        },
    )?;
    let weight_delta = Grams(after.weight.0 - before.weight.0);
    totals::add_correction(tx, sale.session_id, (standing.method, delta), weight_delta)?;
    // What the session would keep: the same sum, found again.
    let corrected = store::select_standing(tx, sale.id)?;
    assert!(
        corrected.total == standing.total + delta && corrected.subtotal <= corrected.total,
        "a corrected sale adds up"
    );
    let mut details = details(sale.id, &changes);
    details.insert("item_id".to_owned(), json!(item_id));
    describe(tx, item_id, (before, after), &changes, details)?;
    Ok(())
}

/// One row of the audit trail by kind of edit, in the words that history screens search (spec caisse §1.13).
fn describe(
    tx: &WriteTx,
    item_id: Id,
    (before, after): (&Line, &Line),
    changes: &[FieldChange],
    details: Map<String, Value>,
) -> rusqlite::Result<()> {
    let target = ("sale_item", item_id);
    let has = |fields: &[&str]| changes.iter().any(|change| fields.contains(&change.field));
    if has(&["unit_price", "total_price"]) {
        let (old, new) = (before.unit_price.to_euros(), after.unit_price.to_euros());
        let mut details = details.clone();
        details.insert("old_price".to_owned(), json!(before.unit_price));
        details.insert("new_price".to_owned(), json!(after.unit_price));
        let description = format!("Price modification: {old} → {new} for item {item_id}");
        record(tx, target, &description, details)?;
    }
    if has(&["weight"]) {
        let (old, new) = (json!(before.weight), json!(after.weight));
        let mut details = details.clone();
        details.insert(
            "weight_delta".to_owned(),
            json!(Grams(after.weight.0 - before.weight.0)),
        );
        let description = format!("Modification du poids d'un item de vente: {old} kg → {new} kg");
        record(tx, target, &description, details)?;
    }
    if has(&["quantity", "preset_id", "notes"]) {
        record(tx, target, "Correction d'un article de vente", details)?;
    }
    Ok(())
}

fn details(sale_id: Id, changes: &[FieldChange]) -> Map<String, Value> {
    let side = |pick: fn(&FieldChange) -> &Value| -> Map<String, Value> {
        changes
            .iter()
            .map(|change| (change.field.to_owned(), pick(change).clone()))
            .collect()
    };
    Map::from_iter([
        ("sale_id".to_owned(), json!(sale_id)),
        ("before".to_owned(), side(|change| &change.before).into()),
        ("after".to_owned(), side(|change| &change.after).into()),
    ])
}

fn record(
    tx: &WriteTx,
    target: (&'static str, Id),
    description: &str,
    details: Map<String, Value>,
) -> rusqlite::Result<()> {
    audit::record(
        tx,
        &Act {
            action: "system_config_changed",
            target: Some(target),
            description,
            details: details.into(),
        },
    )
}
