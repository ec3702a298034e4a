//! The report of a session: provisional while it is open, frozen figures once closed.

pub(crate) mod actions;
pub(crate) mod document;
mod dto;
pub(crate) mod http;
mod store;

pub use actions::session_report;
pub use dto::{CategoryLine, Complement, Figures, MovementLine, PaymentLine, SaleLine, SessionReport};
