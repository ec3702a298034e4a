//! What travels about an analysis.

use crate::books::BookKind;
use crate::books::form::{file, take_book, take_kind, text};
use crate::books::mapping::dto::Mappings;
use crate::books::reading::{Compared, Encoding};
use crate::books::suggestions::dto::LlmStatistics;
use crate::refusals::THRESHOLD_INVALID;
use recyclique_kernel::Hundredths;
use recyclique_platform::Failure;
use recyclique_platform::http::{Form, FormField, Parts, Upload};
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) struct AnalyzeBook {
    pub(crate) file: Upload,
    pub(crate) kind: BookKind,
    pub(crate) threshold: Hundredths,
    pub(crate) model: Option<String>,
}

impl Form for AnalyzeBook {
    const FIELDS: &'static [FormField] = &[
        file("file"),
        text("kind"),
        text("confidence_threshold"),
        text("llm_model_id"),
    ];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        let threshold = match parts.text("confidence_threshold")? {
            None => super::rules::THRESHOLD,
            Some(text) => Hundredths::parse(&text)
                .filter(|threshold| (Hundredths(0)..=Hundredths(10_000)).contains(threshold))
                .ok_or(&THRESHOLD_INVALID)?,
        };
        Ok(Self {
            file: take_book(&mut parts)?,
            kind: take_kind(&mut parts)?,
            threshold,
            model: parts.text("llm_model_id")?,
        })
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportAnalyzeResponse")]
pub(crate) struct Analysis {
    pub(crate) mappings: Mappings,
    pub(crate) unmapped: Vec<String>,
    pub(crate) statistics: AnalysisStatistics,
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
    pub(crate) totals: Compared,
    pub(crate) encoding: Encoding,
    pub(crate) separator: char,
    pub(crate) kind_detected: BookKind,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportStatistics")]
pub(crate) struct AnalysisStatistics {
    pub(crate) total_lines: usize,
    pub(crate) valid_lines: usize,
    pub(crate) error_lines: usize,
    pub(crate) unique_categories: usize,
    pub(crate) mapped_categories: usize,
    pub(crate) unmapped_categories: usize,
    /// Of those mapped, how many a person had validated before.
    pub(crate) remembered_categories: usize,
    #[serde(flatten)]
    pub(crate) llm: LlmStatistics,
}
