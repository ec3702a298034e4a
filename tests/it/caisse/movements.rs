use recyclique_tests::{Shop, basket};
use serde_json::{Value, json};

fn movement(direction: &str, amount: &str) -> Value {
    json!({ "direction": direction, "amount": amount, "reason": " appoint " })
}

#[tokio::test]
async fn cash_put_in_and_taken_out_moves_what_the_drawer_should_hold() {
    let shop = Shop::open("50").await;
    let path = shop.path("/movements");
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[("cash", 20.0)])).await;
    let put_in = shop.alix.post(&path, &movement("in", "30.0")).await.expect(201);
    assert_eq!(
        (
            &put_in["direction"],
            &put_in["amount"],
            &put_in["reason"],
            &put_in["made_by_name"]
        ),
        (&json!("in"), &json!(30.0), &json!("appoint"), &json!("Alix"))
    );
    shop.app.clock.advance(chrono::TimeDelta::minutes(1));
    let out = shop.alix.post(&path, &movement("out", "45.0")).await.expect(201);
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&report["cash_in"], &report["cash_out"], &report["expected_cash"]),
        (&json!(30.0), &json!(45.0), &json!(45.0))
    );
    assert_eq!(shop.alix.get(&path).await.expect(200), json!([put_in, out]));
    let refused = shop
        .alix
        .post(&path, &movement("out", "45.01"))
        .await
        .refused(400, "caisse.drawer_too_empty");
    assert_eq!(refused["detail"], json!("Le tiroir ne contient que 45,00\u{a0}€."));
    shop.alix.post(&path, &movement("out", "45.0")).await.expect(201);
}

#[tokio::test]
async fn only_cash_is_in_the_drawer() {
    let shop = Shop::open("0").await;
    shop.sell(&basket(&[80.0], 80.0, 0.0, &[("card", 80.0)])).await;
    let refused = shop.alix.post(&shop.path("/movements"), &movement("out", "1.0")).await;
    assert_eq!(
        refused.refused(400, "caisse.drawer_too_empty")["detail"],
        json!("Le tiroir ne contient que 0,00\u{a0}€.")
    );
}

#[tokio::test]
async fn a_movement_under_a_key_happens_once_and_is_audited() {
    let shop = Shop::open("50").await;
    let audited = shop.app.count("audit_entry").await;
    let client = shop.alix.with_header("idempotency-key", "appoint-du-matin");
    for _ in 0..2 {
        client
            .post(&shop.path("/movements"), &movement("in", "5.0"))
            .await
            .expect(201);
    }
    assert_eq!(shop.app.count("cash_movement").await, 1);
    assert_eq!(shop.app.count("audit_entry").await, audited + 1);
}

#[tokio::test]
async fn a_movement_is_for_whoever_holds_the_session_while_it_is_open() {
    let app = recyclique_tests::TestApp::new().await;
    let camille = app.admin().await;
    let opening = json!({ "operator_id": app.admin_id(), "site_id": app.site_id(), "register_id": app.register_id(),
                          "initial_amount": 20 });
    let session = camille.post("/v1/cash-sessions", &opening).await.expect(201);
    let path = format!("/v1/cash-sessions/{}/movements", session["id"].as_str().unwrap());
    let alix = app.volunteer().await;
    alix.post(&path, &movement("in", "1.0"))
        .await
        .refused(403, "caisse.not_your_session");
    app.receiver()
        .await
        .post(&path, &movement("in", "1.0"))
        .await
        .refused(403, "auth.permission_required");
    camille.post(&path, &movement("in", "1.0")).await.expect(201);
    let close = path.replace("/movements", "/close");
    camille.post(&close, &json!({ "actual_amount": 21 })).await.expect(200);
    camille
        .post(&path, &movement("in", "1.0"))
        .await
        .refused(400, "caisse.session_closed");
}

#[tokio::test]
async fn an_impossible_movement_is_refused_and_leaves_nothing() {
    let shop = Shop::open("50").await;
    let path = shop.path("/movements");
    let with = |key: &str, value: Value| {
        let mut body = movement("in", "5.0");
        body[key] = value;
        body
    };
    let invalid = (422, "caisse.movement_invalid");
    let malformed = (422, "http.malformed");
    for (body, (status, code)) in [
        (with("amount", json!(0)), invalid),
        (with("amount", json!(-5)), invalid),
        (with("amount", json!(0.001)), invalid),
        (with("amount", json!(1_000_000)), invalid),
        (with("amount", json!("NaN")), malformed),
        (with("amount", json!(null)), malformed),
        (with("reason", json!("   ")), invalid),
        (with("reason", json!("x".repeat(201))), invalid),
        (with("reason", json!(null)), malformed),
        (with("direction", json!("sideways")), malformed),
        (json!({}), malformed),
    ] {
        shop.alix.post(&path, &body).await.refused(status, code);
    }
    shop.alix
        .post("/v1/cash-sessions/nope/movements", &movement("in", "1.0"))
        .await
        .refused(400, "caisse.session_id_invalid");
    shop.alix
        .get("/v1/cash-sessions/019ab000-0000-7000-8000-0000000000ff/movements")
        .await
        .refused(404, "caisse.session_not_found");
    assert_eq!(shop.app.count("cash_movement").await, 0);
}
