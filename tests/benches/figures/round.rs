//! Rounds of measures and what is kept of them.

use std::time::Duration;

/// One round: how long each sale took, and all of them together.
pub(crate) struct Round {
    pub(crate) latencies: Vec<Duration>,
    pub(crate) elapsed: Duration,
}

/// Rounds of the same kind. What is compared are medians over rounds.
#[derive(Default)]
pub(crate) struct Rounds {
    p50: Vec<Duration>,
    p99: Vec<Duration>,
    /// Time over number of sales: the inverse of the throughput.
    pace: Vec<Duration>,
}

impl Rounds {
    pub(crate) fn push(&mut self, round: Round) {
        let count = u32::try_from(round.latencies.len()).expect("a short round");
        self.pace.push(round.elapsed / count);
        self.p50.push(quantile(round.latencies.clone(), 50));
        self.p99.push(quantile(round.latencies, 99));
    }

    pub(crate) fn p50(&self) -> Duration {
        median(self.p50.clone())
    }

    pub(crate) fn p99(&self) -> Duration {
        median(self.p99.clone())
    }

    pub(crate) fn pace(&self) -> Duration {
        median(self.pace.clone())
    }
}

pub(crate) fn median(times: Vec<Duration>) -> Duration {
    quantile(times, 50)
}

pub(crate) fn quantile(mut times: Vec<Duration>, percent: usize) -> Duration {
    times.sort_unstable();
    let at = times.len().saturating_sub(1) * percent / 100;
    *times.get(at).expect("something was measured")
}
