//! What each main category sold.

mod dto;
pub(crate) mod http;
mod store;
