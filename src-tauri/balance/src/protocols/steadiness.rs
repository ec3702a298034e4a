//! When a scale does not say that its weight is stable: it has repeated it long enough.

use recyclique_kernel::Grams;
use std::time::Duration;

const READINGS: u32 = 3;
const TIME: Duration = Duration::from_millis(600);

#[derive(Debug, Default)]
pub(super) struct Steadiness {
    last: Option<Grams>,
    since: Duration,
    readings: u32,
}

impl Steadiness {
    /// One more reading: is it stable by now?
    pub(super) fn is_steady(&mut self, grams: Grams, now: Duration) -> bool {
        if self.last == Some(grams) {
            self.readings = self.readings.saturating_add(1);
        } else {
            (self.last, self.since, self.readings) = (Some(grams), now, 1);
        }
        self.readings >= READINGS && now.saturating_sub(self.since) >= TIME
    }

    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}
