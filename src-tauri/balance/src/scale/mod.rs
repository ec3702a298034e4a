//! The scale of this device: its settings, and what it shows.

mod actions;
pub(crate) mod dto;
pub(crate) mod http;
mod ports;
mod rules;
pub(crate) mod store;
