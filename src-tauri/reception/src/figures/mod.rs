//! What was received over a period, added up from the sums of its days (spec reception §1.6, §2.18).

mod dto;
pub(crate) mod http;
mod rules;
mod store;
