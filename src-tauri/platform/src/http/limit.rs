//! How often somebody may call an operation: so many times in a minute, then 429 until the next (spec caisse §2.0, Q60).
//! Counted by person, and by operation as 1.4.4 did: on loopback everybody has the same address.

use crate::Failure;
use crate::refusals::TOO_MANY_REQUESTS;
use recyclique_kernel::{Id, Refused, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// The calls of the minute under way.
#[derive(Debug)]
pub(crate) struct Limit {
    per_minute: u32,
    minute: Mutex<Minute>,
}

#[derive(Debug, Default)]
struct Minute {
    number: i64,
    calls: HashMap<Option<Id>, u32>,
}

impl Limit {
    pub(crate) fn new(per_minute: u32) -> Self {
        Self {
            per_minute,
            minute: Mutex::default(),
        }
    }

    /// Counts a call, and refuses the one too many.
    pub(crate) fn check(&self, who: Option<Id>, now: Timestamp) -> Result<(), Failure> {
        let mut minute = self.minute.lock().unwrap_or_else(PoisonError::into_inner);
        let number = now.unix_seconds().div_euclid(60);
        if minute.number != number {
            *minute = Minute {
                number,
                calls: HashMap::new(),
            };
        }
        let calls = minute.calls.entry(who).or_default();
        *calls = calls.saturating_add(1);
        if *calls <= self.per_minute {
            return Ok(());
        }
        let detail = format!("Rate limit exceeded: {} per 1 minute", self.per_minute);
        Err(Refused {
            retry_after: Some(60 - now.unix_seconds().rem_euclid(60)),
            ..TOO_MANY_REQUESTS.with(detail)
        }
        .into())
    }
}
