//! What travels about corrections.

use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use schemars::JsonSchema;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A correction and what it changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CorrectionView {
    pub id: Id,
    pub sale_id: Id,
    pub ticket_number: i64,
    /// The line, or nothing when it is the note of the ticket.
    pub item_id: Option<Id>,
    /// What was corrected: a category, or « Note du ticket ».
    pub label: String,
    pub corrected_at: Timestamp,
    pub corrected_by: Id,
    pub corrected_by_name: Option<String>,
    pub changes: Vec<FieldChange>,
}

/// One field, as it was and as it is; amounts and weights as everywhere on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldChange {
    pub field: &'static str,
    pub before: Value,
    pub after: Value,
}

/// The note of a ticket: null leaves it, an empty text takes it away.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "SaleUpdate")]
pub(crate) struct UpdateSale {
    #[serde(default)]
    pub(crate) note: Option<String>,
}

/// What changes in a line: absent or null leaves it (spec caisse Q49).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "SaleItemUpdate")]
#[serde(default)]
pub(crate) struct UpdateItem {
    pub(crate) quantity: Option<Quantity>,
    pub(crate) weight: Option<Grams>,
    /// The price of the whole line from now on.
    pub(crate) unit_price: Option<Centimes>,
    pub(crate) preset_id: Option<Id>,
    pub(crate) notes: Option<String>,
}

/// How many things.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub(crate) struct Quantity(#[serde(deserialize_with = "recyclique_kernel::lenient::integer")] pub(crate) i64);

/// The body of a weight put right.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "SaleItemWeightUpdate")]
pub(crate) struct UpdateItemWeight {
    #[serde(deserialize_with = "positive")]
    pub(crate) weight: Grams,
}

fn positive<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Grams, D::Error> {
    let weight = Grams::deserialize(deserializer)?;
    if weight > Grams::ZERO {
        return Ok(weight);
    }
    Err(D::Error::custom("Le poids doit être supérieur à 0"))
}
