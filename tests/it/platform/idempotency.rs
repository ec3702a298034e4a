//! The same request twice happens once (P7).

use recyclique_tests::{Client, Shop, basket};
use serde_json::{Value, json};

fn with_key(client: &Client, key: &str) -> Client {
    client.with_header("idempotency-key", key)
}

fn sale(shop: &Shop) -> Value {
    shop.with_session(&basket(&[4.5], 4.5, 0.0, &[("cash", 5.0)]))
}

#[tokio::test]
async fn the_same_request_twice_is_one_sale() {
    let shop = Shop::open("50").await;
    let (alix, sale) = (with_key(&shop.alix, "panier-1"), sale(&shop));
    let first = alix.post("/v1/sales", &sale).await;
    assert!(!first.headers.contains_key("idempotency-replayed"));
    let second = alix.post("/v1/sales/", &sale).await;
    assert_eq!(second.headers["idempotency-replayed"], "true");
    assert_eq!(second.expect(200), first.expect(200));
    assert_eq!(shop.app.count("sale").await, 1);
}

#[tokio::test]
async fn another_request_under_the_same_key_is_refused() {
    let shop = Shop::open("50").await;
    let alix = with_key(&shop.alix, "panier-1");
    alix.post("/v1/sales", &sale(&shop)).await.expect(200);
    let other = shop.with_session(&basket(&[9.0], 9.0, 0.0, &[("card", 9.0)]));
    alix.post("/v1/sales", &other)
        .await
        .refused(422, "http.idempotency_key_reused");
    assert_eq!(shop.app.count("sale").await, 1);
}

#[tokio::test]
async fn two_windows_at_once_make_one_sale() {
    let shop = Shop::open("50").await;
    let (alix, sale) = (with_key(&shop.alix, "panier-1"), sale(&shop));
    let (first, second) = tokio::join!(alix.post("/v1/sales", &sale), alix.post("/v1/sales", &sale));
    let replayed = [&first, &second].map(|reply| reply.headers.contains_key("idempotency-replayed"));
    assert_ne!(replayed[0], replayed[1]);
    assert_eq!(first.expect(200), second.expect(200));
    assert_eq!(shop.app.count("sale").await, 1);
}

#[tokio::test]
async fn a_refused_request_leaves_its_key_free() {
    let shop = Shop::open("50").await;
    let alix = with_key(&shop.alix, "panier-1");
    let unpaid = shop.with_session(&basket(&[4.5], 4.5, 0.0, &[("cash", 1.0)]));
    alix.post("/v1/sales", &unpaid)
        .await
        .refused(400, "caisse.payments_below_total");
    alix.post("/v1/sales", &sale(&shop)).await.expect(200);
}

#[tokio::test]
async fn a_key_counts_for_one_operation() {
    let shop = Shop::open("50").await;
    let alix = with_key(&shop.alix, "7");
    alix.post("/v1/sales", &sale(&shop)).await.expect(200);
    let closing = json!({ "actual_amount": "54.50" });
    let mut closed = alix.post(&shop.path("/close"), &closing).await.expect(200);
    let again = alix.post(&shop.path("/close"), &closing).await;
    assert_eq!(again.headers["idempotency-replayed"], "true");
    let mut again = again.expect(200);
    // A link is for one quarter of an hour: the second answer has its own.
    for answer in [&mut closed, &mut again] {
        assert!(answer["report_download_url"].take().is_string());
    }
    assert_eq!(again, closed);
}

#[tokio::test]
async fn an_answer_is_remembered_across_a_restart() {
    let shop = Shop::open("50").await;
    let sale = sale(&shop);
    let first = with_key(&shop.alix, "panier-1")
        .post("/v1/sales", &sale)
        .await
        .expect(200);
    let Shop { app, alix, .. } = shop;
    drop(alix);
    let app = app.restarted();
    let second = with_key(&app.volunteer().await, "panier-1")
        .post("/v1/sales", &sale)
        .await;
    assert_eq!(second.headers["idempotency-replayed"], "true");
    assert_eq!(second.expect(200), first);
    assert_eq!(app.count("sale").await, 1);
}

#[tokio::test]
async fn a_key_is_short_and_plain() {
    let shop = Shop::open("50").await;
    for key in ["", "é", &"k".repeat(256)] {
        let reply = with_key(&shop.alix, key).post("/v1/sales", &sale(&shop)).await;
        reply.refused(400, "http.idempotency_key_invalid");
    }
    with_key(&shop.alix, &"k".repeat(255))
        .post("/v1/sales", &sale(&shop))
        .await
        .expect(200);
    assert_eq!(shop.app.count("sale").await, 1);
}

#[tokio::test]
async fn a_key_opens_nothing_to_who_may_not_sell() {
    let shop = Shop::open("50").await;
    let sale = sale(&shop);
    with_key(&shop.alix, "panier-1")
        .post("/v1/sales", &sale)
        .await
        .expect(200);
    let reply = with_key(&shop.app.receiver().await, "panier-1")
        .post("/v1/sales", &sale)
        .await;
    reply.refused(403, "auth.permission_required");
    with_key(shop.app.anybody(), "panier-1")
        .post("/v1/sales", &sale)
        .await
        .refused(401, "auth.not_signed_in");
}
