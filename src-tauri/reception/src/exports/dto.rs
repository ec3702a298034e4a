//! What travels about exported files.

use crate::tickets::filters::TicketFilters;
use recyclique_platform::http::ExportFormat;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The way to the file of a ticket, for who cannot send a header.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DownloadLink {
    pub(crate) download_url: String,
    pub(crate) filename: String,
    pub(crate) expires_in_seconds: i64,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct DownloadTicket {
    pub(crate) token: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "BulkReceptionExportRequest")]
pub(crate) struct ExportTickets {
    pub(crate) filters: TicketFilters,
    pub(crate) format: ExportFormat,
}
