//! The figures of charts: day by day, and hour by hour of a usual day.

mod dto;
pub(crate) mod http;
mod rules;
mod store;
