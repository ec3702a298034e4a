//! The machine under every domain: the database with its one writer and its log, the HTTP table, the audit trail.
//!
//! Owns: the data folder, the only `Connection`, transactions ([`db::WriteTx`], [`db::ReadTx`]), the hash-chained
//! device log, the route table ([`http::route`]), errors on the wire ([`Failure`]), idempotency, server-sent events,
//! what leaves after a commit ([`outbox`]), mail.
//! Promises: what is answered is on disk; what changes replicated rows is in the log; a refusal changes nothing.
//! Does not know any domain.
#![deny(missing_docs)]

pub mod audit;
pub mod clock;
pub mod crypto;
pub mod db;
mod failure;
pub mod http;
pub mod links;
pub mod mail;
pub mod outbox;
pub mod refusals;
pub mod settings;
mod text;

pub use failure::{Failure, Fault};
