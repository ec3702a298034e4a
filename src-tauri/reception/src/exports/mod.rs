//! The reception as files: a ticket, the lignes, the tickets of a period (spec reception §2.12–2.15, §2.19).

mod bulk;
mod dto;
mod files;
pub(crate) mod http;
mod rules;
mod store;
