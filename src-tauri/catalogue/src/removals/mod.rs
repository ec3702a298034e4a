//! Taking categories away: archived (kept for old tickets and statistics), brought back, or removed for good.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
mod rules;
pub(crate) mod store;
