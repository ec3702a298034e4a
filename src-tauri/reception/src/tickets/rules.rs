//! What decides about a ligne. Pure.

use super::dto::{Destination, NewLigne};
use crate::refusals::{EXIT_TO_SHOP, WEIGHT_INVALID};
use recyclique_kernel::{Grams, Refused};

#[cfg(test)]
mod tests;

/// The heaviest ligne: 99 999,999 kg.
const WEIGHT_LIMIT: Grams = Grams(99_999_999);

/// Something was weighed, and nothing leaves the stock of the shop for the shop (spec reception §1.3, §1.4).
pub(super) fn check_ligne(ligne: &NewLigne) -> Result<(), Refused> {
    if ligne.weight <= Grams::ZERO {
        return Err(WEIGHT_INVALID.field("poids_kg", WEIGHT_INVALID.detail));
    }
    if ligne.weight > WEIGHT_LIMIT {
        return Err(WEIGHT_INVALID.field("poids_kg", "Le poids doit être inférieur à 100 000 kg"));
    }
    if ligne.is_exit && ligne.destination == Destination::Magasin {
        return Err((&EXIT_TO_SHOP).into());
    }
    Ok(())
}
