//! The drawer of a till: what it starts with, what it took, what is found in it in the evening.

use super::dice::Dice;
use recyclique_caisse::PaymentMethod;
use recyclique_caisse::sales::CreateSale;
use recyclique_kernel::Centimes;
use serde_json::{Value, json};

/// A float: how many of each coin or note.
pub(super) type Float = &'static [(Centimes, i64)];

/// 80 €.
pub(super) const LARGE_FLOAT: Float = &[
    (Centimes(1000), 2),
    (Centimes(500), 4),
    (Centimes(200), 10),
    (Centimes(100), 12),
    (Centimes(50), 10),
    (Centimes(20), 10),
    (Centimes(10), 10),
];

/// 50 €.
pub(super) const SMALL_FLOAT: Float = &[
    (Centimes(500), 4),
    (Centimes(200), 7),
    (Centimes(100), 10),
    (Centimes(50), 8),
    (Centimes(20), 10),
];

/// Differences found in the evening, one closing after the other; above five centimes somebody says a word.
pub(super) const DIFFERENCES: [(Centimes, Option<&str>); 12] = [
    (Centimes(0), None),
    (Centimes(-50), Some("50 centimes de moins, compté deux fois.")),
    (Centimes(0), None),
    (Centimes(0), None),
    (
        Centimes(100),
        Some("1 € de trop : un client n'a pas attendu sa monnaie."),
    ),
    (Centimes(0), None),
    (
        Centimes(-200),
        Some("Il manque 2 €, sans doute une erreur de rendu en fin de matinée."),
    ),
    (Centimes(-5), None),
    (Centimes(0), None),
    (Centimes(20), Some("20 centimes trouvés sous le tiroir.")),
    (
        Centimes(-1000),
        Some("10 € de moins : un billet de 20 rendu pour un billet de 10 ? Claire est prévenue."),
    ),
    (Centimes(0), None),
];

pub(super) fn sum(count: &[(Centimes, i64)]) -> Centimes {
    count.iter().map(|(face, pieces)| Centimes(face.0 * pieces)).sum()
}

/// A count as it travels.
pub(super) fn count_as_json(count: &[(Centimes, i64)]) -> Value {
    let lines = count.iter().filter(|(_, pieces)| *pieces > 0);
    lines
        .map(|(face, pieces)| json!({ "value": face, "quantity": pieces }))
        .collect()
}

/// What a till took, by means of payment, change taken out.
#[derive(Default)]
pub(super) struct Takings {
    cash: Centimes,
    card: Centimes,
    check: Centimes,
}

impl Takings {
    pub(super) fn add(&mut self, sale: &CreateSale) {
        let mut received = Centimes::ZERO;
        for payment in sale.payments.iter().flatten() {
            received = received + payment.amount;
            match payment.payment_method {
                PaymentMethod::Cash => self.cash = self.cash + payment.amount,
                PaymentMethod::Card => self.card = self.card + payment.amount,
                PaymentMethod::Check => self.check = self.check + payment.amount,
                PaymentMethod::Free => {}
            }
        }
        let change = received - sale.total_amount - sale.donation.unwrap_or_default();
        self.cash = self.cash - change;
    }

    /// The closing of the session, with the difference that is found in the drawer.
    pub(super) fn closing(
        &self,
        dice: &mut Dice,
        float: Float,
        (difference, comment): (Centimes, Option<&str>),
    ) -> Value {
        let cash = sum(float) + self.cash + difference;
        json!({
            "actual_amount": cash + self.card + self.check,
            "variance_comment": comment,
            "counted": [
                { "payment_method": PaymentMethod::Cash, "amount": cash },
                { "payment_method": PaymentMethod::Check, "amount": self.check },
                { "payment_method": PaymentMethod::Card, "amount": self.card },
            ],
            "denominations": count_as_json(&pieces(dice, cash)),
        })
    }
}

/// Coins and notes that make this sum, as a drawer holds them: some of everything, but no copper.
fn pieces(dice: &mut Dice, sum: Centimes) -> Vec<(Centimes, i64)> {
    let mut left = sum.0;
    let faces = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10].map(Centimes);
    let mut count = faces.map(|face| {
        let pieces = left * dice.between(30, 60) / 100 / face.0;
        left -= pieces * face.0;
        (face, pieces)
    });
    for (face, pieces) in &mut count {
        *pieces += left / face.0;
        left %= face.0;
    }
    let copper = [5, 2, 1].map(|face| {
        let pieces = left / face;
        left %= face;
        (Centimes(face), pieces)
    });
    [count.as_slice(), copper.as_slice()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floats_are_eighty_and_fifty_euros() {
        assert_eq!(sum(LARGE_FLOAT), Centimes(8000));
        assert_eq!(sum(SMALL_FLOAT), Centimes(5000));
    }

    #[test]
    fn a_drawer_holds_exactly_what_it_should() {
        let mut dice = Dice::new(1);
        for amount in [0, 1, 99, 8000, 31_415, 99_999] {
            assert_eq!(sum(&pieces(&mut dice, Centimes(amount))), Centimes(amount));
        }
    }
}
