//! Tickets de dépôt: what somebody brought, weighed ligne by ligne, and where it comes from.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod filters;
pub(crate) mod http;
mod rules;
pub(crate) mod store;
