//! First start: the administrator, the site, the till, the catalogue, in one transaction; once.

mod actions;
mod dto;
mod http;

pub use actions::{NotDone, initialise};
pub use dto::{Administrator, Register, Setup, Site};
pub(crate) use http::routes;
