use chrono::TimeDelta;
use recyclique_kernel::Centimes;
use recyclique_tests::{Dice, Shop, TestApp, basket};
use serde_json::{Value, json};

#[tokio::test]
async fn a_chart_has_every_day_and_a_sale_stands_on_its_day_in_france() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 1.0, &[])).await;
    // 23:30 UTC is half past midnight in France.
    shop.app.clock.advance(TimeDelta::minutes(14 * 60 + 30));
    let shop = shop.hours_later(0).await;
    shop.sell(&basket(&[4.0], 4.0, 0.0, &[])).await;
    let camille = shop.app.admin().await;
    let days = camille
        .get("/v1/admin/figures/days?date_from=2026-11-20&date_to=2026-11-22")
        .await
        .expect(200);
    let day = |day: &str, tickets: i64, [sales, donations, weight]: [Value; 3]| json!({ "day": day, "tickets": tickets, "total_sales": sales, "donations": donations, "weight_out": weight, "weight_in": 0.0 });
    assert_eq!(
        days,
        json!([
            day("2026-11-20", 0, [json!(0.0), json!(0.0), json!(0.0)]),
            day("2026-11-21", 1, [json!(10.0), json!(1.0), json!(0.5)]),
            day("2026-11-22", 1, [json!(4.0), json!(0.0), json!(0.5)]),
        ])
    );
    let usual = camille.get("/v1/admin/figures/days").await.expect(200);
    assert_eq!(usual.as_array().unwrap().len(), 30);
}

#[tokio::test]
async fn a_usual_day_has_the_mean_of_the_days_that_sold() {
    let shop = Shop::open("50").await;
    for _ in 0..3 {
        shop.sell(&basket(&[1.0], 1.0, 0.0, &[])).await;
    }
    let shop = shop.hours_later(24).await;
    for _ in 0..2 {
        shop.sell(&basket(&[1.0], 1.0, 0.0, &[])).await;
    }
    let hours = shop.app.admin().await.get("/v1/admin/figures/hours").await.expect(200);
    assert_eq!(hours.as_array().unwrap().len(), 24);
    assert_eq!(hours[10], json!({ "hour": 10, "tickets": 2.5 }));
    assert_eq!(hours[9], json!({ "hour": 9, "tickets": 0.0 }));
}

#[tokio::test]
async fn a_chart_that_cannot_be_drawn_is_refused() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for path in ["/v1/admin/figures/days", "/v1/admin/figures/hours"] {
        for (query, code) in [
            ("date_from=2026-11-22&date_to=2026-11-21", "admin.period_invalid"),
            ("date_from=1990-01-01", "admin.period_invalid"),
            ("date_from=samedi", "http.malformed"),
            ("site_id=ici", "http.malformed"),
        ] {
            camille.get(&format!("{path}?{query}")).await.refused(422, code);
        }
    }
}

fn cents(value: &Value) -> i64 {
    Centimes::from_euros(&value.to_string()).unwrap().0
}

/// What the sales of some random days add up to, day by day in France, from what was sent.
#[tokio::test]
async fn the_days_add_up_to_their_period_whatever_the_days_are() {
    for seed in 0..8 {
        let mut dice = Dice::new(seed);
        let mut shop = Shop::open("50").await;
        let (mut tickets, mut total) = (0, 0);
        for _ in 0..12 {
            shop = shop.hours_later(dice.below(15)).await;
            for _ in 0..dice.below(4) {
                let price = dice.below(2000);
                let mut sale = basket(&[0.0, 0.0], 0.0, 0.0, &[]);
                let euros = json!(Centimes(price));
                (sale["total_amount"], sale["items"][0]["total_price"]) = (euros.clone(), euros);
                shop.sell(&sale).await;
                (tickets, total) = (tickets + 1, total + price);
            }
            if dice.below(3) == 0 {
                let report = shop.alix.get(&shop.path("/report")).await.expect(200);
                let closing = json!({ "actual_amount": report["expected_total"], "variance_comment": "" });
                shop.alix.post(&shop.path("/close"), &closing).await.expect(200);
                shop = Shop::open_in(shop.app, "50").await;
            }
        }
        let camille = shop.app.admin().await;
        // The days of France, as instants: 23:00 UTC in winter.
        let period = "date_from=2026-11-19T23:00:00Z&date_to=2026-12-02T22:59:59.999999Z";
        let summary = camille
            .get(&format!("/v1/cash-sessions/stats/summary?{period}"))
            .await
            .expect(200);
        let days = camille
            .get("/v1/admin/figures/days?date_from=2026-11-20&date_to=2026-12-02")
            .await
            .expect(200);
        let days = days.as_array().unwrap();
        let sum = |field: &str| days.iter().map(|day| cents(&day[field])).sum::<i64>();
        assert_eq!(
            (sum("total_sales"), cents(&summary["total_sales"])),
            (total, total),
            "seed {seed}"
        );
        assert_eq!(
            days.iter().filter_map(|day| day["tickets"].as_i64()).sum::<i64>(),
            tickets
        );
        assert_eq!(summary["number_of_sales"], json!(tickets));
        // Weights to the centigram are enough here: each line weighs 0.5 kg.
        assert_eq!(sum("weight_out"), cents(&summary["total_weight_sold"]));
        let mut alone = 0;
        for day in days {
            let date = day["day"].as_str().unwrap();
            let path = format!("/v1/admin/figures/days?date_from={date}&date_to={date}");
            alone += cents(&camille.get(&path).await.expect(200)[0]["total_sales"]);
        }
        assert_eq!(alone, total, "each day asked alone, seed {seed}");
    }
}
