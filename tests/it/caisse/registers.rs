use recyclique_tests::{Shop, TestApp};
use serde_json::json;

#[tokio::test]
async fn a_register_is_created_changed_and_removed() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let body = json!({ "name": " Caisse 2 ", "site_id": app.site_id(), "workflow_options": { "features": {} } });
    let register = camille.post("/v1/cash-registers/", &body).await.expect(201);
    assert_eq!(
        (&register["name"], &register["is_active"]),
        (&json!("Caisse 2"), &json!(true))
    );
    let path = format!("/v1/cash-registers/{}", register["id"].as_str().unwrap());
    let change = json!({ "id": "ignored", "location": "Entrée", "enable_deferred": true, "name": null });
    let changed = camille.patch(&path, &change).await.expect(200);
    assert_eq!(
        (&changed["name"], &changed["location"]),
        (&json!("Caisse 2"), &json!("Entrée"))
    );
    assert_eq!(
        camille
            .get("/v1/cash-registers")
            .await
            .expect(200)
            .as_array()
            .unwrap()
            .len(),
        2
    );
    camille.delete(&path).await.expect(204);
    camille.get(&path).await.refused(404, "caisse.register_not_found");
}

#[tokio::test]
async fn a_register_with_sessions_stays() {
    let shop = Shop::open("50").await;
    let path = format!("/v1/cash-registers/{}", shop.app.register_id());
    let refused = shop
        .app
        .admin()
        .await
        .delete(&path)
        .await
        .refused(409, "caisse.register_in_use");
    assert!(refused["detail"].as_str().unwrap().contains("1 session(s)"));
}

#[tokio::test]
async fn the_choice_of_till_says_who_holds_it() {
    let shop = Shop::open("50").await;
    let status = shop.alix.get("/v1/cash-registers/status").await.expect(200);
    assert_eq!(status["total"], json!(1));
    let till = &status["data"][0];
    assert_eq!(
        (&till["is_open"], &till["operator_name"]),
        (&json!(true), &json!("Alix"))
    );
    assert_eq!(till["session_id"], json!(shop.session_id));
    let path = format!("/v1/cash-sessions/status/{}", shop.app.register_id());
    assert_eq!(shop.alix.get(&path).await.expect(200)["is_active"], json!(true));
}

#[tokio::test]
async fn a_register_that_does_not_fit_is_refused() {
    let app = TestApp::new().await;
    let (alix, camille) = (app.volunteer().await, app.admin().await);
    for (body, status, code) in [
        (json!({ "name": "" }), 422, "caisse.register_invalid"),
        (json!({ "name": "x".repeat(101) }), 422, "caisse.register_invalid"),
        (json!({}), 422, "http.malformed"),
        (json!({ "name": "A", "site_id": "  " }), 422, "caisse.register_invalid"),
        (json!({ "name": "A", "site_id": "x" }), 422, "caisse.register_invalid"),
        (
            json!({ "name": "A", "site_id": "019ab000-0000-7000-8000-0000000000ff" }),
            404,
            "caisse.site_not_found",
        ),
        (json!({ "name": "A", "workflow_options": null }), 422, "http.malformed"),
        (json!({ "name": "A", "workflow_options": [] }), 422, "http.malformed"),
    ] {
        camille.post("/v1/cash-registers", &body).await.refused(status, code);
    }
    alix.post("/v1/cash-registers", &json!({ "name": "A" }))
        .await
        .refused(403, "auth.admin_required");
    camille
        .get("/v1/cash-registers/nope")
        .await
        .refused(422, "caisse.register_malformed");
}
