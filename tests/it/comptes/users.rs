use super::*;

const PRIVATE: [&str; 6] = ["email", "phone_number", "address", "notes", "skills", "availability"];

#[tokio::test]
async fn a_person_reads_their_own_account_without_its_secrets() {
    let app = TestApp::new().await;
    change(
        &app,
        "UPDATE user SET email = 'alix@exemple.org', notes = 'clé 4' WHERE id = ?1",
        app.volunteer_id(),
    )
    .await;
    let me = app.volunteer().await.get("/v1/users/me/").await.expect(200);
    assert_eq!(
        (&me["username"], &me["email"], &me["notes"]),
        (&json!("alix"), &json!("alix@exemple.org"), &json!("clé 4"))
    );
    assert_eq!(
        (&me["role"], &me["status"], &me["is_active"]),
        (&json!("user"), &json!("approved"), &json!(true))
    );
    assert_eq!((&me["last_name"], &me["site_id"]), (&Value::Null, &Value::Null));
    assert!(!me.to_string().contains("argon2"), "{me}");
}

#[tokio::test]
async fn permissions_are_those_of_the_groups_sorted_and_administrators_hold_all() {
    let app = TestApp::new().await;
    let of = async |client: Client| client.get("/v1/users/me/permissions").await.expect(200)["permissions"].clone();
    assert_eq!(of(app.volunteer().await).await, json!(["caisse.access"]));
    assert_eq!(of(app.receiver().await).await, json!(["reception.access"]));
    let all = json!([
        "admin.groups.manage",
        "admin.users.manage",
        "caisse.access",
        "caisse.deferred.access",
        "caisse.virtual.access",
        "reception.access",
        "reports.export",
        "reports.view",
    ]);
    assert_eq!(of(app.admin().await).await, all);
}

#[tokio::test]
async fn a_permission_that_an_administrator_creates_is_held_by_all_administrators() {
    let app = TestApp::new().await;
    let id = "019ab000-0000-7000-8000-000000000abc".to_owned();
    let sql = "INSERT INTO permission (id, name, created_at, updated_at)
               VALUES (?1, 'atelier.access', '2026-11-21T09:00:00.000000Z', '2026-11-21T09:00:00.000000Z')";
    change(&app, sql, id).await;
    let permissions = app.admin().await.get("/v1/users/me/permissions").await.expect(200)["permissions"].clone();
    assert!(
        permissions.as_array().unwrap().contains(&json!("atelier.access")),
        "{permissions}"
    );
}

#[tokio::test]
async fn what_an_administrator_withdraws_is_withdrawn_at_the_next_request() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    change(
        &app,
        "UPDATE user_group_member SET deleted_at = created_at WHERE user_id = ?1",
        app.volunteer_id(),
    )
    .await;
    assert_eq!(
        alix.get("/v1/users/me/permissions").await.expect(200)["permissions"],
        json!([])
    );
    alix.post("/v1/cash-sessions", &app.opening("50"))
        .await
        .refused(403, "auth.permission_required");
    deactivate(&app, app.volunteer_id()).await;
    alix.get("/v1/users/me").await.refused(401, "auth.not_signed_in");
    // And given back, with the same token.
    change(&app, "UPDATE user SET is_active = 1 WHERE id = ?1", app.volunteer_id()).await;
    alix.get("/v1/users/me").await.expect(200);
}

#[tokio::test]
async fn colleagues_see_who_works_here_and_not_where_they_live() {
    let app = TestApp::new().await;
    let sql = "UPDATE user SET email = 'a@b.fr', phone_number = '06', address = 'ici', notes = 'n', skills = 's',
               availability = 'samedi' WHERE id = ?1";
    change(&app, sql, app.volunteer_id()).await;
    let alix_seen_by = async |client: Client| {
        let people = client.get("/v1/users/active-operators").await.expect(200);
        people
            .as_array()
            .unwrap()
            .iter()
            .find(|p| p["username"] == "alix")
            .unwrap()
            .clone()
    };
    let seen = alix_seen_by(app.receiver().await).await;
    for key in PRIVATE {
        assert_eq!(seen.get(key), Some(&Value::Null), "{key}");
    }
    let seen = alix_seen_by(app.admin().await).await;
    for key in PRIVATE {
        assert!(seen[key].is_string(), "{key}");
    }
    deactivate(&app, app.volunteer_id()).await;
    assert_eq!(
        app.admin()
            .await
            .get("/v1/users/active-operators")
            .await
            .expect(200)
            .as_array()
            .unwrap()
            .len(),
        2
    );
    app.anybody()
        .get("/v1/users/active-operators")
        .await
        .refused(401, "auth.not_signed_in");
}

#[tokio::test]
async fn a_new_pin_replaces_the_former_and_closes_what_it_opened() {
    let app = TestApp::new().await;
    let till = login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .expect(200);
    let alix = app.volunteer().await;
    let answer = alix
        .put("/v1/users/me/pin", &json!({ "pin": "7391" }))
        .await
        .expect(200);
    assert_eq!(answer["message"], "PIN successfully set");
    holding(&app, &till)
        .get("/v1/users/me")
        .await
        .refused(401, "auth.not_signed_in");
    alix.get("/v1/users/me").await.expect(200);
    login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .refused(401, "auth.invalid_pin");
    login_with_pin(app.anybody(), &app.volunteer_id(), "7391")
        .await
        .expect(200);
}

#[tokio::test]
async fn a_weak_pin_is_refused_with_its_place_and_never_a_fault() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    for pin in ["", "123", "12345", "abcd", "1234\n", "٠١٢٣"] {
        let refused = alix
            .put("/v1/users/me/pin", &json!({ "pin": pin }))
            .await
            .refused(422, "comptes.pin_format");
        let detail = &refused["detail"][0];
        assert_eq!(
            (&detail["type"], &detail["loc"]),
            (&json!("value_error"), &json!(["body", "pin"]))
        );
        assert_eq!(detail["msg"], "Value error, PIN must be exactly 4 digits");
    }
    alix.put("/v1/users/me/pin", &json!({})).await.expect(422);
    alix.put("/v1/users/me/pin", &json!({ "pin": 1234 })).await.expect(422);
}

#[tokio::test]
async fn the_current_password_is_checked_when_it_is_given() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    let body = |password: &str| json!({ "pin": "7391", "current_password": password });
    let refused = alix
        .put("/v1/users/me/pin", &body("faux"))
        .await
        .refused(400, "comptes.current_password_wrong");
    assert_eq!(refused["detail"], "Current password is incorrect");
    login_with_pin(app.anybody(), &app.volunteer_id(), PIN)
        .await
        .expect(200);
    alix.put("/v1/users/me/pin", &body(PASSWORD)).await.expect(200);
}

#[tokio::test]
async fn no_secret_and_no_name_is_in_the_log_in_clear() {
    let app = TestApp::new().await;
    app.volunteer()
        .await
        .put("/v1/users/me/pin", &json!({ "pin": "7391" }))
        .await
        .expect(200);
    let bodies: Vec<String> = app
        .db
        .read(|tx| {
            Ok(tx.all(
                "SELECT body FROM device_log WHERE kind IN ('create_setup', 'test', 'update_my_pin')",
                [],
                |row| row.get(0),
            )?)
        })
        .await
        .unwrap();
    assert!(bodies.len() >= 4, "{bodies:?}");
    for clear in ["argon2", "\"alix\"", "Camille", "camille"] {
        assert!(bodies.iter().all(|body| !body.contains(clear)), "{clear}");
    }
}
