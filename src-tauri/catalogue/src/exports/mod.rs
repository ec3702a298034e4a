//! The list of categories as a file.

pub(crate) mod dto;
pub(crate) mod http;
mod rules;
