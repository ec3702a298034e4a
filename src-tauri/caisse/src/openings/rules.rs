//! What decides about an opening. Pure.

use crate::payment::Denomination;
use crate::refusals::{DEFERRED_PERMISSION, INITIAL_AMOUNT_INVALID, KIND_INVALID};
use crate::sessions::dto::SessionKind;
use crate::sessions::rules::{check_count, check_may_run};
use recyclique_kernel::{Actor, Centimes, Refused, Timestamp};

#[cfg(test)]
mod tests;

/// The largest float: 10 000 €.
const INITIAL_LIMIT: Centimes = Centimes(1_000_000);

/// The kind of an opening: a date goes with a paper book, and with it alone (spec caisse §1.4).
pub(crate) fn decide_kind(asked: Option<SessionKind>, opened_at: Option<Timestamp>) -> Result<SessionKind, Refused> {
    match (asked, opened_at) {
        (None | Some(SessionKind::Deferred), Some(_)) => Ok(SessionKind::Deferred),
        (None, None) => Ok(SessionKind::Real),
        (Some(kind @ (SessionKind::Real | SessionKind::Virtual)), None) => Ok(kind),
        (Some(SessionKind::Deferred), None) => {
            Err(KIND_INVALID.field("opened_at", "Une saisie différée demande la date du cahier"))
        }
        (Some(SessionKind::Real | SessionKind::Virtual), Some(_)) => {
            Err(KIND_INVALID.field("opened_at", "Seule une saisie différée a une date d'ouverture"))
        }
    }
}

/// May this person open a session of this kind? Said in the words of 1.4.4 for a paper book.
pub(crate) fn check_may_open(actor: &Actor, kind: SessionKind) -> Result<(), Refused> {
    if kind == SessionKind::Deferred && !actor.holds(kind.permission()) {
        return Err((&DEFERRED_PERMISSION).into());
    }
    check_may_run(actor, kind)
}

/// Checks the float of an opening, and that its count adds up.
pub(crate) fn check_initial(initial: Centimes, count: Option<&[Denomination]>) -> Result<(), Refused> {
    if initial.is_negative() {
        return Err(INITIAL_AMOUNT_INVALID.field("initial_amount", "Le montant initial ne peut pas être négatif"));
    }
    if initial > INITIAL_LIMIT {
        return Err(INITIAL_AMOUNT_INVALID.field("initial_amount", "Le montant initial ne peut pas dépasser 10 000€"));
    }
    check_count("initial_amount", initial, count)
}
