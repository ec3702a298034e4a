use super::*;
use proptest::prelude::*;

fn standing(total: i64, subtotal: i64, received: i64) -> Standing {
    Standing {
        total: Centimes(total),
        subtotal: Centimes(subtotal),
        method: PaymentMethod::Cash,
        received: Centimes(received),
    }
}

#[test]
fn a_total_follows_its_lines_unless_it_was_typed() {
    for (name, sale, before, after, delta) in [
        ("dearer", standing(1500, 1500, 1500), 1000, 1250, Ok(250)),
        ("cheaper", standing(1500, 1500, 1500), 1000, 0, Ok(-1000)),
        ("typed, still enough", standing(2000, 1500, 2000), 1000, 1400, Ok(0)),
        ("typed, cheaper", standing(2000, 1500, 2000), 1000, 0, Ok(0)),
        (
            "typed, no longer enough",
            standing(2000, 1500, 2000),
            1000,
            1700,
            Ok(200),
        ),
        (
            "more than came in",
            standing(1500, 1500, 300),
            1000,
            600,
            Err("caisse.refund_beyond_payment"),
        ),
        ("all that came in", standing(1500, 1500, 300), 1000, 700, Ok(-300)),
        (
            "nothing came in",
            standing(1500, 1500, -500),
            1000,
            999,
            Err("caisse.refund_beyond_payment"),
        ),
        (
            "beyond what a till counts",
            standing(99_999_999, 99_999_999, 0),
            0,
            1,
            Err("caisse.total_too_large"),
        ),
    ] {
        let found = decide_delta(&sale, Centimes(before), Centimes(after));
        let found = found.map(|delta| delta.0).map_err(|refused| refused.refusal.code);
        assert_eq!(found, delta, "{name}");
    }
}

proptest! {
    /// Whatever is put right, a total covers its lines and no means of payment gives back more than it brought.
    #[test]
    fn corrections_keep_a_sale_sound(
        lines in proptest::collection::vec(0_i64..5_000, 1..6), above in 0_i64..500, received in 0_i64..20_000,
        edits in proptest::collection::vec((0_usize..6, 0_i64..5_000), 1..12),
    ) {
        let mut lines = lines;
        let subtotal: i64 = lines.iter().sum();
        let mut sale = standing(subtotal + above, subtotal, received);
        for (at, price) in edits {
            let at = at % lines.len();
            if let Ok(delta) = decide_delta(&sale, Centimes(lines[at]), Centimes(price)) {
                lines[at] = price;
                sale = standing(sale.total.0 + delta.0, lines.iter().sum(), sale.received.0 + delta.0);
            }
            prop_assert!(sale.total >= sale.subtotal && sale.received >= Centimes::ZERO);
            prop_assert_eq!(sale.total.0 - sale.received.0, subtotal + above - received);
        }
    }
}
