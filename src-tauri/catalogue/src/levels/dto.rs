//! What travels about the places of categories.

use crate::categories::dto::Rank;
use recyclique_kernel::{Id, lenient};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "VisibilityUpdate")]
pub(crate) struct UpdateVisibility {
    pub(crate) is_visible: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "DisplayOrderUpdate")]
pub(crate) struct UpdateDisplayOrder {
    pub(crate) display_order: Rank,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "DisplayOrderEntryUpdate")]
pub(crate) struct UpdateDisplayOrderEntry {
    pub(crate) display_order_entry: Rank,
}

/// Which of its two orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Zone {
    /// The till.
    Sale,
    /// The reception.
    Entry,
}

/// A level in its new order; what is not named comes after, as it was.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct ReorderCategories {
    /// Null: the roots.
    pub(crate) parent_id: Option<Id>,
    pub(crate) zone: Zone,
    pub(crate) category_ids: Vec<Id>,
}

/// Another parent, another place, or both.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[expect(clippy::option_option, reason = "an absent key and null are two different wishes")]
#[serde(default)]
pub(crate) struct MoveCategory {
    /// Absent: where it is; null or empty: a root.
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) parent_id: Option<Option<String>>,
    /// Among its neighbours from 0, at the till and at the reception; absent: its orders stay.
    pub(crate) position: Option<Rank>,
}
