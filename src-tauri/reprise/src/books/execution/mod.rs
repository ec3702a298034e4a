//! Taking a book over: one transaction, once (spec legacy-import §1.10).

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;
