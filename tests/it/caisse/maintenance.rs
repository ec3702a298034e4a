use recyclique_tests::{Client, TestApp};
use serde_json::{Value, json};

const FIX: &str = "/v1/admin/cash-sessions/fix-blocked-deferred";

fn merge_of(app: &TestApp, date: &str) -> String {
    format!(
        "/v1/admin/cash-sessions/merge-duplicate-deferred?operator_id={}&date={date}",
        app.admin_id()
    )
}

/// Camille opens a paper book of this day.
async fn book(app: &TestApp, camille: &Client, opened_at: &str) -> String {
    let mut opening = app.opening("20");
    opening["operator_id"] = json!(app.admin_id());
    opening["opened_at"] = json!(opened_at);
    let session = camille.post("/v1/cash-sessions", &opening).await.expect(201);
    session["id"].as_str().unwrap().to_owned()
}

async fn sell(camille: &Client, session_id: &str, price: &str) -> Value {
    let sale = json!({
        "cash_session_id": session_id,
        "items": [{ "category": "livres", "quantity": 1, "weight": 0.5, "unit_price": price, "total_price": price }],
        "total_amount": price,
    });
    camille.post("/v1/sales", &sale).await.expect(200)
}

#[tokio::test]
async fn forgotten_paper_books_are_closed_as_expected_and_the_others_left_alone() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let forgotten = book(&app, &camille, "2026-08-01T00:00:00Z").await;
    sell(&camille, &forgotten, "7.5").await;
    let empty = book(&app, &camille, "2026-08-02T00:00:00Z").await;
    let recent = book(&app, &camille, "2026-08-24T00:00:00Z").await;
    let waiting = book(&app, &camille, "2026-08-03T00:00:00Z").await;
    app.execute(&format!(
        "INSERT INTO waiting_ticket (id, session_id, basket, total_centimes, number_of_lines, held_by, held_at)
         VALUES ('019ab000-0000-7000-8000-0000000000f1', '{waiting}', '{{}}', 100, 1, '{}', '2026-11-21T09:00:00.000000Z')",
        app.admin_id()
    ))
    .await;
    let mut real = app.opening("50");
    real["operator_id"] = json!(app.admin_id());
    camille.post("/v1/cash-sessions", &real).await.expect(201);
    app.volunteer()
        .await
        .post(FIX, &json!({}))
        .await
        .refused(403, "auth.super_admin_required");
    let fixed = camille.post(FIX, &json!({})).await.expect(200);
    assert_eq!(
        (&fixed["status"], &fixed["fixed_count"], &fixed["deleted_count"]),
        (&json!("success"), &json!(1), &json!(1))
    );
    assert_eq!(
        fixed["message"],
        json!("Correction terminée: 1 session(s) fermée(s), 1 session(s) supprimée(s)")
    );
    let errors = fixed["errors"].as_array().unwrap();
    assert!(errors.len() == 1 && errors[0].as_str().unwrap().contains("1 ticket est en attente"));
    let closed = camille.get(&format!("/v1/cash-sessions/{forgotten}")).await.expect(200);
    assert_eq!(
        (&closed["closing_amount"], &closed["actual_amount"], &closed["variance"]),
        (&json!(27.5), &json!(27.5), &json!(0.0))
    );
    assert_eq!(
        closed["variance_comment"],
        json!("Fermeture automatique - session différée bloquée")
    );
    let list = camille.get("/v1/cash-sessions?include_empty=true").await.expect(200);
    let listed: Vec<&str> = list["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|session| session["id"].as_str().unwrap())
        .collect();
    assert!(listed.contains(&recent.as_str()) && !listed.contains(&empty.as_str()));
    let again = camille.post(FIX, &json!({})).await.expect(200);
    assert_eq!((&again["fixed_count"], &again["deleted_count"]), (&json!(0), &json!(0)));
}

#[tokio::test]
async fn a_paper_book_opened_twice_becomes_one_with_every_sale() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let kept = book(&app, &camille, "2026-11-14T00:00:00Z").await;
    sell(&camille, &kept, "10.0").await;
    let twice = book(&app, &camille, "2026-11-14T08:00:00Z").await;
    let moved = sell(&camille, &twice, "5.0").await;
    book(&app, &camille, "2026-11-14T09:00:00Z").await;
    let other_day = book(&app, &camille, "2026-11-15T00:00:00Z").await;
    let draft = json!({ "basket": { "lines": ["théière"] } });
    camille
        .put(&format!("/v1/cash-sessions/{twice}/draft"), &draft)
        .await
        .expect(204);
    let merged = camille
        .post(&merge_of(&app, "2026-11-14"), &json!({}))
        .await
        .expect(200);
    assert_eq!(
        merged,
        json!({
            "data": null, "success": true,
            "message": format!("2 session(s) dupliquée(s) fermée(s). Session principale conservée: {kept}"),
        })
    );
    let detail = camille.get(&format!("/v1/cash-sessions/{kept}")).await.expect(200);
    assert_eq!(
        (
            &detail["total_sales"],
            &detail["number_of_sales"],
            &detail["current_amount"]
        ),
        (&json!(15.0), &json!(2), &json!(35.0))
    );
    assert_eq!(detail["sales"][1]["id"], moved["id"]);
    assert_eq!(
        camille
            .get(&format!("/v1/cash-sessions/{kept}/draft"))
            .await
            .expect(200)["basket"],
        draft["basket"]
    );
    let list = camille.get("/v1/cash-sessions?include_empty=true").await.expect(200);
    assert_eq!(list["total"], json!(2), "the duplicates are in no list");
    let closed = camille
        .post(
            &format!("/v1/cash-sessions/{kept}/close"),
            &json!({ "actual_amount": 35 }),
        )
        .await
        .expect(200);
    assert_eq!((&closed["variance"], &closed["z_number"]), (&json!(0.0), &json!(1)));
    let report = camille
        .get(&format!("/v1/cash-sessions/{kept}/report"))
        .await
        .expect(200);
    assert_eq!(
        (&report["number_of_sales"], &report["expected_cash"]),
        (&json!(2), &json!(35.0))
    );
    let nothing =
        json!({ "data": null, "success": true, "message": "Aucune session dupliquée trouvée pour cette date." });
    for date in ["2026-11-14", "2026-11-15", "2020-01-01"] {
        assert_eq!(
            camille.post(&merge_of(&app, date), &json!({})).await.expect(200),
            nothing,
            "{date}"
        );
    }
    let open = camille.get(&format!("/v1/cash-sessions/{other_day}")).await.expect(200);
    assert_eq!(open["status"], json!("open"));
}

#[tokio::test]
async fn a_merge_that_cannot_be_read_is_refused() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    camille
        .post(&merge_of(&app, "14-11-2026"), &json!({}))
        .await
        .refused(400, "caisse.date_invalid");
    let path = "/v1/admin/cash-sessions/merge-duplicate-deferred";
    camille
        .post(&format!("{path}?operator_id=moi&date=2026-11-14"), &json!({}))
        .await
        .refused(400, "caisse.date_invalid");
    camille
        .post(&format!("{path}?date=2026-11-14"), &json!({}))
        .await
        .refused(422, "http.malformed");
}
