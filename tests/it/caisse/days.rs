//! Money is conserved over random days (P14): what is expected equals an independent reckoning of the day.

use chrono::TimeDelta;
use proptest::prelude::*;
use recyclique_kernel::{Centimes, Grams};
use recyclique_tests::{Client, Shop, basket};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const METHODS: [&str; 4] = ["cash", "card", "check", "free"];
/// The weight of each line as sold, in grams.
const WEIGHT: i64 = 250;

/// What may happen at a till, amounts in cents.
#[derive(Debug, Clone)]
enum Act {
    Sell(Ticket),
    Move {
        is_out: bool,
        amount: i64,
    },
    Correct {
        sale: usize,
        line: usize,
        price: i64,
        grams: i64,
    },
}

/// One sale: prices, a donation, and how each part of what is due is handed over.
#[derive(Debug, Clone)]
struct Ticket {
    prices: Vec<i64>,
    donation: i64,
    methods: (&'static str, &'static str),
    /// The share of the first means of payment, in percent.
    share: i64,
    /// Cash above what is due.
    above: i64,
}

fn act() -> impl Strategy<Value = Act> {
    let ticket = (
        prop::collection::vec(0_i64..3_000, 0..4),
        prop_oneof![3 => Just(0_i64), 1 => 1_i64..500],
        (prop::sample::select(&METHODS), prop::sample::select(&METHODS)),
        0_i64..=100,
        prop_oneof![2 => Just(0_i64), 1 => 1_i64..5_000],
    );
    let ticket = ticket.prop_map(|(prices, donation, methods, share, above)| {
        Act::Sell(Ticket {
            prices,
            donation,
            methods,
            share,
            above,
        })
    });
    let movement = (any::<bool>(), 1_i64..8_000).prop_map(|(is_out, amount)| Act::Move { is_out, amount });
    let correction =
        (0_usize..8, 0_usize..3, 0_i64..4_000, 1_i64..9_000).prop_map(|(sale, line, price, grams)| Act::Correct {
            sale,
            line,
            price,
            grams,
        });
    prop_oneof![5 => ticket, 1 => movement, 2 => correction]
}

fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn cents(value: &Value) -> i64 {
    Centimes::from_euros(&value.to_string()).unwrap().0
}

/// A sale as reckoned beside the application.
struct Sold {
    body: Value,
    prices: Vec<i64>,
    grams: Vec<i64>,
    /// What each means of payment keeps.
    kept: BTreeMap<&'static str, i64>,
    donation: i64,
}

/// The day, reckoned beside the application.
#[derive(Default)]
struct Day {
    initial: i64,
    cash_in: i64,
    cash_out: i64,
    grams: i64,
    sold: Vec<Sold>,
}

impl Day {
    fn kept(&self, method: &str) -> i64 {
        self.sold.iter().filter_map(|sale| sale.kept.get(method)).sum()
    }

    fn drawer(&self) -> i64 {
        self.initial + self.kept("cash") + self.cash_in - self.cash_out
    }

    fn sales(&self) -> i64 {
        self.sold.iter().flat_map(|sale| &sale.prices).sum()
    }

    fn donations(&self) -> i64 {
        self.sold.iter().map(|sale| sale.donation).sum()
    }

    async fn live(&mut self, shop: &Shop, camille: &Client, act: &Act) {
        match act {
            Act::Sell(ticket) => self.sell(shop, ticket).await,
            Act::Move { is_out, amount } => self.move_cash(shop, *is_out, *amount).await,
            Act::Correct {
                sale,
                line,
                price,
                grams,
            } if !self.sold.is_empty() => {
                let sale = sale % self.sold.len();
                self.correct(camille, sale, *line, (*price, *grams)).await;
            }
            Act::Correct { .. } => {}
        }
    }

    async fn sell(&mut self, shop: &Shop, ticket: &Ticket) {
        let due = ticket.prices.iter().sum::<i64>() + ticket.donation;
        let first = due * ticket.share / 100;
        let mut kept = BTreeMap::<&'static str, i64>::new();
        for (method, amount) in [(ticket.methods.0, first), (ticket.methods.1, due - first)] {
            *kept.entry(method).or_default() += amount;
        }
        kept.retain(|_, amount| *amount > 0);
        // What is handed over beyond what is due comes back: the drawer does not keep it.
        let handed = kept.iter().map(|(method, amount)| {
            let amount = if *method == "cash" {
                amount + ticket.above
            } else {
                *amount
            };
            json!({ "payment_method": method, "amount": euros(amount) })
        });
        let mut body = basket(&[], 0.0, 0.0, &[]);
        body["payments"] = handed.collect();
        body["items"] = ticket
            .prices
            .iter()
            .map(|price| {
                json!({ "category": "divers", "quantity": 1, "weight": 0.25, "unit_price": euros(*price), "total_price": euros(*price) })
            })
            .collect();
        body["total_amount"] = json!(euros(due - ticket.donation));
        body["donation"] = json!(euros(ticket.donation));
        let grams = vec![WEIGHT; ticket.prices.len()];
        self.grams += grams.iter().sum::<i64>();
        let (prices, donation) = (ticket.prices.clone(), ticket.donation);
        let body = shop.sell(&body).await;
        self.sold.push(Sold {
            body,
            prices,
            grams,
            kept,
            donation,
        });
    }

