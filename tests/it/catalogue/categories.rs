use super::{archive, create, id, names, path};
use chrono::TimeDelta;
use recyclique_tests::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn a_category_is_answered_with_every_key_and_its_prices_as_texts() {
    let admin = TestApp::new().await.admin().await;
    let form = json!({ "name": " Samovar ", "price": 1.5, "max_price": "12", "display_order": 5, "display_order_entry": 7, "unknown": 1 });
    let made = create(&admin, form).await;
    let mut expected = json!({
        "name": "Samovar", "official_name": null, "is_active": true, "parent_id": null, "price": "1.50", "max_price": "12.00",
        "display_order": 5, "display_order_entry": 7, "is_visible": true, "shortcut_key": null, "deleted_at": null,
        "rep_sector": null, "effective_rep_sector": null,
    });
    for key in ["id", "created_at", "updated_at"] {
        expected[key] = made[key].clone();
    }
    assert_eq!(made, expected);
    assert_eq!(admin.get(&path(&made)).await.expect(200), made);
}

#[tokio::test]
async fn a_name_is_given_once_whatever_became_of_its_holder() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (on, off) = (
        create(&admin, json!({ "name": "Samovar" })).await,
        create(&admin, json!({ "name": "Narguilé" })).await,
    );
    admin.put(&path(&off), &json!({ "is_active": false })).await.expect(200);
    archive(&app, &on).await;
    for name in ["Samovar", " Narguilé "] {
        let refused = admin
            .post("/v1/categories", &json!({ "name": name }))
            .await
            .refused(400, "catalogue.name_taken");
        assert_eq!(
            refused["detail"],
            format!("Category with name '{}' already exists", name.trim())
        );
    }
    admin
        .put(&path(&off), &json!({ "name": "Samovar" }))
        .await
        .refused(400, "catalogue.name_taken");
    admin.put(&path(&off), &json!({ "name": "Narguilé" })).await.expect(200);
    create(&admin, json!({ "name": "samovar" })).await;
}

#[tokio::test]
async fn the_two_ways_of_writing_an_accent_are_one_name() {
    let admin = TestApp::new().await.admin().await;
    create(&admin, json!({ "name": "Épée" })).await;
    admin
        .post("/v1/categories", &json!({ "name": "E\u{301}pe\u{301}e" }))
        .await
        .refused(400, "catalogue.name_taken");
}

#[tokio::test]
async fn an_absent_key_changes_nothing_and_an_empty_change_leaves_the_date() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let made = create(&admin, json!({ "name": "Samovar", "price": 3 })).await;
    app.clock.advance(TimeDelta::minutes(1));
    assert_eq!(admin.put(&path(&made), &json!({})).await.expect(200), made);
    assert_eq!(
        admin
            .put(&path(&made), &json!({ "name": "Samovar", "price": "3.00" }))
            .await
            .expect(200),
        made
    );
    let changed = admin
        .put(&path(&made), &json!({ "official_name": "Bouilloire russe" }))
        .await
        .expect(200);
    assert_eq!(
        (&changed["price"], &changed["official_name"]),
        (&json!("3.00"), &json!("Bouilloire russe"))
    );
    assert!(changed["updated_at"].as_str() > made["updated_at"].as_str());
}

#[tokio::test]
async fn impossible_values_are_refused_and_change_nothing() {
    let admin = TestApp::new().await.admin().await;
    let made = create(&admin, json!({ "name": "Samovar", "price": 3, "max_price": 4 })).await;
    for (form, field) in [
        (json!({ "name": "" }), "name"),
        (json!({ "name": null }), "name"),
        (json!({ "official_name": "é".repeat(256) }), "official_name"),
        (json!({ "price": -1 }), "price"),
        (json!({ "price": 5 }), "max_price"),
        (json!({ "max_price": "2.99" }), "max_price"),
        (json!({ "price": 100_000_000 }), "price"),
        (json!({ "is_active": null }), "is_active"),
        (json!({ "display_order": null }), "display_order"),
    ] {
        let refused = admin
            .put(&path(&made), &form)
            .await
            .refused(422, "catalogue.category_invalid");
        assert_eq!(refused["fields"][0]["name"], field, "{form}");
    }
    for form in [
        json!({ "price": "NaN" }),
        json!({ "price": "1,5" }),
        json!({ "price": true }),
        json!({ "display_order": 1.5 }),
    ] {
        admin.put(&path(&made), &form).await.refused(422, "http.malformed");
    }
    assert_eq!(admin.get(&path(&made)).await.expect(200), made);
}

