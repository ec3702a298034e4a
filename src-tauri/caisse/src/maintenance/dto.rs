//! What travels about repairs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FixedSessions {
    pub(crate) status: &'static str,
    pub(crate) message: String,
    pub(crate) fixed_count: usize,
    pub(crate) deleted_count: usize,
    /// Those that a person must look at, a sentence each.
    pub(crate) errors: Option<Vec<String>>,
}

/// Whose paper book, of which day (`YYYY-MM-DD`).
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct MergeDuplicates {
    pub(crate) operator_id: String,
    pub(crate) date: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct MergedSessions {
    /// Always null, as in 1.4.4.
    pub(crate) data: Option<()>,
    pub(crate) message: String,
    pub(crate) success: bool,
}
