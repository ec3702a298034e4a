use axum::body::Body;
use recyclique_tests::{Shop, TestApp, basket, item};
use serde_json::{Value, json};

#[tokio::test]
async fn a_sale_is_stored_with_its_number_and_its_change() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[10.0, 3.5], 13.5, 1.0, &[("cash", 20.0)])).await;
    assert_eq!(
        (&sale["ticket_number"], &sale["change"], &sale["total_amount"]),
        (&json!(1), &json!(5.5), &json!(13.5))
    );
    let second = shop
        .sell(&basket(&[8.0], 8.0, 0.0, &[("check", 5.0), ("cash", 3.0)]))
        .await;
    assert_eq!((&second["ticket_number"], &second["change"]), (&json!(2), &json!(0.0)));
    let read = shop
        .alix
        .get(&format!("/v1/sales/{}", second["id"].as_str().unwrap()))
        .await
        .expect(200);
    let with = |mut sale: Value| {
        sale["corrections"] = json!([]);
        sale["receipts"] = json!([]);
        sale
    };
    assert_eq!(read, with(second.clone()));
    let list = shop
        .alix
        .get(&format!("/v1/sales/?cash_session_id={}", shop.session_id))
        .await
        .expect(200);
    assert_eq!(list, json!([sale, second]));
}

#[tokio::test]
async fn a_sale_remembers_who_typed_it() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let sale = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[]));
    let sale = camille.post("/v1/sales", &sale).await.expect(200);
    assert_eq!(sale["operator_id"], json!(shop.app.admin_id()));
}

#[tokio::test]
async fn a_closed_session_refuses_a_sale() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[1.0], 1.0, 0.0, &[])).await;
    shop.alix
        .post(&shop.path("/close"), &json!({ "actual_amount": 51 }))
        .await
        .expect(200);
    let late = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[]));
    shop.alix
        .post("/v1/sales", &late)
        .await
        .refused(422, "caisse.sale_in_closed_session");
    assert_eq!(shop.app.count("sale").await, 1);
}

#[tokio::test]
async fn figures_are_exact_where_floats_were_not() {
    let shop = Shop::open("0").await;
    shop.sell(&basket(
        &[10.10, 20.20],
        30.30,
        0.0,
        &[("cash", 10.10), ("card", 20.20)],
    ))
    .await;
    shop.sell(&basket(&[0.1, 0.1, 0.1], 0.3, 0.0, &[("cash", 0.3)])).await;
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&report["total_sales"], &report["expected_cash"]),
        (&json!(30.6), &json!(10.4))
    );
}

#[tokio::test]
async fn an_impossible_sale_is_refused_and_leaves_nothing() {
    let shop = Shop::open("50").await;
    let good = || shop.with_session(&basket(&[10.0], 10.0, 0.0, &[("cash", 10.0)]));
    let with = |path: &str, value: Value| {
        let mut body = good();
        *body.pointer_mut(path).unwrap() = value;
        body
    };
    let unknown = json!("019ab000-0000-7000-8000-0000000000ff");
    for (body, status, code) in [
        (with("/total_amount", json!(-1)), 422, "caisse.sale_invalid"),
        (with("/total_amount", json!(9)), 400, "caisse.total_below_subtotal"),
        (with("/total_amount", json!(11)), 400, "caisse.payments_below_total"),
        (with("/total_amount", json!("dix")), 422, "http.malformed"),
        (with("/total_amount", json!("NaN")), 422, "http.malformed"),
        (with("/total_amount", json!(null)), 422, "http.malformed"),
        (with("/total_amount", json!([])), 422, "http.malformed"),
        (with("/donation", json!(-0.01)), 422, "caisse.sale_invalid"),
        (with("/items", json!("rien")), 422, "http.malformed"),
        (with("/items/0/quantity", json!(1.5)), 422, "http.malformed"),
        (with("/items/0/quantity", json!(0)), 422, "caisse.sale_invalid"),
        (with("/items/0/weight", json!(-2)), 422, "caisse.sale_invalid"),
        (with("/items/0/weight", json!(0.0001)), 422, "caisse.sale_invalid"),
        (with("/items/0/category", json!("")), 422, "caisse.sale_invalid"),
        (
            with("/items/0/category", json!("x".repeat(51))),
            422,
            "caisse.sale_invalid",
        ),
        (
            with("/items/0/unit_price", json!(1_000_000)),
            422,
            "caisse.sale_invalid",
        ),
        (with("/items/0/total_price", json!(-1)), 422, "caisse.sale_invalid"),
        (with("/donation", json!(1e12)), 422, "http.malformed"),
        (with("/payments/0/payment_method", json!("troc")), 422, "http.malformed"),
        (with("/payments/0/amount", json!(1e300)), 422, "http.malformed"),
        (with("/cash_session_id", json!("abc")), 422, "http.malformed"),
        (
            with("/cash_session_id", unknown.clone()),
            404,
            "caisse.session_not_found",
        ),
    ] {
        shop.alix.post("/v1/sales", &body).await.refused(status, code);
    }
    let mut body = good();
    body["items"][0]["preset_id"] = unknown;
    shop.alix
        .post("/v1/sales", &body)
        .await
        .refused(400, "caisse.preset_not_found");
    for broken in [r#"{"total_amount": NaN}"#, "{", "", "[]", "\u{1}"] {
        let reply = shop.alix.send("POST", "/v1/sales", Body::from(broken)).await;
        assert_eq!(reply.status, 422, "{broken}: {}", reply.json);
    }
    assert_eq!(
        (shop.app.count("sale").await, shop.app.count("sale_item").await),
        (0, 0)
    );
}

