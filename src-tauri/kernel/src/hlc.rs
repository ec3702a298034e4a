//! The hybrid logical clock that orders log entries across devices (design/sync.md §3).

use crate::Timestamp;

/// Milliseconds of wall time and a counter, packed so that the order of integers is the order of events.
/// A clock that goes back never makes it go back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Hlc(i64);

impl Hlc {
    /// From its stored form.
    pub fn from_i64(value: i64) -> Self {
        Self(value)
    }

    /// Its stored form: 48 bits of milliseconds, 16 bits of counter.
    pub fn as_i64(self) -> i64 {
        self.0
    }

    /// The reading that follows this one at `now`.
    #[must_use]
    pub fn tick(self, now: Timestamp) -> Self {
        let wall = now.unix_millis().max(0) << 16;
        Self(wall.max(self.0.saturating_add(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_always_advances_whatever_the_wall_clock_says(walls in proptest::collection::vec(0_i64..4_000_000_000_000, 1..50)) {
            let mut hlc = Hlc::default();
            for wall in walls {
                let next = hlc.tick(Timestamp::from_unix_millis(wall).unwrap());
                prop_assert!(next > hlc);
                prop_assert!(next.as_i64() >> 16 >= wall);
                hlc = next;
            }
        }
    }
}
