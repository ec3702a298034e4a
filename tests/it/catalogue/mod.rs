//! Sites, categories, presets.
#![expect(clippy::expect_used, reason = "a situation that cannot be built is a failed test")]

mod categories;
mod category_tree;
mod default_catalogue;
mod presets;
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

/// Archives a category: the operation comes later, its effect on the others is here already.
async fn archive(app: &recyclique_tests::TestApp, category: &Value) {
    let id = id(category).to_owned();
    app.db
        .write(recyclique_platform::db::Command::internal("test"), move |tx| {
            Ok(tx.execute(
                "UPDATE category SET deleted_at = ?1 WHERE id = ?2",
                [tx.now().to_string(), id],
            )?)
        })
        .await
        .expect("an archived category");
}
