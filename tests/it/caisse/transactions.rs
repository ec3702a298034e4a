use recyclique_tests::{Client, Shop, TestApp, basket};
use serde_json::{Value, json};

async fn logs(client: &Client, query: &str) -> Value {
    client
        .get(&format!("/v1/admin/transaction-logs?{query}"))
        .await
        .expect(200)
}

fn events(logs: &Value) -> Vec<&str> {
    logs["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["event"].as_str().unwrap())
        .collect()
}

async fn tell(client: &Client, body: &Value) {
    let told = client.post("/v1/transactions/log", body).await.expect(200);
    assert_eq!(told, json!({ "success": true, "message": "Log enregistré" }));
}

#[tokio::test]
async fn the_log_tells_openings_payments_and_what_screens_said_newest_first() {
    let shop = Shop::open("50").await;
    let minute = || shop.app.clock.advance(chrono::TimeDelta::minutes(1));
    minute();
    let cart = json!({ "items_count": 1, "total": 4.0 });
    tell(
        &shop.alix,
        &json!({ "event": "TICKET_OPENED", "session_id": shop.session_id, "cart_state": cart }),
    )
    .await;
    minute();
    let sale = shop
        .sell(&basket(&[4.0, 2.5], 6.5, 0.0, &[("cash", 5.0), ("card", 1.5)]))
        .await;
    let camille = shop.app.admin().await;
    let all = logs(&camille, "").await;
    assert_eq!(events(&all), ["PAYMENT_VALIDATED", "TICKET_OPENED", "SESSION_OPENED"]);
    let paid = &all["entries"][0];
    assert_eq!(
        (
            &paid["transaction_id"],
            &paid["session_id"],
            &paid["user_id"],
            &paid["level"]
        ),
        (
            &sale["id"],
            &json!(shop.session_id),
            &json!(shop.app.volunteer_id()),
            &json!("INFO")
        )
    );
    assert_eq!(
        (
            &paid["payment_method"],
            &paid["payment_methods"],
            &paid["payment_amounts"],
            &paid["amount"]
        ),
        (&json!(null), &json!(["cash", "card"]), &json!([5.0, 1.5]), &json!(6.5))
    );
    assert_eq!(
        paid["cart_state_before"]["items"][1],
        json!({ "id": "item-2", "category": sale["items"][1]["category"], "weight": 0.5, "price": 2.5 })
    );
    assert_eq!(
        (
            &paid["cart_state_before"]["items_count"],
            &paid["cart_state_after"]["items_count"]
        ),
        (&json!(2), &json!(0))
    );
    assert!(paid["timestamp"].as_str().unwrap().ends_with('Z'));
    let opened = &all["entries"][1];
    assert_eq!((&opened["cart_state"], &opened["anomaly"]), (&cart, &json!(false)));
    assert!(all["entries"][2]["opened_at"].as_str().unwrap().ends_with('Z'));
    assert_eq!(
        all["pagination"],
        json!({ "page": 1, "page_size": 50, "total_count": 3, "total_pages": 1, "has_next": false, "has_prev": false })
    );
}

#[tokio::test]
async fn the_log_is_narrowed_for_real() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[1.0], 1.0, 0.0, &[])).await;
    shop.app.clock.advance(chrono::TimeDelta::hours(24));
    let (alix, camille) = (shop.app.volunteer().await, shop.app.admin().await);
    camille
        .post("/v1/sales", &shop.with_session(&basket(&[2.0], 2.0, 0.0, &[])))
        .await
        .expect(200);
    tell(
        &alix,
        &json!({ "event": "TICKET_RESET", "session_id": "session-12-ab" }),
    )
    .await;
    for (query, expected) in [
        ("event_type=SESSION_OPENED".to_owned(), 1),
        ("event_type=PAYMENT_VALIDATED".to_owned(), 2),
        ("event_type=TICKET_RESET".to_owned(), 1),
        ("event_type=RIEN".to_owned(), 0),
        (format!("user_id={}", shop.app.admin_id()), 1),
        (format!("user_id={}", shop.app.volunteer_id()), 3),
        (format!("session_id={}", shop.session_id), 3),
        ("session_id=session-12-ab".to_owned(), 1),
        ("user_id=personne".to_owned(), 0),
        ("start_date=2026-11-22".to_owned(), 2),
        ("end_date=2026-11-21".to_owned(), 2),
        ("start_date=2026-11-21&end_date=2026-11-21".to_owned(), 2),
        (
            "start_date=2026-11-22T09:00:00Z&end_date=2026-11-22T09:00:00%2B00:00".to_owned(),
            2,
        ),
        (
            format!(
                "event_type=PAYMENT_VALIDATED&user_id={}&end_date=2026-11-21",
                shop.app.admin_id()
            ),
            0,
        ),
    ] {
        let found = logs(&camille, &query).await;
        assert_eq!(found["pagination"]["total_count"], json!(expected), "{query}");
        assert_eq!(found["entries"].as_array().map(Vec::len), Some(expected), "{query}");
    }
}

