//! Sessions of the till: opening, steps, adoption, closing, reading.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod filters;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;

pub use crate::openings::actions::open_session;
pub use actions::close_session;
pub(crate) use actions::{own_session, running_session};
pub use dto::{CloseSession, Closed, Counted, OpenSession, SessionKind, SessionView};

use recyclique_platform::Failure;
use recyclique_platform::http::Invalid;
use serde_json::Value;

/// Checks `skip` and `limit` against the bounds of the contract.
pub(crate) fn page(skip: i64, limit: i64, most: i64) -> Result<(i64, i64), Failure> {
    if skip < 0 {
        return Err(filter("skip", "0 au moins"));
    }
    if !(1..=most).contains(&limit) {
        return Err(filter("limit", &format!("de 1 à {most}")));
    }
    Ok((skip, limit))
}

/// A filter that cannot be read is refused rather than ignored: an unfiltered list would lie.
pub(crate) fn filter(name: &str, message: &str) -> Failure {
    Invalid::at("query", name, message, &Value::Null).into()
}
