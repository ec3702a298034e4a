//! Openings: who may open which kind of session, on which till.

pub(crate) mod actions;
pub(crate) mod rules;
pub(crate) mod store;
