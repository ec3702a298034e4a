use recyclique_kernel::{Centimes, Grams};
use recyclique_platform::db::verify;
use recyclique_server::{TABLES, demo};
use recyclique_tests::{Client, TestApp};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tokio::sync::OnceCell;

/// Made once: the tests only read it.
static SHOP: OnceCell<(TestApp, Client)> = OnceCell::const_new();

/// The demonstration shop, and Claire who administers it.
async fn shop() -> &'static (TestApp, Client) {
    SHOP.get_or_init(make).await
}

async fn make() -> (TestApp, Client) {
    let app = TestApp::empty();
    demo::make(&app.db).await.unwrap();
    let login = json!({ "username": "claire.vidalenc", "password": "Essai-Clique-2026!" });
    let tokens = app.anybody().post("/v1/auth/login", &login).await.expect(200);
    let claire = app.anybody().with_token(tokens["access_token"].as_str().unwrap());
    (app, claire)
}

fn euros(value: &Value) -> Centimes {
    serde_json::from_value(value.clone()).unwrap()
}

fn kilograms(value: &Value) -> Grams {
    serde_json::from_value(value.clone()).unwrap()
}

fn sum(rows: &[Value], field: &str) -> Centimes {
    rows.iter().map(|row| euros(&row[field])).sum()
}

fn paid(sales: &[Value], is_counted: impl Fn(&str) -> bool) -> Centimes {
    let payments = sales.iter().flat_map(|sale| sale["payments"].as_array().unwrap());
    payments
        .filter(|payment| is_counted(payment["payment_method"].as_str().unwrap()))
        .map(|payment| euros(&payment["amount"]))
        .sum()
}

async fn sessions(claire: &Client) -> Vec<Value> {
    let list = claire.get("/v1/cash-sessions?limit=100").await.expect(200);
    list["data"].as_array().unwrap().clone()
}

async fn sales(claire: &Client, session: &Value) -> Vec<Value> {
    let path = format!(
        "/v1/sales?limit=1000&cash_session_id={}",
        session["id"].as_str().unwrap()
    );
    claire.get(&path).await.expect(200).as_array().unwrap().clone()
}

#[tokio::test]
async fn six_people_work_there_and_sign_in_with_their_pin() {
    let (app, _) = shop().await;
    let people = app.anybody().get("/v1/auth/operators").await.expect(200);
    let mut pins = BTreeMap::from([
        ("Claire Vidalenc", "2580"),
        ("Karim Benali", "4713"),
        ("Josiane Lacombe", "1962"),
        ("Minh-Anh Nguyen", "3084"),
        ("Élodie Roussel", "7291"),
        ("Mamadou Diarra", "5640"),
    ]);
    for person in people.as_array().unwrap() {
        let pin = pins.remove(person["display_name"].as_str().unwrap()).unwrap();
        let login = json!({ "user_id": person["id"], "pin": pin });
        app.anybody().post("/v1/auth/pin", &login).await.expect(200);
    }
    assert!(pins.is_empty(), "nobody is missing: {pins:?}");
}

#[tokio::test]
async fn a_week_of_sessions_is_closed_on_the_totals_of_their_sales() {
    let (_app, claire) = shop().await;
    let sessions = sessions(claire).await;
    assert_eq!(sessions.len(), 12, "two tills, six days, closed on Sunday");
    for session in &sessions {
        let sales = sales(claire, session).await;
        let items: Vec<Value> = sales
            .iter()
            .flat_map(|s| s["items"].as_array().unwrap().clone())
            .collect();
        assert_eq!(session["status"], "closed");
        assert!((5..=60).contains(&sales.len()), "{} sales", sales.len());
        assert_eq!(session["number_of_sales"], sales.len());
        assert_eq!(euros(&session["total_sales"]), sum(&sales, "total_amount"));
        assert_eq!(euros(&session["total_donations"]), sum(&sales, "donation"));
        let weight: Grams = items.iter().map(|item| kilograms(&item["weight"])).sum();
        assert_eq!(kilograms(&session["total_weight_out"]), weight);

        let float = euros(&session["initial_amount"]);
        let change = sum(&sales, "change");
        let expected = float + paid(&sales, |method| method != "free") - change;
        let variance = euros(&session["variance"]);
        assert_eq!(euros(&session["actual_amount"]), expected + variance);
        assert!(variance.abs() <= Centimes(1000), "{variance}");
        let report = claire
            .get(&format!("/v1/cash-sessions/{}/report", session["id"].as_str().unwrap()))
            .await
            .expect(200);
        let cash = float + paid(&sales, |method| method == "cash") - change;
        assert_eq!(euros(&report["expected_cash"]), cash);
        assert_eq!(report["is_final"], true);
    }
    let with_a_word = sessions
        .iter()
        .filter(|session| session["variance_comment"].is_string());
    assert!(with_a_word.count() >= 3);
}

