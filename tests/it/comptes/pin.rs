use super::*;
use chrono::TimeDelta;
use tokio::task::JoinSet;

const WRONG: &str = "0000";

async fn five_wrong_pins(app: &TestApp, user_id: &str) {
    for _ in 0..5 {
        let refused = login_with_pin(app.anybody(), user_id, WRONG)
            .await
            .refused(401, "auth.invalid_pin");
        assert_eq!(refused["detail"], "Code incorrect");
    }
}

#[tokio::test]
async fn a_pin_opens_the_till() {
    let app = TestApp::new().await;
    let answer = login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .expect(200);
    assert_eq!(answer["user_id"], app.volunteer_id());
    assert_eq!((&answer["username"], &answer["role"]), (&json!("alix"), &json!("user")));
    assert_eq!(
        (&answer["token_type"], &answer["expires_in"]),
        (&json!("bearer"), &json!(3600))
    );
    let alix = holding(&app, &answer);
    alix.get("/v1/users/me").await.expect(200);
    alix.post("/v1/cash-sessions", &app.opening("50")).await.expect(201);
    app.clock.advance(TimeDelta::hours(7));
    let next = refresh(app.anybody(), &answer).await.expect(200);
    app.clock.advance(TimeDelta::hours(5));
    refresh(app.anybody(), &next).await.refused(401, "auth.refresh_expired");
}

#[tokio::test]
async fn a_pin_never_opens_the_back_office() {
    let app = TestApp::new().await;
    let answer = login_with_pin(app.anybody(), &app.admin_id(), PIN).await.expect(200);
    assert_eq!(answer["role"], "super-admin");
    let camille = holding(&app, &answer);
    let refused = camille
        .put("/v1/users/me/pin", &json!({ "pin": "1111" }))
        .await
        .refused(403, "auth.password_required");
    assert_eq!(
        refused["detail"],
        "Cette action demande de se connecter avec son mot de passe."
    );
    let next = holding(&app, &refresh(app.anybody(), &answer).await.expect(200));
    next.put("/v1/users/me/pin", &json!({ "pin": "1111" }))
        .await
        .refused(403, "auth.password_required");
    let category = json!({ "name": "Livres" });
    camille
        .post("/v1/categories", &category)
        .await
        .refused(403, "auth.password_required");
    app.admin().await.post("/v1/categories", &category).await.expect(201);
}

#[tokio::test]
async fn a_wrong_pin_an_unknown_person_and_nobody_s_pin_get_the_same_words() {
    let app = TestApp::new().await;
    change(&app, "UPDATE user SET hashed_pin = NULL WHERE id = ?1", app.admin_id()).await;
    let unknown = "019ab000-0000-7000-8000-00000000ffff";
    for (user_id, pin) in [
        (app.volunteer_id().as_str(), WRONG),
        (app.admin_id().as_str(), PIN),
        (unknown, PIN),
    ] {
        let refused = login_with_pin(app.anybody(), user_id, pin)
            .await
            .refused(401, "auth.invalid_pin");
        assert_eq!(refused["detail"], "Code incorrect");
    }
    deactivate(&app, app.volunteer_id()).await;
    login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .refused(401, "auth.invalid_pin");
}

#[tokio::test]
async fn what_is_not_a_pin_is_refused_without_a_fault() {
    let app = TestApp::new().await;
    for pin in ["", "123", "12345", "12a4", "1234\n", "１２３４"] {
        let refused = login_with_pin(app.anybody(), &app.volunteer_id(), pin)
            .await
            .refused(422, "comptes.pin_format");
        assert_eq!(refused["fields"][0]["name"], "pin");
        assert_eq!(refused["detail"][0]["loc"], json!(["body", "pin"]));
    }
    let refused = login_with_pin(app.anybody(), "alix", PIN)
        .await
        .refused(400, "auth.user_id_invalid");
    assert_eq!(refused["detail"], "Invalid UUID format");
    let body = json!({ "user_id": app.volunteer_id(), "pin": 2580 });
    app.anybody().post("/v1/auth/pin", &body).await.expect(422);
}

