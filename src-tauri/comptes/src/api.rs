//! What the other domains may ask about people, inside their own transaction.

pub use crate::past::*;
