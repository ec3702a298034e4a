//! What travels about a preview.

use crate::books::BookKind;
use crate::books::form::{file, take_csv, take_kind, text};
use crate::books::mapping::MappingFile;
use crate::books::reading::{Compared, Encoding};
use recyclique_kernel::{Centimes, Grams, Hundredths};
use recyclique_platform::Failure;
use recyclique_platform::http::{Form, FormField, Parts, Upload};
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) struct PreviewBook {
    pub(crate) csv: Upload,
    pub(crate) mapping: MappingFile,
    pub(crate) kind: BookKind,
}

impl Form for PreviewBook {
    const FIELDS: &'static [FormField] = &[file("csv_file"), file("mapping_file"), text("kind")];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        Ok(Self {
            csv: take_csv(&mut parts)?,
            mapping: MappingFile::take(&mut parts)?,
            kind: take_kind(&mut parts)?,
        })
    }
}

/// Kilos as 1.4.4 gave them, rounded to two decimals at the end; `weight` is exact.
#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportSummary")]
pub(crate) struct Summary {
    pub(crate) total_lines: usize,
    pub(crate) total_kilos: Hundredths,
    pub(crate) unique_dates: usize,
    pub(crate) unique_categories: usize,
    pub(crate) by_category: Vec<CategorySummary>,
    pub(crate) by_date: Vec<DateSummary>,
    pub(crate) by_month: Vec<MonthSummary>,
    pub(crate) weight: Grams,
    /// Of a till book.
    pub(crate) total_euros: Centimes,
    /// Lines of a till book without a weight, whose money is taken over all the same.
    pub(crate) money_alone: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ImportSummaryByCategory")]
pub(crate) struct CategorySummary {
    pub(crate) category_name: String,
    pub(crate) category_id: String,
    pub(crate) line_count: usize,
    pub(crate) total_kilos: Hundredths,
    pub(crate) weight: Grams,
    pub(crate) total_euros: Centimes,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ImportSummaryByDate")]
pub(crate) struct DateSummary {
    /// `YYYY-MM-DD`.
    pub(crate) date: String,
    pub(crate) line_count: usize,
    pub(crate) total_kilos: Hundredths,
    pub(crate) weight: Grams,
    pub(crate) total_euros: Centimes,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ImportSummaryByMonth")]
pub(crate) struct MonthSummary {
    /// `YYYY-MM`.
    pub(crate) month: String,
    pub(crate) line_count: usize,
    pub(crate) total_kilos: Hundredths,
    pub(crate) weight: Grams,
    pub(crate) total_euros: Centimes,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportPreviewResponse")]
pub(crate) struct Preview {
    #[serde(flatten)]
    pub(crate) summary: Summary,
    pub(crate) unmapped_categories: Vec<String>,
    pub(crate) warnings: Vec<String>,
    pub(crate) totals: Compared,
    pub(crate) encoding: Encoding,
    pub(crate) separator: char,
    pub(crate) kind_detected: BookKind,
}