#[tokio::test]
async fn what_the_wire_allows_is_accepted() {
    let shop = Shop::open("50").await;
    let empty = shop.sell(&basket(&[], 0.0, 0.0, &[])).await;
    assert_eq!(empty["payments"][0]["amount"], json!(0.0));
    let mut text = basket(&[0.0], 0.0, 0.0, &[]);
    text["total_amount"] = json!("12.30");
    text["items"][0]["quantity"] = json!("2");
    text["payment_method"] = json!("check");
    text["note"] = json!("  vendu à Zoé  ");
    let sale = shop.sell(&text).await;
    assert_eq!(
        (&sale["total_amount"], &sale["payment_method"]),
        (&json!(12.3), &json!("check"))
    );
    assert_eq!(sale["note"], json!("vendu à Zoé"));
    let mut rounded = basket(&[], 0.0, 0.0, &[]);
    rounded["total_amount"] = json!(1.005);
    rounded["items"] = json!([item(0.0)]);
    rounded["items"][0]["weight"] = json!(3.4567);
    let sale = shop.sell(&rounded).await;
    assert_eq!(
        (&sale["total_amount"], &sale["items"][0]["weight"]),
        (&json!(1.01), &json!(3.457))
    );
}

#[tokio::test]
async fn a_malformed_or_unknown_sale_is_refused_in_the_words_of_the_contract() {
    let shop = Shop::open("50").await;
    let reply = shop
        .alix
        .get("/v1/sales/nope")
        .await
        .refused(400, "caisse.sale_id_invalid");
    assert_eq!(reply["detail"], json!("Invalid sale ID format"));
    let reply = shop
        .alix
        .get(&format!("/v1/sales/{}", shop.session_id))
        .await
        .refused(404, "caisse.sale_not_found");
    assert_eq!(reply["detail"], json!("Sale not found"));
    shop.alix.get("/v1/sales?skip=-1").await.refused(422, "http.malformed");
    shop.alix
        .get("/v1/sales?limit=1001")
        .await
        .refused(422, "http.malformed");
}

#[tokio::test]
async fn a_key_serves_one_request_at_one_address() {
    let shop = Shop::open("50").await;
    let key = |client: &recyclique_tests::Client| client.with_header("idempotency-key", "une-fermeture");
    shop.sell(&basket(&[1.0], 1.0, 0.0, &[])).await;
    let closing = json!({ "actual_amount": 51 });
    key(&shop.alix).post(&shop.path("/close"), &closing).await.expect(200);
    let again = key(&shop.alix).post(&shop.path("/close/"), &closing).await;
    assert_eq!(again.headers["idempotency-replayed"], "true");
    let next = Shop::open_in(shop.app, "50").await;
    key(&next.alix)
        .post(&next.path("/close"), &closing)
        .await
        .refused(422, "http.idempotency_key_reused");
}

