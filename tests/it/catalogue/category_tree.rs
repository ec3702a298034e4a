use super::{archive, create, id, names, path};
use recyclique_tests::{Client, TestApp};
use serde_json::{Value, json};

/// Categories named after their level, each under the one before.
async fn chain(admin: &Client, prefix: &str, levels: usize) -> Vec<Value> {
    let mut chain: Vec<Value> = Vec::new();
    for level in 1..=levels {
        let parent = chain.last().map(|above| above["id"].clone());
        chain.push(
            create(
                admin,
                json!({ "name": format!("{prefix}{level}"), "parent_id": parent }),
            )
            .await,
        );
    }
    chain
}

#[tokio::test]
async fn the_tree_has_five_levels_at_most() {
    let admin = TestApp::new().await.admin().await;
    let chain = chain(&admin, "niveau ", 5).await;
    let refused = admin
        .post(
            "/v1/categories",
            &json!({ "name": "niveau 6", "parent_id": id(&chain[4]) }),
        )
        .await
        .refused(400, "catalogue.too_deep");
    assert_eq!(
        refused["detail"],
        "Cannot create category: maximum hierarchy depth of 5 levels exceeded"
    );
}

#[tokio::test]
async fn a_branch_that_would_hang_too_low_stays_where_it_is() {
    let admin = TestApp::new().await.admin().await;
    let (tall, branch) = (chain(&admin, "a", 3).await, chain(&admin, "b", 3).await);
    let under = |parent: &Value| json!({ "parent_id": id(parent) });
    let refused = admin
        .put(&path(&branch[0]), &under(&tall[2]))
        .await
        .refused(400, "catalogue.too_deep");
    assert_eq!(
        refused["detail"],
        "Cannot update category: maximum hierarchy depth of 5 levels exceeded"
    );
    admin.put(&path(&branch[0]), &under(&tall[1])).await.expect(200);
}

#[tokio::test]
async fn a_category_is_never_put_under_itself_nor_under_its_own_branch() {
    let admin = TestApp::new().await.admin().await;
    let chain = chain(&admin, "a", 3).await;
    let refused = admin
        .put(&path(&chain[0]), &json!({ "parent_id": id(&chain[0]) }))
        .await
        .refused(400, "catalogue.parent_is_self");
    assert_eq!(refused["detail"], "Category cannot be its own parent");
    admin
        .put(&path(&chain[0]), &json!({ "parent_id": id(&chain[2]) }))
        .await
        .refused(400, "catalogue.parent_is_below");
}

#[tokio::test]
async fn a_parent_must_exist_be_active_and_not_archived() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let (off, archived) = (
        create(&admin, json!({ "name": "Off" })).await,
        create(&admin, json!({ "name": "Archivée" })).await,
    );
    admin.put(&path(&off), &json!({ "is_active": false })).await.expect(200);
    archive(&app, &archived).await;
    for parent in ["019ab000-0000-7000-8000-000000000000", id(&off), id(&archived)] {
        let form = json!({ "name": "Samovar", "parent_id": parent });
        let refused = admin
            .post("/v1/categories", &form)
            .await
            .refused(400, "catalogue.parent_unavailable");
        assert_eq!(
            refused["detail"],
            format!("Parent category with ID '{parent}' not found or inactive")
        );
    }
    let form = json!({ "name": "Samovar", "parent_id": "abc" });
    let refused = admin
        .post("/v1/categories", &form)
        .await
        .refused(400, "catalogue.parent_malformed");
    assert_eq!(refused["detail"], "Invalid parent_id format: 'abc'");
}

#[tokio::test]
async fn a_category_whose_parent_was_switched_off_can_still_be_renamed() {
    let admin = TestApp::new().await.admin().await;
    let chain = chain(&admin, "a", 2).await;
    admin
        .put(&path(&chain[0]), &json!({ "is_active": false }))
        .await
        .expect(200);
    let form = json!({ "name": "autre", "parent_id": id(&chain[0]) });
    assert_eq!(admin.put(&path(&chain[1]), &form).await.expect(200)["name"], "autre");
}

#[tokio::test]
async fn an_empty_parent_makes_a_root() {
    let admin = TestApp::new().await.admin().await;
    for root in [json!(""), json!(null)] {
        let chain = chain(&admin, &format!("{root}"), 2).await;
        let freed = admin
            .put(&path(&chain[1]), &json!({ "parent_id": root }))
            .await
            .expect(200);
        assert_eq!(freed["parent_id"], Value::Null);
    }
    assert_eq!(
        create(&admin, json!({ "name": "Samovar", "parent_id": "" })).await["parent_id"],
        Value::Null
    );
}

