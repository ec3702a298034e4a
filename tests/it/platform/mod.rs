mod anything;
mod bodies;
mod commits;
mod http;
mod idempotency;
mod log;
pub(crate) mod mail;
mod origins;
mod outbox;
