//! Corrections of sales, told as before and after.

pub(crate) mod dto;
pub(crate) mod rules;
pub(crate) mod store;

pub use dto::{CorrectionView, FieldChange};
pub(crate) use store::list_session_corrections;
