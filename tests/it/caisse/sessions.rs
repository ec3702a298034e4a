use chrono::TimeDelta;
use recyclique_tests::{Shop, TestApp, basket};
use serde_json::{Value, json};

#[tokio::test]
async fn a_day_of_the_till_from_opening_to_report() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 1.0, &[("cash", 20.0)])).await;
    shop.sell(&basket(&[5.5, 8.0], 13.5, 0.0, &[("check", 8.0), ("cash", 5.5)]))
        .await;
    let current = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(
        (&current["status"], &current["current_amount"]),
        (&json!("open"), &json!(73.5))
    );
    let provisional = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&provisional["is_final"], &provisional["expected_total"]),
        (&json!(false), &json!(74.5))
    );
    assert_eq!(
        (&provisional["expected_cash"], &provisional["change_given"]),
        (&json!(66.5), &json!(9.0))
    );
    let shop = shop.hours_later(8).await;
    let closing = json!({
        "actual_amount": 72.5, "variance_comment": " pièces perdues ",
        "counted": [{ "payment_method": "cash", "amount": 64.5 }, { "payment_method": "check", "amount": 8 }],
        "denominations": [{ "value": 20, "quantity": 3 }, { "value": 2, "quantity": 2 }, { "value": 0.5, "quantity": 1 }],
    });
    let closed = shop.alix.post(&shop.path("/close"), &closing).await.expect(200);
    assert_eq!(
        (&closed["status"], &closed["variance"]),
        (&json!("closed"), &json!(-2.0))
    );
    assert_eq!(
        (&closed["closing_amount"], &closed["actual_amount"]),
        (&json!(74.5), &json!(72.5))
    );
    assert_eq!(closed["variance_comment"], json!("pièces perdues"));
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&report["is_final"], &report["number_of_sales"]),
        (&json!(true), &json!(2))
    );
    assert_eq!(report["payments"][0]["counted"], json!(64.5));
    assert_eq!(report["operator_name"], json!("Alix"));
    assert_eq!(
        shop.alix.get("/v1/cash-sessions/current").await.expect(200),
        Value::Null
    );
}

#[tokio::test]
async fn a_till_and_an_operator_have_one_open_session_at_most() {
    let shop = Shop::open("50").await;
    let again = shop.alix.post("/v1/cash-sessions/", &shop.app.opening("50")).await;
    let again = again.refused(400, "caisse.operator_has_session");
    assert!(again["detail"].as_str().unwrap().contains("déjà ouverte"));
    let camille = shop.app.admin().await;
    let mut hers = shop.app.opening("50");
    hers["operator_id"] = json!(shop.app.admin_id());
    let taken = camille
        .post("/v1/cash-sessions", &hers)
        .await
        .refused(400, "caisse.register_has_session");
    assert!(taken["detail"].as_str().unwrap().contains("déjà ouverte"));
}

#[tokio::test]
async fn two_openings_at_once_make_one_session() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    let opening = app.opening("50");
    let (first, second) = tokio::join!(
        alix.post("/v1/cash-sessions", &opening),
        alix.post("/v1/cash-sessions", &opening)
    );
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 400]);
}

#[tokio::test]
async fn an_opening_is_refused_when_something_does_not_fit() {
    let app = TestApp::new().await;
    let (alix, camille) = (app.volunteer().await, app.admin().await);
    let with = |name: &str, value: Value| {
        let mut opening = app.opening("50");
        opening[name] = value;
        opening
    };
    let unknown = json!("019ab000-0000-7000-8000-0000000000ff");
    for (opening, status, code) in [
        (with("initial_amount", json!(-1)), 422, "caisse.initial_amount_invalid"),
        (
            with("initial_amount", json!(10_000.01)),
            422,
            "caisse.initial_amount_invalid",
        ),
        (with("initial_amount", json!("beaucoup")), 422, "http.malformed"),
        (with("initial_amount", Value::Null), 422, "http.malformed"),
        (with("operator_id", json!("moi")), 400, "caisse.operator_id_invalid"),
        (
            with("operator_id", json!(app.admin_id())),
            403,
            "caisse.open_for_yourself",
        ),
        (with("site_id", json!("ici")), 400, "caisse.site_id_invalid"),
        (with("site_id", unknown.clone()), 404, "caisse.site_not_found"),
        (
            with("register_id", json!("celle-ci")),
            400,
            "caisse.register_id_invalid",
        ),
        (with("register_id", unknown.clone()), 404, "caisse.register_not_found"),
        (
            with("opened_at", json!("2026-11-01T08:00:00Z")),
            403,
            "caisse.deferred_permission",
        ),
        (
            with("denominations", json!([{ "value": 20, "quantity": 2 }])),
            422,
            "caisse.count_invalid",
        ),
        (
            with("denominations", json!([{ "value": 25, "quantity": 2 }])),
            422,
            "caisse.count_invalid",
        ),
    ] {
        alix.post("/v1/cash-sessions", &opening).await.refused(status, code);
    }
    camille
        .post("/v1/cash-sessions", &with("operator_id", unknown))
        .await
        .refused(404, "caisse.operator_not_found");
    let path = format!("/v1/cash-registers/{}", app.register_id());
    camille.patch(&path, &json!({ "is_active": false })).await.expect(200);
    alix.post("/v1/cash-sessions", &app.opening("50"))
        .await
        .refused(400, "caisse.register_inactive");
    assert_eq!(app.count("cash_session").await, 0);
}

