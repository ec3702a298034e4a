use recyclique_tests::{Client, Shop, TestApp, basket};
use serde_json::{Value, json};

const BOOK: &str = "2026-11-14T00:00:00Z";

/// Camille's opening of this kind.
fn opening(app: &TestApp, kind: &str) -> Value {
    let mut opening = app.opening("20");
    opening["operator_id"] = json!(app.admin_id());
    opening["kind"] = json!(kind);
    if kind == "deferred" {
        opening["opened_at"] = json!(BOOK);
    }
    opening
}

async fn open(client: &Client, opening: &Value) -> Value {
    client.post("/v1/cash-sessions", opening).await.expect(201)
}

async fn allow_virtual(app: &TestApp) {
    let path = format!("/v1/cash-registers/{}", app.register_id());
    app.admin()
        .await
        .patch(&path, &json!({ "enable_virtual": true }))
        .await
        .expect(200);
}

fn with_id(session: &Value, rest: &str) -> String {
    format!("/v1/cash-sessions/{}{rest}", session["id"].as_str().unwrap())
}

#[tokio::test]
async fn a_paper_book_keeps_its_date_and_stands_in_nobodys_way() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let mut dated = opening(&app, "deferred");
    dated.as_object_mut().unwrap().remove("kind");
    let book = open(&camille, &dated).await;
    assert_eq!(
        (&book["kind"], &book["opened_at"], &book["is_training"]),
        (&json!("deferred"), &json!("2026-11-14T00:00:00.000000Z"), &json!(false))
    );
    assert_eq!(camille.get("/v1/cash-sessions/current").await.expect(200), Value::Null);
    let status = format!("/v1/cash-sessions/status/{}", app.register_id());
    assert_eq!(camille.get(&status).await.expect(200)["is_active"], json!(false));
    let tills = camille.get("/v1/cash-registers/status").await.expect(200);
    assert_eq!(tills["data"][0]["is_open"], json!(false));
    let real = open(&camille, &opening(&app, "real")).await;
    app.clock.advance(chrono::TimeDelta::seconds(1));
    let second = open(&camille, &opening(&app, "deferred")).await;
    let current = camille.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(current["id"], real["id"]);
    let path = format!(
        "/v1/cash-sessions/current?kind=deferred&register_id={}",
        app.register_id()
    );
    assert_eq!(camille.get(&path).await.expect(200)["id"], second["id"]);
}

#[tokio::test]
async fn a_paper_book_of_the_day_is_found_again() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let check = "/v1/cash-sessions/deferred/check?date=";
    let none = json!({ "exists": false, "session_id": null, "session": null });
    assert_eq!(camille.get(&format!("{check}2026-11-14")).await.expect(200), none);
    let book = open(&camille, &opening(&app, "deferred")).await;
    let mut sale = basket(&[4.0], 4.0, 0.0, &[]);
    sale["cash_session_id"] = book["id"].clone();
    camille.post("/v1/sales", &sale).await.expect(200);
    let found = camille.get(&format!("{check}2026-11-14")).await.expect(200);
    assert_eq!(
        (&found["exists"], &found["session_id"], &found["initial_amount"]),
        (&json!(true), &book["id"], &json!(20.0))
    );
    assert_eq!((&found["total_sales"], &found["total_items"]), (&json!(4.0), &json!(1)));
    assert_eq!(found["session"]["kind"], json!("deferred"));
    assert_eq!(camille.get(&format!("{check}2026-11-15")).await.expect(200), none);
    let alix = app.volunteer().await;
    assert_eq!(alix.get(&format!("{check}2026-11-14")).await.expect(200), none);
    for date in ["14/11/2026", "2026-11-31", "2026-11-14T00:00:00Z"] {
        let refused = camille.get(&format!("{check}{date}")).await;
        let refused = refused.refused(400, "caisse.date_invalid");
        let sentence = refused["detail"].as_str().unwrap();
        assert!(sentence.starts_with("Format de date invalide. Utilisez YYYY-MM-DD. Erreur: "));
    }
    camille
        .get("/v1/cash-sessions/deferred/check")
        .await
        .refused(422, "http.malformed");
}

#[tokio::test]
async fn a_kind_and_a_date_go_together_or_the_opening_is_refused() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let with = |kind: Value, opened_at: Value| {
        let mut opening = opening(&app, "real");
        opening["kind"] = kind;
        opening["opened_at"] = opened_at;
        opening
    };
    for (opening, status, code) in [
        (with(json!("deferred"), Value::Null), 422, "caisse.kind_invalid"),
        (with(json!("real"), json!(BOOK)), 422, "caisse.kind_invalid"),
        (with(json!("virtual"), json!(BOOK)), 422, "caisse.kind_invalid"),
        (with(json!("autre"), Value::Null), 422, "http.malformed"),
        (with(Value::Null, json!("hier")), 422, "http.malformed"),
        (
            with(Value::Null, json!("2026-11-21T09:00:01Z")),
            400,
            "caisse.opened_in_future",
        ),
        (with(json!("virtual"), Value::Null), 400, "caisse.virtual_disabled"),
    ] {
        camille.post("/v1/cash-sessions", &opening).await.refused(status, code);
    }
    let mut anywhere = opening(&app, "virtual");
    anywhere.as_object_mut().unwrap().remove("register_id");
    camille
        .post("/v1/cash-sessions", &anywhere)
        .await
        .refused(400, "caisse.virtual_disabled");
    assert_eq!(app.count("cash_session").await, 0);
    assert_eq!(
        app.count("cash_register").await,
        1,
        "no till is made to train on, and none for a refusal"
    );
}

