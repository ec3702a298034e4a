//! Signing in, staying signed in, signing out.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;