#[tokio::test]
async fn without_a_till_the_first_of_the_site_is_taken() {
    let app = TestApp::new().await;
    let mut opening = app.opening("50");
    opening.as_object_mut().unwrap().remove("register_id");
    let session = app
        .volunteer()
        .await
        .post("/v1/cash-sessions", &opening)
        .await
        .expect(201);
    assert_eq!(session["register_id"], json!(app.register_id()));
}

#[tokio::test]
async fn a_difference_asks_for_a_comment_and_a_closed_session_stays_closed() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[("cash", 10.0)])).await;
    let close = |amount: Value| json!({ "actual_amount": amount });
    let refused = shop
        .alix
        .post(&shop.path("/close"), &close(json!(59.94)))
        .await
        .refused(400, "caisse.comment_required");
    assert!(
        refused["detail"]
            .as_str()
            .unwrap()
            .contains("commentaire est obligatoire")
    );
    shop.alix
        .post(&shop.path("/close"), &close(json!(-1)))
        .await
        .refused(422, "caisse.actual_amount_invalid");
    shop.alix
        .post(&shop.path("/close"), &json!({}))
        .await
        .refused(422, "http.malformed");
    let closed = shop
        .alix
        .post(&shop.path("/close"), &close(json!(60.045)))
        .await
        .expect(200);
    assert_eq!(
        (&closed["actual_amount"], &closed["variance"]),
        (&json!(60.05), &json!(0.05))
    );
    shop.alix
        .post(&shop.path("/close"), &close(json!(60)))
        .await
        .refused(400, "caisse.session_closed");
    let step = json!({ "step": "SALE" });
    shop.alix
        .put(&shop.path("/step"), &step)
        .await
        .refused(400, "caisse.step_of_closed_session");
}

#[tokio::test]
async fn a_session_opened_for_nothing_is_set_aside() {
    let shop = Shop::open("50").await;
    let path = shop.path("/close");
    shop.alix
        .post(&path, &json!({ "actual_amount": 40 }))
        .await
        .refused(400, "caisse.comment_required");
    let closed = shop.alix.post(&path, &json!({ "actual_amount": 50 })).await.expect(200);
    assert_eq!(closed["deleted"], json!(true));
    assert_eq!(closed["message"], json!("Session vide non enregistrée"));
    let camille = shop.app.admin().await;
    let list = camille.get("/v1/cash-sessions?include_empty=true").await.expect(200);
    assert_eq!(list["total"], json!(0));
    Shop::open_in(shop.app, "50").await;
}

#[tokio::test]
async fn a_volunteer_runs_his_own_sessions_only() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    camille
        .post(&shop.path("/close"), &json!({ "actual_amount": 50 }))
        .await
        .expect(200);
    let mut hers = shop.app.opening("50");
    hers["operator_id"] = json!(shop.app.admin_id());
    let session = camille.post("/v1/cash-sessions", &hers).await.expect(201);
    let path = format!("/v1/cash-sessions/{}", session["id"].as_str().unwrap());
    let close = json!({ "actual_amount": 50 });
    shop.alix
        .post(&format!("{path}/close"), &close)
        .await
        .refused(403, "caisse.not_your_session");
    shop.alix
        .get(&format!("{path}/step"))
        .await
        .refused(403, "caisse.not_your_session");
    shop.alix.get(&path).await.refused(403, "auth.admin_required");
    camille.get(&path).await.expect(200);
    shop.app
        .receiver()
        .await
        .post(&format!("{path}/close"), &close)
        .await
        .refused(403, "auth.permission_required");
}

