//! Channels: how things reach the shop, as the éco-organismes want it told.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
mod rules;
pub(crate) mod store;
