//! Counting what becomes of each row.

use super::reading::Reason;
use super::settings::TO_BE_TYPED_AGAIN;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many identifiers are told of the rows that were not taken for one reason.
const TOLD: usize = 20;

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) enum Kept {
    /// It came now.
    New,
    /// It was here.
    Known,
    /// It is not taken.
    No(Reason),
}

impl Kept {
    pub(super) const fn of(is_new: bool) -> Self {
        if is_new { Self::New } else { Self::Known }
    }

    /// Nothing: for the reason given.
    pub(super) const fn or(is_new: Option<bool>, reason: Reason) -> Self {
        match is_new {
            Some(is_new) => Self::of(is_new),
            None => Self::No(reason),
        }
    }
}

/// The rows of one table.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// How many there are on the other side.
    pub(super) there: i64,
    pub(super) new: i64,
    pub(super) known: i64,
    /// How many rows were here when somebody was last told.
    pub(super) told: i64,
    pub(super) refused: BTreeMap<Reason, Refused>,
    /// What was changed in rows that were taken, and in how many.
    pub(super) remarks: BTreeMap<&'static str, i64>,
}

/// The rows that were not taken for one reason.
#[derive(Debug, Default)]
pub(super) struct Refused {
    pub(super) rows: i64,
    /// The identifiers of the first ones.
    pub(super) ids: Vec<String>,
}

impl Tally {
    pub(super) fn count(&mut self, id: Option<&str>, kept: Kept) {
        match kept {
            Kept::New => self.new += 1,
            Kept::Known => self.known += 1,
            Kept::No(reason) => {
                let refused = self.refused.entry(reason).or_default();
                refused.rows += 1;
                if refused.ids.len() < TOLD
                    && let Some(id) = id
                {
                    refused.ids.push(id.to_owned());
                }
            }
        }
    }

    pub(super) fn remark(&mut self, remarks: &[&'static str]) {
        for remark in remarks {
            *self.remarks.entry(remark).or_default() += 1;
        }
    }

    pub(super) const fn here(&self) -> i64 {
        self.new + self.known
    }

    /// Are all the rows here that should be?
    pub(super) fn is_whole(&self) -> bool {
        let secrets = self.refused.get(TO_BE_TYPED_AGAIN).map_or(0, |refused| refused.rows);
        self.here() + secrets == self.there
    }

    pub(super) fn not_taken(&self) -> i64 {
        self.refused.values().map(|refused| refused.rows).sum()
    }
}
