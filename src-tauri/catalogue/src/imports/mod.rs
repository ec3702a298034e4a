//! Taking over a list of categories typed in a spreadsheet: analysed and explained line by line, then written at once.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
mod rules;
mod sessions;

pub(crate) use sessions::Sessions;
