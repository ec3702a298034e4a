//! What the entry screen asks, and whether the live figures are shown.

mod actions;
mod dto;
pub(crate) mod http;
pub(crate) mod store;
