//! What decides about the origin of a ticket. Pure.

use crate::refusals::TEXT_TOO_LONG;
use recyclique_kernel::Refused;

/// The longest name of a town.
const PROVENANCE_LIMIT: usize = 100;

/// A town as it is kept: on one line, without blanks around; nothing when there is none.
pub(super) fn normalise_provenance(text: Option<&str>) -> Result<Option<String>, Refused> {
    let words: Vec<&str> = text.unwrap_or_default().split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() > PROVENANCE_LIMIT {
        return Err(TEXT_TOO_LONG.field("provenance", "100 caractères au plus"));
    }
    Ok((!text.is_empty()).then_some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_is_kept_on_one_line_or_not_at_all() {
        let kept = |text| normalise_provenance(text).map_err(|refused| refused.refusal.code);
        assert_eq!(
            kept(Some("  Saint-Étienne \n de  Maurs ")),
            Ok(Some("Saint-Étienne de Maurs".to_owned()))
        );
        assert_eq!(kept(Some(" \t")), Ok(None));
        assert_eq!(kept(None), Ok(None));
        assert_eq!(kept(Some(&"a".repeat(101))), Err("reception.text_too_long"));
    }
}
