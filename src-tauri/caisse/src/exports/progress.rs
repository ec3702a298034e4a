//! How far the exports under way are; forgotten with the program.

use super::dto::{ExportProgress, ExportState};
use recyclique_kernel::Id;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many exports are remembered.
const REMEMBERED: usize = 100;

/// The exports under way and the last ones.
#[derive(Debug, Clone, Default)]
pub(crate) struct Progresses(Arc<Mutex<BTreeMap<Id, ExportProgress>>>);

impl Progresses {
    pub(crate) fn get(&self, id: Id) -> Option<ExportProgress> {
        self.lock().get(&id).copied()
    }

    pub(super) fn set(&self, id: Option<Id>, progress: ExportProgress) {
        let Some(id) = id else { return };
        let mut all = self.lock();
        all.insert(id, progress);
        while all.len() > REMEMBERED {
            all.pop_first();
        }
    }

    /// The export was asked for; how much there is to write is not known yet.
    pub(super) fn begin(&self, id: Option<Id>) {
        let nothing = ExportProgress {
            done: 0,
            total: 0,
            state: ExportState::Running,
        };
        self.set(id, nothing);
    }

    /// The export is over, well or not.
    pub(super) fn end(&self, id: Option<Id>, state: ExportState) {
        let Some(mut last) = id.and_then(|id| self.get(id)) else {
            return;
        };
        last.state = state;
        if state == ExportState::Done {
            last.done = last.total;
        }
        self.set(id, last);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Id, ExportProgress>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
