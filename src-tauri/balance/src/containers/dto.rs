//! What travels about containers.

use crate::kilograms::{self, Kilograms};
use recyclique_kernel::{Grams, Id, lenient};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A container, as it is kept and as it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Container {
    pub(crate) id: Id,
    pub(crate) name: String,
    /// Empty.
    pub(crate) weight: Kilograms,
    pub(crate) display_order: i64,
}

/// A new container.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct CreateContainer {
    #[schemars(length(min = 1, max = 80))]
    pub(crate) name: String,
    #[schemars(schema_with = "kilograms::sent")]
    pub(crate) weight: Grams,
    /// Absent: after the others.
    #[serde(default)]
    #[schemars(with = "Option<i64>")]
    pub(crate) display_order: Option<Rank>,
}

/// What changes in a container: an absent key changes nothing.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct UpdateContainer {
    pub(crate) name: Option<String>,
    #[schemars(schema_with = "kilograms::sent")]
    pub(crate) weight: Option<Grams>,
    #[schemars(with = "Option<i64>")]
    pub(crate) display_order: Option<Rank>,
}

/// A place in the list, read from a number or a numeric text.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(transparent)]
pub(crate) struct Rank(#[serde(deserialize_with = "lenient::integer")] pub(crate) i64);
