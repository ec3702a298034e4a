//! What travels about exported files.

use crate::sessions::dto::SessionStatus;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::http::FileKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug)]
pub(crate) struct Pdf;
#[derive(Debug)]
pub(crate) struct Csv;
#[derive(Debug)]
pub(crate) struct Xlsx;

impl FileKind for Pdf {
    const MEDIA_TYPE: &'static str = "application/pdf";
}

impl FileKind for Csv {
    const MEDIA_TYPE: &'static str = "text/csv; charset=utf-8";
}

impl FileKind for Xlsx {
    const MEDIA_TYPE: &'static str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

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

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ExportFormat {
    Csv,
    Excel,
}

impl ExportFormat {
    /// As refusals of 1.4.4 say it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Excel => "excel",
        }
    }

    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => Csv::MEDIA_TYPE,
            Self::Excel => Xlsx::MEDIA_TYPE,
        }
    }

    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Excel => "xlsx",
        }
    }
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
