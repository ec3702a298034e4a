//! Sites, categories, presets.
#![expect(clippy::expect_used, reason = "a situation that cannot be built is a failed test")]

mod categories;
mod category_tree;
mod default_catalogue;
mod exports;
mod imports;
mod levels;
mod presets;
mod removals;
mod sectors;
mod sites;

use recyclique_tests::Client;
use serde_json::Value;

/// A category made of this form, which must be accepted.
async fn create(admin: &Client, form: Value) -> Value {
    admin.post("/v1/categories", &form).await.expect(201)
}

fn path(category: &Value) -> String {
    format!("/v1/categories/{}", id(category))
}

fn id(thing: &Value) -> &str {
    thing["id"].as_str().expect("an id")
}

/// The names of a list.
fn names(list: &Value) -> Vec<&str> {
    list.as_array()
        .expect("a list")
        .iter()
        .map(|item| item["name"].as_str().expect("a name"))
        .collect()
}

/// Archives a category.
async fn archive(app: &recyclique_tests::TestApp, category: &Value) {
    app.admin().await.delete(&path(category)).await.expect(200);
}

/// Something was weighed in this category.
async fn receive(app: &recyclique_tests::TestApp, category: &Value) {
    let category_id = id(category);
    let sql = format!(
        "INSERT INTO ligne_depot (id, ticket_id, position, category_id, weight_grams, destination)
         VALUES ('ligne-{category_id}', 'ticket', 1, '{category_id}', 1000, 'MAGASIN')"
    );
    assert_eq!(app.execute(&sql).await, 1);
}

/// The descriptions of the acts recorded after the first `known` ones.
async fn acts(app: &recyclique_tests::TestApp, known: i64) -> Vec<String> {
    app.db
        .read(move |tx| {
            Ok(tx.all(
                "SELECT description FROM audit_entry ORDER BY id LIMIT 100 OFFSET ?1",
                [known],
                |row| row.get(0),
            )?)
        })
        .await
        .expect("the audit trail")
}
