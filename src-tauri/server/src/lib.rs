//! The composition: every domain's routes and tables, the interface, the configuration, in one headless server.
//!
//! Owns: starting and stopping, first start ([`setup`]), the demonstration shop, health, the OpenAPI, the embedded
//! pages. Knows every domain; no domain knows it. No rule of the shop lives here.

mod composition;
pub mod demo;
mod documentation;
mod health;
mod pages;
pub mod setup;
mod start;

pub use composition::{TABLES, app, openapi, routes};
pub use start::{Config, DEFAULT_PORT, Running, StartError, default_data_dir, open, start};
