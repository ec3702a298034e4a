//! Checks on the fields of a form, shared by the nouns of this domain.

use recyclique_kernel::{Refusal, Refused};

/// A text without the blanks around it, neither empty nor too long.
pub(crate) fn required_text(invalid: &'static Refusal, field: &str, text: &str, max: usize) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(invalid.field(field, "À remplir."));
    }
    check_length(invalid, field, Some(text), max)?;
    Ok(text.to_owned())
}

/// At most `max` characters.
pub(crate) fn check_length(
    invalid: &'static Refusal,
    field: &str,
    text: Option<&str>,
    max: usize,
) -> Result<(), Refused> {
    if text.is_some_and(|text| text.chars().count() > max) {
        return Err(invalid.field(field, format!("{max} caractères au plus.")));
    }
    Ok(())
}

/// The value to keep for a column that is never null: what was sent, else what is there.
#[expect(clippy::option_option, reason = "an absent key and null are two different wishes")]
pub(crate) fn not_null<T>(
    invalid: &'static Refusal,
    field: &str,
    sent: Option<Option<T>>,
    present: T,
) -> Result<T, Refused> {
    match sent {
        None => Ok(present),
        Some(Some(value)) => Ok(value),
        Some(None) => Err(invalid.field(field, "Cette valeur ne peut pas être vide.")),
    }
}
