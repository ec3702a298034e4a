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
async fn presets_are_for_people_who_are_signed_in_and_nobody_changes_them_here() {
    let app = TestApp::new().await;
    for path in ["/v1/presets", "/v1/presets/active"] {
        app.anybody().get(path).await.refused(401, "auth.not_signed_in");
    }
    app.admin()
        .await
        .post("/v1/presets", &json!({}))
        .await
        .refused(405, "http.method_not_allowed");
}
