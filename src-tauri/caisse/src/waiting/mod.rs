//! Tickets in waiting: baskets put aside on this device while somebody else is served.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;