    async fn move_cash(&mut self, shop: &Shop, is_out: bool, amount: i64) {
        let direction = if is_out { "out" } else { "in" };
        let body = json!({ "direction": direction, "amount": euros(amount), "reason": "monnaie" });
        let reply = shop.alix.post(&shop.path("/movements"), &body).await;
        if is_out && amount > self.drawer() {
            assert_eq!(reply.status.as_u16(), 400, "the drawer does not hold that much");
            return;
        }
        reply.expect(201);
        *(if is_out { &mut self.cash_out } else { &mut self.cash_in }) += amount;
    }

    async fn correct(&mut self, camille: &Client, sale: usize, line: usize, (price, grams): (i64, i64)) {
        let sold = &mut self.sold[sale];
        let Some(before) = sold.prices.get(line).copied() else {
            return;
        };
        let path = |body: &Value| {
            let id = |value: &Value| value.as_str().unwrap().to_owned();
            format!("/v1/sales/{}/items/{}", id(&body["id"]), id(&body["items"][line]["id"]))
        };
        let body = json!({ "unit_price": euros(price), "weight": format!("{}.{:03}", grams / 1000, grams % 1000) });
        let reply = camille.patch(&path(&sold.body), &body).await;
        let method = match sold.kept.keys().copied().collect::<Vec<_>>().as_slice() {
            [only] => *only,
            _ => "cash",
        };
        let kept = sold.kept.get(method).copied().unwrap_or_default();
        if price < before && kept < before - price {
            assert_eq!(reply.status.as_u16(), 400, "more than what came in is not given back");
            return;
        }
        let corrected = reply.expect(200);
        assert_eq!(corrected["weight"], json!(Grams(grams)));
        self.grams += grams - sold.grams[line];
        sold.grams[line] = grams;
        sold.prices[line] = price;
        *sold.kept.entry(method).or_default() += price - before;
    }
}

async fn live(initial: i64, acts: &[Act]) {
    let shop = Shop::open(&euros(initial)).await;
    let camille = shop.app.admin().await;
    let mut day = Day {
        initial,
        ..Day::default()
    };
    for act in acts {
        day.live(&shop, &camille, act).await;
        shop.app.clock.advance(TimeDelta::seconds(1));
    }
    let expected = day.drawer() + day.kept("card") + day.kept("check");
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(cents(&report["expected_cash"]), day.drawer());
    assert_eq!(cents(&report["expected_total"]), expected);
    let formula = initial + day.sales() + day.donations() - day.kept("free") + day.cash_in - day.cash_out;
    assert_eq!(expected, formula, "float + sales + donations - given away + in - out");
    assert_eq!(
        (cents(&report["total_sales"]), cents(&report["total_donations"])),
        (day.sales(), day.donations())
    );
    assert_eq!(report["total_weight"], json!(Grams(day.grams)));
    let kept = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    for (kept, found) in [
        (&kept["total_sales"], &report["total_sales"]),
        (&kept["total_donations"], &report["total_donations"]),
        (&kept["number_of_sales"], &report["number_of_sales"]),
        (&kept["total_weight_out"], &report["total_weight"]),
        (&kept["cash_in"], &report["cash_in"]),
        (&kept["cash_out"], &report["cash_out"]),
    ] {
        assert_eq!(kept, found, "what is kept at hand is what the facts say");
    }
    let detail = camille.get(&shop.path("")).await.expect(200);
    assert_eq!(detail["payments"], report["payments"], "by means of payment too");
    let close = json!({ "actual_amount": euros(expected) });
    let closed = shop.alix.post(&shop.path("/close"), &close).await.expect(200);
    if closed["deleted"] == json!(true) {
        assert!(day.sold.is_empty() && day.cash_in == 0 && day.cash_out == 0);
    } else {
        assert_eq!(cents(&closed["variance"]), 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn the_drawer_of_a_random_day_holds_what_is_expected(
        initial in 0_i64..20_000, acts in prop::collection::vec(act(), 0..16),
    ) {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(live(initial, &acts));
    }
}
