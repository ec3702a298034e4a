//! What travels about cleaning.

use crate::books::BookKind;
use crate::books::form::{file, take_book, take_kind, text};
use crate::books::reading::{Compared, Encoding};
use crate::refusals::ORPHANS_INVALID;
use chrono::{Datelike, NaiveDate, TimeDelta};
use recyclique_platform::Failure;
use recyclique_platform::http::{Form, FormField, Parts, Upload};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The year of the dates that leave it out, as 1.4.4 had it.
const YEAR: i32 = 2025;
/// The most days that lines without a date are spread over.
const DAYS_LIMIT: i64 = 366;

/// Where the lines before the first date go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Orphans {
    pub(crate) first: NaiveDate,
    pub(crate) days: i64,
}

pub(crate) struct CleanBook {
    pub(crate) file: Upload,
    pub(crate) kind: BookKind,
    pub(crate) year: i32,
    pub(crate) orphans: Orphans,
    pub(crate) keeps_notes: bool,
}

impl Form for CleanBook {
    const FIELDS: &'static [FormField] = &[
        file("file"),
        text("kind"),
        text("year"),
        text("orphans_from"),
        text("orphans_to"),
        text("keep_notes"),
    ];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        let file = take_book(&mut parts)?;
        let kind = take_kind(&mut parts)?;
        let year = parts.text("year")?.map_or(Some(YEAR), |year| year.parse().ok());
        let year = year
            .filter(|year| (1970..=2999).contains(year))
            .ok_or(&ORPHANS_INVALID)?;
        let mut day = |field: &str, day: u32| -> Result<NaiveDate, Failure> {
            let date = match parts.text(field)? {
                Some(text) => NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok(),
                None => NaiveDate::from_ymd_opt(year, 9, day),
            };
            let date = date.filter(|date| (1970..=2999).contains(&date.year()));
            Ok(date.ok_or(&ORPHANS_INVALID)?)
        };
        let (first, last) = (day("orphans_from", 17)?, day("orphans_to", 20)?);
        let days = (last - first + TimeDelta::days(1)).num_days();
        if !(1..=DAYS_LIMIT).contains(&days) {
            return Err((&ORPHANS_INVALID).into());
        }
        Ok(Self {
            file,
            kind,
            year,
            orphans: Orphans { first, days },
            keeps_notes: parts.text("keep_notes")?.is_some_and(|text| text == "true"),
        })
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportCleanResponse")]
pub(crate) struct Cleaned {
    #[serde(rename = "cleaned_csv_base64")]
    pub(crate) csv_base64: String,
    pub(crate) filename: String,
    pub(crate) statistics: CleanStatistics,
    pub(crate) warnings: Vec<String>,
    pub(crate) totals: Compared,
    pub(crate) encoding: Encoding,
    pub(crate) separator: char,
    pub(crate) kind_detected: BookKind,
}

#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportCleanStatistics")]
pub(crate) struct CleanStatistics {
    pub(crate) total_lines: usize,
    pub(crate) cleaned_lines: usize,
    pub(crate) excluded_lines: usize,
    pub(crate) orphan_lines: usize,
    pub(crate) dates_normalized: usize,
    pub(crate) weights_rounded: usize,
    pub(crate) date_distribution: BTreeMap<String, usize>,
}
