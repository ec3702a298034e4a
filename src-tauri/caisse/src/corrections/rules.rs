//! What a correction changed. Pure.

use super::dto::FieldChange;
use recyclique_kernel::{Centimes, Grams, Id};
use serde_json::{Value, json};

/// A line, before or after a correction.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) quantity: i64,
    pub(crate) weight: Grams,
    pub(crate) unit_price: Centimes,
    pub(crate) total_price: Centimes,
    pub(crate) preset_id: Option<Id>,
    pub(crate) notes: Option<String>,
}

impl Line {
    fn fields(&self) -> [(&'static str, Value); 6] {
        [
            ("quantity", json!(self.quantity)),
            ("weight", json!(self.weight)),
            ("unit_price", json!(self.unit_price)),
            ("total_price", json!(self.total_price)),
            ("preset_id", json!(self.preset_id)),
            ("notes", json!(self.notes)),
        ]
    }
}

/// The fields that differ.
pub(crate) fn compute_changes(before: &Line, after: &Line) -> Vec<FieldChange> {
    before
        .fields()
        .into_iter()
        .zip(after.fields())
        .filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| FieldChange { field, before, after })
        .collect()
}
