use super::*;
use chrono::TimeDelta;

#[tokio::test]
async fn an_exchange_gives_new_tokens_of_the_same_sign_in() {
    let app = TestApp::new().await;
    let first = alix_tokens(&app).await;
    app.clock.advance(TimeDelta::minutes(14));
    let second = refresh(app.anybody(), &first).await.expect(200);
    assert_eq!(second["expires_in"], 900);
    assert_eq!(second["token_type"], "bearer");
    assert_ne!(second["access_token"], first["access_token"]);
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    // A request on its way with the former token still arrives.
    holding(&app, &first).get("/v1/users/me").await.expect(200);
    app.clock.advance(TimeDelta::minutes(2));
    holding(&app, &first)
        .get("/v1/users/me")
        .await
        .refused(401, "auth.not_signed_in");
    holding(&app, &second).get("/v1/users/me").await.expect(200);
}

#[tokio::test]
async fn a_refresh_token_used_again_later_ends_the_sign_in_for_whoever_holds_it() {
    let app = TestApp::new().await;
    let first = alix_tokens(&app).await;
    let second = refresh(app.anybody(), &first).await.expect(200);
    app.clock.advance(TimeDelta::seconds(11));
    let refused = refresh(app.anybody(), &first)
        .await
        .refused(401, "auth.refresh_revoked");
    assert_eq!(refused["detail"], "Refresh token révoqué");
    holding(&app, &second)
        .get("/v1/users/me")
        .await
        .refused(401, "auth.not_signed_in");
    refresh(app.anybody(), &second)
        .await
        .refused(401, "auth.refresh_revoked");
    let (actor, action, text) = audit(&app).await.pop().unwrap();
    assert_eq!((actor, action.as_str()), (Some(app.volunteer_id()), "login_failed"));
    assert!(text.contains("token_refresh_failed"), "{text}");
}

#[tokio::test]
async fn a_reuse_in_one_place_leaves_the_other_sign_ins_alone() {
    let app = TestApp::new().await;
    let (stolen, other) = (alix_tokens(&app).await, alix_tokens(&app).await);
    refresh(app.anybody(), &stolen).await.expect(200);
    app.clock.advance(TimeDelta::minutes(1));
    refresh(app.anybody(), &stolen)
        .await
        .refused(401, "auth.refresh_revoked");
    refresh(app.anybody(), &other).await.expect(200);
}

#[tokio::test]
async fn two_tabs_that_race_both_stay_signed_in() {
    let app = TestApp::new().await;
    let first = alix_tokens(&app).await;
    let (left, right) = tokio::join!(refresh(app.anybody(), &first), refresh(app.anybody(), &first));
    let (left, right) = (left.expect(200), right.expect(200));
    app.clock.advance(TimeDelta::minutes(1));
    for tokens in [left, right] {
        holding(&app, &tokens).get("/v1/users/me").await.expect(200);
        refresh(app.anybody(), &tokens).await.expect(200);
    }
}

#[tokio::test]
async fn a_sign_in_ends_after_a_day_however_often_it_was_prolonged() {
    let app = TestApp::new().await;
    let mut tokens = alix_tokens(&app).await;
    for _ in 0..3 {
        app.clock.advance(TimeDelta::hours(7));
        tokens = refresh(app.anybody(), &tokens).await.expect(200);
    }
    app.clock.advance(TimeDelta::minutes(170));
    tokens = refresh(app.anybody(), &tokens).await.expect(200);
    assert_eq!(tokens["expires_in"], 600, "no access token outlives the sign-in");
    app.clock.advance(TimeDelta::minutes(10));
    let refused = refresh(app.anybody(), &tokens)
        .await
        .refused(401, "auth.refresh_expired");
    assert_eq!(refused["detail"], "Refresh token expiré");
}

#[tokio::test]
async fn eight_hours_without_anybody_ask_for_the_password() {
    let app = TestApp::new().await;
    let tokens = alix_tokens(&app).await;
    app.clock.advance(TimeDelta::hours(8) + TimeDelta::seconds(1));
    let refused = refresh(app.anybody(), &tokens).await.refused(403, "auth.session_idle");
    assert_eq!(refused["detail"], "Session expirée - inactivité trop longue");
}

#[tokio::test]
async fn a_withdrawn_account_is_not_prolonged() {
    let app = TestApp::new().await;
    let tokens = alix_tokens(&app).await;
    deactivate(&app, app.volunteer_id()).await;
    let refused = refresh(app.anybody(), &tokens)
        .await
        .refused(401, "auth.refresh_invalid");
    assert_eq!(refused["detail"], "Refresh token invalide");
}

#[tokio::test]
async fn what_is_not_a_refresh_token_is_refused_without_a_fault() {
    let app = TestApp::new().await;
    let tokens = alix_tokens(&app).await;
    for token in [
        json!(""),
        json!("x".repeat(43)),
        json!("é\u{0}"),
        tokens["access_token"].clone(),
    ] {
        refresh(app.anybody(), &json!({ "refresh_token": token }))
            .await
            .refused(401, "auth.refresh_invalid");
    }
    app.anybody()
        .post("/v1/auth/refresh", &json!({ "refresh_token": 7 }))
        .await
        .expect(422);
    app.anybody().post("/v1/auth/refresh", &json!({})).await.expect(422);
}

#[tokio::test]
async fn a_sign_in_survives_a_power_cut() {
    let app = TestApp::new().await;
    let tokens = alix_tokens(&app).await;
    let app = app.restarted();
    holding(&app, &tokens).get("/v1/users/me").await.expect(200);
    refresh(app.anybody(), &tokens).await.expect(200);
}
