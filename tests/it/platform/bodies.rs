//! Whatever is sent, the answer says what is wrong with it.

use axum::body::Body;
use recyclique_platform::db::verify;
use recyclique_server::TABLES;
use recyclique_tests::{Reply, Shop, basket};
use serde_json::{Value, json};

async fn send(shop: &Shop, body: impl Into<Body>) -> Reply {
    shop.alix.send("POST", "/v1/sales", body.into()).await
}

#[tokio::test]
async fn what_is_not_json_is_refused() {
    let shop = Shop::open("50").await;
    for body in [
        "{",
        r#"{"items": ["#,
        r#"{"total_amount": 12.}"#,
        r#"{"total_amount": NaN}"#,
        r#"{"total_amount": Infinity}"#,
        r#"{"total_amount": -Infinity}"#,
        r#"{"total_amount": 1e999}"#,
        r#"{"total_amount": 0x10}"#,
        r#"{"note": "\ud800"}"#,
        "{'items': []}",
        "{} {}",
        "{},",
        "items=1&total_amount=2",
        "\u{feff}{}",
    ] {
        let problem = send(&shop, body).await.refused(422, "http.malformed");
        assert_eq!(problem["detail"][0]["loc"][0], "body", "{body}: {problem}");
    }
    assert_eq!(shop.app.count("sale").await, 0);
}

#[tokio::test]
async fn text_that_is_not_utf_8_is_refused() {
    let shop = Shop::open("50").await;
    let problem = send(&shop, vec![b'{', 0xff, 0xfe, b'}'])
        .await
        .refused(422, "http.malformed");
    assert_eq!(problem["detail"][0]["type"], "json_invalid");
}

#[tokio::test]
async fn an_empty_body_is_asked_for() {
    let shop = Shop::open("50").await;
    for body in ["", "   \n"] {
        let problem = send(&shop, body).await.refused(422, "http.malformed");
        assert_eq!(problem["detail"][0]["type"], "missing");
    }
}

#[tokio::test]
async fn what_is_nested_too_deep_is_refused() {
    let shop = Shop::open("50").await;
    for body in [
        "[".repeat(100_000),
        format!("{}1{}", r#"{"a":"#.repeat(20_000), "}".repeat(20_000)),
        format!(r#"{{"note": {}{}}}"#, "[".repeat(200), "]".repeat(200)),
        format!(r#"{{"unknown": {}{}}}"#, "[".repeat(200), "]".repeat(200)),
    ] {
        send(&shop, body).await.refused(422, "http.malformed");
    }
}

#[tokio::test]
async fn a_wrong_type_is_told_at_its_place() {
    let shop = Shop::open("50").await;
    let good = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]));
    for (pointer, wrong, place) in [
        ("/items", json!("one"), json!(["body", "items"])),
        ("/items", json!({ "0": {} }), json!(["body", "items"])),
        ("/items/0/quantity", json!(1.5), json!(["body", "items", 0, "quantity"])),
        ("/items/0/weight", json!([]), json!(["body", "items", 0, "weight"])),
        (
            "/items/0/unit_price",
            json!("cher"),
            json!(["body", "items", 0, "unit_price"]),
        ),
        (
            "/items/0/unit_price",
            json!("NaN"),
            json!(["body", "items", 0, "unit_price"]),
        ),
        (
            "/items/0/unit_price",
            json!(1e300),
            json!(["body", "items", 0, "unit_price"]),
        ),
        ("/items/0/category", json!(7), json!(["body", "items", 0, "category"])),
        ("/total_amount", Value::Null, json!(["body", "total_amount"])),
        ("/total_amount", json!(true), json!(["body", "total_amount"])),
        (
            "/payments/0/payment_method",
            json!("troc"),
            json!(["body", "payments", 0, "payment_method"]),
        ),
        (
            "/cash_session_id",
            json!("6c9916d8"),
            json!(["body", "cash_session_id"]),
        ),
        ("/cash_session_id", json!(12), json!(["body", "cash_session_id"])),
    ] {
        let mut body = good.clone();
        *body.pointer_mut(pointer).unwrap() = wrong;
        let problem = shop.alix.post("/v1/sales", &body).await.refused(422, "http.malformed");
        assert_eq!(problem["detail"][0]["loc"], place, "{problem}");
    }
    for body in [json!(null), json!([]), json!(42), json!("texte"), json!(true)] {
        shop.alix.post("/v1/sales", &body).await.refused(422, "http.malformed");
    }
    assert_eq!(shop.app.count("sale").await, 0);
}

#[tokio::test]
async fn a_missing_field_is_named() {
    let shop = Shop::open("50").await;
    let problem = shop
        .alix
        .post("/v1/sales", &json!({}))
        .await
        .refused(422, "http.malformed");
    assert_eq!(problem["detail"][0]["type"], "missing");
    assert_eq!(problem["detail"][0]["loc"], json!(["body", "cash_session_id"]));
}

#[tokio::test]
async fn a_huge_body_is_refused_before_it_is_read_as_json() {
    let shop = Shop::open("50").await;
    send(&shop, " ".repeat(256 * 1024 + 1))
        .await
        .refused(413, "http.body_too_large");
    let endless = Body::from_stream(futures_util::stream::repeat_with(|| {
        Ok::<_, std::io::Error>("aaaaaaaaaaaaaaaa")
    }));
    send(&shop, endless).await.refused(413, "http.body_too_large");
    let announced = shop.alix.with_header("content-length", "99999999999");
    announced
        .post("/v1/sales", &json!({}))
        .await
        .refused(413, "http.body_too_large");
}

#[tokio::test]
async fn a_body_cut_on_its_way_stores_nothing() {
    let shop = Shop::open("50").await;
    let cut = futures_util::stream::iter([Ok("{\"items\":"), Err(std::io::Error::other("the cable"))]);
    let reply = send(&shop, Body::from_stream(cut)).await;
    assert!(reply.status.is_client_error(), "{reply:?}");
    assert_eq!(shop.app.count("sale").await, 0);
}

#[tokio::test]
async fn any_text_is_kept_as_it_was_typed() {
    let shop = Shop::open("50").await;
    for note in [
        "a\u{0}b",
        "« l'été »\n\t\"x\"\\",
        "🧦🧦",
        "'; DROP TABLE sale; --",
        "\u{202e}droite",
    ] {
        let mut body = basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]);
        body["note"] = json!(note);
        assert_eq!(shop.sell(&body).await["note"], note);
    }
    let mut body = basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]);
    body["note"] = json!("e\u{301}te\u{301}");
    assert_eq!(shop.sell(&body).await["note"], "été", "one way of writing an accent");
    let verified = verify(&shop.app.folder.path().join("recyclique.db"), TABLES).unwrap();
    assert_eq!(verified.anomalies, []);
}
