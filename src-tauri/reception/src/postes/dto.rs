//! What travels about postes.

use crate::kilos::Kilos;
use recyclique_kernel::{Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An opening; a date makes it the poste of a paper book.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(rename = "OpenPosteRequest")]
pub(crate) struct OpenPoste {
    pub(crate) opened_at: Option<Timestamp>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OpenPosteResponse")]
pub(crate) struct OpenedPoste {
    pub(crate) id: Id,
    pub(crate) status: Status,
}

/// Of a poste, of a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "ReceptionStatus")]
pub(crate) enum Status {
    Opened,
    Closed,
}

impl Status {
    pub(crate) const fn of(is_closed: bool) -> Self {
        if is_closed { Self::Closed } else { Self::Opened }
    }

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Closed => "closed",
        }
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CloseResponse")]
pub(crate) struct Closed {
    pub(crate) status: Status,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListPostes {
    /// `opened` or `closed`; anything else finds nothing.
    pub(crate) status: Option<String>,
    /// Only those that the caller opened.
    #[serde(deserialize_with = "recyclique_kernel::lenient::boolean")]
    pub(crate) mine: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PosteList {
    /// The latest first, at most a hundred.
    pub(crate) postes: Vec<PosteView>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PosteView {
    pub(crate) id: Id,
    pub(crate) opened_at: Timestamp,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) status: Status,
    pub(crate) opened_by: Id,
    pub(crate) opened_by_name: Option<String>,
    /// Is it the poste of a paper book?
    pub(crate) is_deferred: bool,
    /// Did the caller open it?
    pub(crate) is_mine: bool,
    /// Does this device hold it?
    pub(crate) is_here: bool,
    pub(crate) tickets_open: i64,
    pub(crate) tickets_total: i64,
    pub(crate) total_weight: Kilos,
}
