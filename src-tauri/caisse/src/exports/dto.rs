//! What travels about exported files.

use crate::sessions::dto::SessionStatus;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::http::ExportFormat;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ReportList {
    pub(crate) reports: Vec<ReportFile>,
    pub(crate) total: usize,
}

/// The CSV of a session, in the folder of reports.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ReportFile {
    pub(crate) filename: String,
    pub(crate) size_bytes: u64,
    pub(crate) modified_at: Timestamp,
    /// Carries a token of fifteen minutes.
    pub(crate) download_url: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct DownloadReport {
    pub(crate) token: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct ExportBulk {
    pub(crate) filters: ExportFilters,
    pub(crate) format: ExportFormat,
    /// Under which the progress can be followed.
    #[serde(default)]
    pub(crate) progress_id: Option<Id>,
}

/// Those of the list of sessions; the advanced ones are not exported.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ExportFilters {
    pub(crate) date_from: Option<String>,
    pub(crate) date_to: Option<String>,
    pub(crate) status: Option<SessionStatus>,
    pub(crate) operator_id: Option<String>,
    pub(crate) site_id: Option<String>,
    pub(crate) search: Option<String>,
    pub(crate) include_empty: bool,
}

/// How far an export is: rows of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct ExportProgress {
    pub(crate) done: u64,
    pub(crate) total: u64,
    pub(crate) state: ExportState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ExportState {
    Running,
    Done,
    Failed,
}
