//! What decides about a ticket in waiting. Pure.

use super::dto::HoldTicket;
use crate::refusals::{BASKET_NOT_EMPTY, TOO_MANY_WAITING, WAITING_INVALID};
use crate::sales::rules::ITEMS_LIMIT;
use crate::sessions::rules::AMOUNT_LIMIT;
use recyclique_kernel::Refused;
use serde_json::Value;

/// How many baskets a session may have aside.
const WAITING_LIMIT: i64 = 50;
const LABEL_LIMIT: usize = 100;

/// Checks a basket to put aside; answers its label, trimmed.
pub(crate) fn check_hold(ticket: &HoldTicket, already_waiting: i64) -> Result<Option<&str>, Refused> {
    if is_empty(&ticket.basket) {
        return Err(WAITING_INVALID.field("basket", "Le ticket est vide : il n'y a rien à mettre en attente"));
    }
    if !usize::try_from(ticket.number_of_lines.0).is_ok_and(|lines| (1..=ITEMS_LIMIT).contains(&lines)) {
        return Err(WAITING_INVALID.field("number_of_lines", format!("De 1 à {ITEMS_LIMIT} lignes")));
    }
    if ticket.total_amount.is_negative() || ticket.total_amount > AMOUNT_LIMIT {
        return Err(WAITING_INVALID.field("total_amount", "Le montant doit être compris entre 0 et 999 999,99 €"));
    }
    let label = ticket.label.as_deref().map(str::trim).filter(|label| !label.is_empty());
    if label.is_some_and(|label| label.chars().count() > LABEL_LIMIT) {
        return Err(WAITING_INVALID.field("label", format!("Le nom doit avoir au plus {LABEL_LIMIT} caractères")));
    }
    if already_waiting >= WAITING_LIMIT {
        return Err((&TOO_MANY_WAITING).into());
    }
    Ok(label)
}

/// A basket is taken back in place of nothing: the one in progress would be lost.
pub(crate) fn check_resume(draft: Option<&Value>, says_it_is_empty: bool) -> Result<(), Refused> {
    if says_it_is_empty || draft.is_none_or(is_empty) {
        return Ok(());
    }
    Err((&BASKET_NOT_EMPTY).into())
}

fn is_empty(basket: &Value) -> bool {
    match basket {
        Value::Null => true,
        Value::Object(fields) => fields.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}
