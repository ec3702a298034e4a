//! Names and tokens of report files. Pure.

use recyclique_kernel::Id;

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
