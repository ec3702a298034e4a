use super::{archive, create, id, names, path};
use recyclique_tests::{Client, TestApp};
use serde_json::{Value, json};

/// A root with children of these names, in this order.
async fn family(admin: &Client, root: &str, children: &[&str]) -> (Value, Vec<Value>) {
    let root = create(admin, json!({ "name": root })).await;
    let mut made = Vec::new();
    for (rank, name) in children.iter().enumerate() {
        let form = json!({ "name": name, "parent_id": id(&root), "display_order": rank, "display_order_entry": rank });
        made.push(create(admin, form).await);
    }
    (root, made)
}

/// The children of a root in that list, by name.
async fn under(client: &Client, list: &str, root: &Value) -> Vec<String> {
    let all = client.get(&format!("/v1/categories/{list}")).await.expect(200);
    let all = all.as_array().expect("a list").iter();
    let below = all.filter(|category| category["parent_id"] == root["id"]);
    below
        .map(|category| category["name"].as_str().expect("a name").to_owned())
        .collect()
}

#[tokio::test]
async fn at_least_one_category_stays_visible() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let all = admin.get("/v1/categories").await.expect(200);
    let (last, others) = all.as_array().expect("a list").split_first().expect("categories");
    for category in others {
        let visibility = format!("{}/visibility", path(category));
        admin
            .put(&visibility, &json!({ "is_visible": false }))
            .await
            .expect(200);
    }
    let archived = create(&admin, json!({ "name": "Archivée" })).await;
    archive(&app, &archived).await;
    let off = create(&admin, json!({ "name": "Éteinte" })).await;
    admin.put(&path(&off), &json!({ "is_active": false })).await.expect(200);
    for address in [path(last), format!("{}/visibility", path(last))] {
        let refused = admin
            .put(&address, &json!({ "is_visible": false }))
            .await
            .refused(422, "catalogue.last_visible");
        assert_eq!(
            refused["detail"],
            "Cannot hide category: at least one category must remain visible"
        );
    }
    let shown = admin
        .put(
            &format!("{}/visibility", path(&others[0])),
            &json!({ "is_visible": true }),
        )
        .await
        .expect(200);
    assert_eq!(shown["is_visible"], true);
    admin
        .put(&path(last), &json!({ "is_visible": false }))
        .await
        .expect(200);
}

#[tokio::test]
async fn each_order_has_its_address() {
    let admin = TestApp::new().await.admin().await;
    let made = create(&admin, json!({ "name": "Samovar" })).await;
    let sale = admin
        .put(
            &format!("{}/display-order", path(&made)),
            &json!({ "display_order": "30" }),
        )
        .await
        .expect(200);
    assert_eq!(sale["display_order"], 30);
    let entry = admin
        .put(
            &format!("{}/display-order-entry", path(&made)),
            &json!({ "display_order_entry": -5 }),
        )
        .await
        .expect(200);
    assert_eq!(
        (&entry["display_order"], &entry["display_order_entry"]),
        (&json!(30), &json!(-5))
    );
    for (address, form) in [
        ("visibility", json!({ "is_visible": null })),
        ("visibility", json!({})),
        ("display-order", json!({ "display_order": 1.5 })),
        ("display-order-entry", json!({ "display_order": 1 })),
    ] {
        let address = format!("{}/{address}", path(&made));
        admin.put(&address, &form).await.refused(422, "http.malformed");
    }
    for (address, form) in [
        ("visibility", json!({ "is_visible": true })),
        ("display-order", json!({ "display_order": 1 })),
        ("display-order-entry", json!({ "display_order_entry": 1 })),
    ] {
        let refused = admin.put(&format!("/v1/categories/abc/{address}"), &form).await;
        let refused = refused.refused(400, "catalogue.category_malformed");
        assert_eq!(refused["detail"], "Invalid category ID format: 'abc'");
        let unknown = "019ab000-0000-7000-8000-000000000000";
        let refused = admin.put(&format!("/v1/categories/{unknown}/{address}"), &form).await;
        let refused = refused.refused(404, "catalogue.category_not_found");
        assert_eq!(refused["detail"], format!("Category with ID '{unknown}' not found"));
    }
}

