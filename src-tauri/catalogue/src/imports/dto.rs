//! What travels about an import.

use crate::euros::EurosText;
use recyclique_platform::Failure;
use recyclique_platform::http::{FileKind, Form, FormField, Parts, Upload};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The file to analyse.
#[derive(Debug)]
pub(crate) struct AnalyzeImport(pub(crate) Upload);

impl Form for AnalyzeImport {
    const FIELDS: &'static [FormField] = &[FormField {
        name: "file",
        is_file: true,
        is_required: true,
    }];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        parts.file("file").map(Self)
    }
}

#[derive(Debug)]
pub(crate) struct Csv;

impl FileKind for Csv {
    const MEDIA_TYPE: &'static str = "text/csv; charset=utf-8";
}

/// What the file says, and what importing it would do.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "CategoryImportAnalyzeResponse")]
pub(crate) struct Analysis {
    /// To be given to `execute` within 30 minutes; none when there are errors.
    pub(crate) session_id: Option<String>,
    pub(crate) summary: Summary,
    /// The first ten rows.
    pub(crate) sample: Vec<Sample>,
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
    /// How the letters were read: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `windows-1252`.
    pub(crate) encoding: Option<&'static str>,
    /// `,`, `;` or a tabulation.
    pub(crate) separator: Option<char>,
    /// What becomes of each line, for the first 2000.
    pub(crate) lines: Vec<FileLine>,
}

/// Counted as 1.4.4 did, on the rows as they are written.
#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CategoryImportSummary")]
pub(crate) struct Summary {
    /// Rows with a root.
    pub(crate) total: usize,
    /// Root names that are not known yet.
    pub(crate) roots: usize,
    /// Rows with a subcategory.
    pub(crate) subs: usize,
    /// Those whose name is not known yet.
    pub(crate) to_create: usize,
    /// Those whose known category has another price.
    pub(crate) to_update: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CategoryImportSample")]
pub(crate) struct Sample {
    pub(crate) root: String,
    pub(crate) sub: Option<String>,
    pub(crate) min_price: Option<EurosText>,
    pub(crate) max_price: Option<EurosText>,
}

/// One line of the file, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CategoryImportLine")]
pub(crate) struct FileLine {
    /// In the file; the header is 1.
    pub(crate) line: u64,
    pub(crate) root: Option<String>,
    /// Under the root; deeper levels apart by « > ».
    pub(crate) sub: Option<String>,
    pub(crate) min_price: Option<EurosText>,
    pub(crate) max_price: Option<EurosText>,
    pub(crate) action: LineAction,
    /// A French sentence.
    pub(crate) explanation: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "CategoryImportAction")]
pub(crate) enum LineAction {
    Create,
    Update,
    Unchanged,
    Error,
    Skip,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "CategoryImportExecuteRequest")]
pub(crate) struct ExecuteImport {
    pub(crate) session_id: String,
    /// First takes away every category: archived when something was made with it, removed otherwise.
    #[serde(default)]
    pub(crate) delete_existing: bool,
}

/// What was written: everything, or nothing when there are errors.
#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CategoryImportExecuteResponse")]
pub(crate) struct Execution {
    /// Categories that are new.
    pub(crate) imported: usize,
    /// Categories of the list that were there and have changed.
    pub(crate) updated: usize,
    pub(crate) errors: Vec<String>,
}