#[tokio::test]
async fn training_stands_in_nobodys_way_and_is_in_no_list() {
    let app = TestApp::new().await;
    allow_virtual(&app).await;
    let camille = app.admin().await;
    let training = open(&camille, &opening(&app, "virtual")).await;
    assert_eq!(
        (&training["kind"], &training["is_training"]),
        (&json!("virtual"), &json!(true))
    );
    let again = camille.post("/v1/cash-sessions", &opening(&app, "virtual")).await;
    let again = again.refused(400, "caisse.operator_has_virtual");
    assert!(again["detail"].as_str().unwrap().contains("déjà ouverte"));
    open(&camille, &opening(&app, "real")).await;
    let list = |query: &'static str| {
        let camille = &camille;
        async move {
            let list = camille
                .get(&format!("/v1/cash-sessions?include_empty=true{query}"))
                .await
                .expect(200);
            list["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|session| session["kind"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        }
    };
    assert_eq!(list("").await, ["real"]);
    assert_eq!(list("&kind=virtual").await, ["virtual"]);
    assert!(list("&kind=deferred").await.is_empty());
    let mut sale = basket(&[4.0], 4.0, 0.0, &[]);
    sale["cash_session_id"] = training["id"].clone();
    camille.post("/v1/sales", &sale).await.expect(200);
    let close = json!({ "actual_amount": 24 });
    let closed = camille.post(&with_id(&training, "/close"), &close).await.expect(200);
    assert_eq!(
        (&closed["status"], &closed["z_number"]),
        (&json!("closed"), &Value::Null)
    );
}

#[tokio::test]
async fn each_kind_asks_for_its_own_permission() {
    let app = TestApp::new().await;
    allow_virtual(&app).await;
    app.grant_to_reception("caisse.virtual.access").await;
    let dominique = app.receiver().await;
    let hers = |kind: &str| {
        let mut opening = opening(&app, kind);
        opening["operator_id"] = json!(app.receiver_id());
        opening
    };
    let refused = dominique.post("/v1/cash-sessions", &hers("real")).await;
    let refused = refused.refused(403, "caisse.kind_permission");
    assert_eq!(refused["detail"], json!("Permission requise: caisse.access"));
    let refused = dominique.post("/v1/cash-sessions", &hers("deferred")).await;
    let refused = refused.refused(403, "caisse.deferred_permission");
    assert_eq!(
        refused["detail"],
        json!(
            "Permission requise: caisse.deferred.access pour créer des sessions avec une date personnalisée (saisie différée)"
        )
    );
    let training = open(&dominique, &hers("virtual")).await;
    let shop = Shop::open_in(app, "50").await;
    let sale = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[]));
    dominique
        .post("/v1/sales", &sale)
        .await
        .refused(403, "caisse.kind_permission");
    dominique
        .put(&shop.path("/draft"), &json!({ "basket": {} }))
        .await
        .refused(403, "caisse.kind_permission");
    let mut hers = sale.clone();
    hers["cash_session_id"] = training["id"].clone();
    dominique.post("/v1/sales", &hers).await.expect(200);
    let refused = shop.alix.post("/v1/sales", &hers).await;
    let refused = refused.refused(403, "caisse.kind_permission");
    assert_eq!(refused["detail"], json!("Permission requise: caisse.virtual.access"));
}

#[tokio::test]
async fn who_lost_the_permission_of_a_kind_cannot_close_it() {
    let shop = Shop::open("50").await;
    shop.app
        .execute(
            "UPDATE user_group_permission SET deleted_at = created_at
             WHERE permission_id = (SELECT id FROM permission WHERE name = 'caisse.access')
               AND group_id = (SELECT id FROM user_group WHERE name = 'Caisse')",
        )
        .await;
    shop.app
        .execute(
            "INSERT INTO user_group_permission (id, group_id, permission_id, created_at)
             SELECT g.id || ':' || p.id, g.id, p.id, g.created_at FROM user_group g, permission p
             WHERE g.name = 'Caisse' AND p.name = 'caisse.virtual.access'",
        )
        .await;
    let refused = shop
        .alix
        .post(&shop.path("/close"), &json!({ "actual_amount": 50 }))
        .await;
    refused.refused(403, "caisse.kind_permission");
}
