//! Printers of this device, and what they print: always after the commit, from the outbox (ADR 0015).

pub(crate) mod actions;
mod carrier;
pub(crate) mod dto;
pub(crate) mod http;
mod job;
mod rules;
pub(crate) mod store;

pub use carrier::Printing;
