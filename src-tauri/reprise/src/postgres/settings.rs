//! The settings, without what gives access to something.

use super::NotImported;
use super::plan::Column::{Instant, Text};
use super::plan::Plan;
use super::reading::{Reading, Reason};
use super::run::Run;
use super::store::{self, PastSetting};
use super::tally::Kept;

/// Not a loss: nobody wants it copied.
pub(super) const TO_BE_TYPED_AGAIN: Reason = "secret, à saisir de nouveau ici";

/// A key that says one of these names a secret.
const SECRET: &[&str] = &[
    "secret",
    "password",
    "passwd",
    "passe",
    "api_key",
    "apikey",
    "private",
    "credential",
];

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), NotImported> {
    let plan = Plan::new(
        "settings",
        vec![Text("key"), Text("value"), Instant("created_at"), Instant("updated_at")],
    )
    .computing("id", "t.key::text");
    run.bring("Réglages", &plan, setting, |tx, setting| {
        Ok(Kept::of(store::insert_setting(tx, setting)?))
    })
    .await
}

fn setting(row: &mut Reading) -> Result<PastSetting, Reason> {
    let key = row
        .owned("key")
        .filter(|key| !key.is_empty())
        .ok_or("réglage sans nom")?;
    if is_secret(&key) {
        return Err(TO_BE_TYPED_AGAIN);
    }
    let (created_at, updated_at) = row.dates();
    Ok(PastSetting {
        key,
        value: row.owned("value"),
        created_at,
        updated_at,
    })
}

fn is_secret(key: &str) -> bool {
    let key = key.to_lowercase();
    SECRET.iter().any(|word| key.contains(word)) || key.ends_with("_key") || key.ends_with("_token")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_told_by_its_name() {
        for key in [
            "brevo_api_key",
            "SMTP_PASSWORD",
            "webhook_secret",
            "refresh_token",
            "mot_de_passe",
        ] {
            assert!(is_secret(key), "{key}");
        }
        for key in [
            "token_expiration_minutes",
            "refresh_token_max_hours",
            "email_from_name",
            "pin_mode_enabled",
        ] {
            assert!(!is_secret(key), "{key}");
        }
    }
}
