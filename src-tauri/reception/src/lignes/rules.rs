//! What decides about a ligne. Pure.

use super::dto::{Destination, FieldChange, NewLigne};
use crate::kilos::{Kilos, WEIGHT_LIMIT};
use crate::refusals::{EXIT_TO_SHOP, TEXT_TOO_LONG, WEIGHT_INVALID};
use recyclique_kernel::{Grams, Id, Refused};
use serde_json::{Value, json};

#[cfg(test)]
mod tests;

/// The most lignes of one ticket.
pub(crate) const LIGNES_LIMIT: i64 = 1_000;
/// The longest note.
const NOTES_LIMIT: usize = 2_000;

/// Something was weighed, and nothing leaves the stock of the shop for the shop (spec reception §1.3, §1.4).
pub(crate) fn check_ligne(ligne: &NewLigne) -> Result<(), Refused> {
    if ligne.weight <= Grams::ZERO {
        return Err(WEIGHT_INVALID.field("poids_kg", WEIGHT_INVALID.detail));
    }
    if ligne.weight > WEIGHT_LIMIT {
        return Err(WEIGHT_INVALID.field("poids_kg", "Le poids doit être inférieur à 100 000 kg"));
    }
    if ligne.is_exit && ligne.destination == Destination::Magasin {
        return Err((&EXIT_TO_SHOP).into());
    }
    let notes = ligne.notes.as_deref().unwrap_or_default();
    if notes.chars().count() > NOTES_LIMIT {
        return Err(TEXT_TOO_LONG.field("notes", "2 000 caractères au plus"));
    }
    Ok(())
}

/// What differs between two states of a ligne; `name` says a category in words.
pub(crate) fn compute_changes(
    (before, was_removed): (&NewLigne, bool),
    (after, is_removed): (&NewLigne, bool),
    name: impl Fn(Id) -> Value,
) -> Vec<FieldChange> {
    [
        ("category", name(before.category_id), name(after.category_id)),
        ("poids_kg", json!(Kilos(before.weight)), json!(Kilos(after.weight))),
        ("destination", json!(before.destination), json!(after.destination)),
        ("is_exit", json!(before.is_exit), json!(after.is_exit)),
        ("notes", json!(before.notes), json!(after.notes)),
        ("is_removed", json!(was_removed), json!(is_removed)),
    ]
    .into_iter()
    .filter(|(_, before, after)| before != after)
    .map(|(field, before, after)| FieldChange { field, before, after })
    .collect()
}
