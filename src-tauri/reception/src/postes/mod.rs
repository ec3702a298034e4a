//! Postes: a place where people receive, from the morning to the closing.

mod actions;
pub(crate) mod store;

pub use actions::{close_poste, open_poste};