#[tokio::test]
async fn a_level_is_put_in_order_at_once_for_one_screen() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (root, made) = family(&admin, "Famille", &["Un", "Deux", "Trois", "Quatre"]).await;
    archive(&app, &made[3]).await;
    let order = json!({ "parent_id": id(&root), "zone": "sale", "category_ids": [id(&made[2]), id(&made[0])] });
    let level = admin.post("/v1/categories/reorder", &order).await.expect(200);
    assert_eq!(names(&level), ["Trois", "Un", "Deux"], "what is not named comes after");
    let ranks: Vec<&Value> = level
        .as_array()
        .expect("a list")
        .iter()
        .map(|c| &c["display_order"])
        .collect();
    assert_eq!(ranks, [0, 10, 20]);
    assert_eq!(under(&admin, "sale-tickets", &root).await, ["Trois", "Un", "Deux"]);
    assert_eq!(under(&admin, "entry-tickets", &root).await, ["Un", "Deux", "Trois"]);
    let order = json!({ "parent_id": id(&root), "zone": "entry", "category_ids": [id(&made[1])] });
    admin.post("/v1/categories/reorder", &order).await.expect(200);
    assert_eq!(under(&admin, "entry-tickets", &root).await, ["Deux", "Un", "Trois"]);
    let roots = admin.get("/v1/categories/sale-tickets").await.expect(200);
    let roots: Vec<&Value> = roots
        .as_array()
        .expect("a list")
        .iter()
        .filter(|c| c["parent_id"].is_null())
        .collect();
    let last = roots.last().expect("a root")["id"].clone();
    let order = json!({ "parent_id": null, "zone": "sale", "category_ids": [last] });
    let level = admin.post("/v1/categories/reorder", &order).await.expect(200);
    assert_eq!(level[0]["id"], last);
}

#[tokio::test]
async fn an_order_of_something_else_changes_nothing() {
    let admin = TestApp::new().await.admin().await;
    let (root, made) = family(&admin, "Famille", &["Un", "Deux"]).await;
    let reversed = [id(&made[1]), id(&made[0])];
    for (parent, ids) in [
        (json!(id(&root)), vec![reversed[0], reversed[1], id(&root)]),
        (json!(id(&root)), vec![reversed[0], reversed[0]]),
        (json!(null), reversed.to_vec()),
        (json!("019ab000-0000-7000-8000-000000000000"), vec![]),
    ] {
        let order = json!({ "parent_id": parent, "zone": "sale", "category_ids": ids });
        admin
            .post("/v1/categories/reorder", &order)
            .await
            .refused(422, "catalogue.level_invalid");
    }
    for order in [
        json!({ "zone": "sale" }),
        json!({ "zone": "cave", "category_ids": [] }),
        json!({}),
    ] {
        admin
            .post("/v1/categories/reorder", &order)
            .await
            .refused(422, "http.malformed");
    }
    assert_eq!(under(&admin, "sale-tickets", &root).await, ["Un", "Deux"]);
}

#[tokio::test]
async fn a_category_is_moved_to_a_place_under_another_parent() {
    let admin = TestApp::new().await.admin().await;
    let (from, made) = family(&admin, "Avant", &["Un", "Deux"]).await;
    let (to, _) = family(&admin, "Après", &["Trois", "Quatre"]).await;
    let moved = format!("{}/move", path(&made[0]));
    let answer = admin
        .post(&moved, &json!({ "parent_id": id(&to), "position": 1 }))
        .await
        .expect(200);
    assert_eq!(
        (&answer["parent_id"], &answer["display_order"]),
        (&to["id"], &json!(10))
    );
    for list in ["sale-tickets", "entry-tickets"] {
        assert_eq!(under(&admin, list, &to).await, ["Trois", "Un", "Quatre"], "{list}");
        assert_eq!(under(&admin, list, &from).await, ["Deux"], "{list}");
    }
    admin.post(&moved, &json!({ "position": 99 })).await.expect(200);
    assert_eq!(
        under(&admin, "sale-tickets", &to).await,
        ["Trois", "Quatre", "Un"],
        "its parent stays"
    );
    let freed = admin.post(&moved, &json!({ "parent_id": null })).await.expect(200);
    assert_eq!(
        (&freed["parent_id"], &freed["display_order"]),
        (&Value::Null, &json!(20))
    );
}

