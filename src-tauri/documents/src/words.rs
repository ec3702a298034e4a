//! Money, weight and dates, as people in France write them.

use chrono::{DateTime, Datelike};
use chrono_tz::Tz;
use recyclique_kernel::{Centimes, Grams, Timestamp};

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// « 12 345,60 € », with spaces that do not break.
pub(crate) fn money(amount: Centimes) -> String {
    format!("{}\u{a0}€", decimal(amount.0, 2))
}

/// « +3,20 € »: a difference says its side.
pub(crate) fn difference(amount: Centimes) -> String {
    let plus = if amount.0 > 0 { "+" } else { "" };
    format!("{plus}{}", money(amount))
}

/// « 3,250 kg ».
pub(crate) fn weight(weight: Grams) -> String {
    format!("{}\u{a0}kg", decimal(weight.0, 3))
}

/// « 5 000 ».
pub(crate) fn number(value: i64) -> String {
    decimal(value, 0)
}

/// « 1 ticket », « 2 tickets »: zero and one are singular.
pub(crate) fn counted(value: i64, word: &str) -> String {
    let plural = if value.abs() >= 2 { "s" } else { "" };
    format!("{}\u{a0}{word}{plural}", number(value))
}

/// « samedi 21 novembre 2026 ».
pub(crate) fn day(instant: Timestamp, zone: Tz) -> String {
    let local = local(instant, zone);
    let named = |names: &[&'static str], index: u32| {
        let index = usize::try_from(index).unwrap_or_default();
        names.get(index).copied().unwrap_or_default()
    };
    let day = local.day();
    let first = if day == 1 { "er" } else { "" };
    format!(
        "{} {day}{first} {} {}",
        named(&DAYS, local.weekday().num_days_from_monday()),
        named(&MONTHS, local.month0()),
        local.year()
    )
}

/// « samedi 21 novembre 2026, 10:36 ».
pub(crate) fn moment(instant: Timestamp, zone: Tz) -> String {
    format!("{}, {}", day(instant, zone), local(instant, zone).format("%H:%M"))
}

/// « 21/11/2026 10:36 », where space is short; it does not break.
pub(crate) fn short_moment(instant: Timestamp, zone: Tz) -> String {
    local(instant, zone).format("%d/%m/%Y\u{a0}%H:%M").to_string()
}

pub(crate) fn local(instant: Timestamp, zone: Tz) -> DateTime<Tz> {
    instant.date_time().with_timezone(&zone)
}

/// `units` of 10^-`places`, thousands apart, with a comma.
fn decimal(units: i64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    let (whole, fraction) = (units.unsigned_abs() / scale, units.unsigned_abs() % scale);
    let digits = whole.to_string();
    let mut text = String::from(if units < 0 { "-" } else { "" });
    for (position, digit) in digits.char_indices() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    match usize::try_from(places) {
        Ok(width @ 1..) => format!("{text},{fraction:0width$}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PARIS;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    #[test]
    fn amounts_and_weights_are_written_with_a_comma_and_thousands_apart() {
        assert_eq!(money(Centimes(1350)), "13,50\u{a0}€");
        assert_eq!(money(Centimes(-5)), "-0,05\u{a0}€");
        assert_eq!(money(Centimes(123_456_789)), "1\u{a0}234\u{a0}567,89\u{a0}€");
        assert_eq!(
            money(Centimes(i64::MIN)),
            "-92\u{a0}233\u{a0}720\u{a0}368\u{a0}547\u{a0}758,08\u{a0}€"
        );
        assert_eq!(difference(Centimes(320)), "+3,20\u{a0}€");
        assert_eq!(difference(Centimes(0)), "0,00\u{a0}€");
        assert_eq!(weight(Grams(3250)), "3,250\u{a0}kg");
        assert_eq!(number(5000), "5\u{a0}000");
        assert_eq!(
            [counted(1, "article"), counted(2, "article")],
            ["1\u{a0}article", "2\u{a0}articles"]
        );
    }

    #[test]
    fn dates_are_those_of_the_clock_on_the_wall() {
        assert_eq!(
            moment(at("2026-11-21T09:36:00Z"), PARIS),
            "samedi 21 novembre 2026, 10:36"
        );
        assert_eq!(day(at("2026-07-31T22:30:00Z"), PARIS), "samedi 1er août 2026");
        assert_eq!(short_moment(at("2026-02-03T23:05:00Z"), PARIS), "04/02/2026\u{a0}00:05");
    }
}
