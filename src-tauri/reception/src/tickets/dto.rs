//! What travels about tickets.

use crate::kilos::Kilos;
use crate::lignes::dto::{CorrectionView, LigneView};
use crate::postes::dto::Status;
use recyclique_kernel::{Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[schemars(rename = "CreateTicketRequest")]
pub(crate) struct CreateTicket {
    pub(crate) poste_id: String,
    #[serde(default)]
    pub(crate) channel_id: Option<Id>,
    /// A town.
    #[serde(default)]
    pub(crate) provenance: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CreateTicketResponse")]
pub(crate) struct CreatedTicket {
    pub(crate) id: Id,
}

/// Where a ticket comes from, said again.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(rename = "TicketOriginUpdate")]
pub(crate) struct UpdateOrigin {
    pub(crate) channel_id: Option<Id>,
    pub(crate) provenance: Option<String>,
}

/// A ticket of a list, with what its lignes add up to.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TicketSummaryResponse")]
pub(crate) struct TicketSummary {
    pub(crate) id: Id,
    pub(crate) poste_id: Id,
    pub(crate) benevole_username: String,
    pub(crate) created_at: Timestamp,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) status: Status,
    pub(crate) total_lignes: i64,
    pub(crate) total_poids: Kilos,
    pub(crate) poids_entree: Kilos,
    pub(crate) poids_direct: Kilos,
    pub(crate) poids_sortie: Kilos,
    pub(crate) channel_id: Option<Id>,
    pub(crate) channel_name: Option<String>,
    /// A town.
    pub(crate) provenance: Option<String>,
    /// Typed from a paper book?
    pub(crate) is_deferred: bool,
    /// Does this device hold its poste?
    pub(crate) is_here: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TicketListResponse")]
pub(crate) struct TicketList {
    pub(crate) tickets: Vec<TicketSummary>,
    pub(crate) total: i64,
    pub(crate) page: i64,
    pub(crate) per_page: i64,
    pub(crate) total_pages: i64,
}

/// A ticket with its lignes, in the order they were typed.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TicketDetailResponse")]
pub(crate) struct TicketDetail {
    #[serde(flatten)]
    pub(crate) summary: TicketSummary,
    pub(crate) lignes: Vec<LigneView>,
    /// For administrators, the latest first; nobody else reads them.
    pub(crate) corrections: Vec<CorrectionView>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListTowns {
    pub(crate) q: String,
}
