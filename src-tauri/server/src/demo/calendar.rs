//! When the demonstration shop is open: the week before today, but not on Sunday. In UTC: one or two hours later on
//! the wall.

use super::dice::Dice;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use recyclique_kernel::Timestamp;

const DAYS: u64 = 7;

/// From this minute of the day to that one.
pub(super) type Window = (i64, i64);

pub(super) const MORNING: Window = (8 * 60 + 5, 11 * 60 + 15);
pub(super) const AFTERNOON: Window = (12 * 60 + 35, 16 * 60 + 45);

/// The afternoon before the shop first opened.
pub(super) fn eve(today: Timestamp) -> Timestamp {
    let day = today.date_time().date_naive() - Days::new(DAYS + 1);
    Timestamp::new(day.and_time(NaiveTime::MIN).and_utc()).plus(TimeDelta::hours(14))
}

/// The days when it was open.
pub(super) fn days(today: Timestamp) -> impl Iterator<Item = NaiveDate> {
    let today = today.date_time().date_naive();
    (1..=DAYS)
        .rev()
        .map(move |ago| today - Days::new(ago))
        .filter(|day| day.weekday() != Weekday::Sun)
}

/// A minute of a day, and some seconds.
pub(super) fn at(day: NaiveDate, minute: i64, dice: &mut Dice) -> Timestamp {
    let within = TimeDelta::microseconds(dice.between(0, 59_999_999));
    Timestamp::new(day.and_time(NaiveTime::MIN).and_utc()).plus(TimeDelta::minutes(minute) + within)
}

/// So many instants among these windows, in order.
pub(super) fn moments(day: NaiveDate, windows: &[Window], count: i64, dice: &mut Dice) -> Vec<Timestamp> {
    let draw = |_| {
        let (from, to) = *dice.pick_by(windows, |(from, to)| to - from);
        let minute = dice.between(from, to);
        at(day, minute, dice)
    };
    let mut moments: Vec<Timestamp> = (0..count).map(draw).collect();
    moments.sort_unstable();
    moments
}
