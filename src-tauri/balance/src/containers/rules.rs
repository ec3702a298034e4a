//! What a container may be. Pure.

use super::dto::Container;
use crate::refusals::CONTAINER_INVALID;
use recyclique_kernel::{Grams, Refused};

/// How many containers a shop may have.
pub(crate) const LIMIT: i64 = 100;

const NAME_LIMIT: usize = 80;
const HEAVIEST: Grams = Grams(500_000);
const LAST_RANK: i64 = 1_000_000;

/// The container with a clean name, or what is wrong with it.
pub(crate) fn check_container(mut container: Container) -> Result<Container, Refused> {
    container.name = container.name.trim().to_owned();
    if container.name.is_empty() {
        return Err(CONTAINER_INVALID.field("name", "À remplir."));
    }
    if container.name.chars().count() > NAME_LIMIT {
        return Err(CONTAINER_INVALID.field("name", format!("{NAME_LIMIT} caractères au plus.")));
    }
    if container.weight.0 <= Grams::ZERO || container.weight.0 > HEAVIEST {
        let message = "Le poids doit être supérieur à 0 et ne pas dépasser 500 kg.";
        return Err(CONTAINER_INVALID.field("weight", message));
    }
    if !(0..=LAST_RANK).contains(&container.display_order) {
        return Err(CONTAINER_INVALID.field("display_order", "Le rang doit être compris entre 0 et 1 000 000."));
    }
    Ok(container)
}

#[cfg(test)]
mod tests;
