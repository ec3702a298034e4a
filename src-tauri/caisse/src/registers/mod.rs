//! Registers: the tills of a site.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod store;

pub use actions::create_cash_register;
pub use dto::{CreateRegister, RegisterView};
