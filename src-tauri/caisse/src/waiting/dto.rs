//! What travels about tickets in waiting.

use crate::corrections::dto::Quantity;
use recyclique_kernel::{Centimes, Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A basket to put aside, as the screen writes it; the server keeps it and does not read it.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct HoldTicket {
    pub(crate) basket: Value,
    /// « La dame au manteau rouge ».
    #[serde(default)]
    pub(crate) label: Option<String>,
    pub(crate) total_amount: Centimes,
    pub(crate) number_of_lines: Quantity,
}

/// A basket put aside.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct WaitingTicket {
    pub(crate) id: Id,
    pub(crate) label: Option<String>,
    pub(crate) total_amount: Centimes,
    pub(crate) number_of_lines: i64,
    pub(crate) held_by: Id,
    pub(crate) held_by_name: Option<String>,
    pub(crate) held_at: Timestamp,
    pub(crate) basket: Value,
}

/// What the screen has at hand when it takes a basket back.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct ResumeTicket {
    /// Nothing would be lost, whatever the draft says.
    #[serde(default)]
    pub(crate) current_basket_is_empty: bool,
}

/// The basket taken back, now the draft of its session.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ResumedTicket {
    pub(crate) basket: Value,
}
