//! Tickets by chance: two to four lines, mostly cash or card, sometimes both, sometimes something given on top.

use recyclique_kernel::{Centimes, Grams};
use recyclique_tests::Dice;
use serde_json::{Value, json};

/// What the drawer should hold for it, and the body of the sale.
pub(crate) fn draw(dice: &mut Dice, categories: &[String], session_id: &str) -> (Centimes, Value) {
    let items: Vec<Value> = (0..2 + dice.below(3)).map(|_| line(dice, categories)).collect();
    let total = items.iter().filter_map(|item| item["total_price"].as_str());
    let total: Centimes = total.filter_map(Centimes::from_euros).sum();
    let donation = Centimes(if dice.happens(10) { 50 } else { 0 });
    let due = total + donation;
    let payments = match dice.below(100) {
        ..55 => vec![("cash", Centimes((due.0 + 499) / 500 * 500))],
        55..93 => vec![("card", due)],
        93..97 => vec![("check", due)],
        _ => vec![("card", Centimes(due.0 / 2)), ("cash", due)],
    };
    let payments: Vec<Value> = payments
        .into_iter()
        .map(|(method, amount)| json!({ "payment_method": method, "amount": amount.to_euros() }))
        .collect();
    let sale = json!({
        "cash_session_id": session_id,
        "items": items,
        "total_amount": total.to_euros(),
        "donation": donation.to_euros(),
        "payment_method": payments[0]["payment_method"],
        "payments": payments,
        "note": dice.happens(3).then_some("Réservé hier par téléphone."),
    });
    (due, sale)
}

fn line(dice: &mut Dice, categories: &[String]) -> Value {
    let (quantity, price) = (1 + dice.below(3), Centimes(50 * (1 + dice.below(20))));
    json!({
        "category": dice.pick(categories),
        "quantity": quantity,
        "weight": Grams(10 * (5 + dice.below(500))).to_kilograms(),
        "unit_price": price.to_euros(),
        "total_price": Centimes(price.0 * quantity).to_euros(),
        "notes": dice.happens(4).then_some("petit défaut"),
    })
}
