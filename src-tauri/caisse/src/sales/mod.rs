//! Sales: a validated basket, its lines and its payments.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;

pub use actions::create_sale;
pub use dto::{CreateItem, CreatePayment, CreateSale, SaleView};
