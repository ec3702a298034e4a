//! Periods, and sums along the catalogue. Pure.

use super::dto::FlowFigures;
use crate::kilos::Kilos;
use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, TimeDelta};
use recyclique_kernel::{Grams, Id, Timestamp};
use std::collections::HashMap;
use std::ops::AddAssign;

#[cfg(test)]
mod tests;

/// From an instant to before another; open where nothing is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: Option<Timestamp>,
    pub(super) before: Option<Timestamp>,
}

/// An instant as 1.4.4's screens send it, or a bare date, or seconds since 1970.
pub(super) fn read_instant(text: &str) -> Option<Timestamp> {
    Timestamp::parse_bound(text, false).or_else(|| {
        let seconds: i64 = text.trim().parse().ok()?;
        DateTime::from_timestamp(seconds, 0).map(Timestamp::new)
    })
}

/// The end of a period: the whole day when it is a midnight, else that very instant.
pub(super) fn after_end(end: Timestamp) -> Timestamp {
    if end.date_time().time() == NaiveTime::MIN {
        end.plus(TimeDelta::days(1))
    } else {
        end.plus(TimeDelta::microseconds(1))
    }
}

/// Whole UTC days of a span, and what is left of it before and after them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// From a day, to before another; as texts, for the database.
    pub(super) days: Option<(String, String)>,
    pub(super) rest: Vec<(Timestamp, Timestamp)>,
}

impl Span {
    pub(super) fn cut(self) -> Cut {
        let first = self.from.map(|from| (from, ceil(from)));
        let last = self.before.map(|before| (before, floor(before)));
        if let (Some((from, first)), Some((before, last))) = (first, last)
            && first >= last
        {
            return Cut {
                days: None,
                rest: if from < before {
                    vec![(from, before)]
                } else {
                    Vec::new()
                },
            };
        }
        let mut rest = Vec::new();
        if let Some((from, first)) = first.filter(|(from, first)| from < first) {
            rest.push((from, first));
        }
        if let Some((before, last)) = last.filter(|(before, last)| last < before) {
            rest.push((last, before));
        }
        Cut {
            days: Some((
                first.map_or_else(String::new, |(_, first)| day_of(first).to_string()),
                last.map_or_else(|| "9999".to_owned(), |(_, last)| day_of(last).to_string()),
            )),
            rest,
        }
    }
}

/// The whole months between a day and before another, from a month to before another; an empty first day is the
/// beginning of time, and what no calendar knows its end.
pub(super) fn whole_months(first: &str, after: &str) -> Option<(String, String)> {
    let month = |day: &str| day.get(..7).unwrap_or(day).to_owned();
    let from = match first.parse::<NaiveDate>() {
        Ok(day) if day.day() > 1 => month(&day.checked_add_months(Months::new(1))?.to_string()),
        Ok(_) | Err(_) => month(first),
    };
    let before = month(after);
    (from < before).then_some((from, before))
}

fn day_of(instant: Timestamp) -> NaiveDate {
    instant.date_time().date_naive()
}

fn floor(instant: Timestamp) -> Timestamp {
    Timestamp::new(day_of(instant).and_time(NaiveTime::MIN).and_utc())
}

fn ceil(instant: Timestamp) -> Timestamp {
    let floor = floor(instant);
    if floor == instant {
        floor
    } else {
        floor.plus(TimeDelta::days(1))
    }
}

/// What was weighed, by flow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Flows {
    pub(super) lignes: i64,
    /// Of these lignes, those that left the stock.
    pub(super) exits: i64,
    pub(super) entree: Grams,
    pub(super) direct: Grams,
    pub(super) sortie: Grams,
}

impl Flows {
    pub(super) fn total(self) -> Grams {
        self.entree + self.direct + self.sortie
    }
}

impl AddAssign for Flows {
    fn add_assign(&mut self, other: Self) {
        self.lignes += other.lignes;
        self.exits += other.exits;
        self.entree = self.entree + other.entree;
        self.direct = self.direct + other.direct;
        self.sortie = self.sortie + other.sortie;
    }
}

impl From<Flows> for FlowFigures {
    fn from(flows: Flows) -> Self {
        Self {
            lignes: flows.lignes,
            entree: Kilos(flows.entree),
            direct: Kilos(flows.direct),
            sortie: Kilos(flows.sortie),
        }
    }
}

/// A category of the catalogue.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) name: String,
    pub(super) parent_id: Option<Id>,
    pub(super) rep_sector: Option<String>,
}

/// The catalogue, archived categories included.
pub(super) type Tree = HashMap<Id, Node>;

/// From a category up to its root, itself first; a loop, which only a broken import can make, ends all the same.
fn climb(tree: &Tree, id: Id) -> impl Iterator<Item = (Id, &Node)> {
    let step = |id: Id| tree.get(&id).map(|node| (id, node));
    std::iter::successors(step(id), move |(_, node)| step(node.parent_id?)).take(tree.len())
}

/// The root above a category, or itself when it is in no catalogue.
pub(super) fn root_of(tree: &Tree, id: Id) -> Id {
    climb(tree, id).last().map_or(id, |(root, _)| root)
}

/// Its own sector, else that of the nearest above it.
pub(super) fn sector_of(tree: &Tree, id: Id) -> Option<String> {
    climb(tree, id).find_map(|(_, node)| node.rep_sector.clone())
}

/// Adds figures up under other keys, the heaviest first.
pub(super) fn regroup<K: Ord + Clone>(figures: &[(Id, Flows)], key: impl Fn(Id) -> K) -> Vec<(K, Flows)> {
    let mut groups: std::collections::BTreeMap<K, Flows> = std::collections::BTreeMap::new();
    for (id, flows) in figures {
        *groups.entry(key(*id)).or_default() += *flows;
    }
    let mut groups: Vec<(K, Flows)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, flows)| std::cmp::Reverse(flows.total()));
    groups
}