#[tokio::test]
async fn steps_are_kept_and_do_not_block() {
    let shop = Shop::open("50").await;
    let step = shop.alix.get(&shop.path("/step")).await.expect(200);
    assert_eq!(step["current_step"], json!("ENTRY"));
    shop.app.clock.advance(TimeDelta::seconds(90));
    shop.alix
        .put(&shop.path("/step"), &json!({ "step": "EXIT", "timestamp": "ignored" }))
        .await
        .expect(200);
    shop.app.clock.advance(TimeDelta::seconds(30));
    let step = shop.alix.get(&shop.path("/step")).await.expect(200);
    assert_eq!(
        (&step["current_step"], &step["step_duration_seconds"]),
        (&json!("EXIT"), &json!(30))
    );
    shop.alix
        .put(&shop.path("/step"), &json!({ "step": "exit" }))
        .await
        .refused(422, "http.malformed");
    shop.sell(&basket(&[1.0], 1.0, 0.0, &[])).await;
}

#[tokio::test]
async fn the_list_filters_and_pages() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 2.0, &[("cash", 10.0), ("check", 2.0)]))
        .await;
    let shop = shop.hours_later(4).await;
    shop.alix
        .post(
            &shop.path("/close"),
            &json!({ "actual_amount": 63, "variance_comment": "bon" }),
        )
        .await
        .expect(200);
    let shop = Shop::open_in(shop.app, "20").await;
    let camille = shop.app.admin().await;
    for (query, total) in [
        ("", 1),
        ("?include_empty=true", 2),
        ("?include_empty=true&status=open", 1),
        ("?status=closed", 1),
        ("?status=null&operator_id=undefined&search=&unknown=1", 1),
        ("?payment_methods=check&payment_methods=nope", 1),
        ("?payment_methods=card", 0),
        ("?payment_methods=nope", 1),
        ("?has_donation=true&amount_min=10&amount_max=10", 1),
        ("?has_donation=false", 0),
        ("?amount_min=10.01", 0),
        ("?variance_threshold=1&variance_has_variance=true", 1),
        ("?variance_threshold=1.01", 0),
        ("?variance_has_variance=false", 0),
        ("?duration_min_hours=4&duration_max_hours=4", 1),
        ("?duration_min_hours=4.5", 0),
        ("?search=ALI", 1),
        ("?search=personne", 0),
        ("?date_from=2026-11-21&date_to=2026-11-21&include_empty=true", 2),
        ("?date_from=2026-11-22", 0),
        ("?date_from=2026-11-21T13:00:00.000Z&include_empty=true", 1),
        ("?include_empty=true&skip=1&limit=1", 2),
    ] {
        let list = camille.get(&format!("/v1/cash-sessions{query}")).await.expect(200);
        assert_eq!(list["total"], json!(total), "{query}");
    }
    for query in [
        "?limit=0",
        "?limit=101",
        "?skip=-1",
        "?operator_id=x",
        "?date_from=hier",
        "?amount_min=-1",
    ] {
        camille
            .get(&format!("/v1/cash-sessions{query}"))
            .await
            .refused(422, "http.malformed");
    }
    camille
        .get("/v1/cash-sessions?status=ouverte")
        .await
        .refused(422, "http.malformed");
    assert_eq!(
        shop.app.receiver().await.get("/v1/cash-sessions").await.expect(200)["total"],
        json!(0)
    );
}

#[tokio::test]
async fn the_basket_in_progress_survives_a_restart_and_an_operator_change() {
    let shop = Shop::open("50").await;
    let basket_in_progress = json!({ "lines": [{ "name": "théière", "weight_grams": 800 }], "note": "à emballer" });
    shop.alix
        .put(&shop.path("/draft"), &json!({ "basket": basket_in_progress }))
        .await
        .expect(204);
    let (path, sale) = (shop.path("/draft"), shop.with_session(&basket(&[1.0], 1.0, 0.0, &[])));
    let Shop { app, alix, .. } = shop;
    drop(alix);
    let app = app.restarted();
    let camille = app.admin().await;
    assert_eq!(camille.get(&path).await.expect(200)["basket"], basket_in_progress);
    camille.post("/v1/sales", &sale).await.expect(200);
    assert_eq!(camille.get(&path).await.expect(200)["basket"], Value::Null);
    let huge = json!({ "basket": "x".repeat(300_000) });
    camille.put(&path, &huge).await.refused(413, "http.body_too_large");
}
