//! Repairs of paper books left open or typed twice, for super-administrators (spec caisse §2.8).

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod store;
