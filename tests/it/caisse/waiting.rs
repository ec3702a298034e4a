use recyclique_tests::{Client, Shop};
use serde_json::{Value, json};

fn ticket(label: &str) -> Value {
    json!({ "basket": { "lines": [{ "price": 4 }] }, "label": label, "total_amount": 4, "number_of_lines": 1 })
}

async fn held(shop: &Shop, label: &str) -> String {
    let held = shop
        .alix
        .post(&shop.path("/waiting-tickets"), &ticket(label))
        .await
        .expect(201);
    held["id"].as_str().unwrap().to_owned()
}

async fn resume(client: &Client, id: &str, body: &Value) -> recyclique_tests::Reply {
    client.post(&format!("/v1/waiting-tickets/{id}/resume"), body).await
}

async fn draft(shop: &Shop) -> Value {
    shop.alix.get(&shop.path("/draft")).await.expect(200)["basket"].clone()
}

#[tokio::test]
async fn a_basket_put_aside_waits_and_frees_the_till() {
    let shop = Shop::open("50").await;
    shop.alix
        .put(&shop.path("/draft"), &json!({ "basket": { "lines": [1] } }))
        .await
        .expect(204);
    let first = held(&shop, "  La dame au manteau rouge ").await;
    assert_eq!(draft(&shop).await, json!(null));
    shop.app.clock.advance(chrono::TimeDelta::minutes(1));
    held(&shop, " ").await;
    let list = shop.alix.get(&shop.path("/waiting-tickets")).await.expect(200);
    assert_eq!(list.as_array().map(Vec::len), Some(2));
    assert_eq!(
        (&list[0]["id"], &list[0]["label"], &list[0]["held_by_name"]),
        (&json!(first), &json!("La dame au manteau rouge"), &json!("Alix"))
    );
    assert_eq!(
        (
            &list[0]["total_amount"],
            &list[0]["number_of_lines"],
            &list[0]["basket"]
        ),
        (&json!(4.0), &json!(1), &ticket("")["basket"])
    );
    assert_eq!(list[1]["label"], json!(null));
}

#[tokio::test]
async fn a_basket_taken_back_is_the_draft_again_and_waits_no_more() {
    let shop = Shop::open("50").await;
    let id = held(&shop, "A").await;
    let camille = shop.app.admin().await;
    let resumed = resume(&camille, &id, &json!({})).await.expect(200);
    assert_eq!(resumed, json!({ "basket": ticket("")["basket"] }));
    assert_eq!(draft(&shop).await, ticket("")["basket"]);
    let list = shop.alix.get(&shop.path("/waiting-tickets")).await.expect(200);
    assert_eq!(list, json!([]));
}

#[tokio::test]
async fn of_two_tabs_that_take_the_same_basket_back_one_gets_it() {
    let shop = Shop::open("50").await;
    let id = held(&shop, "A").await;
    let empty = json!({ "current_basket_is_empty": true });
    let (one, other) = tokio::join!(resume(&shop.alix, &id, &empty), resume(&shop.alix, &id, &empty));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 404]);
    resume(&shop.alix, &id, &empty)
        .await
        .refused(404, "caisse.waiting_not_found");
}

#[tokio::test]
async fn a_basket_in_progress_is_not_replaced() {
    let shop = Shop::open("50").await;
    let id = held(&shop, "A").await;
    let current = json!({ "basket": { "lines": [7] } });
    shop.alix.put(&shop.path("/draft"), &current).await.expect(204);
    resume(&shop.alix, &id, &json!({}))
        .await
        .refused(409, "caisse.basket_not_empty");
    assert_eq!(draft(&shop).await, current["basket"]);
    for nothing in [json!(null), json!({}), json!([])] {
        shop.alix
            .put(&shop.path("/draft"), &json!({ "basket": nothing }))
            .await
            .expect(204);
        let id = held(&shop, "B").await;
        resume(&shop.alix, &id, &json!({})).await.expect(200);
    }
    // What the screen has at hand counts, and the draft says what it showed a moment ago.
    resume(&shop.alix, &id, &json!({ "current_basket_is_empty": true }))
        .await
        .expect(200);
}

