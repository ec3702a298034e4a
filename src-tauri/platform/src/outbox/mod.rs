//! What must leave after a commit: paper, mail (ADR 0015). A job is written in the transaction of the act, sent
//! afterwards by the [`Worker`] of its topic, and kept until somebody knows that it went (P4, P8).
//!
//! Promises: what is not committed never leaves; what may have left is never sent again without a person; jobs of one
//! subject (a printer, a message) leave one at a time and in order, jobs of two subjects do not wait for one another.

mod store;
mod worker;

pub use store::{drop_job, forget_finished, list_jobs, push, retry, select_job};
pub use worker::{Carrier, Worker};

use chrono::TimeDelta;
use recyclique_kernel::{Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "JobState")]
pub enum State {
    /// To be sent, now or at `next_attempt_at`.
    Waiting,
    /// On its way.
    Sending,
    /// Perhaps it left, perhaps not, or it comes too late: a person decides.
    Unsure,
    /// Will not leave as it is.
    Dead,
    /// It left.
    Done,
    /// A person gave it up.
    Dropped,
}

impl State {
    const ALL: [Self; 6] = [
        Self::Waiting,
        Self::Sending,
        Self::Unsure,
        Self::Dead,
        Self::Done,
        Self::Dropped,
    ];

    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Unsure => "unsure",
            Self::Dead => "dead",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// From its stored form.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// May a person send it again or give it up?
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Unsure | Self::Dead)
    }
}

/// Something to send.
#[derive(Debug, Clone, Serialize)]
pub struct Job {
    /// Its identifier.
    pub id: Id,
    /// What it waits in line with: a till for its printer, a message for itself.
    pub subject_id: Id,
    /// What its carrier wrote.
    pub payload: String,
    /// Where it stands.
    pub state: State,
    /// How many times it was tried.
    pub attempts: u32,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it will be tried.
    pub next_attempt_at: Timestamp,
    /// The French sentence of the last failure.
    pub last_error: Option<String>,
}

/// Why a job did not leave, with a sentence for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setback {
    /// Nothing left: the same again later may succeed.
    Later(String),
    /// Nothing left, and the same again would fail the same way.
    Never(String),
    /// Something may have left, or its moment has passed.
    Unsure(String),
}

/// How long to wait after that many attempts: 5 s, doubling, 5 minutes at most.
fn pause(attempts: u32) -> TimeDelta {
    let doublings = attempts.saturating_sub(1).min(6);
    TimeDelta::seconds((5_i64 << doublings).min(300))
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn the_pause_doubles_from_five_seconds_to_five_minutes() {
        let pauses = [1, 2, 3, 6, 7, 8, u32::MAX].map(|attempts| pause(attempts).num_seconds());
        assert_eq!(pauses, [5, 10, 20, 160, 300, 300, 300]);
    }
}
