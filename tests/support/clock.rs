//! A clock moved by hand.

use chrono::TimeDelta;
use recyclique_kernel::{Clock, Timestamp};
use std::sync::Mutex;

/// Starts on a Saturday morning and moves only when told.
#[derive(Debug)]
pub struct FakeClock(Mutex<Timestamp>);

impl FakeClock {
    /// `2026-11-21T09:00:00Z`.
    pub fn saturday() -> Self {
        Self(Mutex::new(Timestamp::parse("2026-11-21T09:00:00Z").expect("a date")))
    }

    /// Says that it is now this instant.
    pub fn set(&self, instant: Timestamp) {
        *self.0.lock().expect("no panic while held") = instant;
    }

    /// Moves; backwards too, as a machine without a battery does.
    pub fn advance(&self, delta: TimeDelta) {
        let mut now = self.0.lock().expect("no panic while held");
        *now = now.plus(delta);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().expect("no panic while held")
    }
}
