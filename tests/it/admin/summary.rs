use recyclique_tests::{Shop, basket};
use serde_json::json;

#[tokio::test]
async fn a_period_sums_its_sessions_and_announces_its_successor() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0, 2.0], 12.0, 1.0, &[])).await;
    let shop = shop.hours_later(2).await;
    shop.alix
        .post(&shop.path("/close"), &json!({ "actual_amount": 63 }))
        .await
        .expect(200);
    let reply = shop.alix.get("/v1/cash-sessions/stats/summary").await;
    assert_eq!(reply.headers["deprecation"], "true");
    assert_eq!(reply.headers["link"], "</v1/stats/live>; rel=\"successor-version\"");
    assert_eq!(reply.headers["sunset"], "Mon, 09 Mar 2025 00:00:00 GMT");
    assert_eq!(
        reply.expect(200),
        json!({
            "total_sessions": 1, "open_sessions": 0, "closed_sessions": 1, "total_sales": 12.0, "total_items": 2,
            "number_of_sales": 1, "total_donations": 1.0, "total_weight_sold": 1.0, "average_session_duration": 2.0,
        })
    );
}

#[tokio::test]
async fn a_period_holds_the_sales_of_its_instants_only() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let shop = shop.hours_later(3).await;
    shop.sell(&basket(&[4.0], 4.0, 0.0, &[])).await;
    for (query, sessions, sales) in [
        ("date_from=2026-11-21&date_to=2026-11-21", 1, json!(14.0)),
        ("date_to=2026-11-21T10:00:00Z", 1, json!(10.0)),
        ("date_from=2026-11-21T10:00:00Z", 0, json!(4.0)),
        ("date_from=2026-11-22", 0, json!(0.0)),
        ("date_to=2026-11-20", 0, json!(0.0)),
    ] {
        let path = format!("/v1/cash-sessions/stats/summary?{query}");
        let summary = shop.alix.get(&path).await.expect(200);
        assert_eq!(
            (&summary["total_sessions"], &summary["total_sales"]),
            (&json!(sessions), &sales),
            "{query}"
        );
    }
    let of = |site: String| format!("/v1/cash-sessions/stats/summary?site_id={site}");
    let here = shop.alix.get(&of(shop.app.site_id())).await.expect(200);
    assert_eq!(here["number_of_sales"], json!(2));
    let elsewhere = shop.alix.get(&of(shop.app.admin_id())).await.expect(200);
    assert_eq!(
        (&elsewhere["number_of_sales"], &elsewhere["average_session_duration"]),
        (&json!(0), &json!(null))
    );
}

#[tokio::test]
async fn a_period_that_cannot_be_read_is_refused() {
    let shop = Shop::open("50").await;
    for query in ["date_from=hier", "date_to=2026-13-01", "site_id=ici"] {
        let path = format!("/v1/cash-sessions/stats/summary?{query}");
        shop.alix.get(&path).await.refused(422, "http.malformed");
    }
}
