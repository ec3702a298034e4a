//! The files that are answered.

use super::output::FileKind;
use schemars::JsonSchema;
use serde::Deserialize;

/// To be printed or kept.
#[derive(Debug)]
pub struct Pdf;
/// A table as text.
#[derive(Debug)]
pub struct Csv;
/// A workbook.
#[derive(Debug)]
pub struct Xlsx;

impl FileKind for Pdf {
    const MEDIA_TYPE: &'static str = "application/pdf";
}

impl FileKind for Csv {
    const MEDIA_TYPE: &'static str = "text/csv; charset=utf-8";
}

impl FileKind for Xlsx {
    const MEDIA_TYPE: &'static str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/// What a bulk export is asked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ExportFormat {
    /// A table as text.
    Csv,
    /// A workbook.
    Excel,
}

impl ExportFormat {
    /// As refusals of 1.4.4 say it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Excel => "excel",
        }
    }

    /// As HTTP says it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => Csv::MEDIA_TYPE,
            Self::Excel => Xlsx::MEDIA_TYPE,
        }
    }

    /// The end of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Excel => "xlsx",
        }
    }
}
