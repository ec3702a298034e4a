//! Postes: the place where people receive.

use super::{Bench, id};
use chrono::TimeDelta;
use recyclique_tests::TestApp;
use serde_json::{Value, json};

const OPEN: &str = "/v1/reception/postes/open";

#[tokio::test]
async fn a_poste_opens_without_a_body_with_an_empty_one_or_without_a_date() {
    let app = TestApp::new().await;
    let dominique = app.receiver().await;
    for body in ["", "{}", "null", r#"{"opened_at":null}"#] {
        let opened = dominique.send("POST", OPEN, body.to_owned().into()).await.expect(200);
        assert_eq!(opened["status"], "opened", "{body}");
    }
    assert_eq!(app.count("poste_reception").await, 4);
}

#[tokio::test]
async fn only_the_reception_receives() {
    let app = TestApp::new().await;
    let alix = app.volunteer().await;
    alix.post(OPEN, &json!({}))
        .await
        .refused(403, "auth.permission_required");
    alix.get("/v1/reception/tickets")
        .await
        .refused(403, "auth.permission_required");
    app.anybody().post(OPEN, &json!({})).await.expect(401);
    app.admin().await.post(OPEN, &json!({})).await.expect(200);
}

#[tokio::test]
async fn only_administrators_open_at_another_date_and_never_in_the_future() {
    let app = TestApp::new().await;
    let (dominique, camille) = (app.receiver().await, app.admin().await);
    let book = json!({ "opened_at": "2025-03-05T00:00:00Z" });
    dominique
        .post(OPEN, &book)
        .await
        .refused(403, "reception.deferred_by_admin");
    camille.post(OPEN, &book).await.expect(200);
    let future = json!({ "opened_at": "2026-11-21T09:00:01Z" });
    dominique
        .post(OPEN, &future)
        .await
        .refused(403, "reception.deferred_by_admin");
    let refused = camille
        .post(OPEN, &future)
        .await
        .refused(400, "reception.opened_in_future");
    assert_eq!(refused["detail"], "La date d'ouverture ne peut pas être dans le futur");
    for malformed in [json!("2025-03-05"), json!("hier"), json!(true)] {
        camille.post(OPEN, &json!({ "opened_at": malformed })).await.expect(422);
    }
    assert_eq!(app.count("poste_reception").await, 1);
}

#[tokio::test]
async fn a_poste_closes_once_when_none_of_its_tickets_is_open() {
    let bench = Bench::open().await;
    let path = format!("/v1/reception/postes/{}/close", bench.poste);
    let refused = bench
        .dominique
        .post(&path, &json!({}))
        .await
        .refused(409, "reception.poste_has_open_tickets");
    assert_eq!(refused["detail"], "Des tickets ouverts empêchent la fermeture du poste");
    bench.close(&bench.ticket).await;
    let closed = bench.dominique.post(&path, &json!({})).await.expect(200);
    assert_eq!(closed, json!({ "status": "closed" }));
    let poste = format!("/v1/reception/postes/{}", bench.poste);
    let first = bench.dominique.get(&poste).await.expect(200)["closed_at"].clone();
    bench.app.clock.advance(TimeDelta::minutes(5));
    bench.app.receiver().await.post(&path, &json!({})).await.expect(200);
    assert_eq!(bench.camille.get(&poste).await.expect(200)["closed_at"], first);
    let ticket = json!({ "poste_id": bench.poste });
    bench
        .dominique
        .post("/v1/reception/tickets", &ticket)
        .await
        .refused(409, "reception.poste_closed");
}

#[tokio::test]
async fn postes_are_listed_with_what_is_in_them() {
    let bench = Bench::open().await;
    bench.add(&bench.ligne("1.25")).await;
    bench.close(&bench.ticket).await;
    bench.new_ticket(json!({})).await;
    let book = json!({ "opened_at": "2026-11-18T00:00:00Z" });
    let book = id(&bench.camille.post(OPEN, &book).await.expect(200));
    let postes = bench
        .dominique
        .get("/v1/reception/postes?status=opened")
        .await
        .expect(200);
    let [own, other] = postes["postes"].as_array().unwrap().as_slice() else {
        unreachable!("two postes: {postes}")
    };
    assert_eq!(
        (own["id"].as_str(), other["id"].as_str()),
        (Some(&*bench.poste), Some(&*book))
    );
    for (field, mine, theirs) in [
        ("opened_by_name", json!("Dominique"), json!("Camille")),
        ("is_deferred", json!(false), json!(true)),
        ("is_mine", json!(true), json!(false)),
        ("is_here", json!(true), json!(true)),
        ("tickets_open", json!(1), json!(0)),
        ("tickets_total", json!(2), json!(0)),
        ("total_weight", json!("1.250"), json!("0")),
    ] {
        assert_eq!((&own[field], &other[field]), (&mine, &theirs), "{field}");
    }
    let count = |list: Value| list["postes"].as_array().unwrap().len();
    let list = |query: &str| format!("/v1/reception/postes?{query}");
    assert_eq!(count(bench.dominique.get(&list("mine=true")).await.expect(200)), 1);
    assert_eq!(count(bench.dominique.get(&list("status=closed")).await.expect(200)), 0);
    assert_eq!(count(bench.dominique.get(&list("status=autre")).await.expect(200)), 0);
}

