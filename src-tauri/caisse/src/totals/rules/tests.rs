use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_drawer_expects_float_plus_cash_minus_change_plus_in_minus_out(
        initial in 0_i64..1_000_000, cash in 0_i64..1_000_000, change in 0_i64..10_000,
        card in 0_i64..1_000_000, check in 0_i64..1_000_000, free in 0_i64..1_000_000,
        cash_in in 0_i64..100_000, cash_out in 0_i64..100_000,
    ) {
        let totals = Totals {
            received: ByMethod {
                cash: Centimes(cash), card: Centimes(card), check: Centimes(check), free: Centimes(free),
            },
            change: Centimes(change), cash_in: Centimes(cash_in), cash_out: Centimes(cash_out), ..Totals::default()
        };
        let initial = Centimes(initial);
        let drawer = initial.0 + cash - change + cash_in - cash_out;
        prop_assert_eq!(totals.expected(PaymentMethod::Cash, initial).0, drawer);
        prop_assert_eq!(totals.expected_total(initial).0, drawer + card + check);
    }
}

#[test]
fn cash_moved_without_a_sale_is_worth_keeping() {
    assert!(Totals::default().is_empty());
    assert!(!Totals::of_movement(Direction::In, Centimes(1)).is_empty());
    assert!(!Totals::of_movement(Direction::Out, Centimes(1)).is_empty());
}
