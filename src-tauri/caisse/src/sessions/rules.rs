//! What decides about a session. Pure.

use super::dto::{CloseSession, Counted, SessionKind, SessionView, UpdateSession};
use crate::payment::{Denomination, PaymentMethod, sum_of};
use crate::refusals::{
    ACTUAL_AMOUNT_INVALID, ADOPTION_REASON_INVALID, CLOSE_INSTEAD, COMMENT_REQUIRED, COUNT_INVALID, KIND_PERMISSION,
    SESSION_OF_ANOTHER_DEVICE, TOTALS_ARE_DERIVED, WAITING_TICKETS,
};
use crate::totals::Totals;
use recyclique_kernel::{Actor, Centimes, Refused};
use serde_json::{Map, Value, json};

#[cfg(test)]
mod tests;

/// The largest amount counted.
pub(crate) const AMOUNT_LIMIT: Centimes = Centimes(99_999_999);
/// The difference that needs no explanation, inclusive (spec caisse §1.7).
const TOLERANCE: Centimes = Centimes(5);

/// May this person sell, move cash and close in a session of this kind (spec caisse Q10)?
pub(crate) fn check_may_run(actor: &Actor, kind: SessionKind) -> Result<(), Refused> {
    let permission = kind.permission();
    if actor.holds(permission) {
        return Ok(());
    }
    Err(KIND_PERMISSION.with(format!("Permission requise: {permission}")))
}

/// The one place that says whether a session may be run from this device.
pub(crate) fn check_is_here(is_here: bool) -> Result<(), Refused> {
    if is_here {
        Ok(())
    } else {
        Err((&SESSION_OF_ANOTHER_DEVICE).into())
    }
}

/// Tickets put aside are asked about, never dropped (P9).
pub(crate) fn check_nothing_waits(waiting_tickets: i64) -> Result<(), Refused> {
    match waiting_tickets {
        0 => Ok(()),
        1 => Err(WAITING_TICKETS.with("1 ticket est en attente. Reprenez-le ou abandonnez-le avant de fermer.")),
        n => Err(WAITING_TICKETS.with(format!(
            "{n} tickets sont en attente. Reprenez-les ou abandonnez-les avant de fermer."
        ))),
    }
}

/// Checks a change of a session: its totals are those of its sales, so nothing else can be asked (spec caisse Q15, Q20).
pub(crate) fn check_update(body: &UpdateSession, session: &SessionView) -> Result<(), Refused> {
    if body.status.is_some() {
        return Err((&CLOSE_INSTEAD).into());
    }
    for (name, asked, derived) in [
        ("current_amount", body.current_amount, session.current_amount),
        ("total_sales", body.total_sales, session.total_sales),
        (
            "total_items",
            body.total_items.map(Centimes),
            Centimes(session.total_items),
        ),
    ] {
        if asked.is_some_and(|asked| asked != derived) {
            return Err(TOTALS_ARE_DERIVED.field(name, TOTALS_ARE_DERIVED.detail));
        }
    }
    Ok(())
}

/// The reason of an adoption, trimmed.
pub(crate) fn check_reason(reason: &str) -> Result<&str, Refused> {
    let reason = reason.trim();
    if (1..=200).contains(&reason.chars().count()) {
        return Ok(reason);
    }
    Err(ADOPTION_REASON_INVALID.field("reason", ADOPTION_REASON_INVALID.detail))
}

pub(crate) fn check_count(field: &str, amount: Centimes, count: Option<&[Denomination]>) -> Result<(), Refused> {
    let Some(count) = count else { return Ok(()) };
    match sum_of(count) {
        None => Err(COUNT_INVALID.field(
            "denominations",
            "Une pièce ou un billet du comptage n'existe pas en euros",
        )),
        Some(sum) if sum != amount => Err(COUNT_INVALID.field(
            field,
            format!("Le comptage fait {sum}, le montant indiqué est {amount}"),
        )),
        Some(_) => Ok(()),
    }
}

/// What a closing decided.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Closing {
    pub(crate) expected: Centimes,
    pub(crate) actual: Centimes,
    pub(crate) variance: Centimes,
    pub(crate) comment: Option<String>,
    pub(crate) is_discarded: bool,
}

/// Decides a closing: the difference, and whether it needs a comment — of an empty session too (spec caisse §1.9).
pub(crate) fn decide_close(body: &CloseSession, initial: Centimes, totals: &Totals) -> Result<Closing, Refused> {
    let actual = body.actual_amount;
    if actual.is_negative() || actual > AMOUNT_LIMIT {
        return Err(ACTUAL_AMOUNT_INVALID.field("actual_amount", ACTUAL_AMOUNT_INVALID.detail));
    }
    if let Some(counted) = &body.counted {
        check_counted(counted, body)?;
    }
    let expected = totals.expected_total(initial);
    let variance = actual - expected;
    let comment = body
        .variance_comment
        .as_deref()
        .map(str::trim)
        .filter(|c| !c.is_empty())
        .map(str::to_owned);
    if variance.abs() > TOLERANCE && comment.is_none() {
        let sign = if variance.is_negative() { "" } else { "+" };
        return Err(COMMENT_REQUIRED.with(format!(
            "Un commentaire est obligatoire en cas d'écart entre le montant théorique ({}€) et le montant physique ({}€). Écart: {sign}{}€",
            expected.to_euros(),
            actual.to_euros(),
            variance.to_euros(),
        )));
    }
    Ok(Closing {
        expected,
        actual,
        variance,
        comment,
        is_discarded: totals.is_empty(),
    })
}

fn check_counted(counted: &[Counted], body: &CloseSession) -> Result<(), Refused> {
    let mut methods: Vec<PaymentMethod> = counted.iter().map(|c| c.payment_method).collect();
    methods.sort_unstable();
    methods.dedup();
    let is_sound = methods.len() == counted.len() && counted.iter().all(|c| !c.amount.is_negative());
    let sum: Centimes = counted.iter().map(|c| c.amount).sum();
    if !is_sound || sum != body.actual_amount {
        let message = format!(
            "Le comptage par moyen de paiement fait {sum}, le montant indiqué est {}",
            body.actual_amount
        );
        return Err(COUNT_INVALID.field("counted", message));
    }
    let cash = counted
        .iter()
        .find(|c| c.payment_method == PaymentMethod::Cash)
        .map_or(Centimes::ZERO, |c| c.amount);
    check_count("denominations", cash, body.denominations.as_deref())
}

/// The options of a register as sessions publish them: known features only, in their full form (spec caisse §1.15).
pub(crate) fn normalise_options(stored: &Map<String, Value>) -> Map<String, Value> {
    let features = stored.get("features").and_then(Value::as_object).map(|features| {
        features
            .iter()
            .filter(|(name, _)| name.as_str() == "no_item_pricing")
            .map(|(name, feature)| {
                let is_enabled = feature.get("enabled")?.as_bool()?;
                let label = feature
                    .get("label")
                    .filter(|label| label.is_string())
                    .cloned()
                    .unwrap_or_default();
                Some((name.clone(), json!({ "enabled": is_enabled, "label": label })))
            })
            .collect::<Option<Map<String, Value>>>()
            .unwrap_or_default()
    });
    Map::from_iter([("features".to_owned(), Value::Object(features.unwrap_or_default()))])
}
