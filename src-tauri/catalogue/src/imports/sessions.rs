//! What was analysed and not written yet; forgotten with the program.

use super::rules::Row;
use chrono::TimeDelta;
use recyclique_kernel::{Id, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How long an analysis is worth something.
const LIFETIME: TimeDelta = TimeDelta::minutes(30);
/// How many are remembered.
const REMEMBERED: usize = 20;

/// The analyses at hand, the first made first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sessions(Arc<Mutex<BTreeMap<Id, Session>>>);

#[derive(Debug)]
struct Session {
    rows: Vec<Row>,
    analyzed_at: Timestamp,
}

impl Sessions {
    /// Keeps these rows for a while, under the identifier that is answered.
    pub(super) fn keep(&self, rows: Vec<Row>, now: Timestamp) -> Id {
        let id = Id::generate(now);
        let mut all = self.lock();
        all.retain(|_, session| session.is_alive(now));
        all.insert(id, Session { rows, analyzed_at: now });
        while all.len() > REMEMBERED {
            all.pop_first();
        }
        id
    }

    /// Gives them back, once.
    pub(super) fn take(&self, id: Id, now: Timestamp) -> Option<Vec<Row>> {
        let session = self.lock().remove(&id)?;
        session.is_alive(now).then_some(session.rows)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Id, Session>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Session {
    fn is_alive(&self, now: Timestamp) -> bool {
        now.date_time() - self.analyzed_at.date_time() < LIFETIME
    }
}