#[tokio::test]
async fn the_poste_of_another_device_is_read_and_not_written_to() {
    let bench = Bench::open().await;
    let ligne = bench.add(&bench.ligne("1")).await;
    bench.taken_elsewhere().await;
    let elsewhere = "reception.poste_of_another_device";
    let (empty, ticket) = (json!({}), &bench.ticket);
    let poste = format!("/v1/reception/postes/{}", bench.poste);
    assert_eq!(bench.dominique.get(&poste).await.expect(200)["is_here"], json!(false));
    for (method, path, body) in [
        ("POST", format!("{poste}/close"), &empty),
        (
            "POST",
            "/v1/reception/tickets".to_owned(),
            &json!({ "poste_id": bench.poste }),
        ),
        ("POST", format!("/v1/reception/tickets/{ticket}/close"), &empty),
        ("PUT", format!("/v1/reception/tickets/{ticket}/origin"), &empty),
        ("POST", "/v1/reception/lignes".to_owned(), &bench.ligne("1")),
        (
            "PUT",
            format!("/v1/reception/lignes/{ligne}"),
            &json!({ "poids_kg": 2 }),
        ),
        ("DELETE", format!("/v1/reception/lignes/{ligne}"), &empty),
        ("POST", format!("/v1/reception/lignes/{ligne}/restore"), &empty),
    ] {
        let reply = bench.dominique.send(method, &path, body.to_string().into()).await;
        reply.refused(409, elsewhere);
    }
    assert_eq!(bench.detail(ticket).await["total_poids"], "1.000");
}

#[tokio::test]
async fn an_identifier_that_is_none_is_refused_in_the_words_of_1_4_4() {
    let bench = Bench::open().await;
    let (none, empty) = ("x", json!({}));
    for (method, path, body) in [
        ("GET", format!("/v1/reception/postes/{none}"), &empty),
        ("POST", format!("/v1/reception/postes/{none}/close"), &empty),
        ("POST", "/v1/reception/tickets".to_owned(), &json!({ "poste_id": none })),
        ("GET", format!("/v1/reception/tickets/{none}"), &empty),
        ("POST", format!("/v1/reception/tickets/{none}/close"), &empty),
        ("POST", format!("/v1/reception/tickets/{none}/download-token"), &empty),
        ("PUT", format!("/v1/reception/tickets/{none}/origin"), &empty),
        (
            "POST",
            "/v1/reception/lignes".to_owned(),
            &bench.with("1", json!({ "ticket_id": none })),
        ),
        (
            "POST",
            "/v1/reception/lignes".to_owned(),
            &bench.with("1", json!({ "category_id": none })),
        ),
        ("PUT", format!("/v1/reception/lignes/{none}"), &empty),
        ("DELETE", format!("/v1/reception/lignes/{none}"), &empty),
        ("POST", format!("/v1/reception/lignes/{none}/restore"), &empty),
        (
            "PATCH",
            format!("/v1/reception/tickets/{none}/lignes/{none}/weight"),
            &json!({ "poids_kg": 1 }),
        ),
        ("PATCH", format!("/v1/reception/channels/{none}"), &empty),
        ("DELETE", format!("/v1/reception/channels/{none}"), &empty),
    ] {
        let reply = bench.camille.send(method, &path, body.to_string().into()).await;
        let refused = reply.refused(400, "reception.id_invalid");
        assert_eq!(refused["detail"], "Invalid ID format", "{method} {path}");
    }
}

#[tokio::test]
async fn what_is_nowhere_is_not_found() {
    let bench = Bench::open().await;
    let (nowhere, empty) = ("019ab000-0000-7000-8000-000000000001", json!({}));
    for (method, path, body, code) in [
        ("GET", format!("/v1/reception/postes/{nowhere}"), &empty, "poste"),
        ("POST", format!("/v1/reception/postes/{nowhere}/close"), &empty, "poste"),
        (
            "POST",
            "/v1/reception/tickets".to_owned(),
            &json!({ "poste_id": nowhere }),
            "poste",
        ),
        ("GET", format!("/v1/reception/tickets/{nowhere}"), &empty, "ticket"),
        (
            "POST",
            format!("/v1/reception/tickets/{nowhere}/close"),
            &empty,
            "ticket",
        ),
        (
            "POST",
            format!("/v1/reception/tickets/{nowhere}/download-token"),
            &empty,
            "ticket",
        ),
        (
            "PUT",
            format!("/v1/reception/tickets/{nowhere}/origin"),
            &empty,
            "ticket",
        ),
        (
            "POST",
            "/v1/reception/lignes".to_owned(),
            &bench.with("1", json!({ "ticket_id": nowhere })),
            "ticket",
        ),
        (
            "POST",
            "/v1/reception/lignes".to_owned(),
            &bench.with("1", json!({ "category_id": nowhere })),
            "category",
        ),
        ("PUT", format!("/v1/reception/lignes/{nowhere}"), &empty, "ligne"),
        ("DELETE", format!("/v1/reception/lignes/{nowhere}"), &empty, "ligne"),
        (
            "POST",
            format!("/v1/reception/lignes/{nowhere}/restore"),
            &empty,
            "ligne",
        ),
        (
            "PATCH",
            format!("/v1/reception/tickets/{nowhere}/lignes/{nowhere}/weight"),
            &json!({ "poids_kg": 1 }),
            "ligne",
        ),
        ("DELETE", format!("/v1/reception/channels/{nowhere}"), &empty, "channel"),
    ] {
        let reply = bench.camille.send(method, &path, body.to_string().into()).await;
        reply.refused(404, &format!("reception.{code}_not_found"));
    }
}
