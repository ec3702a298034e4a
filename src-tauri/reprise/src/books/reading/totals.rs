//! What a book announces, against what its lines add up to. Pure.

use super::table::Book;
use crate::books::entries::Entry;
use recyclique_kernel::{Centimes, Grams};
use schemars::JsonSchema;
use serde::Serialize;

/// The totals of a book, announced and found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BookTotals")]
pub(crate) struct Compared {
    pub(crate) announced_kilos: Option<Grams>,
    pub(crate) found_kilos: Grams,
    pub(crate) announced_euros: Option<Centimes>,
    pub(crate) found_euros: Centimes,
}

/// Adds the lines up, and says where the book announces something else, and which lines count for nothing.
pub(crate) fn compare(book: &Book, entries: &[Entry]) -> (Compared, Vec<String>) {
    let found = Compared {
        announced_kilos: book.announced_weight,
        found_kilos: entries.iter().filter_map(|entry| entry.weight).sum(),
        announced_euros: book.announced_price,
        found_euros: entries.iter().filter_map(|entry| entry.price).sum(),
    };
    let examples = book.examples_at.iter();
    let mut warnings: Vec<String> = examples
        .map(|number| format!("Ligne {number}: ligne d'exemple du modèle (ignorée)"))
        .collect();
    if let Some(announced) = found.announced_kilos.filter(|kilos| *kilos != found.found_kilos) {
        warnings.push(format!(
            "Le livre annonce {} kg ; la somme des lignes fait {} kg",
            kilos(announced),
            kilos(found.found_kilos)
        ));
    }
    if let Some(announced) = found.announced_euros.filter(|euros| *euros != found.found_euros) {
        warnings.push(format!(
            "Le livre annonce {announced} ; la somme des lignes fait {}",
            found.found_euros
        ));
    }
    (found, warnings)
}

/// Two decimals, three where they are needed, and the comma.
pub(crate) fn kilos(weight: Grams) -> String {
    let text = weight.to_kilograms().replace('.', ",");
    text.strip_suffix('0').unwrap_or(&text).to_owned()
}
