//! What travels about exported lists.

use recyclique_platform::http::FileKind;
use schemars::JsonSchema;
use serde::Deserialize;

/// A file whose type the request chose.
#[derive(Debug)]
pub(crate) struct CategoryFile;

impl FileKind for CategoryFile {
    const MEDIA_TYPE: &'static str = ExportFormat::Csv.media_type();
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct ExportCategories {
    /// `pdf`, `xls` (a workbook), `csv`, or `csv-complet`: every level and everything, to be imported again.
    pub(crate) format: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExportFormat {
    Pdf,
    Xls,
    Csv,
    CompleteCsv,
}

impl ExportFormat {
    pub(crate) fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "pdf" => Self::Pdf,
            "xls" => Self::Xls,
            "csv" => Self::Csv,
            "csv-complet" => Self::CompleteCsv,
            _ => return None,
        })
    }

    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xls => "xlsx",
            Self::Csv | Self::CompleteCsv => "csv",
        }
    }

    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xls => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv | Self::CompleteCsv => "text/csv; charset=utf-8",
        }
    }
}
