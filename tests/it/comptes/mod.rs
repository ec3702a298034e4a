mod first_start;
mod outdated;
mod pin;
mod refresh;
mod sign_in;
mod tokens;
mod users;

use recyclique_platform::db::Command;
use recyclique_tests::{Client, PASSWORD, PIN, Reply, TestApp};
use serde_json::{Value, json};

async fn login(client: &Client, username: &str, password: &str) -> Reply {
    client
        .post("/v1/auth/login", &json!({ "username": username, "password": password }))
        .await
}

async fn login_with_pin(client: &Client, user_id: &str, pin: &str) -> Reply {
    client
        .post("/v1/auth/pin", &json!({ "user_id": user_id, "pin": pin }))
        .await
}

async fn refresh(client: &Client, tokens: &Value) -> Reply {
    client
        .post("/v1/auth/refresh", &json!({ "refresh_token": tokens["refresh_token"] }))
        .await
}

/// Alix's tokens, from her password.
async fn alix_tokens(app: &TestApp) -> Value {
    login(app.anybody(), "alix", PASSWORD).await.expect(200)
}

/// Somebody who holds these tokens.
fn holding(app: &TestApp, tokens: &Value) -> Client {
    app.anybody().with_token(tokens["access_token"].as_str().unwrap())
}

/// What an administrator will do from a screen that does not exist yet.
async fn change(app: &TestApp, sql: &'static str, user_id: String) {
    app.db
        .write(Command::internal("test"), move |tx| Ok(tx.execute(sql, [user_id])?))
        .await
        .unwrap();
}

async fn deactivate(app: &TestApp, user_id: String) {
    change(app, "UPDATE user SET is_active = 0 WHERE id = ?1", user_id).await;
}

/// The audit trail: actor, action, description and details of each act, oldest first.
async fn audit(app: &TestApp) -> Vec<(Option<String>, String, String)> {
    app.db
        .read(|tx| {
            Ok(tx.all(
                "SELECT actor_id, action, description || ' ' || details FROM audit_entry ORDER BY created_at, id",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )?)
        })
        .await
        .unwrap()
}
