//! What travels about cash movements.

use crate::payment::Direction;
use recyclique_kernel::{Centimes, Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Cash to put in or to take out.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct CreateMovement {
    pub(crate) direction: Direction,
    pub(crate) amount: Centimes,
    #[schemars(length(min = 1, max = 200))]
    pub(crate) reason: String,
}

/// Cash put in or taken out.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CashMovement")]
pub(crate) struct MovementView {
    pub(crate) id: Id,
    pub(crate) direction: Direction,
    pub(crate) amount: Centimes,
    pub(crate) reason: String,
    pub(crate) made_by: Id,
    pub(crate) made_by_name: Option<String>,
    pub(crate) made_at: Timestamp,
}
