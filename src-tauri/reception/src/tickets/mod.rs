//! Tickets de dépôt: what somebody brought, weighed ligne by ligne.

mod actions;
mod dto;
mod rules;
mod store;

pub use actions::record_ticket;
pub use dto::{Destination, NewLigne};
