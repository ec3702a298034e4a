//! Names and tokens of report files. Pure.

use recyclique_kernel::{Id, Timestamp};

#[cfg(test)]
mod tests;

/// How long a link is worth something: 15 minutes.
pub(super) const LINK_SECONDS: i64 = 900;

/// The session a report file is about: the first identifier of its name, whatever surrounds it (Q26).
pub(super) fn session_of(file_name: &str) -> Option<Id> {
    let length = 36;
    file_name
        .char_indices()
        .filter_map(|(start, _)| file_name.get(start..start + length))
        .find(|part| part.bytes().enumerate().all(is_of_identifier))
        .and_then(Id::parse)
}

fn is_of_identifier((at, byte): (usize, u8)) -> bool {
    if matches!(at, 8 | 13 | 18 | 23) {
        byte == b'-'
    } else {
        byte.is_ascii_hexdigit()
    }
}

/// A bare name of a CSV: no path, nothing hidden.
pub(super) fn is_bare(file_name: &str) -> bool {
    !file_name.is_empty() && !file_name.starts_with('.') && !file_name.contains(['/', '\\', '\0'])
}

/// What a link signs (spec caisse §1.12).
pub(super) fn link_payload(file_name: &str, chance: &str, expiry: i64) -> String {
    format!("{file_name}:{chance}:{expiry}")
}

/// Does this signed payload open this file now?
pub(super) fn opens(payload: &str, file_name: &str, now: Timestamp) -> bool {
    let mut parts = payload.rsplitn(3, ':');
    let expiry = parts.next().and_then(|expiry| expiry.parse::<i64>().ok());
    let name = parts.nth(1);
    name == Some(file_name) && expiry.is_some_and(|expiry| expiry >= now.unix_seconds())
}

/// A name as a segment of an address.
pub(super) fn segment(name: &str) -> String {
    name.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
