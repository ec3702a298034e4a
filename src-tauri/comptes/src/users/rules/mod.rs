//! What an account must be: its username, its password, its PIN, its standing. Pure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

/// The outcome of the registration of a person (spec auth-users §1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "UserStatus")]
pub enum Status {
    /// Not looked at yet; may work all the same.
    Pending,
    /// Accepted by an administrator.
    Approved,
    /// Refused: cannot sign in (spec auth-users Q3).
    Rejected,
    /// Made by the installation.
    Active,
}

impl Status {
    /// The form stored and sent.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Active => "active",
        }
    }

    /// From its stored form.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Pending, Self::Approved, Self::Rejected, Self::Active]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// Something a password must contain, and the sentence when it does not.
type Part = (fn(char) -> bool, &'static str);

const PASSWORD_PARTS: [Part; 4] = [
    (
        |c| c.is_ascii_uppercase(),
        "Le mot de passe doit contenir au moins une lettre majuscule",
    ),
    (
        |c| c.is_ascii_lowercase(),
        "Le mot de passe doit contenir au moins une lettre minuscule",
    ),
    (
        |c| c.is_ascii_digit(),
        "Le mot de passe doit contenir au moins un chiffre",
    ),
    (
        |c| r#"!@#$%^&*(),.?":{}|<>"#.contains(c),
        "Le mot de passe doit contenir au moins un caractère spécial",
    ),
];

/// Everything that a password lacks (spec auth-users §1.7, rule S).
pub(crate) fn password_faults(password: &str) -> Vec<&'static str> {
    let is_short = password.chars().count() < 8;
    let length = is_short.then_some("Le mot de passe doit contenir au moins 8 caractères");
    let missing = PASSWORD_PARTS
        .iter()
        .filter(|(is_part, _)| !password.contains(is_part))
        .map(|(_, sentence)| *sentence);
    length.into_iter().chain(missing).collect()
}

/// Four ASCII digits, nothing before or after (spec auth-users Q28).
pub(crate) fn is_pin(pin: &str) -> bool {
    pin.len() == 4 && pin.bytes().all(|b| b.is_ascii_digit())
}

/// From 3 to 50 unaccented letters, digits, `_`, `.`, `@` or `-`.
pub(crate) fn is_username(username: &str) -> bool {
    (3..=50).contains(&username.len())
        && username
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'@' | b'-'))
}

/// How a person is called on a screen: their name, or their username when nobody wrote it.
pub(crate) fn display_name(first_name: Option<&str>, last_name: Option<&str>, username: Option<&str>) -> String {
    let names = [first_name, last_name].map(|name| name.unwrap_or_default().trim());
    match names.join(" ").trim() {
        "" => username.unwrap_or_default().to_owned(),
        name => name.to_owned(),
    }
}
