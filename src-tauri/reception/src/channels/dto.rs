//! What travels about channels.

use recyclique_kernel::{Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Channel {
    pub(crate) id: Id,
    pub(crate) name: String,
    /// Of those offered at the first start.
    pub(crate) code: Option<String>,
    pub(crate) display_order: i64,
    pub(crate) is_active: bool,
    /// Archived since.
    pub(crate) deleted_at: Option<Timestamp>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListChannels {
    #[serde(deserialize_with = "recyclique_kernel::lenient::boolean")]
    pub(crate) include_archived: bool,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct CreateChannel {
    pub(crate) name: String,
    /// Absent: after the others.
    #[serde(default)]
    pub(crate) display_order: Option<i64>,
}

/// What changes in a channel: absent or null leaves it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct UpdateChannel {
    pub(crate) name: Option<String>,
    pub(crate) display_order: Option<i64>,
    pub(crate) is_active: Option<bool>,
    /// `false` takes it out of the archives.
    pub(crate) is_archived: Option<bool>,
}
