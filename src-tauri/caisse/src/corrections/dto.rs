//! What travels about corrections.

use recyclique_kernel::{Id, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
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
