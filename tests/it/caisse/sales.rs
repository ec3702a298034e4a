use axum::body::Body;
use recyclique_tests::{Shop, basket, item};
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
