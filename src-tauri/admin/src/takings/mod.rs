//! What tills took, cut where a period cuts it: the one source of every figure about money, so that all of them add up.
//!
//! A session that was opened and closed on one day of the shop counts as a whole, from the totals kept at hand; one that
//! a midnight or a bound cuts counts ticket by ticket. What was typed from a paper book counts on the day of the book.

mod store;

use crate::period::{Period, day_of};
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use recyclique_platform::db::ReadTx;
use rusqlite::Result;
use std::ops::AddAssign;
use store::SessionRow;

pub(crate) use store::select_session;

/// What some tickets add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Takings {
    pub(crate) tickets: i64,
    pub(crate) lines: i64,
    pub(crate) total: Centimes,
    pub(crate) donations: Centimes,
    pub(crate) weight: Grams,
}

impl AddAssign for Takings {
    fn add_assign(&mut self, other: Self) {
        self.tickets += other.tickets;
        self.lines += other.lines;
        self.total = self.total + other.total;
        self.donations = self.donations + other.donations;
        self.weight = self.weight + other.weight;
    }
}

/// Everything the tills took in a period, each part with an instant of its day of the shop.
pub(crate) fn list_takings(
    tx: &ReadTx,
    period: Period,
    site_id: Option<Id>,
    now: Timestamp,
) -> Result<Vec<(Timestamp, Takings)>> {
    let mut parts = Vec::new();
    for session in store::list_sessions(tx, period, site_id)? {
        match standing(&session, period, now) {
            Standing::Whole => parts.push((session.opened_at, session.takings)),
            Standing::Cut => parts.extend(store::list_hours(tx, session.id, period)?),
            Standing::Outside => {}
        }
    }
    Ok(parts)
}

/// All of it together.
pub(crate) fn sum_takings(tx: &ReadTx, period: Period, site_id: Option<Id>, now: Timestamp) -> Result<Takings> {
    let mut sum = Takings::default();
    for (_, part) in list_takings(tx, period, site_id, now)? {
        sum += part;
    }
    Ok(sum)
}

enum Standing {
    Whole,
    Cut,
    Outside,
}

fn standing(session: &SessionRow, period: Period, now: Timestamp) -> Standing {
    let start = session.opened_at;
    let end = if session.is_deferred {
        start
    } else {
        session.closed_at.unwrap_or(now)
    };
    match (period.contains(start), period.contains(end)) {
        (true, true) if day_of(start) == day_of(end) => Standing::Whole,
        (false, _) if session.is_deferred => Standing::Outside,
        _ => Standing::Cut,
    }
}
