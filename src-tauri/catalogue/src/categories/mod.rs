//! Categories: the one tree of kinds of things, shared by the till and the reception.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod forest;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;
