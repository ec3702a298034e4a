//! The clock of the machine.

use recyclique_kernel::{Clock, Timestamp};

/// The wall clock of this device; a wrong one warns, it never blocks selling (P15).
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the machine's time is read"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::new(chrono::Utc::now())
    }
}
