//! Which days a chart shows, and what a usual day is. Pure.

use super::dto::HourFigures;
use crate::refusals::PERIOD_INVALID;
use chrono::{Days, NaiveDate, Timelike};
use chrono_tz::Europe::Paris;
use recyclique_kernel::{Hundredths, Refused, Timestamp};
use std::collections::BTreeSet;

/// Ten years.
const LONGEST: i64 = 3660;

/// The days asked for; the last thirty by default.
pub(super) fn decide_days(
    today: NaiveDate,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
) -> Result<(NaiveDate, NaiveDate), Refused> {
    let last = last.unwrap_or(today);
    let first = first.unwrap_or_else(|| last.checked_sub_days(Days::new(29)).unwrap_or(last));
    if (0..LONGEST).contains(&last.signed_duration_since(first).num_days()) {
        Ok((first, last))
    } else {
        Err((&PERIOD_INVALID).into())
    }
}

/// How many tickets each hour of a usual day brings: over the days that had one at least.
pub(super) fn compute_hours(tickets: &[(Timestamp, i64)]) -> Vec<HourFigures> {
    let mut sums = [0; 24];
    let mut days = BTreeSet::new();
    for (instant, count) in tickets {
        let local = instant.date_time().with_timezone(&Paris);
        days.insert(local.date_naive());
        if let Some(sum) = usize::try_from(local.hour()).ok().and_then(|hour| sums.get_mut(hour)) {
            *sum += count;
        }
    }
    let days = i64::try_from(days.len()).unwrap_or(i64::MAX);
    (0..)
        .zip(sums)
        .map(|(hour, sum)| HourFigures {
            hour,
            tickets: Hundredths::ratio(sum, days).unwrap_or_default(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_chart_shows_the_last_thirty_days_unless_asked() {
        let today = day("2026-11-21");
        assert_eq!(decide_days(today, None, None).unwrap(), (day("2026-10-23"), today));
        let week = (day("2026-11-02"), day("2026-11-08"));
        assert_eq!(decide_days(today, Some(week.0), Some(week.1)).unwrap(), week);
        assert!(decide_days(today, Some(week.1), Some(week.0)).is_err());
        assert!(decide_days(today, Some(day("2016-01-01")), None).is_err());
    }

    #[test]
    fn a_usual_day_is_over_the_days_that_sold_and_in_the_hours_of_france() {
        let at = |text: &str| Timestamp::parse(text).unwrap();
        let hours = compute_hours(&[
            (at("2026-11-20T09:00:00Z"), 5),
            (at("2026-11-21T09:00:00Z"), 2),
            (at("2026-07-14T08:00:00Z"), 1),
        ]);
        assert_eq!(hours.len(), 24);
        // 9:00 UTC in winter and 8:00 UTC in summer are 10:00: 8 tickets in three days.
        assert_eq!(hours[10].tickets, Hundredths(267));
        assert!(
            hours
                .iter()
                .filter(|h| h.hour != 10)
                .all(|h| h.tickets == Hundredths(0))
        );
        assert!(compute_hours(&[]).iter().all(|hour| hour.tickets == Hundredths(0)));
    }
}
