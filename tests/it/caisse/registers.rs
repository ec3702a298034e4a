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

#[tokio::test]
async fn the_favourites_of_a_till_are_kept_in_their_order() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    let all = alix.get("/v1/categories").await.expect(200);
    let id = |at: usize| all[at]["id"].clone();
    let path = format!("/v1/cash-registers/{}", app.register_id());
    let favourites = format!("{path}/favourites");
    assert_eq!(alix.get(&path).await.expect(200)["favourite_category_ids"], json!([]));
    let wanted = json!([id(3), id(0), id(2)]);
    let register = alix
        .put(&favourites, &json!({ "category_ids": wanted }))
        .await
        .expect(200);
    assert_eq!(register["favourite_category_ids"], wanted);
    // Whoever renames the till does not touch them.
    let camille = app.admin().await;
    camille.patch(&path, &json!({ "name": "Entrée" })).await.expect(200);
    assert_eq!(alix.get(&path).await.expect(200)["favourite_category_ids"], wanted);
    let unknown = json!("019ab000-0000-7000-8000-0000000000ff");
    let invalid = (422, "caisse.favourites_invalid");
    let malformed = (422, "http.malformed");
    for (ids, (status, code)) in [
        (json!([id(0), id(0)]), invalid),
        (json!([id(0), unknown]), invalid),
        (json!(vec![unknown; 25]), invalid),
        (json!(["abc"]), malformed),
        (json!(null), malformed),
    ] {
        alix.put(&favourites, &json!({ "category_ids": ids }))
            .await
            .refused(status, code);
    }
    assert_eq!(alix.get(&path).await.expect(200)["favourite_category_ids"], wanted);
    alix.put(&favourites, &json!({ "category_ids": [] })).await.expect(200);
    for (path, status, code) in [
        ("/v1/cash-registers/x/favourites", 422, "caisse.register_malformed"),
        (
            "/v1/cash-registers/019ab000-0000-7000-8000-0000000000ff/favourites",
            404,
            "caisse.register_not_found",
        ),
    ] {
        alix.put(path, &json!({ "category_ids": [] }))
            .await
            .refused(status, code);
    }
}

#[tokio::test]
async fn the_options_of_a_till_are_kept_as_they_are_and_published_in_their_full_form() {
    let shop = Shop::open("0").await;
    let path = format!("/v1/cash-registers/{}", shop.app.register_id());
    let camille = shop.app.admin().await;
    let nothing = json!({ "features": {} });
    for (stored, published) in [
        (
            json!({ "features": { "no_item_pricing": { "enabled": true, "more": 1 }, "autre": 2 }, "theme": "x" }),
            json!({ "features": { "no_item_pricing": { "enabled": true, "label": null } } }),
        ),
        (
            json!({ "features": { "no_item_pricing": { "label": "Mode" } } }),
            nothing.clone(),
        ),
        (json!({ "features": [] }), nothing.clone()),
        (json!({}), nothing),
    ] {
        let register = camille
            .patch(&path, &json!({ "workflow_options": stored }))
            .await
            .expect(200);
        assert_eq!(register["workflow_options"], stored);
        let session = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
        assert_eq!(session["register_options"], published);
    }
}
