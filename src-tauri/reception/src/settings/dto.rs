//! What travels about settings.

use recyclique_kernel::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ReceptionSettings {
    pub(crate) asks_channel: bool,
    pub(crate) asks_provenance: bool,
    #[serde(default)]
    pub(crate) default_channel_id: Option<Id>,
    pub(crate) live_stats_enabled: bool,
}

impl Default for ReceptionSettings {
    fn default() -> Self {
        Self {
            asks_channel: true,
            asks_provenance: false,
            default_channel_id: None,
            live_stats_enabled: true,
        }
    }
}
