use super::{id, names};
use recyclique_tests::TestApp;
use serde_json::json;

#[tokio::test]
async fn a_new_shop_has_the_four_buttons_at_no_price() {
    let app = TestApp::new().await;
    let presets = app.volunteer().await.get("/v1/presets/active").await.expect(200);
    assert_eq!(
        names(&presets),
        ["Don 0\u{a0}€", "Don −18\u{a0}ans", "Recyclage", "Déchèterie"]
    );
    let presets = presets.as_array().expect("a list");
    let column = |key: &str| presets.iter().map(|preset| preset[key].clone()).collect::<Vec<_>>();
    assert_eq!(
        column("code"),
        [json!("don-0"), json!("don-18"), json!("recyclage"), json!("decheterie")]
    );
    assert_eq!(
        column("button_type"),
        [
            json!("donation"),
            json!("donation"),
            json!("recycling"),
            json!("recycling")
        ]
    );
    for preset in presets {
        assert_eq!(
            (&preset["preset_price"], &preset["category_name"]),
            (&json!("0.00"), &json!("Divers"))
        );
    }
}

#[tokio::test]
async fn presets_are_narrowed_by_category_by_type_and_by_state() {
    let app = TestApp::new().await;
    let volunteer = app.volunteer().await;
    let all = volunteer.get("/v1/presets").await.expect(200);
    let category = all[0]["category_id"].as_str().expect("an id");
    for (query, count) in [
        (format!("category_id={category}"), 4),
        (format!("category_id={}", app.site_id()), 0),
        ("button_type=recycling".to_owned(), 2),
        ("is_active=false".to_owned(), 0),
        ("button_type=donation&is_active=true".to_owned(), 2),
    ] {
        let found = volunteer.get(&format!("/v1/presets/?{query}")).await.expect(200);
        assert_eq!(found.as_array().map(Vec::len), Some(count), "{query}");
    }
    let refused = volunteer
        .get("/v1/presets?category_id=abc")
        .await
        .refused(400, "catalogue.preset_category_malformed");
    assert_eq!(refused["detail"], "Invalid category_id format: 'abc'");
    volunteer
        .get("/v1/presets?button_type=vente")
        .await
        .refused(422, "http.malformed");
}

#[tokio::test]
async fn a_preset_is_read_by_its_id() {
    let app = TestApp::new().await;
    let volunteer = app.volunteer().await;
    let all = volunteer.get("/v1/presets").await.expect(200);
    assert_eq!(
        volunteer.get(&format!("/v1/presets/{}", id(&all[2]))).await.expect(200),
        all[2]
    );
    for unknown in ["abc", &app.site_id()] {
        let refused = volunteer
            .get(&format!("/v1/presets/{unknown}"))
            .await
            .refused(404, "catalogue.preset_not_found");
        assert_eq!(refused["detail"], "Preset button not found");
    }
}

#[tokio::test]
async fn presets_are_for_people_who_are_signed_in_and_administrators_change_them() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    for path in ["/v1/presets", "/v1/presets/active"] {
        app.anybody().get(path).await.refused(401, "auth.not_signed_in");
    }
    let all = alix.get("/v1/presets").await.expect(200);
    let path = format!("/v1/presets/{}", id(&all[0]));
    alix.post("/v1/presets", &json!({}))
        .await
        .refused(403, "auth.admin_required");
    alix.patch(&path, &json!({})).await.refused(403, "auth.admin_required");
    alix.delete(&path).await.refused(403, "auth.admin_required");
}

