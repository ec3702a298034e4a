//! Where a category stands among its neighbours, at the till and at the reception, and whether it is shown.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
mod rules;
mod store;
