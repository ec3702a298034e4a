//! What people brought, and what left by the reception without being sold.

mod store;

pub(crate) use store::{are_live_stats_enabled, list_weights, select_reception, sum_weights};

use recyclique_kernel::Grams;
use std::ops::AddAssign;

/// What came in; what was taken out of the shop's stock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Weights {
    pub(crate) received: Grams,
    pub(crate) removed: Grams,
}

impl AddAssign for Weights {
    fn add_assign(&mut self, other: Self) {
        self.received = self.received + other.received;
        self.removed = self.removed + other.removed;
    }
}
