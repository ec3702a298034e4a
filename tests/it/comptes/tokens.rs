use super::*;
use recyclique_platform::crypto;

const HS256: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

/// The claims of Alix's token, to be tampered with.
async fn claims(app: &TestApp) -> Value {
    let token = alix_tokens(app).await["access_token"].as_str().unwrap().to_owned();
    serde_json::from_slice(&crypto::decode(token.split('.').nth(1).unwrap()).unwrap()).unwrap()
}

fn signed(header: &str, claims: &Value, key: &[u8]) -> String {
    let message = format!("{}.{}", crypto::encode(header), crypto::encode(claims.to_string()));
    let signature = crypto::encode(crypto::sign(key, message.as_bytes()));
    format!("{message}.{signature}")
}

async fn refused(app: &TestApp, token: &str) {
    let refused = app.anybody().with_token(token).get("/v1/users/me").await;
    assert_eq!(refused.headers["www-authenticate"], "Bearer");
    let refused = refused.refused(401, "auth.not_signed_in");
    assert_eq!(refused["detail"], "Impossible de valider les identifiants");
}

#[tokio::test]
async fn a_token_carries_the_claims_that_1_4_4_reads() {
    let app = TestApp::new().await;
    let claims = claims(&app).await;
    assert_eq!(claims["sub"], app.volunteer_id());
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 900);
}

#[tokio::test]
async fn a_token_signed_by_somebody_else_or_not_at_all_is_refused() {
    let app = TestApp::new().await;
    let (claims, key) = (claims(&app).await, app.db.device().token_key.clone());
    app.anybody()
        .with_token(&signed(HS256, &claims, &key))
        .get("/v1/users/me")
        .await
        .expect(200);
    refused(&app, &signed(HS256, &claims, b"secret")).await;
    for header in [
        r#"{"alg":"none"}"#,
        r#"{"alg":"none","typ":"JWT"}"#,
        r#"{"typ":"JWT","alg":"HS256"}"#,
    ] {
        let token = signed(header, &claims, &key);
        refused(&app, &token).await;
        refused(&app, &format!("{}.", token.rsplit_once('.').unwrap().0)).await;
    }
    for token in ["", "x", "..", "a.b.c", "Bearer", &"a".repeat(4000)] {
        refused(&app, token).await;
    }
}

#[tokio::test]
async fn an_authentic_token_of_nobody_is_refused() {
    let app = TestApp::new().await;
    let (claims, key) = (claims(&app).await, app.db.device().token_key.clone());
    let nobody = "019ab000-0000-7000-8000-00000000ffff";
    for (claim, value) in [
        ("sub", json!(nobody)),
        ("sub", json!(app.admin_id())),
        ("sub", json!("camille")),
        ("sid", json!(nobody)),
        ("exp", json!(1)),
        ("exp", Value::Null),
        ("purpose", json!("password-reset")),
    ] {
        let mut tampered = claims.clone();
        tampered[claim] = value;
        refused(&app, &signed(HS256, &tampered, &key)).await;
    }
}
