//! One line of text of a scale: `ST,GS,+  1.250kg`, `US,NT, 0.735 kg`, `  2,345 kg`, `1250 g`, `S D   0.81 kg`, `S +`.
//!
//! A line is a weight only when every word of it is known: a tare, a price or a date must never be taken for one.

use super::frame::digits;
use super::{NOT_KILOGRAMS, Signal};
use recyclique_kernel::Grams;

/// A line understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    Weight {
        grams: Grams,
        /// When the scale says it.
        is_stable: Option<bool>,
    },
    Other(Signal),
}

/// What a word around a weight says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Stable,
    Moving,
    Overload,
    BelowZero,
    Tare,
    /// Gross, net.
    Neutral,
}

/// `None`: nothing to say about it (an empty line, a tare).
pub(super) fn read_line(line: &[u8]) -> Option<Line> {
    let text = str::from_utf8(line).ok().filter(|text| text.is_ascii());
    let Some(text) = text else {
        return Some(Line::Other(Signal::Noise));
    };
    let text = text.trim().to_ascii_uppercase();
    if text.is_empty() {
        return None;
    }
    understand(&text).unwrap_or(Some(Line::Other(Signal::Noise)))
}

/// What stands before the sign or the first digit.
fn head(text: &str) -> &str {
    text.split(|c: char| c == '+' || c == '-' || c.is_ascii_digit())
        .next()
        .unwrap_or_default()
}

/// The outer `None`: not a line of a scale.
#[expect(
    clippy::option_option,
    reason = "a line that says nothing is not one that cannot be read"
)]
fn understand(text: &str) -> Option<Option<Line>> {
    let before = head(text);
    let rest = text.get(before.len()..)?;
    let words = words(before)?;
    if words.contains(&Word::Tare) {
        return Some(None);
    }
    let line = if words.contains(&Word::Overload) {
        Line::Other(Signal::Overload)
    } else if words.contains(&Word::BelowZero) {
        Line::Other(Signal::BelowZero)
    } else if rest.contains(|c: char| c.is_ascii_digit()) {
        with_number(before, rest, &words)?
    } else {
        Line::Other(without_number(rest, &words)?)
    };
    Some(Some(line))
}

fn with_number(before: &str, rest: &str, words: &[Word]) -> Option<Line> {
    let (is_negative, number) = match rest.strip_prefix('-') {
        Some(number) => (true, number),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    // « .750 » loses its point to the words: 750 would be a thousand times too much.
    if before.ends_with('.') || before == "," {
        return None;
    }
    let number = number.trim_start();
    let end = number
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(number.len());
    let (number, after) = number.split_at_checked(end)?;
    let mut after = after.split_ascii_whitespace();
    let unit = after.next().unwrap_or_default();
    let after = self::words(&after.collect::<Vec<_>>().join(" "))?;
    let is_said = |word: Word| words.contains(&word) || after.contains(&word);
    let grams = match weight(number, unit)? {
        Ok(grams) => grams,
        Err(signal) => return Some(Line::Other(signal)),
    };
    if is_negative && grams != Grams::ZERO {
        return Some(Line::Other(Signal::BelowZero));
    }
    let is_moving = is_said(Word::Moving);
    Some(Line::Weight {
        grams,
        is_stable: (is_moving || is_said(Word::Stable)).then_some(!is_moving),
    })
}

/// `S +`, `----`, `S I`.
fn without_number(rest: &str, words: &[Word]) -> Option<Signal> {
    let only = |sign: char| !rest.is_empty() && rest.chars().all(|c| c == sign);
    if only('+') {
        Some(Signal::Overload)
    } else if only('-') {
        Some(Signal::BelowZero)
    } else {
        (rest.is_empty() && words.contains(&Word::Moving)).then_some(Signal::Moving)
    }
}

/// `None`: one of them is not a word of scales.
fn words(text: &str) -> Option<Vec<Word>> {
    let words = text
        .split([' ', ',', '.', ':', ';', '='])
        .filter(|word| !word.is_empty());
    words
        .map(|word| match word {
            "ST" | "S" => Some(Word::Stable),
            "US" | "U" | "D" | "SD" | "I" => Some(Word::Moving),
            "OL" => Some(Word::Overload),
            "UL" => Some(Word::BelowZero),
            "T" | "TR" | "PT" | "TARE" => Some(Word::Tare),
            "GS" | "G" | "B" | "GROSS" | "BRUT" | "N" | "NT" | "NET" | "W" | "WT" | "POIDS" => Some(Word::Neutral),
            _ => None,
        })
        .collect()
}

/// A number of this unit, rounded half up to the gram. Without a unit it is kilograms if it has decimals; a bare integer
/// may be anything.
fn weight(number: &str, unit: &str) -> Option<Result<Grams, Signal>> {
    let (whole, fraction) = match number.split_once(['.', ',']) {
        Some((whole, fraction)) => (whole, fraction),
        None => (number, ""),
    };
    let whole = digits(whole.as_bytes())?;
    let places = match unit {
        "KG" => 3,
        "" if !fraction.is_empty() => 3,
        "G" | "GR" => 0,
        "LB" | "LBS" | "OZ" | "TO" => return Some(Err(NOT_KILOGRAMS)),
        _ => return None,
    };
    let scale: i64 = if places == 3 { 1000 } else { 1 };
    let grams = whole.checked_mul(scale)?.checked_add(part(fraction, places)?)?;
    Some(Ok(Grams(grams)))
}

/// The decimals as so many digits, rounded half up.
fn part(fraction: &str, places: usize) -> Option<i64> {
    if fraction.is_empty() {
        return Some(0);
    }
    digits(fraction.as_bytes())?;
    let padded = format!("{fraction:0<4}");
    let (kept, dropped) = padded.split_at_checked(places)?;
    let kept = if kept.is_empty() { 0 } else { digits(kept.as_bytes())? };
    kept.checked_add(i64::from(dropped.starts_with(|c: char| c >= '5')))
}
