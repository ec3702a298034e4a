//! What every document says first: who issues it, and what it is worth.

use chrono_tz::Tz;
use recyclique_kernel::Timestamp;

/// Who issues the document, where, and in which time zone people there read the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The association; in large on a receipt.
    pub association: String,
    /// The shop. Not repeated when it is called like the association.
    pub site: String,
    /// Address, telephone, registration number: one line each.
    pub address: Vec<String>,
    /// The till.
    pub register: String,
    /// [`PARIS`](crate::PARIS) for a shop in mainland France.
    pub zone: Tz,
}

/// The three kinds of session, as a document must tell them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Live.
    Real,
    /// Typed afterwards from the paper notebook of that day.
    Deferred(Timestamp),
    /// « École »: every document says that it is worth nothing.
    Training,
}

impl Heading {
    /// The shop, unless it is called like the association.
    pub(crate) fn distinct_site(&self) -> Option<&str> {
        Some(self.site.as_str()).filter(|site| !site.is_empty() && *site != self.association)
    }
}