#[tokio::test]
async fn every_kind_of_ticket_is_there_in_order_and_the_tills_wait_to_be_opened() {
    let (_app, claire) = shop().await;
    let sales = claire.get("/v1/sales?limit=1000").await.expect(200);
    let sales = sales.as_array().unwrap();
    for method in ["cash", "card", "check", "free"] {
        let is_there = |sale: &&Value| sale["payment_method"] == method;
        assert!(sales.iter().any(|sale| is_there(&sale)), "{method}");
    }
    assert!(sales.iter().any(|sale| sale["payments"].as_array().unwrap().len() > 1));
    assert!(sum(sales, "donation") > Centimes::ZERO);
    assert!(sum(sales, "change") > Centimes::ZERO);
    assert!(sales.iter().any(|sale| sale["note"].is_string()));
    let mut items = sales.iter().flat_map(|sale| sale["items"].as_array().unwrap());
    assert!(items.any(|item| item["preset_id"].is_string()));

    let tills = claire.get("/v1/cash-registers/status").await.expect(200);
    assert_eq!(tills["total"], 2);
    for till in tills["data"].as_array().unwrap() {
        assert_eq!(till["is_open"], false);
        let of_till = |session: &&Value| session["register_id"] == till["id"];
        let sessions = sessions(claire).await;
        let ids: Vec<&Value> = sessions.iter().filter(of_till).map(|session| &session["id"]).collect();
        // `GET /v1/sales` is in order of time.
        let tickets = sales.iter().filter(|sale| ids.contains(&&sale["cash_session_id"]));
        for (number, sale) in (1..).zip(tickets) {
            assert_eq!(sale["ticket_number"], number);
        }
    }
}

#[tokio::test]
async fn each_day_received_between_150_and_600_kilograms() {
    let (app, claire) = shop().await;
    let days: Vec<(String, i64, i64)> = app
        .db
        .read(|tx| {
            Ok(tx.all(
                "SELECT date(t.created_at), count(DISTINCT t.id), sum(l.weight_grams)
                 FROM ticket_depot t JOIN ligne_depot l ON l.ticket_id = t.id WHERE NOT l.is_exit GROUP BY 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )?)
        })
        .await
        .unwrap();
    assert_eq!(days.len(), 6);
    for (day, tickets, grams) in days {
        assert!(tickets >= 5, "{day}: {tickets} tickets");
        assert!((150_000..=600_000).contains(&grams), "{day}: {grams} g");
    }
    assert_eq!(app.count("poste_reception").await, 6);
    assert_eq!(app.count("poste_reception_closing").await, 6);
    assert_eq!(app.count("ticket_depot").await, app.count("ticket_depot_closing").await);
    // The dashboards look alive: three flows, and most of what came in says how.
    let figures = claire.get("/v1/reception/figures").await.expect(200);
    for flow in ["entree", "direct", "sortie"] {
        assert_ne!(figures[flow], json!("0"), "{flow}");
    }
    let channels = figures["by_channel"].as_array().unwrap();
    assert_eq!(channels[0]["name"], "Apport volontaire");
    assert!(channels.len() >= 4, "{channels:?}");
}

#[tokio::test]
async fn its_log_verifies_and_making_it_again_changes_nothing() {
    let app = TestApp::empty();
    let told = demo::make(&app.db).await.unwrap();
    for secret in ["Essai-Clique-2026!", "2580", "4713", "1962", "3084", "7291", "5640"] {
        assert!(told.contains(secret), "{told}");
    }
    let file = app.folder.path().join("recyclique.db");
    let made = verify(&file, TABLES).unwrap();
    assert_eq!(made.anomalies, []);

    let told = demo::make(&app.db).await.unwrap();
    assert_eq!(
        told,
        "Ce dossier contient déjà une boutique : --demo n'y a rien changé."
    );
    let again = verify(&file, TABLES).unwrap();
    assert_eq!((again.entries, again.facts), (made.entries, made.facts));
    assert_eq!(app.count("user").await, 6);
}

#[tokio::test]
async fn the_same_day_tells_the_same_week() {
    let (_, claire) = shop().await;
    let (_another, another_claire) = make().await;
    let mut told = Vec::new();
    for claire in [claire, &another_claire] {
        let sales = claire.get("/v1/sales?limit=1000").await.expect(200);
        let figures = |sale: &Value| ["created_at", "ticket_number", "total_amount", "change"].map(|f| sale[f].clone());
        let figures: Vec<_> = sales.as_array().unwrap().iter().map(figures).collect();
        told.push(figures);
    }
    assert_eq!(told[0], told[1]);
}
