use super::*;
use PaymentMethod::{Card, Cash, Check, Free};
use proptest::prelude::*;
use recyclique_kernel::{Id, Timestamp};

fn item(price: i64) -> CreateItem {
    CreateItem {
        category: "vaisselle".to_owned(),
        quantity: 1,
        weight: Grams(500),
        unit_price: Centimes(price),
        total_price: Centimes(price),
        preset_id: None,
        notes: None,
    }
}

fn sale(lines: &[i64], total: i64, donation: i64, payments: &[(PaymentMethod, i64)]) -> CreateSale {
    CreateSale {
        cash_session_id: Id::generate(Timestamp::from_unix_millis(0).unwrap()),
        items: lines.iter().map(|price| item(*price)).collect(),
        total_amount: Centimes(total),
        donation: Some(Centimes(donation)),
        payment_method: None,
        payments: Some(
            payments
                .iter()
                .map(|(method, amount)| CreatePayment {
                    payment_method: *method,
                    amount: Centimes(*amount),
                })
                .collect(),
        ),
        note: None,
    }
}

#[test]
fn what_is_paid_above_total_and_donation_is_change() {
    for (name, body, change, uncovered) in [
        ("exact cash", sale(&[1000], 1000, 0, &[(Cash, 1000)]), 0, 0),
        ("cash with change", sale(&[1000], 1000, 0, &[(Cash, 2000)]), 1000, 0),
        (
            "donation out of the note",
            sale(&[1000], 1000, 100, &[(Cash, 2000)]),
            900,
            0,
        ),
        (
            "cheque and cash",
            sale(&[1350], 1350, 0, &[(Check, 800), (Cash, 600)]),
            50,
            0,
        ),
        (
            "a cheque above the total gives no change",
            sale(&[1800], 1800, 0, &[(Check, 2000)]),
            0,
            0,
        ),
        (
            "a cheque above the total and a coin: the coin is given back",
            sale(&[1800], 1800, 0, &[(Check, 2000), (Cash, 50)]),
            50,
            0,
        ),
        (
            "1.4.4 leaves the donation out",
            sale(&[1000], 1000, 200, &[(Cash, 1000)]),
            0,
            200,
        ),
        ("no payment list", sale(&[1000], 1000, 0, &[]), 0, 0),
        ("free", sale(&[1000], 1000, 0, &[(Free, 1000)]), 0, 0),
        ("free gives no change", sale(&[], 0, 0, &[(Free, 500)]), 0, 0),
        ("nothing to pay", sale(&[0], 0, 0, &[(Free, 0)]), 0, 0),
        (
            "ten cents three times, as floats could not",
            sale(&[10, 10, 10], 30, 0, &[(Card, 30)]),
            0,
            0,
        ),
    ] {
        let decision = decide_sale(&body).unwrap_or_else(|refused| panic!("{name}: {}", refused.detail));
        assert_eq!((decision.change.0, decision.uncovered.0), (change, uncovered), "{name}");
    }
}

#[test]
fn impossible_sales_are_refused_with_their_code() {
    let with = |change: fn(&mut CreateItem)| {
        let mut body = sale(&[1000], 1000, 0, &[]);
        body.items.iter_mut().for_each(change);
        body
    };
    for (name, body, code) in [
        (
            "total below the lines",
            sale(&[1000], 999, 0, &[]),
            "caisse.total_below_subtotal",
        ),
        (
            "payments below the total",
            sale(&[1000], 1000, 0, &[(Cash, 999)]),
            "caisse.payments_below_total",
        ),
        ("negative total", sale(&[], -1, 0, &[]), "caisse.sale_invalid"),
        ("negative donation", sale(&[1000], 1000, -1, &[]), "caisse.sale_invalid"),
        (
            "negative payment",
            sale(&[1000], 1000, 0, &[(Cash, 2000), (Cash, -1000)]),
            "caisse.sale_invalid",
        ),
        (
            "payment of nothing",
            sale(&[1000], 1000, 0, &[(Cash, 0), (Card, 1000)]),
            "caisse.sale_invalid",
        ),
        ("enormous total", sale(&[], 100_000_000, 0, &[]), "caisse.sale_invalid"),
        ("no quantity", with(|i| i.quantity = 0), "caisse.sale_invalid"),
        ("negative quantity", with(|i| i.quantity = -1), "caisse.sale_invalid"),
        ("no weight", with(|i| i.weight = Grams(0)), "caisse.sale_invalid"),
        ("negative weight", with(|i| i.weight = Grams(-5)), "caisse.sale_invalid"),
        (
            "negative price",
            with(|i| i.total_price = Centimes(-1)),
            "caisse.sale_invalid",
        ),
        (
            "no category",
            with(|i| i.category = String::new()),
            "caisse.sale_invalid",
        ),
        (
            "long category",
            with(|i| i.category = "x".repeat(51)),
            "caisse.sale_invalid",
        ),
        (
            "long note",
            with(|i| i.notes = Some("é".repeat(2001))),
            "caisse.sale_invalid",
        ),
        ("too many lines", sale(&[0; 1001], 0, 0, &[]), "caisse.sale_invalid"),
        (
            "too many payments",
            sale(&[], 60, 0, &[(Cash, 1); 60]),
            "caisse.sale_invalid",
        ),
    ] {
        assert_eq!(
            decide_sale(&body).map_err(|refused| refused.refusal.code),
            Err(code),
            "{name}"
        );
    }
}

proptest! {
    /// P14: what comes into the drawers is what was due, whatever was handed over.
    #[test]
    fn money_is_conserved(
        lines in proptest::collection::vec(0_i64..10_000, 0..8), above in 0_i64..500, donation in 0_i64..2_000,
        payments in proptest::collection::vec((0_usize..4, 1_i64..20_000), 0..5),
    ) {
        let total = lines.iter().sum::<i64>() + above;
        let payments: Vec<_> = payments.into_iter().map(|(m, amount)| (PaymentMethod::ALL[m], amount)).collect();
        if let Ok(decision) = decide_sale(&sale(&lines, total, donation, &payments)) {
            let sum = |kind: &dyn Fn(PaymentMethod) -> bool| -> i64 {
                decision.payments.iter().filter(|(m, _)| kind(*m)).map(|(_, amount)| amount.0).sum()
            };
            let (free, cash) = (sum(&|m| m == Free), sum(&|m| m == Cash));
            let other = sum(&|m| m != Free && m != Cash);
            let kept = cash + other + decision.uncovered.0 - decision.change.0;
            prop_assert!(decision.change.0 >= 0 && decision.uncovered.0 >= 0 && decision.change.0 <= cash);
            // Only what is given away may be missing; only a cheque or a card too large is kept beyond what is due.
            let due = total + donation;
            prop_assert!(kept + free >= due && kept <= due.max(other));
            if free == 0 {
                prop_assert_eq!(kept, due.max(other));
            }
        }
    }
}
