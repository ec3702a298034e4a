mod anything;
mod bodies;
mod commits;
mod http;
mod idempotency;
mod log;
mod origins;
