//! What travels about an import.

use crate::books::BookKind;
use crate::books::form::{file, take_csv, take_kind, text};
use crate::books::mapping::MappingFile;
use crate::refusals::{IMPORT_DATE_INVALID, REGISTER_REQUIRED};
use chrono::NaiveDate;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::http::{Form, FormField, Parts, Upload};
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) struct ExecuteBook {
    pub(crate) csv: Upload,
    pub(crate) mapping: MappingFile,
    pub(crate) kind: BookKind,
    /// One day for the whole book, whatever its own dates.
    pub(crate) import_date: Option<NaiveDate>,
    /// The till of a till book.
    pub(crate) register_id: Option<String>,
}

impl Form for ExecuteBook {
    const FIELDS: &'static [FormField] = &[
        file("csv_file"),
        file("mapping_file"),
        text("kind"),
        text("import_date"),
        text("register_id"),
    ];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        let import_date = match parts.text("import_date")? {
            None => None,
            Some(text) => Some(NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(|_| &IMPORT_DATE_INVALID)?),
        };
        let (kind, register_id) = (take_kind(&mut parts)?, parts.text("register_id")?);
        if kind == BookKind::Caisse && register_id.is_none() {
            return Err(REGISTER_REQUIRED.field("register_id", REGISTER_REQUIRED.detail).into());
        }
        Ok(Self {
            csv: take_csv(&mut parts)?,
            mapping: MappingFile::take(&mut parts)?,
            kind,
            import_date,
            register_id,
        })
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LegacyImportExecuteResponse")]
pub(crate) struct Executed {
    pub(crate) report: ImportReport,
    pub(crate) message: String,
    /// Everything that could be taken over from this book was, earlier.
    pub(crate) already_imported: bool,
    pub(crate) import_id: Option<Id>,
}

/// What was made. The first six keys are those of 1.4.4.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(crate) struct ImportReport {
    pub(crate) postes_created: usize,
    pub(crate) postes_reused: usize,
    pub(crate) tickets_created: usize,
    pub(crate) lignes_imported: usize,
    pub(crate) errors: Vec<String>,
    pub(crate) total_errors: usize,
    pub(crate) warnings: Vec<String>,
    pub(crate) sessions_created: usize,
    pub(crate) sales_created: usize,
    /// Lines of a till book without a price, counted for nothing.
    pub(crate) lines_without_price: usize,
    pub(crate) total_kilos: Grams,
    pub(crate) total_euros: Centimes,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct BookImports {
    pub(crate) imports: Vec<BookImport>,
}

/// A book that was taken over.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct BookImport {
    pub(crate) id: Id,
    pub(crate) kind: BookKind,
    pub(crate) file_name: String,
    pub(crate) lines: i64,
    pub(crate) total_kilos: Grams,
    pub(crate) total_euros: Centimes,
    pub(crate) imported_at: Timestamp,
    pub(crate) imported_by_name: Option<String>,
    /// How many of its lines were refused, and may be taken over later.
    pub(crate) refused_lines: usize,
}