#[tokio::test]
async fn the_same_basket_put_aside_twice_under_a_key_waits_once() {
    let shop = Shop::open("50").await;
    let client = shop.alix.with_header("idempotency-key", "mise-en-attente");
    let first = client
        .post(&shop.path("/waiting-tickets"), &ticket("A"))
        .await
        .expect(201);
    let again = client.post(&shop.path("/waiting-tickets"), &ticket("A")).await;
    assert_eq!(again.headers["idempotency-replayed"], "true");
    assert_eq!(again.expect(201), first);
    assert_eq!(shop.app.count("waiting_ticket").await, 1);
    // The answer to a resume was lost: the same key gets the basket again.
    let client = shop.alix.with_header("idempotency-key", "reprise");
    let id = first["id"].as_str().unwrap();
    let basket = resume(&client, id, &json!({})).await.expect(200);
    assert_eq!(resume(&client, id, &json!({})).await.expect(200), basket);
}

#[tokio::test]
async fn a_basket_given_up_is_told_and_audited() {
    let shop = Shop::open("50").await;
    let id = held(&shop, "A").await;
    let audited = shop.app.count("audit_entry").await;
    let path = format!("/v1/waiting-tickets/{id}");
    shop.alix.delete(&path).await.expect(204);
    shop.alix.delete(&path).await.refused(404, "caisse.waiting_not_found");
    shop.alix
        .delete("/v1/waiting-tickets/nope")
        .await
        .refused(404, "caisse.waiting_not_found");
    assert_eq!(shop.app.count("audit_entry").await, audited + 1);
    let logs = "/v1/admin/transaction-logs?event_type=TICKET_RESET";
    let logs = shop.app.admin().await.get(logs).await.expect(200);
    assert_eq!(
        (
            &logs["entries"][0]["session_id"],
            &logs["entries"][0]["cart_state_before"]["total_amount"]
        ),
        (&json!(shop.session_id), &json!(4.0))
    );
}

#[tokio::test]
async fn what_cannot_wait_is_refused_and_leaves_nothing() {
    let shop = Shop::open("50").await;
    let path = shop.path("/waiting-tickets");
    let with = |key: &str, value: Value| {
        let mut body = ticket("A");
        body[key] = value;
        body
    };
    let invalid = (422, "caisse.waiting_invalid");
    let malformed = (422, "http.malformed");
    for (body, (status, code)) in [
        (with("basket", json!(null)), invalid),
        (with("basket", json!({})), invalid),
        (with("basket", json!([])), invalid),
        (with("label", json!("x".repeat(101))), invalid),
        (with("label", json!(3)), malformed),
        (with("total_amount", json!(-1)), invalid),
        (with("total_amount", json!(1e7)), invalid),
        (with("total_amount", json!("NaN")), malformed),
        (with("number_of_lines", json!(0)), invalid),
        (with("number_of_lines", json!(1001)), invalid),
        (with("number_of_lines", json!(-1)), invalid),
        (with("number_of_lines", json!(1.5)), malformed),
        (json!({}), malformed),
    ] {
        shop.alix.post(&path, &body).await.refused(status, code);
    }
    let huge = with("basket", json!({ "lines": "x".repeat(300_000) }));
    shop.alix.post(&path, &huge).await.refused(413, "http.body_too_large");
    shop.alix
        .post("/v1/cash-sessions/nope/waiting-tickets", &ticket("A"))
        .await
        .refused(400, "caisse.session_id_invalid");
    let unknown = "/v1/cash-sessions/019ab000-0000-7000-8000-0000000000ff/waiting-tickets";
    shop.alix
        .post(unknown, &ticket("A"))
        .await
        .refused(404, "caisse.session_not_found");
    shop.alix.get(unknown).await.refused(404, "caisse.session_not_found");
    assert_eq!(shop.app.count("waiting_ticket").await, 0);
    for _ in 0..50 {
        held(&shop, "A").await;
    }
    shop.alix
        .post(&path, &ticket("A"))
        .await
        .refused(409, "caisse.too_many_waiting");
}

#[tokio::test]
async fn a_session_closes_once_nothing_waits_and_then_takes_no_basket() {
    let shop = Shop::open("50").await;
    let id = held(&shop, "A").await;
    let closing = json!({ "actual_amount": 50 });
    shop.alix
        .post(&shop.path("/close"), &closing)
        .await
        .refused(409, "caisse.waiting_tickets");
    shop.alix.delete(&format!("/v1/waiting-tickets/{id}")).await.expect(204);
    shop.sell(&recyclique_tests::basket(&[1.0], 1.0, 0.0, &[])).await;
    let closing = json!({ "actual_amount": 51 });
    shop.alix.post(&shop.path("/close"), &closing).await.expect(200);
    shop.alix
        .post(&shop.path("/waiting-tickets"), &ticket("A"))
        .await
        .refused(400, "caisse.session_closed");
}
