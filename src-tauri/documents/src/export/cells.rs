//! How 1.4.4 writes a value in a cell (spec caisse §1.10).

use recyclique_kernel::{Centimes, Grams, Timestamp};

/// « 13,50 »; nothing for what is not known.
pub(super) fn euros(amount: impl Into<Option<Centimes>>) -> String {
    amount
        .into()
        .map_or_else(String::new, |amount| amount.to_euros().replace('.', ","))
}

/// « 3,250 ».
pub(super) fn kilos(weight: Grams) -> String {
    let sign = if weight.0 < 0 { "-" } else { "" };
    let grams = weight.0.unsigned_abs();
    format!("{sign}{},{:03}", grams / 1000, grams % 1000)
}

/// UTC, as 1.4.4 did.
pub(super) fn stamp(instant: impl Into<Option<Timestamp>>) -> String {
    instant.into().map_or_else(String::new, |instant: Timestamp| {
        instant.date_time().format("%Y-%m-%d %H:%M:%S").to_string()
    })
}

/// A part of a file name. What no system accepts in one becomes `_` too.
pub(super) fn in_file_name(text: &str, unknown: &str) -> String {
    let forbidden = |letter: char| letter.is_control() || " /\\:*?\"<>|".contains(letter);
    let name: String = text.replace(forbidden, "_").chars().take(20).collect();
    if name.is_empty() { unknown.to_owned() } else { name }
}

/// A name or a note on one line.
pub(super) fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}
