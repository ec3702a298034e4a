//! Periods: between two instants, and the days of the shop. A day of the shop is a day in France, whatever the clock of
//! the machine thinks of time zones.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Paris;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::http::Invalid;
use serde_json::Value;

/// From an instant to another, both included; open where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) from: Option<Timestamp>,
    pub(crate) to: Option<Timestamp>,
}

impl Period {
    pub(crate) fn since(from: Timestamp) -> Self {
        Self {
            from: Some(from),
            to: None,
        }
    }

    /// Every instant of these days of the shop, both included.
    pub(crate) fn of_days(first: NaiveDate, last: NaiveDate) -> Self {
        let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
        Self {
            from: Some(midnight(first)),
            to: Some(midnight(after).minus(TimeDelta::microseconds(1))),
        }
    }

    pub(crate) fn contains(&self, instant: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= instant) && self.to.is_none_or(|to| instant <= to)
    }

    /// The bounds as the database compares them: as texts.
    pub(crate) fn texts(&self) -> (String, String) {
        (
            self.from.map_or_else(String::new, |from| from.to_string()),
            self.to.map_or_else(|| "9999".to_owned(), |to| to.to_string()),
        )
    }
}

/// The day of the shop at this instant.
pub(crate) fn day_of(instant: Timestamp) -> NaiveDate {
    instant.date_time().with_timezone(&Paris).date_naive()
}

/// The first instant of a day of the shop. Clocks change at night, never at midnight.
pub(crate) fn midnight(day: NaiveDate) -> Timestamp {
    let naive = day.and_time(NaiveTime::MIN);
    let start: DateTime<Utc> = Paris
        .from_local_datetime(&naive)
        .earliest()
        .map_or_else(|| naive.and_utc(), |local| local.with_timezone(&Utc));
    Timestamp::new(start)
}

/// A bound of the query: an instant, or a date for its whole UTC day.
pub(crate) fn bound(name: &str, text: Option<&str>, is_upper: bool) -> Result<Option<Timestamp>, Failure> {
    text.map(|text| Timestamp::parse_bound(text, is_upper).ok_or_else(|| malformed(name, "Date attendue : AAAA-MM-JJ")))
        .transpose()
}

/// A site of the query.
pub(crate) fn site(text: Option<&str>) -> Result<Option<Id>, Failure> {
    text.map(|text| Id::parse(text).ok_or_else(|| malformed("site_id", "Identifiant (UUID) attendu")))
        .transpose()
}

/// A filter that cannot be read is refused rather than ignored: the figure would lie.
pub(crate) fn malformed(name: &str, message: &str) -> Failure {
    Invalid::at("query", name, message, &Value::Null).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    #[test]
    fn a_day_of_the_shop_begins_at_midnight_in_france_in_winter_and_in_summer() {
        for (day, start) in [
            ("2026-11-21", "2026-11-20T23:00:00Z"),
            ("2026-07-14", "2026-07-13T22:00:00Z"),
            ("2026-03-29", "2026-03-28T23:00:00Z"),
            ("2026-03-30", "2026-03-29T22:00:00Z"),
        ] {
            let day: NaiveDate = day.parse().unwrap();
            assert_eq!(midnight(day), instant(start), "{day}");
            assert_eq!(day_of(instant(start)), day);
            assert_eq!(
                day_of(instant(start).minus(TimeDelta::microseconds(1))),
                day.pred_opt().unwrap()
            );
        }
    }

    #[test]
    fn days_follow_each_other_without_a_gap() {
        let day: NaiveDate = "2026-10-25".parse().unwrap();
        let next = day.succ_opt().unwrap();
        let (one, other) = (Period::of_days(day, day), Period::of_days(next, next));
        assert_eq!(one.to.unwrap().plus(TimeDelta::microseconds(1)), other.from.unwrap());
        assert!(one.contains(instant("2026-10-25T22:59:59.999999Z")) && !other.contains(one.to.unwrap()));
    }
}
