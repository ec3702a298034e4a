//! What counts, and on which day.

use chrono::TimeDelta;
use recyclique_kernel::{Actor, Grams, Id, Role, Scope};
use recyclique_platform::db::Command;
use recyclique_reception::api::{Destination, NewLigne, NewTicket, open_poste, record_ticket};
use recyclique_tests::{Client, TestApp, basket};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const BOOK: &str = "2026-11-18T00:00:00Z";

/// Camille opens a session of this kind; its id.
async fn open(app: &TestApp, camille: &Client, kind: &str) -> String {
    let register = format!("/v1/cash-registers/{}", app.register_id());
    camille
        .patch(&register, &json!({ "enable_virtual": true }))
        .await
        .expect(200);
    let mut opening = app.opening("20");
    opening["operator_id"] = json!(app.admin_id());
    opening["kind"] = json!(kind);
    opening["opened_at"] = if kind == "deferred" { json!(BOOK) } else { Value::Null };
    let session = camille.post("/v1/cash-sessions", &opening).await.expect(201);
    session["id"].as_str().unwrap().to_owned()
}

async fn sell(camille: &Client, session_id: &str, basket: &Value) -> Value {
    let mut sale = basket.clone();
    sale["cash_session_id"] = json!(session_id);
    camille.post("/v1/sales", &sale).await.expect(200)
}

/// Euros sold: live, in all, on the day of the book and today.
async fn sold(camille: &Client) -> [Value; 4] {
    let live = camille.get("/v1/stats/live").await.expect(200);
    let summary = camille.get("/v1/cash-sessions/stats/summary").await.expect(200);
    let days = camille
        .get("/v1/admin/figures/days?date_from=2026-11-18&date_to=2026-11-21")
        .await
        .expect(200);
    [
        &live["ca"],
        &summary["total_sales"],
        &days[0]["total_sales"],
        &days[3]["total_sales"],
    ]
    .map(Clone::clone)
}

#[tokio::test]
async fn training_counts_nowhere_but_in_its_own_banner() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let training = open(&app, &camille, "virtual").await;
    sell(&camille, &training, &basket(&[10.0], 10.0, 0.0, &[])).await;
    assert_eq!(sold(&camille).await, [json!(0.0), json!(0.0), json!(0.0), json!(0.0)]);
    for path in ["/v1/stats/sales/by-category", "/v1/admin/figures/hours"] {
        let figures = camille.get(path).await.expect(200);
        let found = figures.as_array().unwrap().iter();
        assert!(
            found
                .filter_map(|hour| hour.get("tickets"))
                .all(|mean| *mean == json!(0.0))
        );
        assert!(path.ends_with("hours") || figures == json!([]));
    }
    let live = camille
        .get(&format!("/v1/cash-sessions/{training}/live"))
        .await
        .expect(200);
    assert_eq!(
        (&live["total_sales"], &live["day"]["total_sales"]),
        (&json!(10.0), &json!(0.0))
    );
}

#[tokio::test]
async fn a_paper_book_counts_on_its_own_day_and_once_when_it_was_typed_twice() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = open(&app, &camille, "deferred").await;
    sell(&camille, &book, &basket(&[10.0], 10.0, 0.0, &[])).await;
    let twice = open(&app, &camille, "deferred").await;
    sell(&camille, &twice, &basket(&[4.0], 4.0, 0.0, &[])).await;
    let expected = [json!(0.0), json!(14.0), json!(14.0), json!(0.0)];
    assert_eq!(sold(&camille).await, expected);
    let banner = camille.get(&format!("/v1/cash-sessions/{book}/live")).await.expect(200);
    assert_eq!(
        (&banner["total_sales"], &banner["day"]["total_sales"]),
        (&json!(10.0), &json!(14.0))
    );
    let merge = format!(
        "/v1/admin/cash-sessions/merge-duplicate-deferred?operator_id={}&date=2026-11-18",
        app.admin_id()
    );
    camille.post(&merge, &json!({})).await.expect(200);
    assert_eq!(sold(&camille).await, expected);
    let summary = camille.get("/v1/cash-sessions/stats/summary").await.expect(200);
    assert_eq!(
        (&summary["total_sessions"], &summary["number_of_sales"]),
        (&json!(1), &json!(2))
    );
}

