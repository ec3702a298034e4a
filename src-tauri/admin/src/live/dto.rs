//! What travels about the day under way.

use recyclique_kernel::{Centimes, Grams, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Since when (spec caisse §2.6).
#[derive(Debug, Default, Clone, Copy, Deserialize, JsonSchema)]
pub(crate) enum PeriodType {
    /// Since midnight, UTC.
    #[default]
    #[serde(rename = "daily")]
    Daily,
    /// Since as many hours.
    #[serde(rename = "24h")]
    Day,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct GetLiveStats {
    pub(crate) period_type: PeriodType,
    /// Accepted and ignored, as 1.4.4 does.
    #[serde(rename = "site_id")]
    pub(crate) _site_id: Option<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct GetReceptionLiveStats {
    /// Accepted and ignored, as 1.4.4 does.
    #[serde(rename = "site_id")]
    pub(crate) _site_id: Option<String>,
}

/// The shop as 1.4.4's dashboard reads it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct LiveStats {
    pub(crate) tickets_count: i64,
    pub(crate) last_ticket_amount: Centimes,
    pub(crate) ca: Centimes,
    pub(crate) donations: Centimes,
    pub(crate) weight_out_sales: Grams,
    pub(crate) tickets_open: i64,
    pub(crate) tickets_closed_24h: i64,
    pub(crate) items_received: i64,
    pub(crate) weight_in: Grams,
    pub(crate) weight_out: Grams,
    pub(crate) period_start: Timestamp,
    pub(crate) period_end: Timestamp,
}

/// The reception as 1.4.4's first dashboard read it.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "ReceptionLiveStatsResponse")]
pub(crate) struct ReceptionLiveStats {
    pub(crate) tickets_open: i64,
    pub(crate) tickets_closed_24h: i64,
    pub(crate) items_received: i64,
    pub(crate) turnover_eur: Centimes,
    pub(crate) donations_eur: Centimes,
    pub(crate) weight_in: Grams,
    pub(crate) weight_out: Grams,
}

/// A session at work, for whoever works there: its own figures, what came in that day, and what the tills of its site
/// took that day, training left out.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SessionLive {
    pub(crate) tickets_count: i64,
    pub(crate) last_ticket_amount: Centimes,
    pub(crate) total_sales: Centimes,
    pub(crate) total_donations: Centimes,
    /// Sold in this session.
    pub(crate) weight_out: Grams,
    /// Received in the shop that day.
    pub(crate) weight_in: Grams,
    pub(crate) day: DayLive,
    pub(crate) updated_at: Timestamp,
}

/// A day of the shop; the day of the book for a session typed from one.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DayLive {
    pub(crate) tickets_count: i64,
    pub(crate) total_sales: Centimes,
    pub(crate) total_donations: Centimes,
    pub(crate) weight_out: Grams,
}
