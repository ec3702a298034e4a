//! What travels about a period (spec caisse §2.2).

use recyclique_kernel::{Centimes, Grams, Hundredths};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct GetSummary {
    /// An instant, or a date for its whole day.
    pub(crate) date_from: Option<String>,
    /// An instant, or a date for its whole day.
    pub(crate) date_to: Option<String>,
    pub(crate) site_id: Option<String>,
}

/// Sessions opened in the period, and what was sold in it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Summary {
    pub(crate) total_sessions: i64,
    pub(crate) open_sessions: i64,
    pub(crate) closed_sessions: i64,
    pub(crate) total_sales: Centimes,
    /// Lines of tickets, unlike the field of a session (spec caisse Q7).
    pub(crate) total_items: i64,
    pub(crate) number_of_sales: i64,
    pub(crate) total_donations: Centimes,
    /// What left by the reception included, when both bounds are given.
    pub(crate) total_weight_sold: Grams,
    /// Hours; what was typed from a paper book left out.
    pub(crate) average_session_duration: Option<Hundredths>,
}
