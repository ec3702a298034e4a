use super::{acts, archive, create, id, names, path, receive};
use chrono::TimeDelta;
use recyclique_tests::{Shop, TestApp, basket};
use serde_json::{Value, json};

const UNKNOWN: &str = "/v1/categories/019ab000-0000-7000-8000-000000000000";

#[tokio::test]
async fn an_archived_category_leaves_the_lists_and_comes_back() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let made = create(&admin, json!({ "name": "Samovar", "price": 3 })).await;
    let known = app.count("audit_entry").await;
    app.clock.advance(TimeDelta::minutes(1));
    let archived = admin.delete(&path(&made)).await.expect(200);
    assert_eq!(archived["deleted_at"], "2026-11-21T09:01:00.000000Z");
    assert_eq!(
        (&archived["is_active"], &archived["price"]),
        (&json!(true), &json!("3.00"))
    );
    assert!(!names(&admin.get("/v1/categories").await.expect(200)).contains(&"Samovar"));
    assert_eq!(admin.get(&path(&made)).await.expect(200), archived);
    app.clock.advance(TimeDelta::minutes(1));
    let again = admin.delete(&path(&made)).await.expect(200);
    assert_eq!(
        again["deleted_at"], "2026-11-21T09:02:00.000000Z",
        "the date is renewed"
    );
    let back = admin
        .post(&format!("{}/restore", path(&made)), &json!({}))
        .await
        .expect(200);
    assert_eq!(back["deleted_at"], Value::Null);
    assert_eq!(acts(&app, known).await, ["Catégorie archivée\u{a0}: Samovar"; 2]);
    let refused = admin
        .post(&format!("{}/restore", path(&made)), &json!({}))
        .await
        .refused(400, "catalogue.not_archived");
    assert_eq!(refused["detail"], "Category is already active (not deleted)");
}

#[tokio::test]
async fn a_category_is_not_archived_above_others_that_are_not() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let parent = create(&admin, json!({ "name": "Parent" })).await;
    let children = [
        create(&admin, json!({ "name": "Un", "parent_id": id(&parent) })).await,
        create(&admin, json!({ "name": "Deux", "parent_id": id(&parent) })).await,
    ];
    admin
        .put(&path(&children[0]), &json!({ "is_active": false }))
        .await
        .expect(200);
    let refused = admin
        .delete(&path(&parent))
        .await
        .refused(422, "catalogue.has_active_children");
    let detail = json!({
        "detail": "Impossible de désactiver cette catégorie car elle contient des sous-catégories actives. Veuillez d'abord désactiver ou transférer les sous-catégories.",
        "category_id": id(&parent),
        "active_children_count": 2,
    });
    assert_eq!(refused["detail"], detail);
    for child in &children {
        archive(&app, child).await;
    }
    archive(&app, &parent).await;
}

#[tokio::test]
async fn a_restored_child_takes_the_prices_of_its_parent_away() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let parent = create(&admin, json!({ "name": "Parent" })).await;
    let child = create(&admin, json!({ "name": "Enfant", "parent_id": id(&parent) })).await;
    admin
        .put(&path(&child), &json!({ "is_active": false }))
        .await
        .expect(200);
    archive(&app, &child).await;
    admin.put(&path(&parent), &json!({ "price": 2 })).await.expect(200);
    admin
        .post(&format!("{}/restore", path(&child)), &json!({}))
        .await
        .expect(200);
    assert_eq!(
        admin.get(&path(&parent)).await.expect(200)["price"],
        "2.00",
        "an inactive child takes nothing"
    );
    admin
        .put(&path(&child), &json!({ "is_active": true }))
        .await
        .expect(200);
    assert_eq!(admin.get(&path(&parent)).await.expect(200)["price"], Value::Null);
}

#[tokio::test]
async fn an_unused_category_goes_for_good_and_its_name_is_free_again() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let parent = create(&admin, json!({ "name": "Parent" })).await;
    let made = create(&admin, json!({ "name": "Samovar", "parent_id": id(&parent) })).await;
    let known = app.count("audit_entry").await;
    let usage = app
        .volunteer()
        .await
        .get(&format!("{}/has-usage", path(&made)))
        .await
        .expect(200);
    assert_eq!(usage, json!({ "has_usage": false, "can_hard_delete": true }));
    let gone = admin.delete(&format!("{}/hard", path(&made))).await;
    assert_eq!(gone.bytes.len(), 0);
    gone.expect(204);
    assert_eq!(
        acts(&app, known).await,
        ["Catégorie supprimée définitivement\u{a0}: Samovar"]
    );
    for list in [
        "?include_archived=true",
        "/hierarchy",
        "/sale-tickets",
        "/entry-tickets",
    ] {
        let list = admin.get(&format!("/v1/categories{list}")).await.expect(200);
        assert!(!names(&list).contains(&"Samovar"));
    }
    admin
        .get(&path(&made))
        .await
        .refused(404, "catalogue.category_not_found");
    admin
        .put(&path(&made), &json!({ "price": 1 }))
        .await
        .refused(404, "catalogue.category_not_found");
    admin
        .delete(&path(&made))
        .await
        .refused(404, "catalogue.category_not_found");
    admin
        .delete(&format!("{}/hard", path(&made)))
        .await
        .refused(404, "catalogue.category_not_found");
    admin.delete(&format!("{}/hard", path(&parent))).await.expect(204);
    create(&admin, json!({ "name": "Samovar" })).await;
}

