//! The audit trail, without the names: who did what stays told by identifiers (docs/ARCHITECTURE.md, « Invariants »).

use super::NotImported;
use super::plan::Column::{Instant, Text};
use super::plan::Plan;
use super::reading::{Reading, Reason};
use super::run::Run;
use super::tally::Kept;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::audit::{self, PastAct};
use serde_json::{Map, Value};

const WITHOUT_NAMES: &str = "textes et détails nommant des personnes, retirés";

/// What the words of 1.4.4 are about, when they are about no person: these are kept as they are.
const IMPERSONAL: &[&str] = &["cash_session", "sale_item", "ligne_depot"];

/// Details whose text is a word of the program, never of a person.
const WORDS: &[&str] = &[
    "action",
    "error",
    "error_type",
    "setting_key",
    "old_role",
    "new_role",
    "user_role",
    "role",
    "status",
];

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), NotImported> {
    let plan = Plan::new(
        "audit_logs",
        vec![
            Text("id"),
            Instant("timestamp"),
            Text("actor_id"),
            Text("action_type"),
            Text("target_id"),
            Text("target_type"),
            Text("details_json"),
            Text("description"),
        ],
    );
    run.bring("Journal d'audit", &plan, act, |tx, act| {
        Ok(Kept::of(audit::insert_past(tx, act)?))
    })
    .await
}

fn act(row: &mut Reading) -> Result<PastAct, Reason> {
    let action = row.owned("action_type").unwrap_or_default();
    let target_type = row.owned("target_type");
    let description = row.text("description").unwrap_or_default();
    let is_impersonal = target_type
        .as_deref()
        .is_some_and(|target| IMPERSONAL.contains(&target));
    let told = if is_impersonal { description } else { sentence(&action) };
    let details = row
        .text("details_json")
        .and_then(|text| serde_json::from_str(text).ok());
    let details: Map<String, Value> = details.unwrap_or_default();
    let kept: Map<String, Value> = details
        .iter()
        .filter_map(|(key, value)| Some((key.clone(), bare(key, value)?)))
        .collect();
    if told != description || kept.len() < details.len() {
        row.remark(WITHOUT_NAMES);
    }
    Ok(PastAct {
        id: row.id("id")?,
        created_at: row.instant("timestamp")?,
        actor_id: row.id_opt("actor_id"),
        description: told.to_owned(),
        action,
        target: (target_type, row.id_opt("target_id")),
        details: Value::Object(kept),
    })
}

/// A value that names nobody: a figure, yes or no, an identifier, an instant, a word of the program.
fn bare(key: &str, value: &Value) -> Option<Value> {
    let is_bare = match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => WORDS.contains(&key) || Id::parse(text).is_some() || Timestamp::parse(text).is_some(),
        Value::Array(_) | Value::Object(_) => false,
    };
    is_bare.then(|| value.clone())
}

fn sentence(action: &str) -> &'static str {
    match action {
        "login_success" => "Connexion réussie",
        "login_failed" => "Connexion refusée",
        "logout" => "Déconnexion",
        "user_created" => "Compte créé",
        "user_updated" => "Compte modifié",
        "user_deleted" => "Compte supprimé",
        "user_status_changed" => "Compte activé ou désactivé",
        "user_role_changed" => "Droits modifiés",
        "password_forced" => "Mot de passe imposé",
        "password_reset" => "Mot de passe réinitialisé",
        "pin_reset" => "Code PIN retiré",
        "setting_updated" => "Réglage modifié",
        "db_import" => "Base de données importée",
        "system_config_changed" => "Configuration consultée ou modifiée",
        _ => "Acte repris de RecyClique 1.4.4",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_may_name_somebody_is_left_out_of_the_details() {
        for (key, value) in [
            ("username", json!("alix")),
            ("target_email", json!("alix@exemple.fr")),
            ("updated_fields", json!(["phone_number"])),
            ("reason", json!("Alix est partie")),
        ] {
            assert_eq!(bare(key, &value), None, "{key}");
        }
        for (key, value) in [
            ("opening_amount", json!(50.5)),
            ("success", json!(true)),
            ("session_id", json!("0b0b0b0b-0000-4000-8000-000000000001")),
            ("opened_at", json!("2026-01-05T08:00:00+00:00")),
            ("new_role", json!("admin")),
        ] {
            assert_eq!(bare(key, &value), Some(value.clone()), "{key}");
        }
    }
}
