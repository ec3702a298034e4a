use super::*;
use recyclique_comptes::setup::{NewPerson, create_member};
use recyclique_platform::Failure;

fn answers(username: &str, password: &str, pin: &str) -> Value {
    json!({
        "administrator": { "username": username, "first_name": "Claire", "last_name": null, "password": password, "pin": pin },
        "site": { "name": "La Clique", "city": null },
        "register": { "name": "Caisse 1" },
        "with_default_catalogue": false,
    })
}

#[tokio::test]
async fn the_first_administrator_is_signed_in_at_once_and_can_come_back() {
    let app = TestApp::empty();
    let done = app
        .anybody()
        .post("/v1/setup", &answers("claire", PASSWORD, PIN))
        .await
        .expect(201);
    assert_eq!(
        (&done["user"]["role"], &done["user"]["status"]),
        (&json!("super-admin"), &json!("active"))
    );
    holding(&app, &done).get("/v1/users/me").await.expect(200);
    refresh(app.anybody(), &done).await.expect(200);
    login(app.anybody(), "claire", PASSWORD).await.expect(200);
    login_with_pin(app.anybody(), done["user"]["id"].as_str().unwrap(), PIN)
        .await
        .expect(200);
}

#[tokio::test]
async fn there_is_one_first_start() {
    let app = TestApp::empty();
    let (claire, paul) = (answers("claire", PASSWORD, PIN), answers("paul", PASSWORD, PIN));
    let both = tokio::join!(
        app.anybody().post("/v1/setup", &claire),
        app.anybody().post("/v1/setup", &paul)
    );
    let mut statuses = [both.0.status.as_u16(), both.1.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    // Not even when that account was withdrawn since.
    let operators = app.anybody().get("/v1/auth/operators").await.expect(200);
    deactivate(&app, operators[0]["id"].as_str().unwrap().to_owned()).await;
    let refused = app
        .anybody()
        .post("/v1/setup", &paul)
        .await
        .refused(409, "comptes.already_installed");
    assert_eq!(refused["detail"], "RecyClique est déjà installé.");
}

#[tokio::test]
async fn a_weak_choice_is_refused_in_french_at_its_place() {
    let app = TestApp::empty();
    let refused = app
        .anybody()
        .post("/v1/setup", &answers("lé", "abc", "12a4"))
        .await
        .expect(422);
    let places: Vec<&str> = refused["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["name"].as_str().unwrap())
        .collect();
    let password = "administrator.password";
    assert_eq!(
        places,
        [
            "administrator.username",
            password,
            password,
            password,
            password,
            "administrator.pin"
        ]
    );
    assert_eq!(
        refused["fields"][1]["message"],
        "Le mot de passe doit contenir au moins 8 caractères"
    );
    let setup = app.anybody().get("/v1/setup").await.expect(200);
    assert_eq!(setup["is_initialized"], false);
}

#[tokio::test]
async fn a_username_belongs_to_one_person() {
    let app = TestApp::new().await;
    let twin = NewPerson {
        username: "alix".to_owned(),
        first_name: None,
        last_name: None,
        hashed_password: None,
        hashed_pin: None,
    };
    let created = app
        .db
        .write(Command::internal("test"), |tx| Ok(create_member(tx, twin, &[])?.id))
        .await;
    let Err(Failure::Refused(refused)) = created else {
        panic!("a second alix")
    };
    assert_eq!(refused.refusal.code, "comptes.username_taken");
}

#[tokio::test]
async fn of_two_accounts_made_apart_under_one_name_the_oldest_signs_in() {
    let app = TestApp::new().await;
    change(
        &app,
        "UPDATE user SET username = 'alix', created_at = '2027-01-01T00:00:00.000000Z' WHERE id = ?1",
        app.admin_id(),
    )
    .await;
    assert_eq!(alix_tokens(&app).await["user"]["id"], app.volunteer_id());
}