#[tokio::test]
async fn a_move_is_refused_as_a_change_of_parent() {
    let admin = TestApp::new().await.admin().await;
    let (root, made) = family(&admin, "Famille", &["Un", "Deux"]).await;
    for (form, status, code) in [
        (json!({ "parent_id": id(&made[0]) }), 400, "catalogue.parent_is_below"),
        (json!({ "parent_id": id(&root) }), 400, "catalogue.parent_is_self"),
        (json!({ "parent_id": "abc" }), 400, "catalogue.parent_malformed"),
        (json!({ "position": -1 }), 422, "catalogue.level_invalid"),
        (json!({ "position": "x" }), 422, "http.malformed"),
    ] {
        admin
            .post(&format!("{}/move", path(&root)), &form)
            .await
            .refused(status, code);
    }
    admin
        .post("/v1/categories/abc/move", &json!({}))
        .await
        .refused(404, "catalogue.category_not_found");
    assert_eq!(admin.get(&path(&root)).await.expect(200), root);
}

#[tokio::test]
async fn one_goes_up_and_down_the_tree() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (root, made) = family(&admin, "Famille", &["Zinc", "Étain"]).await;
    let below = create(
        &admin,
        json!({ "name": "Gobelet", "parent_id": id(&made[1]), "is_visible": false }),
    )
    .await;
    let off = create(&admin, json!({ "name": "Éteinte", "parent_id": id(&root) })).await;
    admin.put(&path(&off), &json!({ "is_active": false })).await.expect(200);
    let alix = app.volunteer().await;
    let children = alix.get(&format!("{}/children", path(&root))).await.expect(200);
    assert_eq!(names(&children), ["Étain", "Zinc"]);
    assert_eq!(
        names(&alix.get(&format!("{}/children", path(&made[1]))).await.expect(200)),
        ["Gobelet"]
    );
    let trail = alix.get(&format!("{}/breadcrumb", path(&below))).await.expect(200);
    assert_eq!(names(&trail), ["Famille", "Étain", "Gobelet"]);
    assert_eq!(
        alix.get(&format!("{}/parent", path(&below))).await.expect(200)["name"],
        "Étain"
    );
    archive(&app, &below).await;
    admin
        .put(&path(&made[1]), &json!({ "is_active": false }))
        .await
        .expect(200);
    assert_eq!(
        names(&alix.get(&format!("{}/breadcrumb", path(&below))).await.expect(200)).len(),
        3
    );
    assert_eq!(
        alix.get(&format!("{}/children", path(&made[1]))).await.expect(200),
        json!([])
    );
    for orphan in [path(&below), path(&root), "/v1/categories/abc".to_owned()] {
        let refused = alix
            .get(&format!("{orphan}/parent"))
            .await
            .refused(404, "catalogue.no_parent");
        assert_eq!(refused["detail"], "Category has no parent or parent not found");
    }
    for unknown in ["abc", "019ab000-0000-7000-8000-000000000000"] {
        let unknown = format!("/v1/categories/{unknown}");
        assert_eq!(alix.get(&format!("{unknown}/children")).await.expect(200), json!([]));
        alix.get(&format!("{unknown}/breadcrumb"))
            .await
            .refused(404, "catalogue.category_not_found");
    }
    // Two devices have each put one under the other.
    app.execute(&format!(
        "UPDATE category SET parent_id = '{}' WHERE id = '{}'",
        id(&made[1]),
        id(&root)
    ))
    .await;
    let trail = alix.get(&format!("{}/breadcrumb", path(&below))).await.expect(200);
    assert_eq!(names(&trail).len(), 7);
}

#[tokio::test]
async fn only_an_administrator_puts_categories_in_order() {
    let app = TestApp::new().await;
    let made = create(&app.admin().await, json!({ "name": "Samovar" })).await;
    let alix = app.volunteer().await;
    for address in ["visibility", "display-order", "display-order-entry"] {
        let address = format!("{}/{address}", path(&made));
        alix.put(&address, &json!({})).await.refused(403, "auth.admin_required");
    }
    alix.post("/v1/categories/reorder", &json!({}))
        .await
        .refused(403, "auth.admin_required");
    alix.post(&format!("{}/move", path(&made)), &json!({}))
        .await
        .refused(403, "auth.admin_required");
}
