//! What decides about a channel. Pure.

use crate::refusals::{CHANNEL_NAME_INVALID, CHANNEL_NAME_TAKEN};
use recyclique_kernel::Refused;

/// A name as it is kept: said, short, on one line.
pub(super) fn normalise_name(name: &str) -> Result<String, Refused> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name = words.join(" ");
    if (1..=100).contains(&name.chars().count()) {
        return Ok(name);
    }
    Err(CHANNEL_NAME_INVALID.field("name", CHANNEL_NAME_INVALID.detail))
}

/// Two channels that are offered have different names, whatever their case.
pub(super) fn check_name_free<'a>(name: &str, others: impl IntoIterator<Item = &'a str>) -> Result<(), Refused> {
    let wanted = name.to_lowercase();
    if others.into_iter().any(|other| other.to_lowercase() == wanted) {
        return Err((&CHANNEL_NAME_TAKEN).into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_has_a_short_name_of_its_own() {
        assert_eq!(normalise_name("  Point \n d'apport ").unwrap(), "Point d'apport");
        for name in ["", "  ", &"a".repeat(101)] {
            assert_eq!(
                normalise_name(name).unwrap_err().refusal.code,
                "reception.channel_name_invalid"
            );
        }
        assert!(check_name_free("Écoles", ["Mairies"]).is_ok());
        assert!(check_name_free("ÉCOLES", ["écoles"]).is_err());
    }
}
