//! Sites: the places where the shop works.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
mod rules;
pub(crate) mod store;
