use recyclique_platform::mail::{Mail, MailServer, Security, send};
use recyclique_platform::outbox::Setback;
use recyclique_tests::{FakeMailServer, Manners, TestApp};
use serde_json::{Value, json};
use std::fs;

pub(crate) fn settings(server: &FakeMailServer) -> Value {
    json!({
        "host": "127.0.0.1", "port": server.port, "security": "none", "username": "caisse", "password": "Secret-1",
        "from": "Ressourcerie <caisse@exemple.fr>", "report_recipient": "tresorerie@exemple.fr",
    })
}

#[tokio::test]
async fn the_password_comes_in_and_never_goes_out() {
    let (app, server) = (TestApp::new().await, FakeMailServer::start());
    let camille = app.admin().await;
    assert_eq!(camille.get("/v1/admin/mail-server").await.expect(200), Value::Null);
    let saved = camille
        .put("/v1/admin/mail-server", &settings(&server))
        .await
        .expect(200);
    assert_eq!(
        (&saved["has_password"], &saved["password"]),
        (&json!(true), &Value::Null)
    );
    let file = app.folder.path().join("courriel.json");
    assert!(fs::read_to_string(&file).unwrap().contains("Secret-1"));
    #[cfg(unix)]
    assert_eq!(
        std::os::unix::fs::MetadataExt::mode(&fs::metadata(&file).unwrap()) & 0o777,
        0o600
    );
    // Not typed again, it stays; for another server it does not follow.
    let mut again = settings(&server);
    again.as_object_mut().unwrap().remove("password");
    assert_eq!(
        camille.put("/v1/admin/mail-server", &again).await.expect(200)["has_password"],
        true
    );
    again["host"] = json!("smtp.exemple.fr");
    assert_eq!(
        camille.put("/v1/admin/mail-server", &again).await.expect(200)["has_password"],
        false
    );
}

#[tokio::test]
async fn settings_that_cannot_be_right_are_refused_by_field() {
    let (app, server) = (TestApp::new().await, FakeMailServer::start());
    let camille = app.admin().await;
    for (field, value) in [
        ("host", json!("http://smtp")),
        ("host", json!(" ")),
        ("port", json!(0)),
        ("port", json!(70_000)),
        ("from", json!("caisse")),
        ("report_recipient", json!("trésorerie")),
    ] {
        let mut wrong = settings(&server);
        wrong[field] = value;
        let refused = camille
            .put("/v1/admin/mail-server", &wrong)
            .await
            .refused(422, "platform.mail_server_invalid");
        assert_eq!(refused["fields"][0]["name"], field);
    }
    assert_eq!(camille.get("/v1/admin/mail-server").await.expect(200), Value::Null);
    let alix = app.volunteer().await;
    alix.get("/v1/admin/mail-server")
        .await
        .refused(403, "auth.admin_required");
}

#[tokio::test]
async fn a_trial_says_in_french_what_the_server_answered() {
    let (app, server) = (TestApp::new().await, FakeMailServer::start());
    let (camille, to) = (app.admin().await, json!({ "to": "camille@exemple.fr" }));
    let test = "/v1/admin/mail-server/test";
    camille.post(test, &to).await.refused(409, "platform.no_mail_server");
    camille
        .put("/v1/admin/mail-server", &settings(&server))
        .await
        .expect(200);
    let wrong = camille.post(test, &json!({ "to": "camille" })).await;
    assert_eq!(
        wrong.refused(422, "platform.mail_server_invalid")["fields"][0]["name"],
        "to"
    );
    camille.post(test, &to).await.expect(200);
    assert!(server.received()[0].to.contains("camille@exemple.fr"));
    for (manners, sentence) in [
        (Manners::RefusesPassword, "refuse l'identifiant ou le mot de passe"),
        (Manners::RefusesRecipient, "refuse le message (réponse 550)"),
        (Manners::Busy, "demande d'attendre"),
        (Manners::HangsUp, "peut-être parti"),
    ] {
        server.set(manners);
        let refused = camille.post(test, &to).await.refused(503, "platform.mail_not_sent");
        assert!(refused["detail"].as_str().unwrap().contains(sentence), "{refused}");
    }
    assert_eq!(server.received().len(), 1);
}

/// Time passes by itself when nothing happens: nobody waits for the fifteen seconds.
#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_left_alone_and_nothing_has_left() {
    let server = FakeMailServer::start();
    server.set(Manners::Silent);
    let settings = MailServer {
        host: "127.0.0.1".to_owned(),
        port: server.port,
        security: Security::None,
        username: None,
        password: None,
        from: "caisse@exemple.fr".to_owned(),
        report_recipient: None,
    };
    let mail = Mail {
        to: "camille@exemple.fr".to_owned(),
        subject: "Essai".to_owned(),
        html: "<p>Essai</p>".to_owned(),
        attached: None,
    };
    let Err(Setback::Later(sentence)) = send(&settings, mail).await else {
        panic!("nothing left: it may be tried again");
    };
    assert!(sentence.contains("ne répond pas"), "{sentence}");
}
