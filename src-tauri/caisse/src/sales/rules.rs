//! What decides about a sale. Pure.

use super::dto::{CreateItem, CreatePayment, CreateSale};
use crate::payment::PaymentMethod;
use crate::refusals::{PAYMENTS_BELOW_TOTAL, SALE_INVALID, TOTAL_BELOW_SUBTOTAL};
use crate::sessions::rules::AMOUNT_LIMIT;
use recyclique_kernel::{Centimes, Grams, Refused};

#[cfg(test)]
mod tests;

/// The most lines of a ticket; the largest honest tickets seen have a few dozen.
pub(crate) const ITEMS_LIMIT: usize = 1000;
/// The most payments of a ticket.
const PAYMENTS_LIMIT: usize = 50;
/// The heaviest line: 99 999,99 kg, ten times the heaviest the screens accept.
pub(crate) const WEIGHT_LIMIT: Grams = Grams(99_999_990);
pub(crate) const QUANTITY_LIMIT: i64 = 99_999;
pub(crate) const TEXT_LIMIT: usize = 2000;

/// The money of a sale, settled.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) total: Centimes,
    pub(crate) donation: Centimes,
    pub(crate) method: PaymentMethod,
    pub(crate) payments: Vec<(PaymentMethod, Centimes)>,
    /// Given back, always in cash and out of what cash was given.
    pub(crate) change: Centimes,
    /// The part of total + donation without a payment row, received by `method`.
    pub(crate) uncovered: Centimes,
}

/// Decides a sale: every value in its bounds, the total at least the sum of the priced lines, the payments at least the
/// total (spec caisse §1.7, Q19). What is paid above total + donation is change, as far as there is cash: neither a
/// cheque nor a card gives any.
pub(crate) fn decide_sale(body: &CreateSale) -> Result<Decision, Refused> {
    check_length("items", body.items.len(), ITEMS_LIMIT)?;
    for (i, item) in body.items.iter().enumerate() {
        check_item(&format!("items.{i}"), item)?;
    }
    check_text("note", body.note.as_deref(), TEXT_LIMIT)?;
    let total = check_amount("total_amount", body.total_amount)?;
    let donation = check_amount("donation", body.donation.unwrap_or_default())?;
    let subtotal: Centimes = body.items.iter().map(|item| item.total_price).sum();
    if total < subtotal {
        return Err(TOTAL_BELOW_SUBTOTAL.with(format!(
            "Le total ({total}) ne peut pas être inférieur au sous-total ({subtotal})"
        )));
    }
    let method = body.payment_method.unwrap_or(PaymentMethod::Cash);
    let payments = settle(method, total, body.payments.as_deref().unwrap_or_default())?;
    let paid: Centimes = payments.iter().map(|(_, amount)| *amount).sum();
    if paid < total {
        return Err(PAYMENTS_BELOW_TOTAL.with(format!(
            "La somme des paiements ({paid}) doit être supérieure ou égale au total ({total})"
        )));
    }
    let (change, uncovered) = settle_change(total + donation, &payments);
    Ok(Decision {
        total,
        donation,
        method,
        payments,
        change,
        uncovered,
    })
}

/// What is given back, and what no payment covers, of what is due.
pub(crate) fn settle_change(due: Centimes, payments: &[(PaymentMethod, Centimes)]) -> (Centimes, Centimes) {
    let paid: Centimes = payments.iter().map(|(_, amount)| *amount).sum();
    let cash: Centimes = payments
        .iter()
        .filter(|(method, _)| *method == PaymentMethod::Cash)
        .map(|(_, amount)| *amount)
        .sum();
    let change = (paid - due).max(Centimes::ZERO).min(cash);
    (change, (due - paid).max(Centimes::ZERO))
}

/// The payments of the body; without any, one of the whole total.
fn settle(
    method: PaymentMethod,
    total: Centimes,
    payments: &[CreatePayment],
) -> Result<Vec<(PaymentMethod, Centimes)>, Refused> {
    if payments.is_empty() {
        return Ok(vec![(method, total)]);
    }
    check_length("payments", payments.len(), PAYMENTS_LIMIT)?;
    payments
        .iter()
        .enumerate()
        .map(|(i, payment)| {
            let field = format!("payments.{i}.amount");
            let amount = check_amount(&field, payment.amount)?;
            if amount == Centimes::ZERO && total > Centimes::ZERO && payment.payment_method != PaymentMethod::Free {
                return Err(SALE_INVALID.field(&field, "Un paiement doit être supérieur à zéro"));
            }
            Ok((payment.payment_method, amount))
        })
        .collect()
}

fn check_item(field: &str, item: &CreateItem) -> Result<(), Refused> {
    let at = |name: &str| format!("{field}.{name}");
    if !(1..=50).contains(&item.category.chars().count()) {
        return Err(SALE_INVALID.field(&at("category"), "La catégorie doit avoir de 1 à 50 caractères"));
    }
    if !(1..=QUANTITY_LIMIT).contains(&item.quantity) {
        return Err(SALE_INVALID.field(&at("quantity"), "La quantité minimale est 1"));
    }
    if item.weight <= Grams::ZERO || item.weight > WEIGHT_LIMIT {
        return Err(SALE_INVALID.field(&at("weight"), "Le poids doit être supérieur à 0"));
    }
    check_amount(&at("unit_price"), item.unit_price)?;
    check_amount(&at("total_price"), item.total_price)?;
    check_text(&at("notes"), item.notes.as_deref(), TEXT_LIMIT)
}

fn check_amount(field: &str, amount: Centimes) -> Result<Centimes, Refused> {
    if amount.is_negative() || amount > AMOUNT_LIMIT {
        return Err(SALE_INVALID.field(field, "Le montant doit être compris entre 0 et 999 999,99 €"));
    }
    Ok(amount)
}

pub(crate) fn check_text(field: &str, text: Option<&str>, most: usize) -> Result<(), Refused> {
    if text.is_some_and(|text| text.chars().count() > most) {
        return Err(SALE_INVALID.field(field, format!("Le texte doit avoir au plus {most} caractères")));
    }
    Ok(())
}

fn check_length(field: &str, length: usize, most: usize) -> Result<(), Refused> {
    if length > most {
        return Err(SALE_INVALID.field(field, format!("La liste doit avoir au plus {most} éléments")));
    }
    Ok(())
}
