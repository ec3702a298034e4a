//! Money is conserved over random days (P14): what is expected equals an independent reckoning of the day.

use proptest::prelude::*;
use recyclique_tests::{Shop, basket};
use serde_json::json;
use std::collections::BTreeMap;

const METHODS: [&str; 4] = ["cash", "card", "check", "free"];

/// One sale: prices, a donation, and how each part of what is due is handed over, in cents.
#[derive(Debug, Clone)]
struct Ticket {
    prices: Vec<i64>,
    donation: i64,
    first: usize,
    second: usize,
    /// The share of the first means of payment, in percent.
    share: i64,
    /// Cash above what is due.
    above: i64,
}

fn ticket() -> impl Strategy<Value = Ticket> {
    (
        prop::collection::vec(0_i64..3_000, 0..4),
        prop_oneof![3 => Just(0_i64), 1 => 1_i64..500],
        0..METHODS.len(),
        0..METHODS.len(),
        0_i64..=100,
        prop_oneof![2 => Just(0_i64), 1 => 1_i64..5_000],
    )
        .prop_map(|(prices, donation, first, second, share, above)| Ticket {
            prices,
            donation,
            first,
            second,
            share,
            above,
        })
}

fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// What the day should come to, reckoned beside the application.
#[derive(Default)]
struct Reckoning {
    received: BTreeMap<&'static str, i64>,
    sales: i64,
    donations: i64,
}

impl Ticket {
    /// The body, and what it adds to the reckoning.
    fn pay(&self, day: &mut Reckoning) -> serde_json::Value {
        let total: i64 = self.prices.iter().sum();
        let due = total + self.donation;
        let (mut paid, mut left) = (BTreeMap::<&str, i64>::new(), due);
        let first = due * self.share / 100;
        for (method, amount) in [(METHODS[self.first], first), (METHODS[self.second], due - first)] {
            *paid.entry(method).or_default() += amount.min(left);
            left -= amount.min(left);
        }
        paid.retain(|_, amount| *amount > 0);
        for (method, amount) in &paid {
            *day.received
                .entry(METHODS.into_iter().find(|m| m == method).unwrap())
                .or_default() += amount;
        }
        // What is handed over beyond what is due comes back: the drawer does not keep it.
        if let Some(cash) = paid.get_mut("cash") {
            *cash += self.above;
        }
        day.sales += total;
        day.donations += self.donation;
        let mut body = basket(&[], 0.0, 0.0, &[]);
        let line = |price: &i64| json!({ "category": "divers", "quantity": 1, "weight": 0.25, "unit_price": euros(*price), "total_price": euros(*price) });
        body["items"] = self.prices.iter().map(line).collect();
        body["total_amount"] = json!(euros(total));
        body["donation"] = json!(euros(self.donation));
        body["payments"] = paid
            .iter()
            .map(|(method, amount)| json!({ "payment_method": method, "amount": euros(*amount) }))
            .collect();
        body
    }
}

fn cents(value: &serde_json::Value) -> i64 {
    recyclique_kernel::Centimes::from_euros(&value.to_string()).unwrap().0
}

async fn live(initial: i64, tickets: &[Ticket]) {
    let shop = Shop::open(&euros(initial)).await;
    let mut day = Reckoning::default();
    for ticket in tickets {
        shop.sell(&ticket.pay(&mut day)).await;
    }
    let of = |method: &str| day.received.get(method).copied().unwrap_or_default();
    let drawer = initial + of("cash");
    let expected = drawer + of("card") + of("check");
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(cents(&report["expected_cash"]), drawer);
    assert_eq!(cents(&report["expected_total"]), expected);
    assert_eq!(expected, initial + day.sales + day.donations - of("free"));
    let kept = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    for (kept, found) in [
        (&kept["total_sales"], &report["total_sales"]),
        (&kept["total_donations"], &report["total_donations"]),
        (&kept["number_of_sales"], &report["number_of_sales"]),
        (&kept["total_weight_out"], &report["total_weight"]),
    ] {
        assert_eq!(kept, found, "what is kept at hand is what the facts say");
    }
    let close = json!({ "actual_amount": euros(expected) });
    let closed = shop.alix.post(&shop.path("/close"), &close).await.expect(200);
    if tickets.is_empty() {
        assert_eq!(closed["deleted"], json!(true));
    } else {
        assert_eq!(cents(&closed["variance"]), 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn the_drawer_of_a_random_day_holds_what_is_expected(
        initial in 0_i64..20_000, tickets in prop::collection::vec(ticket(), 0..12),
    ) {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(live(initial, &tickets));
    }
}