#[tokio::test]
async fn the_log_comes_page_by_page() {
    let shop = Shop::open("50").await;
    for amount in [1.0, 2.0, 3.0, 4.0, 5.0, 6.0] {
        shop.app.clock.advance(chrono::TimeDelta::seconds(1));
        shop.sell(&basket(&[amount], amount, 0.0, &[])).await;
    }
    let camille = shop.app.admin().await;
    let page = logs(&camille, "page=2&page_size=3").await;
    let amounts: Vec<&Value> = page["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["amount"])
        .collect();
    assert_eq!(amounts, [&json!(3.0), &json!(2.0), &json!(1.0)]);
    assert_eq!(
        page["pagination"],
        json!({ "page": 2, "page_size": 3, "total_count": 7, "total_pages": 3, "has_next": true, "has_prev": true })
    );
    let beyond = logs(&camille, "page=9&page_size=3").await;
    assert_eq!(
        (&beyond["entries"], &beyond["pagination"]["has_next"]),
        (&json!([]), &json!(false))
    );
    for query in [
        "page=0",
        "page=-1",
        "page=x",
        "page_size=0",
        "page_size=201",
        "start_date=hier",
        "end_date=2026-13-01",
    ] {
        camille
            .get(&format!("/v1/admin/transaction-logs?{query}"))
            .await
            .refused(422, "http.malformed");
    }
    let far = logs(&camille, "page=9223372036854775807&page_size=200").await;
    assert_eq!(far["entries"], json!([]));
}

#[tokio::test]
async fn an_empty_log_has_no_page() {
    let app = TestApp::new().await;
    let logs = logs(&app.admin().await, "").await;
    assert_eq!(
        (&logs["entries"], &logs["pagination"]["total_pages"]),
        (&json!([]), &json!(0))
    );
}

#[tokio::test]
async fn each_event_keeps_the_fields_of_its_own() {
    let shop = Shop::open("50").await;
    let cart = json!({ "items": [] });
    for event in [
        "TICKET_OPENED",
        "TICKET_RESET",
        "ANOMALY_DETECTED",
        "AUTRE",
        "PAYMENT_VALIDATED",
    ] {
        shop.app.clock.advance(chrono::TimeDelta::seconds(1));
        let body = json!({ "event": event, "session_id": "s", "cart_state": cart, "cart_state_before": cart,
                           "anomaly": true });
        tell(&shop.alix, &body).await;
    }
    let logs = logs(&shop.app.admin().await, "session_id=s").await;
    // A payment is read from its sale: a screen cannot tell one.
    assert_eq!(
        events(&logs),
        ["AUTRE", "ANOMALY_DETECTED", "TICKET_RESET", "TICKET_OPENED"]
    );
    let keys = |at: usize| {
        let known = ["timestamp", "event", "user_id", "session_id", "level"];
        let entry = logs["entries"][at].as_object().unwrap();
        let mut keys: Vec<&str> = entry
            .keys()
            .map(String::as_str)
            .filter(|key| !known.contains(key))
            .collect();
        keys.sort_unstable();
        keys
    };
    assert_eq!(keys(0), Vec::<&str>::new());
    assert_eq!(keys(1), ["anomaly_type", "cart_state", "details"]);
    assert_eq!(keys(2), ["anomaly", "cart_state_before"]);
    assert_eq!(keys(3), ["anomaly", "cart_state"]);
    assert_eq!(
        logs["entries"][1]["details"],
        json!("Item added but no ticket is explicitly opened")
    );
}

#[tokio::test]
async fn what_screens_tell_is_kept_ninety_days_and_the_facts_for_ever() {
    let shop = Shop::open("50").await;
    tell(&shop.alix, &json!({ "event": "TICKET_OPENED", "session_id": "s" })).await;
    shop.app.clock.advance(chrono::TimeDelta::days(91));
    let alix = shop.app.volunteer().await;
    tell(&alix, &json!({ "event": "TICKET_OPENED", "session_id": "s" })).await;
    assert_eq!(shop.app.count("till_event").await, 1);
    let logs = logs(&shop.app.admin().await, "").await;
    assert_eq!(events(&logs), ["TICKET_OPENED", "SESSION_OPENED"]);
}

#[tokio::test]
async fn what_cannot_be_told_is_refused() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    for (body, code) in [
        (json!({}), "http.malformed"),
        (json!({ "event": "X" }), "http.malformed"),
        (json!({ "event": "", "session_id": "s" }), "caisse.event_invalid"),
        (
            json!({ "event": "X".repeat(101), "session_id": "s" }),
            "caisse.event_invalid",
        ),
        (
            json!({ "event": "X", "session_id": "s".repeat(101) }),
            "caisse.event_invalid",
        ),
        (
            json!({ "event": "X", "session_id": "s", "cart_state": [] }),
            "http.malformed",
        ),
        (
            json!({ "event": "X", "session_id": "s", "cart_state": { "x": "y".repeat(70_000) } }),
            "caisse.event_invalid",
        ),
        (
            json!({ "event": "X", "session_id": "s", "details": "y".repeat(2001) }),
            "caisse.event_invalid",
        ),
    ] {
        alix.post("/v1/transactions/log", &body).await.refused(422, code);
    }
    app.anybody()
        .post("/v1/transactions/log", &json!({ "event": "X", "session_id": "s" }))
        .await
        .refused(401, "auth.not_signed_in");
    alix.get("/v1/admin/transaction-logs")
        .await
        .refused(403, "auth.admin_required");
    assert_eq!(app.count("till_event").await, 0);
}

#[tokio::test]
async fn the_log_is_read_thirty_times_a_minute_at_most() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for _ in 0..30 {
        logs(&camille, "").await;
    }
    let refused = camille.get("/v1/admin/transaction-logs").await;
    let wait: i64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    let body = refused.refused(429, "http.too_many_requests");
    assert_eq!(body["error"], json!("Rate limit exceeded: 30 per 1 minute"));
    app.clock.advance(chrono::TimeDelta::seconds(wait));
    logs(&camille, "").await;
}

#[tokio::test]
async fn the_dead_route_of_old_clients_refuses_as_it_always_did() {
    let shop = Shop::open("50").await;
    let sale = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[]));
    for client in [&shop.alix, shop.app.anybody()] {
        let refused = client
            .post("/v1/transactions/", &sale)
            .await
            .refused(401, "caisse.use_sales");
        assert_eq!(refused["detail"], json!("Unauthorized"));
        client
            .post("/v1/transactions", &json!({ "total_amount": 1 }))
            .await
            .refused(422, "http.malformed");
    }
    assert_eq!(shop.app.count("sale").await, 0);
}
