//! Cash put in the drawer or taken out of it during a session, and why.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;
