//! The dates of a book. Pure.

use super::words::fold;
use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// `YYYY-MM-DD`, unpadded digits too: the one form of a cleaned book.
pub(crate) fn iso(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    if year.len() != 4 {
        return None;
    }
    calendar(number(year)?, number(month)?, number(day)?)
}

/// A whole date in one of the forms of 1.4.4, or with a year of two digits: `2025-09-17`, `17/09/2025`, `17-09-2025`,
/// `2025/09/17`, `17/09/25`.
pub(crate) fn whole(text: &str) -> Option<NaiveDate> {
    let scan = scan(text)?;
    scan.rest.is_empty().then_some(())?;
    scan.date(None)
}

/// A date at the start of a cell, whatever follows, that may name its month and leave its year to the rest of the book:
/// `27/sept`, `09/oct`, `17/09/25 ?`.
pub(crate) fn start(text: &str, year: i32) -> Option<NaiveDate> {
    scan(text)?.date(Some(year))
}

/// The pieces of a date.
struct Scan<'a> {
    first: &'a str,
    /// Digits, or the name of a month.
    second: &'a str,
    third: Option<&'a str>,
    rest: &'a str,
}

fn scan(text: &str) -> Option<Scan<'_>> {
    let (first, rest) = digits(text.trim())?;
    let rest = separator(rest)?;
    let (second, rest) = match digits(rest) {
        Some(found) => found,
        None => letters(rest)?,
    };
    let third = separator(rest).and_then(digits).filter(|(third, _)| match third.len() {
        1 | 2 if first.len() == 4 => true,
        // « 3/sept 12 cartons »: no year there.
        2 => !rest.starts_with(' '),
        length => length == 4,
    });
    let (third, rest) = third.map_or((None, rest), |(third, rest)| (Some(third), rest));
    Some(Scan {
        first,
        second,
        third,
        rest,
    })
}

impl Scan<'_> {
    fn date(&self, year: Option<i32>) -> Option<NaiveDate> {
        if self.first.len() == 4 {
            return calendar(number(self.first)?, number(self.second)?, number(self.third?)?);
        }
        let month = match number(self.second) {
            Some(month) => month,
            None => month_named(self.second)?,
        };
        let year = match self.third {
            Some(third) if third.len() == 2 => 2000 + number(third)?,
            Some(third) if third.len() == 4 => number(third)?,
            Some(_) => return None,
            None => year?,
        };
        calendar(year, month, number(self.first)?)
    }
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=4).contains(&end).then(|| text.split_at(end))
}

fn letters(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn separator(text: &str) -> Option<&str> {
    text.strip_prefix(['/', '-', '.', ' '])
}

fn number(digits: &str) -> Option<i32> {
    digits.parse().ok()
}

/// By its first three letters at least; `jui` is no month.
fn month_named(word: &str) -> Option<i32> {
    let word = fold(word);
    let mut found = (1..).zip(MONTHS).filter(|(_, name)| name.starts_with(&word));
    match (word.len(), found.next(), found.next()) {
        (3.., Some((month, _)), None) => Some(month),
        _ => None,
    }
}

/// A day of a calendar that a shop could have lived.
fn calendar(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
    (1970..=2999).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(date: Option<NaiveDate>) -> Option<String> {
        date.map(|date| date.to_string())
    }

    #[test]
    fn the_dates_of_the_books_are_understood() {
        for (cell, expected) in [
            ("25/09/2025", Some("2025-09-25")),
            (" 26/09/2025 ", Some("2025-09-26")),
            ("17/09/25", Some("2025-09-17")),
            ("27/sept", Some("2025-09-27")),
            ("09/oct", Some("2025-10-09")),
            ("01/janvier", Some("2025-01-01")),
            ("3/fév", Some("2025-02-03")),
            ("3/fev 2 cartons", Some("2025-02-03")),
            ("15/aout/2024", Some("2024-08-15")),
            ("25/09/2025 (matin)", Some("2025-09-25")),
            ("2025-10-01", Some("2025-10-01")),
            ("31/02/2025", None),
            ("12/jui", None),
            ("32/sept", None),
            ("matin", None),
            ("", None),
            ("1/1/0025", None),
        ] {
            assert_eq!(text(start(cell, 2025)).as_deref(), expected, "{cell}");
        }
    }

    #[test]
    fn a_whole_date_needs_its_year() {
        for (cell, expected) in [
            ("2025-09-17", Some("2025-09-17")),
            ("2025-9-7", Some("2025-09-07")),
            ("17/09/2025", Some("2025-09-17")),
            ("17-09-2025", Some("2025-09-17")),
            ("2025/09/17", Some("2025-09-17")),
            ("17/09/25", Some("2025-09-17")),
            ("27/sept", None),
            ("17/09/2025 matin", None),
            ("2025-13-01", None),
        ] {
            assert_eq!(text(whole(cell)).as_deref(), expected, "{cell}");
        }
        assert_eq!(text(iso("2025-9-7")).as_deref(), Some("2025-09-07"));
        assert_eq!(iso("17/09/2025"), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = (iso(&text), whole(&text), start(&text, 2025));
        }
    }
}