#[tokio::test]
async fn a_correction_is_in_every_figure() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let session = open(&app, &camille, "real").await;
    let sale = sell(&camille, &session, &basket(&[10.0], 10.0, 0.0, &[])).await;
    let (sale, item) = (sale["id"].as_str().unwrap(), sale["items"][0]["id"].as_str().unwrap());
    let corrected = json!({ "unit_price": 7.5, "weight": 2 });
    camille
        .patch(&format!("/v1/sales/{sale}/items/{item}"), &corrected)
        .await
        .expect(200);
    assert_eq!(sold(&camille).await, [json!(7.5), json!(7.5), json!(0.0), json!(7.5)]);
    let live = camille.get("/v1/stats/live").await.expect(200);
    assert_eq!(
        (&live["last_ticket_amount"], &live["weight_out"]),
        (&json!(7.5), &json!(2.0))
    );
    // Cut by an instant, the session counts ticket by ticket: the same figures.
    app.clock.advance(TimeDelta::minutes(1));
    let cut = camille
        .get("/v1/cash-sessions/stats/summary?date_to=2026-11-21T09:00:30Z")
        .await
        .expect(200);
    assert_eq!(
        (&cut["total_sales"], &cut["total_weight_sold"], &cut["total_items"]),
        (&json!(7.5), &json!(2.0), &json!(1))
    );
}

#[tokio::test]
async fn what_is_received_comes_in_and_what_is_taken_out_of_the_stock_goes_out() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let categories = camille.get("/v1/categories").await.expect(200);
    let category_id = Id::parse(categories[0]["id"].as_str().unwrap()).unwrap();
    let id = Id::parse(&app.receiver_id()).unwrap();
    let dominique = Actor {
        user_id: id,
        auth_session_id: id,
        username: "dominique".to_owned(),
        role: Role::User,
        scope: Scope::Till,
        site_id: None,
        permissions: BTreeSet::new(),
    };
    let ligne = |grams: i64, destination: Destination, is_exit: bool| NewLigne {
        category_id,
        weight: Grams(grams),
        destination,
        is_exit,
        notes: None,
    };
    let lignes = [
        ligne(4000, Destination::Magasin, false),
        ligne(1500, Destination::Recyclage, false),
        ligne(700, Destination::Decheterie, true),
    ];
    let received = app.db.write(Command::internal("test"), move |tx| {
        let poste = open_poste(tx, &dominique)?;
        record_ticket(tx, dominique.user_id, &NewTicket::of(poste), &lignes)
    });
    received.await.unwrap();
    let live = camille.get("/v1/stats/live").await.expect(200);
    for (field, expected) in [
        ("tickets_open", json!(0)),
        ("tickets_closed_24h", json!(1)),
        ("items_received", json!(3)),
        ("weight_in", json!(5.5)),
        ("weight_out", json!(0.7)),
        ("weight_out_sales", json!(0.0)),
    ] {
        assert_eq!(live[field], expected, "{field}");
    }
    let today = "date_from=2026-11-21&date_to=2026-11-21";
    let days = camille
        .get(&format!("/v1/admin/figures/days?{today}"))
        .await
        .expect(200);
    assert_eq!(
        (&days[0]["weight_in"], &days[0]["weight_out"]),
        (&json!(5.5), &json!(0.7))
    );
    let summary = format!("/v1/cash-sessions/stats/summary?{today}");
    assert_eq!(camille.get(&summary).await.expect(200)["total_weight_sold"], json!(0.7));
}
