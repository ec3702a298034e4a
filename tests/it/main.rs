//! Behaviour, by sentences, through HTTP on real SQLite.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a missing value is a failed test"
)]

mod admin;
mod balance;
mod caisse;
mod catalogue;
mod comptes;
mod documents;
mod platform;
mod reception;
mod reprise;
mod server;
