use super::*;
use chrono::TimeDelta;

#[tokio::test]
async fn the_right_password_signs_in() {
    let app = TestApp::new().await;
    let answer = alix_tokens(&app).await;
    assert_eq!(answer["token_type"], "bearer");
    assert_eq!(answer["expires_in"], 900);
    assert_eq!(answer["refresh_token"].as_str().unwrap().len(), 43);
    let user = &answer["user"];
    assert_eq!(user["id"], app.volunteer_id());
    assert_eq!(
        (&user["username"], &user["first_name"]),
        (&json!("alix"), &json!("Alix"))
    );
    assert_eq!((&user["role"], &user["is_active"]), (&json!("user"), &json!(true)));
    assert!(!answer.to_string().contains("hashed"));
    let me = holding(&app, &answer).get("/v1/users/me").await.expect(200);
    assert_eq!(me["id"], app.volunteer_id());
}

#[tokio::test]
async fn a_wrong_password_an_unknown_name_and_a_withdrawn_account_get_the_same_words() {
    let app = TestApp::new().await;
    deactivate(&app, app.admin_id()).await;
    for (username, password) in [
        ("alix", "ressource-2026!"),
        ("alix", ""),
        ("Alix", PASSWORD),
        ("personne", PASSWORD),
        ("camille", PASSWORD),
        ("", ""),
    ] {
        let refused = login(app.anybody(), username, password)
            .await
            .refused(401, "auth.invalid_credentials");
        assert_eq!(
            refused["detail"], "Identifiants invalides ou utilisateur inactif",
            "{username}"
        );
    }
}

#[tokio::test]
async fn a_rejected_person_cannot_sign_in_and_a_pending_one_can() {
    let app = TestApp::new().await;
    change(
        &app,
        "UPDATE user SET status = 'pending' WHERE id = ?1",
        app.volunteer_id(),
    )
    .await;
    let alix = alix_tokens(&app).await;
    change(
        &app,
        "UPDATE user SET status = 'rejected' WHERE id = ?1",
        app.volunteer_id(),
    )
    .await;
    holding(&app, &alix)
        .get("/v1/users/me")
        .await
        .refused(401, "auth.not_signed_in");
    login(app.anybody(), "alix", PASSWORD)
        .await
        .refused(401, "auth.invalid_credentials");
}

#[tokio::test]
async fn the_eleventh_wrong_password_of_a_minute_is_not_even_tried() {
    let app = TestApp::new().await;
    for _ in 0..10 {
        login(app.anybody(), "alix", "faux")
            .await
            .refused(401, "auth.invalid_credentials");
    }
    let locked = login(app.anybody(), "alix", PASSWORD).await;
    assert_eq!(locked.headers["retry-after"], "60");
    let locked = locked.refused(429, "auth.too_many_attempts");
    assert_eq!(locked["detail"], "Trop d'essais. Réessayez dans 60 secondes.");
    assert_eq!(locked["error"], locked["detail"]);
    login(app.anybody(), "dominique", PASSWORD).await.expect(200);
    app.clock.advance(TimeDelta::seconds(60));
    alix_tokens(&app).await;
}

#[tokio::test]
async fn an_unknown_name_is_slowed_down_like_a_known_one() {
    let app = TestApp::new().await;
    for _ in 0..10 {
        login(app.anybody(), "personne", "faux")
            .await
            .refused(401, "auth.invalid_credentials");
    }
    login(app.anybody(), "personne", "faux")
        .await
        .refused(429, "auth.too_many_attempts");
}

#[tokio::test]
async fn the_right_password_forgives_the_wrong_ones() {
    let app = TestApp::new().await;
    for _ in 0..2 {
        for _ in 0..9 {
            login(app.anybody(), "alix", "faux")
                .await
                .refused(401, "auth.invalid_credentials");
        }
        alix_tokens(&app).await;
    }
}

#[tokio::test]
async fn what_is_not_a_sign_in_is_refused_without_a_fault() {
    let app = TestApp::new().await;
    for body in [
        json!({}),
        json!([]),
        json!(null),
        json!({ "username": "alix" }),
        json!({ "username": "alix", "password": 12_345_678 }),
        json!({ "username": null, "password": PASSWORD }),
    ] {
        let refused = app.anybody().post("/v1/auth/login", &body).await.expect(422);
        assert!(refused["detail"].is_array(), "{refused}");
    }
}

#[tokio::test]
async fn the_audit_trail_tells_who_came_and_never_what_was_typed() {
    let app = TestApp::new().await;
    let before = audit(&app).await.len();
    let second = TimeDelta::seconds(1);
    app.clock.advance(second);
    login(app.anybody(), "MonMotDePasse!1", "faux").await.expect(401);
    app.clock.advance(second);
    login(app.anybody(), "alix", "AutreMotDePasse!1").await.expect(401);
    app.clock.advance(second);
    let tokens = alix_tokens(&app).await;
    app.clock.advance(second);
    holding(&app, &tokens)
        .post("/v1/auth/logout", &Value::Null)
        .await
        .expect(200);
    let acts = audit(&app).await.split_off(before);
    let alix = Some(app.volunteer_id());
    let actors: Vec<_> = acts
        .iter()
        .map(|(actor, action, _)| (actor.clone(), action.as_str()))
        .collect();
    let expected = [
        (None, "login_failed"),
        (alix.clone(), "login_failed"),
        (alix.clone(), "login_success"),
        (alix, "logout"),
    ];
    assert_eq!(actors, expected);
    for typed in ["MotDePasse", "alix", "Alix"] {
        assert!(acts.iter().all(|(_, _, text)| !text.contains(typed)), "{acts:?}");
    }
    assert!(acts[0].2.contains("invalid_user_or_inactive") && acts[1].2.contains("invalid_password"));
}

#[tokio::test]
async fn signing_out_counts_at_once_and_on_every_device() {
    let app = TestApp::new().await;
    let (here, elsewhere) = (alix_tokens(&app).await, alix_tokens(&app).await);
    let answer = holding(&app, &here)
        .post("/v1/auth/logout", &Value::Null)
        .await
        .expect(200);
    assert_eq!(answer["message"], "Deconnexion reussie");
    for tokens in [&here, &elsewhere] {
        holding(&app, tokens)
            .get("/v1/users/me")
            .await
            .refused(401, "auth.not_signed_in");
        let refused = refresh(app.anybody(), tokens)
            .await
            .refused(401, "auth.refresh_revoked");
        assert_eq!(refused["detail"], "Refresh token révoqué");
    }
    app.anybody()
        .post("/v1/auth/logout", &Value::Null)
        .await
        .refused(401, "auth.not_signed_in");
}
