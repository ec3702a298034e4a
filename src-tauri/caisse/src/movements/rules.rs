//! What decides about a cash movement. Pure.

use super::dto::CreateMovement;
use crate::payment::Direction;
use crate::refusals::{DRAWER_TOO_EMPTY, MOVEMENT_INVALID};
use crate::sessions::rules::AMOUNT_LIMIT;
use recyclique_kernel::{Centimes, Refused};

const REASON_LIMIT: usize = 200;

/// Checks a movement against what the drawer should hold; answers its reason, trimmed.
pub(crate) fn check_movement(movement: &CreateMovement, drawer: Centimes) -> Result<&str, Refused> {
    if movement.amount <= Centimes::ZERO || movement.amount > AMOUNT_LIMIT {
        return Err(MOVEMENT_INVALID.field("amount", "Le montant doit être compris entre 0,01 et 999 999,99 €"));
    }
    let reason = movement.reason.trim();
    if !(1..=REASON_LIMIT).contains(&reason.chars().count()) {
        return Err(MOVEMENT_INVALID.field(
            "reason",
            format!("Le motif doit avoir de 1 à {REASON_LIMIT} caractères"),
        ));
    }
    if movement.direction == Direction::Out && movement.amount > drawer {
        let held = drawer.max(Centimes::ZERO);
        return Err(DRAWER_TOO_EMPTY.with(format!("Le tiroir ne contient que {held}.")));
    }
    Ok(reason)
}
