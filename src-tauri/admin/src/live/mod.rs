//! The day under way: for the office, and for whoever works at a till.

mod dto;
pub(crate) mod http;
mod store;
