//! The transaction log of 1.4.4: what the screens tell, and what is read from the facts (spec caisse §1.14).

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod entries;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;
