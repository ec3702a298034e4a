//! Sessions of the till: opening, steps, closing, reading.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod filters;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;

pub use actions::{close_session, open_session};
pub use dto::{CloseSession, Closed, OpenSession, SessionView};

use crate::refusals::FILTER_INVALID;
use recyclique_kernel::Refused;

/// Checks `skip` and `limit` against the bounds of the contract.
pub(crate) fn page(skip: i64, limit: i64, most: i64) -> Result<(i64, i64), Refused> {
    if skip < 0 {
        return Err(FILTER_INVALID.field("skip", "skip doit être positif ou nul"));
    }
    if !(1..=most).contains(&limit) {
        return Err(FILTER_INVALID.field("limit", format!("limit doit être compris entre 1 et {most}")));
    }
    Ok((skip, limit))
}
