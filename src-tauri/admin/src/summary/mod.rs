//! The figures of a period, as the home pages of 1.4.4 read them.

mod dto;
pub(crate) mod http;
mod store;