#[tokio::test]
async fn what_something_names_is_not_removed() {
    let shop = Shop::open("50").await;
    let admin = shop.app.admin().await;
    let make = async |name: &str| create(&admin, json!({ "name": name })).await;
    let parent = make("Parent").await;
    let child = create(&admin, json!({ "name": "Enfant", "parent_id": id(&parent) })).await;
    archive(&shop.app, &child).await;
    let (weighed, sold, named) = (
        make("Pesée").await,
        make("Vendue").await,
        make("Vendue par son nom").await,
    );
    receive(&shop.app, &weighed).await;
    for category in [sold["id"].clone(), named["name"].clone()] {
        let mut basket = basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]);
        basket["items"][0]["category"] = category;
        shop.sell(&basket).await;
    }
    let button = make("Bouton").await;
    let preset = json!({ "name": "B", "category_id": id(&button), "button_type": "donation" });
    let preset = admin.post("/v1/presets", &preset).await.expect(201);
    let favourite = make("Favorite").await;
    let register = format!("/v1/cash-registers/{}/favourites", shop.app.register_id());
    admin
        .put(&register, &json!({ "category_ids": [id(&favourite)] }))
        .await
        .expect(200);
    let used = "Impossible de supprimer: la catégorie est utilisée par";
    for (category, code, detail) in [
        (
            &parent,
            "catalogue.has_children",
            "Impossible de supprimer: la catégorie possède des sous-catégories".to_owned(),
        ),
        (
            &weighed,
            "catalogue.category_in_use",
            format!("{used} 1 ligne(s) de réception."),
        ),
        (
            &sold,
            "catalogue.category_in_use",
            format!("{used} 1 article(s) vendu(s)."),
        ),
        (
            &named,
            "catalogue.category_in_use",
            format!("{used} 1 article(s) vendu(s)."),
        ),
        (
            &button,
            "catalogue.category_in_use",
            format!("{used} 1 bouton(s) de caisse."),
        ),
        (
            &favourite,
            "catalogue.category_in_use",
            format!("{used} 1 caisse(s), en favori."),
        ),
    ] {
        let usage = admin.get(&format!("{}/has-usage", path(category))).await.expect(200);
        assert_eq!(
            usage,
            json!({ "has_usage": true, "can_hard_delete": false }),
            "{detail}"
        );
        let refused = admin
            .delete(&format!("{}/hard", path(category)))
            .await
            .refused(422, code);
        assert_eq!(refused["detail"], detail);
    }
    admin.delete(&format!("/v1/presets/{}", id(&preset))).await.expect(204);
    admin.delete(&format!("{}/hard", path(&button))).await.expect(204);
}

#[tokio::test]
async fn what_is_unknown_or_malformed_is_said_in_the_words_of_each_address() {
    let admin = TestApp::new().await.admin().await;
    for category in [UNKNOWN, "/v1/categories/abc"] {
        admin
            .delete(category)
            .await
            .refused(404, "catalogue.category_not_found");
        let restore = format!("{category}/restore");
        admin
            .post(&restore, &json!({}))
            .await
            .refused(404, "catalogue.category_not_found");
        let usage = admin.get(&format!("{category}/has-usage")).await.expect(200);
        assert_eq!(usage, json!({ "has_usage": true, "can_hard_delete": false }));
    }
    admin
        .delete(&format!("{UNKNOWN}/hard"))
        .await
        .refused(404, "catalogue.category_not_found");
    let refused = admin
        .delete("/v1/categories/abc/hard")
        .await
        .refused(400, "catalogue.category_malformed");
    assert_eq!(refused["detail"], "Invalid category id");
}

#[tokio::test]
async fn only_an_administrator_takes_categories_away() {
    let app = TestApp::new().await;
    let made = create(&app.admin().await, json!({ "name": "Samovar" })).await;
    let volunteer = app.volunteer().await;
    volunteer.delete(&path(&made)).await.refused(403, "auth.admin_required");
    volunteer
        .delete(&format!("{}/hard", path(&made)))
        .await
        .refused(403, "auth.admin_required");
    volunteer
        .post(&format!("{}/restore", path(&made)), &json!({}))
        .await
        .refused(403, "auth.admin_required");
}
