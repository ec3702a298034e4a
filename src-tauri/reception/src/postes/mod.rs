//! Postes: a place where people receive, from the morning to the closing.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod store;
