//! The till: registers, sessions, sales, the basket in progress, the report of a session.
//!
//! Owns the tables of [`replicated::TABLES`]. Promises: at most one open real session per register and per operator;
//! no sale in a closed session; payments cover the total; ticket numbers are gapless per register; the cash expected is
//! float + cash received − change + cash in − cash out, always recomputed from the facts (P14). A session belongs to the till: a
//! colleague may sell in it after a PIN, each sale keeps who typed it.
//! What is printed or mailed leaves after the commit ([`Printing`], [`Mailing`]).
//! Does not know accounts or replication.

pub mod api;
mod books;
pub mod corrections;
mod drafts;
mod exports;
mod maintenance;
mod movements;
mod openings;
mod past;
mod payment;
mod printing;
mod receipts;
pub mod refusals;
pub mod registers;
pub mod replicated;
pub mod reports;
mod routes;
pub mod sales;
pub mod sessions;
mod totals;
mod transactions;
mod waiting;

pub use exports::Mailing;
pub use payment::{Direction, PaymentMethod};
pub use printing::Printing;
pub use routes::routes;