#[tokio::test]
async fn an_unknown_or_malformed_category_is_not_found() {
    let admin = TestApp::new().await.admin().await;
    for id in ["abc", "019ab000-0000-7000-8000-000000000000"] {
        let path = format!("/v1/categories/{id}");
        let refused = admin.get(&path).await.refused(404, "catalogue.category_not_found");
        assert_eq!(refused["detail"], "Category not found");
        admin
            .put(&path, &json!({}))
            .await
            .refused(404, "catalogue.category_not_found");
    }
}

#[tokio::test]
async fn each_list_shows_what_its_screen_needs() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let archived = create(&admin, json!({ "name": "Archivée" })).await;
    let inactive = create(&admin, json!({ "name": "Inactive" })).await;
    create(&admin, json!({ "name": "Cachée", "is_visible": false })).await;
    admin
        .put(&path(&inactive), &json!({ "is_active": false }))
        .await
        .expect(200);
    archive(&app, &archived).await;
    for (list, shown) in [
        ("/v1/categories", vec!["Cachée", "Inactive"]),
        (
            "/v1/categories?include_archived=true",
            vec!["Archivée", "Cachée", "Inactive"],
        ),
        ("/v1/categories?is_active=true", vec!["Cachée"]),
        ("/v1/categories?is_active=false", vec!["Inactive"]),
        ("/v1/categories/sale-tickets", vec!["Cachée", "Inactive"]),
        ("/v1/categories/sale-tickets?is_active=true", vec!["Cachée"]),
        ("/v1/categories/entry-tickets", vec!["Inactive"]),
        ("/v1/categories/entry-tickets?is_active=true", vec![]),
        ("/v1/categories/hierarchy", vec!["Cachée", "Inactive"]),
        ("/v1/categories/hierarchy?is_active=true", vec!["Cachée"]),
    ] {
        let all = app.volunteer().await.get(list).await.expect(200);
        let ours: Vec<&str> = names(&all)
            .into_iter()
            .filter(|name| ["Archivée", "Cachée", "Inactive"].contains(name))
            .collect();
        assert_eq!(ours, shown, "{list}");
    }
    assert_eq!(admin.get(&path(&archived)).await.expect(200)["name"], "Archivée");
}

#[tokio::test]
async fn the_till_and_the_reception_each_have_their_order() {
    let admin = TestApp::new().await.admin().await;
    for (name, order, entry) in [("Écharpe", -9, -7), ("Foulard", -8, -8), ("Étole", -8, -9)] {
        create(
            &admin,
            json!({ "name": name, "display_order": order, "display_order_entry": entry }),
        )
        .await;
    }
    for (list, order) in [
        ("sale-tickets", ["Écharpe", "Étole", "Foulard"]),
        ("entry-tickets", ["Étole", "Foulard", "Écharpe"]),
    ] {
        let all = admin.get(&format!("/v1/categories/{list}")).await.expect(200);
        assert_eq!(names(&all)[..3], order, "{list}");
    }
}

#[tokio::test]
async fn only_an_administrator_changes_categories() {
    let app = TestApp::new().await;
    let made = create(&app.admin().await, json!({ "name": "Samovar" })).await;
    let volunteer = app.volunteer().await;
    volunteer
        .post("/v1/categories", &json!({ "name": "A" }))
        .await
        .refused(403, "auth.admin_required");
    volunteer
        .put(&path(&made), &json!({ "name": "A" }))
        .await
        .refused(403, "auth.admin_required");
    assert_eq!(volunteer.get(&path(&made)).await.expect(200)["id"], id(&made));
    for list in ["", "/hierarchy", "/sale-tickets", "/entry-tickets"] {
        app.anybody()
            .get(&format!("/v1/categories{list}"))
            .await
            .refused(401, "auth.not_signed_in");
    }
}

#[tokio::test]
async fn nothing_of_a_category_is_lost_by_a_restart() {
    let app = TestApp::new().await;
    let made = create(
        &app.admin().await,
        json!({ "name": "Samovar", "price": "0.10", "shortcut_key": "S" }),
    )
    .await;
    let app = app.restarted();
    let found: Value = app.admin().await.get(&path(&made)).await.expect(200);
    assert_eq!(found, made);
}