#[tokio::test]
async fn five_wrong_pins_close_the_door_of_that_person_only_and_through_a_restart() {
    let app = TestApp::new().await;
    five_wrong_pins(&app, &app.volunteer_id()).await;
    let app = app.restarted();
    let locked = login_with_pin(app.anybody(), &app.volunteer_id(), PIN).await;
    assert_eq!(locked.headers["retry-after"], "30");
    let locked = locked.refused(429, "auth.too_many_attempts");
    let sentence = "Trop d'essais. Réessayez dans 30 secondes, ou connectez-vous avec votre mot de passe.";
    assert_eq!(
        (&locked["detail"], &locked["error"]),
        (&json!(sentence), &json!(sentence))
    );
    login_with_pin(app.anybody(), &app.admin_id(), PIN).await.expect(200);
    app.clock.advance(TimeDelta::seconds(30));
    login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .expect(200);
}

#[tokio::test]
async fn each_further_wrong_pin_doubles_the_wait() {
    let app = TestApp::new().await;
    five_wrong_pins(&app, &app.volunteer_id()).await;
    app.clock.advance(TimeDelta::seconds(30));
    login_with_pin(app.anybody(), &app.volunteer_id(), WRONG)
        .await
        .refused(401, "auth.invalid_pin");
    let locked = login_with_pin(app.anybody(), &app.volunteer_id(), PIN).await;
    assert_eq!(locked.headers["retry-after"], "60");
}

#[tokio::test]
async fn the_password_opens_the_door_that_wrong_pins_closed() {
    let app = TestApp::new().await;
    five_wrong_pins(&app, &app.volunteer_id()).await;
    alix_tokens(&app).await;
    login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .expect(200);
}

#[tokio::test]
async fn tries_made_together_are_counted_one_by_one() {
    let app = TestApp::new().await;
    let mut tries = JoinSet::new();
    for _ in 0..20 {
        let (anybody, id) = (app.anybody().clone(), app.volunteer_id());
        tries.spawn(async move { login_with_pin(&anybody, &id, WRONG).await.status.as_u16() });
    }
    let statuses = tries.join_all().await;
    assert_eq!(statuses.iter().filter(|status| **status == 401).count(), 5);
    assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 15);
}

#[tokio::test]
async fn wrong_pins_are_in_the_audit_trail_under_the_person_they_aimed_at() {
    let app = TestApp::new().await;
    app.clock.advance(TimeDelta::seconds(1));
    login_with_pin(app.anybody(), &app.volunteer_id(), WRONG)
        .await
        .expect(401);
    let (actor, action, text) = audit(&app).await.pop().unwrap();
    assert_eq!((actor, action.as_str()), (Some(app.volunteer_id()), "login_failed"));
    assert!(text.contains("invalid_pin") && !text.contains(WRONG), "{text}");
}

#[tokio::test]
async fn signing_out_of_a_shared_till_leaves_one_s_other_sign_ins_open() {
    let app = TestApp::new().await;
    let office = alix_tokens(&app).await;
    let till = login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .expect(200);
    holding(&app, &till)
        .post("/v1/auth/logout", &Value::Null)
        .await
        .expect(200);
    holding(&app, &till)
        .get("/v1/users/me")
        .await
        .refused(401, "auth.not_signed_in");
    holding(&app, &office).get("/v1/users/me").await.expect(200);
}

#[tokio::test]
async fn the_screen_of_operators_shows_who_has_a_pin_and_nothing_else() {
    let app = TestApp::new().await;
    change(
        &app,
        "UPDATE user SET last_name = 'Martin', phone_number = '06' WHERE id = ?1",
        app.volunteer_id(),
    )
    .await;
    let shown = app.anybody().get("/v1/auth/operators").await.expect(200);
    let names: Vec<&str> = shown
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["display_name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Alix Martin", "Camille", "Dominique"]);
    let keys: Vec<&String> = shown[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["display_name", "id"]);
    deactivate(&app, app.volunteer_id()).await;
    change(&app, "UPDATE user SET hashed_pin = NULL WHERE id = ?1", app.admin_id()).await;
    let shown = app.anybody().get("/v1/auth/operators").await.expect(200);
    assert_eq!(shown.as_array().unwrap().len(), 1);
}
