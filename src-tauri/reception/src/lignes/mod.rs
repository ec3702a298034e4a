//! Lignes de dépôt: what was weighed, and its corrections.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod list;
pub(crate) mod rules;
pub(crate) mod store;