#[tokio::test]
async fn an_administrator_makes_a_button_changes_it_and_takes_it_away() {
    let app = TestApp::new().await;
    let (alix, camille) = (app.volunteer().await, app.admin().await);
    let category = alix.get("/v1/presets").await.expect(200)[0]["category_id"].clone();
    let form = json!({ "name": "  Vente au kilo ", "category_id": category, "preset_price": 2.5,
                       "button_type": "donation", "sort_order": 5 });
    let made = camille.post("/v1/presets/", &form).await.expect(201);
    assert_eq!(
        (&made["name"], &made["preset_price"], &made["is_active"], &made["code"]),
        (&json!("Vente au kilo"), &json!("2.50"), &json!(true), &json!(null))
    );
    assert_eq!(made["category_name"], json!("Divers"));
    let path = format!("/v1/presets/{}", id(&made));
    assert_eq!(alix.get(&path).await.expect(200), made);
    app.clock.advance(chrono::TimeDelta::minutes(1));
    let change = json!({ "preset_price": "3", "is_active": false });
    let changed = camille.patch(&path, &change).await.expect(200);
    assert_eq!(
        (&changed["preset_price"], &changed["name"]),
        (&json!("3.00"), &json!("Vente au kilo"))
    );
    assert_ne!(changed["updated_at"], made["updated_at"]);
    assert_eq!(camille.patch(&path, &change).await.expect(200), changed);
    let active = alix.get("/v1/presets/active").await.expect(200);
    assert_eq!(active.as_array().map(Vec::len), Some(4));
    camille.delete(&path).await.expect(204);
    alix.get(&path).await.refused(404, "catalogue.preset_not_found");
    camille.delete(&path).await.refused(404, "catalogue.preset_not_found");
    camille
        .patch(&path, &change)
        .await
        .refused(404, "catalogue.preset_not_found");
}

#[tokio::test]
async fn a_button_taken_away_stays_on_the_lines_already_sold() {
    let shop = recyclique_tests::Shop::open("50").await;
    let preset = shop.alix.get("/v1/presets").await.expect(200)[0]["id"].clone();
    let mut basket = recyclique_tests::basket(&[0.0], 0.0, 0.0, &[]);
    basket["items"][0]["preset_id"] = preset.clone();
    let sale = shop.sell(&basket).await;
    let path = format!("/v1/presets/{}", preset.as_str().expect("an id"));
    shop.app.admin().await.delete(&path).await.expect(204);
    let read = shop.alix.get(&format!("/v1/sales/{}", id(&sale))).await.expect(200);
    assert_eq!(read["items"][0]["preset_id"], preset);
    shop.alix
        .post("/v1/sales", &shop.with_session(&basket))
        .await
        .refused(400, "caisse.preset_not_found");
}

#[tokio::test]
async fn a_button_that_does_not_fit_is_refused_and_leaves_nothing() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let category = camille.get("/v1/presets").await.expect(200)[0]["category_id"].clone();
    let good =
        || json!({ "name": "Un bouton", "category_id": category, "preset_price": 0, "button_type": "recycling" });
    let with = |key: &str, value: serde_json::Value| {
        let mut form = good();
        form[key] = value;
        form
    };
    let invalid = (422, "catalogue.preset_invalid");
    let malformed = (422, "http.malformed");
    for (form, (status, code)) in [
        (with("name", json!("  ")), invalid),
        (with("name", json!("x".repeat(101))), invalid),
        (with("name", json!(null)), malformed),
        (with("category_id", json!(app.site_id())), invalid),
        (with("category_id", json!("abc")), malformed),
        (with("preset_price", json!(-0.01)), invalid),
        (with("preset_price", json!(1_000_000)), invalid),
        (with("preset_price", json!("gratuit")), malformed),
        (with("preset_price", json!(1e300)), malformed),
        (with("button_type", json!("vente")), malformed),
        (with("sort_order", json!(1.5)), malformed),
        (with("sort_order", json!(-1)), invalid),
        (with("sort_order", json!(i64::MAX)), invalid),
        (with("code", json!("inconnu")), malformed),
        (with("code", json!("don-0")), (409, "catalogue.preset_code_taken")),
    ] {
        camille.post("/v1/presets", &form).await.refused(status, code);
    }
    let refused = camille.post("/v1/presets", &with("name", json!(""))).await;
    assert_eq!(refused.json["fields"][0]["name"], json!("name"));
    assert_eq!(app.count("preset").await, 4);
    let made = camille.post("/v1/presets", &good()).await.expect(201);
    let path = format!("/v1/presets/{}", id(&made));
    for change in [
        json!({ "name": null }),
        json!({ "preset_price": null }),
        json!({ "category_id": app.site_id() }),
    ] {
        camille
            .patch(&path, &change)
            .await
            .refused(422, "catalogue.preset_invalid");
    }
    camille
        .patch(&path, &json!({ "code": "recyclage" }))
        .await
        .refused(409, "catalogue.preset_code_taken");
    assert_eq!(camille.get(&path).await.expect(200), made);
}