/// Camille opens a session of this kind on the till, where it is allowed.
async fn open_as(app: &TestApp, extra: Value) -> (recyclique_tests::Client, String) {
    let camille = app.admin().await;
    let till = format!("/v1/cash-registers/{}", app.register_id());
    let allowed = json!({ "enable_virtual": true, "enable_deferred": true });
    camille.patch(&till, &allowed).await.expect(200);
    let mut opening = app.opening("0");
    opening["operator_id"] = json!(app.admin_id());
    opening
        .as_object_mut()
        .unwrap()
        .extend(extra.as_object().unwrap().clone());
    let session = camille.post("/v1/cash-sessions", &opening).await.expect(201);
    (camille, session["id"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn a_paper_book_is_typed_at_its_own_date_and_keeps_the_hour_it_was_typed() {
    let app = TestApp::new().await;
    let (camille, session_id) = open_as(&app, json!({ "opened_at": "2026-11-14T08:00:00Z" })).await;
    let mut sale = basket(&[5.0], 5.0, 0.0, &[]);
    sale["cash_session_id"] = json!(session_id);
    let mut sold = Vec::new();
    for _ in 0..2 {
        app.clock.advance(chrono::TimeDelta::minutes(1));
        sold.push(camille.post("/v1/sales", &sale).await.expect(200));
    }
    for sale in &sold {
        for date in ["sale_date", "created_at", "updated_at"] {
            assert_eq!(sale[date], json!("2026-11-14T08:00:00.000000Z"), "{date}");
        }
    }
    assert_eq!(sold[1]["recorded_at"], json!("2026-11-21T09:02:00.000000Z"));
    let list = camille
        .get(&format!("/v1/sales?cash_session_id={session_id}"))
        .await
        .expect(200);
    assert_eq!(list, json!(sold));
}

#[tokio::test]
async fn training_has_its_own_numbers_and_is_in_no_list_of_the_shop() {
    let shop = Shop::open("0").await;
    let real = shop.sell(&basket(&[5.0], 5.0, 0.0, &[])).await;
    let (camille, session_id) = open_as(&shop.app, json!({ "kind": "virtual" })).await;
    let mut training = basket(&[9.0], 9.0, 0.0, &[]);
    training["cash_session_id"] = json!(session_id);
    for number in [1, 2] {
        let sold = camille.post("/v1/sales", &training).await.expect(200);
        assert_eq!(
            (&sold["ticket_number"], &sold["is_training"]),
            (&json!(number), &json!(true))
        );
    }
    let next = shop.sell(&basket(&[5.0], 5.0, 0.0, &[])).await;
    assert_eq!(
        (&next["ticket_number"], &next["is_training"]),
        (&json!(2), &json!(false))
    );
    assert_eq!(camille.get("/v1/sales").await.expect(200), json!([real, next]));
    let path = format!("/v1/sales?cash_session_id={session_id}");
    assert_eq!(camille.get(&path).await.expect(200).as_array().map(Vec::len), Some(2));
    let logs = camille.get("/v1/admin/transaction-logs").await.expect(200);
    assert_eq!(logs["pagination"]["total_count"], json!(3));
}

#[tokio::test]
async fn the_means_of_payment_of_older_shops_are_understood() {
    let shop = Shop::open("0").await;
    for (word, code) in [
        ("CASH", "cash"),
        ("espèces", "cash"),
        ("Especes", "cash"),
        ("CARTE", "card"),
        ("cb", "card"),
        ("Chèque", "check"),
        ("cheque", "check"),
        ("gratuit", "free"),
        ("DON", "free"),
    ] {
        let mut sale = basket(&[5.0], 5.0, 0.0, &[(word, 5.0)]);
        sale["payment_method"] = json!(word);
        let sold = shop.sell(&sale).await;
        assert_eq!(
            (&sold["payment_method"], &sold["payments"][0]["payment_method"]),
            (&json!(code), &json!(code)),
            "{word}"
        );
    }
}

#[tokio::test]
async fn a_till_without_prices_sells_lines_at_nothing_for_a_typed_total() {
    let shop = Shop::open("0").await;
    let sale = shop.sell(&basket(&[0.0, 0.0, 3.0], 12.0, 0.0, &[("cash", 20.0)])).await;
    assert_eq!((&sale["total_amount"], &sale["change"]), (&json!(12.0), &json!(8.0)));
    shop.alix
        .post("/v1/sales", &shop.with_session(&basket(&[0.0, 3.0], 2.99, 0.0, &[])))
        .await
        .refused(400, "caisse.total_below_subtotal");
}

#[tokio::test]
async fn a_cheque_or_a_card_gives_no_change() {
    let shop = Shop::open("50").await;
    let over = shop.sell(&basket(&[8.0], 8.0, 0.0, &[("check", 10.0)])).await;
    let both = shop
        .sell(&basket(&[8.0], 8.0, 0.0, &[("check", 10.0), ("cash", 1.0)]))
        .await;
    assert_eq!((&over["change"], &both["change"]), (&json!(0.0), &json!(1.0)));
    let given = shop.sell(&basket(&[8.0], 8.0, 2.0, &[("check", 10.0)])).await;
    assert_eq!((&given["change"], &given["donation"]), (&json!(0.0), &json!(2.0)));
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(report["expected_cash"], json!(50.0));
}
