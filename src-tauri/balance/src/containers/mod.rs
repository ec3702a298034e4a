//! Crates, bins and trolleys, whose weight is taken off.

mod actions;
mod dto;
pub(crate) mod http;
mod rules;
mod store;
