//! Corrections of sales: a line or a note as it should have been typed. New facts; what was typed first stays.

pub(crate) mod actions;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod rules;
pub(crate) mod store;

pub use dto::{CorrectionView, FieldChange};
pub(crate) use store::{list_sale_corrections, list_session_corrections};
