//! What decides about a correction, and what it changed. Pure.

use super::dto::{FieldChange, UpdateItem};
use crate::payment::PaymentMethod;
use crate::refusals::{
    ITEM_PRICE_INVALID, ITEM_QUANTITY_INVALID, ITEM_WEIGHT_INVALID, REFUND_BEYOND_PAYMENT, TOTAL_TOO_LARGE,
};
use crate::sales::rules::{QUANTITY_LIMIT, TEXT_LIMIT, WEIGHT_LIMIT, check_text};
use crate::sessions::rules::AMOUNT_LIMIT;
use recyclique_kernel::{Centimes, Grams, Id, Refused};
use serde_json::{Value, json};

#[cfg(test)]
mod tests;

/// A line, before or after a correction.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) quantity: i64,
    pub(crate) weight: Grams,
    pub(crate) unit_price: Centimes,
    pub(crate) total_price: Centimes,
    pub(crate) preset_id: Option<Id>,
    pub(crate) notes: Option<String>,
}

impl Line {
    fn fields(&self) -> [(&'static str, Value); 6] {
        [
            ("quantity", json!(self.quantity)),
            ("weight", json!(self.weight)),
            ("unit_price", json!(self.unit_price)),
            ("total_price", json!(self.total_price)),
            ("preset_id", json!(self.preset_id)),
            ("notes", json!(self.notes)),
        ]
    }
}

/// The fields that differ.
pub(crate) fn compute_changes(before: &Line, after: &Line) -> Vec<FieldChange> {
    before
        .fields()
        .into_iter()
        .zip(after.fields())
        .filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| FieldChange { field, before, after })
        .collect()
}

/// The money of a sale as it stands.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    pub(crate) total: Centimes,
    /// The sum of its lines.
    pub(crate) subtotal: Centimes,
    /// The one means of payment of the sale; cash when it has several.
    pub(crate) method: PaymentMethod,
    /// What that one brought, change taken out and earlier corrections counted.
    pub(crate) received: Centimes,
}

/// The line once corrected. A price edit makes the price of the whole line, whatever its quantity (spec caisse §2.3).
pub(crate) fn correct_line(line: &Line, form: &UpdateItem) -> Result<Line, Refused> {
    let quantity = form.quantity.map_or(line.quantity, |quantity| quantity.0);
    if quantity < 1 {
        return Err((&ITEM_QUANTITY_INVALID).into());
    }
    if quantity > QUANTITY_LIMIT {
        return Err(ITEM_QUANTITY_INVALID.with(format!("La quantité ne peut pas dépasser {QUANTITY_LIMIT}")));
    }
    let weight = form.weight.unwrap_or(line.weight);
    if weight <= Grams::ZERO {
        return Err((&ITEM_WEIGHT_INVALID).into());
    }
    if weight > WEIGHT_LIMIT {
        return Err(ITEM_WEIGHT_INVALID.with("Le poids ne peut pas dépasser 99 999,99 kg"));
    }
    let unit_price = form.unit_price.unwrap_or(line.unit_price);
    if unit_price.is_negative() {
        return Err((&ITEM_PRICE_INVALID).into());
    }
    if unit_price > AMOUNT_LIMIT {
        return Err(ITEM_PRICE_INVALID.with("Le prix ne peut pas dépasser 999 999,99 €"));
    }
    check_text("notes", form.notes.as_deref(), TEXT_LIMIT)?;
    Ok(Line {
        quantity,
        weight,
        unit_price,
        total_price: form.unit_price.unwrap_or(line.total_price),
        preset_id: form.preset_id.or(line.preset_id),
        notes: match form.notes.as_deref() {
            None => line.notes.clone(),
            Some("") => None,
            Some(notes) => Some(notes.to_owned()),
        },
    })
}

/// What a corrected line changes in the total of its sale, and so in what its means of payment received. A total that was
/// the sum of its lines follows them; one that was typed stays as long as it covers them (spec caisse Q21). What is given
/// back cannot be more than what came in.
pub(crate) fn decide_delta(sale: &Standing, before: Centimes, after: Centimes) -> Result<Centimes, Refused> {
    let subtotal = sale.subtotal - before + after;
    let total = if sale.total == sale.subtotal {
        subtotal
    } else {
        sale.total.max(subtotal)
    };
    if total > AMOUNT_LIMIT {
        return Err((&TOTAL_TOO_LARGE).into());
    }
    let delta = total - sale.total;
    if delta.is_negative() && (sale.received + delta).is_negative() {
        return Err(REFUND_BEYOND_PAYMENT.with(format!(
            "Ce ticket n'a reçu que {} ({}) : on ne peut pas en rendre {}.",
            sale.received.max(Centimes::ZERO),
            sale.method.label(),
            -delta,
        )));
    }
    Ok(delta)
}
