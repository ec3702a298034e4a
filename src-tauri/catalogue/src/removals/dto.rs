//! What travels about the use of a category.

use schemars::JsonSchema;
use serde::Serialize;

/// May it be removed for good?
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CategoryUsage {
    pub(crate) has_usage: bool,
    pub(crate) can_hard_delete: bool,
}
