//! What travels about conformity.

use crate::books::BookKind;
use crate::books::form::{file, take_book, take_kind, text};
use crate::books::reading::{Compared, Encoding};
use recyclique_platform::Failure;
use recyclique_platform::http::{Form, FormField, Parts, Upload};
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) struct ValidateBook {
    pub(crate) file: Upload,
    pub(crate) kind: BookKind,
}

impl Form for ValidateBook {
    const FIELDS: &'static [FormField] = &[file("file"), text("kind")];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        Ok(Self {
            file: take_book(&mut parts)?,
            kind: take_kind(&mut parts)?,
        })
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportValidationResponse")]
pub(crate) struct Validation {
    pub(crate) is_valid: bool,
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
    pub(crate) statistics: ValidationStatistics,
    pub(crate) totals: Compared,
    pub(crate) encoding: Encoding,
    pub(crate) separator: char,
    pub(crate) kind_detected: BookKind,
}

#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportValidationStatistics")]
pub(crate) struct ValidationStatistics {
    pub(crate) total_lines: usize,
    pub(crate) valid_lines: usize,
    pub(crate) invalid_lines: usize,
    pub(crate) missing_columns: Vec<&'static str>,
    pub(crate) extra_columns: Vec<String>,
    pub(crate) date_errors: usize,
    pub(crate) weight_errors: usize,
    pub(crate) structure_issues: usize,
}
