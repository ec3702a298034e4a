//! Receipts: each paper, file or mail handed out for a sale is a fact with its number.

pub(crate) mod actions;
pub(crate) mod document;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod store;
