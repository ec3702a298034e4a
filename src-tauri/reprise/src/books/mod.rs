//! Old books: receptions and till books typed in a spreadsheet, taken over as facts at their dates (spec legacy-import).
//!
//! The steps keep nothing on the server: the client sends the book again each time. What is kept is what a person
//! validated (`category_mapping`) and which books were taken over (`book_import`).

pub(crate) mod analysis;
pub(crate) mod cleaning;
pub(crate) mod entries;
pub(crate) mod execution;
pub(crate) mod form;
pub(crate) mod mapping;
pub(crate) mod preview;
pub(crate) mod reading;
pub(crate) mod remapped;
pub(crate) mod suggestions;
pub(crate) mod template;
pub(crate) mod validation;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a book tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum BookKind {
    /// What came in.
    #[default]
    Reception,
    /// What was sold or given.
    Caisse,
}

impl BookKind {
    /// The form stored and sent.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Reception => "reception",
            Self::Caisse => "caisse",
        }
    }

    /// From its stored form.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Reception, Self::Caisse]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}
