use chrono::TimeDelta;
use recyclique_tests::{Shop, basket};
use serde_json::json;

#[tokio::test]
async fn the_day_under_way_adds_up_for_the_office() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0, 2.0], 12.0, 1.0, &[("cash", 13.0)])).await;
    shop.app.clock.advance(TimeDelta::minutes(1));
    shop.sell(&basket(&[3.5], 3.5, 0.0, &[("card", 3.5)])).await;
    let stats = shop.app.admin().await.get("/v1/stats/live").await.expect(200);
    for (field, expected) in [
        ("tickets_count", json!(2)),
        ("last_ticket_amount", json!(3.5)),
        ("ca", json!(15.5)),
        ("donations", json!(1.0)),
        ("weight_out_sales", json!(1.5)),
        ("weight_out", json!(1.5)),
        ("weight_in", json!(0.0)),
        ("tickets_open", json!(0)),
        ("period_start", json!("2026-11-21T00:00:00.000000Z")),
        ("period_end", json!("2026-11-22T00:00:00.000000Z")),
    ] {
        assert_eq!(stats[field], expected, "{field}");
    }
}

#[tokio::test]
async fn a_sale_after_midnight_counts_on_its_own_day_whenever_its_session_was_opened() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let shop = shop.hours_later(20).await;
    shop.sell(&basket(&[4.0], 4.0, 0.0, &[])).await;
    let camille = shop.app.admin().await;
    let today = camille.get("/v1/stats/live").await.expect(200);
    assert_eq!((&today["tickets_count"], &today["ca"]), (&json!(1), &json!(4.0)));
    let last_hours = camille.get("/v1/stats/live?period_type=24h").await.expect(200);
    assert_eq!(
        (&last_hours["tickets_count"], &last_hours["ca"]),
        (&json!(2), &json!(14.0))
    );
    assert_eq!(last_hours["period_end"], json!("2026-11-22T05:00:00.000000Z"));
    camille
        .get("/v1/stats/live?period_type=weekly")
        .await
        .refused(422, "http.malformed");
}

#[tokio::test]
async fn whoever_sells_sees_the_session_and_the_day() {
    let shop = Shop::open("50").await;
    let empty = shop.alix.get(&shop.path("/live")).await.expect(200);
    assert_eq!(
        (&empty["tickets_count"], &empty["last_ticket_amount"]),
        (&json!(0), &json!(0.0))
    );
    shop.sell(&basket(&[10.0], 10.0, 2.0, &[])).await;
    shop.alix
        .post(&shop.path("/close"), &json!({ "actual_amount": 62 }))
        .await
        .expect(200);
    shop.app.clock.advance(TimeDelta::minutes(30));
    let afternoon = Shop::open_in(shop.app, "20").await;
    afternoon.sell(&basket(&[1.0, 2.0], 3.0, 0.5, &[])).await;
    let live = afternoon.alix.get(&afternoon.path("/live")).await.expect(200);
    assert_eq!(
        live,
        json!({
            "tickets_count": 1, "last_ticket_amount": 3.0, "total_sales": 3.0, "total_donations": 0.5,
            "weight_out": 1.0, "weight_in": 0.0,
            "day": { "tickets_count": 2, "total_sales": 13.0, "total_donations": 2.5, "weight_out": 1.5 },
            "updated_at": "2026-11-21T09:30:00.000000Z",
        })
    );
}

#[tokio::test]
async fn figures_of_a_session_that_is_not_there_are_refused() {
    let shop = Shop::open("50").await;
    shop.alix
        .get("/v1/cash-sessions/nope/live")
        .await
        .refused(400, "admin.session_id_invalid");
    let path = format!("/v1/cash-sessions/{}/live", shop.app.site_id());
    shop.alix.get(&path).await.refused(404, "admin.session_not_found");
}