#[tokio::test]
async fn whatever_gets_a_child_loses_its_prices() {
    let admin = TestApp::new().await.admin().await;
    let priced = create(&admin, json!({ "name": "Prix", "price": 2, "max_price": 3 })).await;
    create(&admin, json!({ "name": "Enfant", "parent_id": id(&priced) })).await;
    let now = admin.get(&path(&priced)).await.expect(200);
    assert_eq!((&now["price"], &now["max_price"]), (&Value::Null, &Value::Null));

    let other = create(&admin, json!({ "name": "Prix aussi", "max_price": 3 })).await;
    admin
        .put(&path(&priced), &json!({ "parent_id": id(&other) }))
        .await
        .expect(200);
    assert_eq!(admin.get(&path(&other)).await.expect(200)["max_price"], Value::Null);
}

#[tokio::test]
async fn a_refused_move_takes_no_price_away() {
    let admin = TestApp::new().await.admin().await;
    let priced = create(&admin, json!({ "name": "Prix", "price": 2 })).await;
    let form = json!({ "name": "Enfant", "parent_id": id(&priced), "price": 5, "max_price": 1 });
    admin
        .post("/v1/categories", &form)
        .await
        .refused(422, "catalogue.category_invalid");
    let parent = create(&admin, json!({ "name": "Parent" })).await;
    create(&admin, json!({ "name": "Petit", "parent_id": id(&parent) })).await;
    let form = json!({ "parent_id": id(&priced), "price": 1 });
    admin
        .put(&path(&parent), &form)
        .await
        .refused(422, "catalogue.prices_on_parent");
    assert_eq!(admin.get(&path(&priced)).await.expect(200), priced);
}

#[tokio::test]
async fn prices_stand_on_leaves_only() {
    let admin = TestApp::new().await.admin().await;
    let chain = chain(&admin, "a", 2).await;
    for form in [json!({ "price": 0 }), json!({ "max_price": "3" })] {
        let refused = admin
            .put(&path(&chain[0]), &form)
            .await
            .refused(422, "catalogue.prices_on_parent");
        let detail = "Cannot set prices on a category that has subcategories. Prices can only be set on leaf categories (without children).";
        assert_eq!(refused["detail"], detail);
    }
    admin
        .put(&path(&chain[0]), &json!({ "price": null, "max_price": null }))
        .await
        .expect(200);
    admin
        .put(&path(&chain[1]), &json!({ "is_active": false }))
        .await
        .expect(200);
    assert_eq!(
        admin.put(&path(&chain[0]), &json!({ "price": 3 })).await.expect(200)["price"],
        "3.00"
    );
    admin
        .put(&path(&chain[1]), &json!({ "is_active": true }))
        .await
        .expect(200);
    assert_eq!(admin.get(&path(&chain[0])).await.expect(200)["price"], Value::Null);
}

#[tokio::test]
async fn the_hierarchy_nests_full_categories_by_name() {
    let admin = TestApp::new().await.admin().await;
    let chain = chain(&admin, "a", 3).await;
    create(
        &admin,
        json!({ "name": "Étui", "parent_id": id(&chain[0]), "price": 1 }),
    )
    .await;
    create(
        &admin,
        json!({ "name": "Fourreau", "parent_id": id(&chain[0]), "display_order": -1 }),
    )
    .await;
    let trees = admin.get("/v1/categories/hierarchy").await.expect(200);
    let root = trees
        .as_array()
        .expect("a list")
        .iter()
        .find(|tree| tree["id"] == chain[0]["id"])
        .expect("the root");
    assert_eq!(names(&root["children"]), ["a2", "Étui", "Fourreau"]);
    assert_eq!(names(&root["children"][0]["children"]), ["a3"]);
    assert_eq!(
        (&root["children"][1]["price"], &root["children"][1]["children"]),
        (&json!("1.00"), &json!([]))
    );
}

#[tokio::test]
async fn a_loop_made_by_two_devices_breaks_no_list_and_can_be_undone() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let pair = chain(&admin, "a", 2).await;
    let (top, below) = (id(&pair[0]).to_owned(), id(&pair[1]).to_owned());
    app.db
        .write(recyclique_platform::db::Command::internal("test"), move |tx| {
            Ok(tx.execute("UPDATE category SET parent_id = ?1 WHERE id = ?2", [below, top])?)
        })
        .await
        .expect("a loop");
    for list in ["", "/hierarchy", "/sale-tickets", "/entry-tickets"] {
        admin.get(&format!("/v1/categories{list}")).await.expect(200);
    }
    admin
        .put(&path(&pair[0]), &json!({ "parent_id": null }))
        .await
        .expect(200);
    let other = create(&admin, json!({ "name": "Ailleurs" })).await;
    admin
        .put(&path(&pair[1]), &json!({ "parent_id": id(&other) }))
        .await
        .expect(200);
}
