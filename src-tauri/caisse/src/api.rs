//! What the other domains may ask the till, inside their own transaction.

pub use crate::past::*;
