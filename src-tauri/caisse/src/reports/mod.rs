//! The report of a session: provisional while it is open, frozen figures once closed.

pub(crate) mod document;
mod dto;
pub(crate) mod http;
mod store;
