//! Cleaning: a book as it was typed becomes one that the other steps read (spec legacy-import §1.4).

pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
