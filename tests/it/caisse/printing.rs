//! Paper: after the sale, never instead of it.

use chrono::TimeDelta;
use recyclique_tests::{FakePrinter, Mood, Shop, TestApp, basket};
use serde_json::{Value, json};

/// Alix's till, open, with a printer.
async fn shop_with(printer: &FakePrinter) -> Shop {
    let shop = Shop::open("50").await;
    install(&shop.app, &printer.address()).await;
    shop
}

async fn install(app: &TestApp, address: &str) {
    let settings = json!({
        "transport": "network", "address": address, "paper_mm": 80, "opens_drawer": true, "footer": "À bientôt !",
    });
    app.admin()
        .await
        .put(&printer_path(app, ""), &settings)
        .await
        .expect(200);
}

fn printer_path(app: &TestApp, rest: &str) -> String {
    format!("/v1/cash-registers/{}/printer{rest}", app.register_id())
}

fn cash() -> Value {
    basket(&[3.5, 2.0], 5.5, 0.0, &[("cash", 10.0)])
}

async fn jobs(shop: &Shop, filter: &str) -> Vec<Value> {
    let path = format!("/v1/print-jobs?register_id={}{filter}", shop.app.register_id());
    let jobs = shop.alix.get(&path).await.expect(200);
    jobs.as_array().unwrap().clone()
}

/// The only job that is not over, with the state and the words it must have.
#[track_caller]
fn only(jobs: &[Value], state: &str, sentence: &str) -> String {
    assert_eq!(jobs.len(), 1, "{jobs:?}");
    assert_eq!(jobs[0]["state"], state, "{jobs:?}");
    let said = jobs[0]["last_error"].as_str().unwrap_or_default();
    assert!(said.contains(sentence), "{said}");
    jobs[0]["id"].as_str().unwrap().to_owned()
}

fn texts(printer: &FakePrinter) -> Vec<String> {
    let lines = |printout: recyclique_tests::Printout| {
        let lines: Vec<String> = printout.lines.into_iter().map(|line| line.text).collect();
        lines.join("\n")
    };
    printer.printouts().into_iter().map(lines).collect()
}

#[tokio::test]
async fn each_sale_prints_its_receipt_once_it_is_stored() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    let sale = shop.sell(&cash()).await;
    assert!(printer.jobs().is_empty(), "nothing leaves before the answer");
    let waiting = jobs(&shop, "").await;
    only(&waiting, "waiting", "");
    assert_eq!(
        (&waiting[0]["document"], &waiting[0]["sale_id"]),
        (&json!("receipt"), &sale["id"])
    );
    assert_eq!(waiting[0]["ticket_number"], sale["ticket_number"]);
    shop.app.deliver().await;
    shop.app.deliver().await;
    let papers = texts(&printer);
    assert_eq!(papers.len(), 1);
    for word in ["La Clique", "Caisse 1", "5,50", "10,00", "4,50", "À bientôt !"] {
        assert!(papers[0].contains(word), "{word}: {}", papers[0]);
    }
    assert!(!papers[0].contains("DUPLICATA"));
    let printout = &printer.printouts()[0];
    assert_eq!(
        (printout.cuts, printout.drawer_pulses.len()),
        (1, 1),
        "cash opens the drawer"
    );
    assert!(jobs(&shop, "").await.is_empty());
    assert_eq!(jobs(&shop, "&state=done").await.len(), 1);
    assert_eq!(shop.app.count("receipt").await, 1);
}

#[tokio::test]
async fn a_card_leaves_the_drawer_closed() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    shop.sell(&basket(&[3.0], 3.0, 0.0, &[("card", 3.0)])).await;
    shop.app.deliver().await;
    assert!(printer.printouts()[0].drawer_pulses.is_empty());
}

#[tokio::test]
async fn another_paper_for_the_same_sale_is_a_duplicate() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    let sale = shop.sell(&cash()).await;
    let path = format!("/v1/sales/{}/receipts", sale["id"].as_str().unwrap());
    shop.app.clock.advance(TimeDelta::seconds(1));
    let alix = shop.alix.with_header("idempotency-key", "a-second-paper");
    let again = alix.post(&path, &json!({ "channel": "print" })).await.expect(201);
    assert_eq!((&again["number"], &again["is_duplicate"]), (&json!(2), &json!(true)));
    let repeated = alix.post(&path, &json!({ "channel": "print" })).await.expect(201);
    assert_eq!(repeated, again, "the same key prints once");
    shop.app.deliver().await;
    let papers = texts(&printer);
    assert_eq!(papers.len(), 2);
    assert!(papers[1].contains("DUPLICATA"), "{}", papers[1]);
    assert!(printer.printouts()[1].drawer_pulses.is_empty());
}

#[tokio::test]
async fn a_dead_address_delays_the_paper_and_not_the_sale() {
    let shop = Shop::open("50").await;
    let nobody = {
        let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        gone.local_addr().unwrap().to_string()
    };
    install(&shop.app, &nobody).await;
    shop.sell(&cash()).await;
    shop.app.deliver().await;
    only(&jobs(&shop, "").await, "waiting", "L'imprimante ne répond pas");
    let printer = FakePrinter::start().await;
    install(&shop.app, &printer.address()).await;
    shop.app.clock.advance(TimeDelta::seconds(5));
    shop.app.deliver().await;
    assert_eq!(texts(&printer).len(), 1);
}

#[tokio::test]
async fn without_paper_or_closed_lid_the_ticket_waits_and_says_why() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    shop.sell(&cash()).await;
    for (mood, sentence) in [
        (Mood::PaperOut, "Plus de papier"),
        (Mood::CoverOpen, "capot"),
        (Mood::Offline, "en pause ou en erreur"),
    ] {
        printer.set_mood(mood);
        shop.app.clock.advance(TimeDelta::seconds(30));
        shop.app.deliver().await;
        only(&jobs(&shop, "").await, "waiting", sentence);
    }
    printer.set_mood(Mood::Ready);
    shop.app.clock.advance(TimeDelta::minutes(1));
    shop.app.deliver().await;
    assert_eq!(texts(&printer).len(), 1);
    assert!(jobs(&shop, "").await.is_empty());
}

#[tokio::test]
async fn a_printer_unplugged_in_the_middle_asks_a_person() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    shop.sell(&cash()).await;
    printer.set_mood(Mood::RunsOut);
    shop.app.deliver().await;
    let id = only(&jobs(&shop, "").await, "unsure", "papier");
    let papers = printer.jobs().len();
    printer.set_mood(Mood::Ready);
    shop.app.clock.advance(TimeDelta::hours(1));
    shop.app.deliver().await;
    assert_eq!(printer.jobs().len(), papers, "never again by itself");
    let shop = shop.hours_later(0).await;
    shop.alix
        .post(&format!("/v1/print-jobs/{id}/retry"), &json!({}))
        .await
        .expect(200);
    shop.app.deliver().await;
    assert_eq!(printer.jobs().len(), papers + 1);
    shop.alix
        .post(&format!("/v1/print-jobs/{id}/drop"), &json!({}))
        .await
        .refused(409, "caisse.job_not_open");
}

#[tokio::test]
async fn a_ticket_that_comes_too_late_waits_for_a_person() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    printer.set_mood(Mood::PaperOut);
    shop.sell(&cash()).await;
    shop.app.deliver().await;
    printer.set_mood(Mood::Ready);
    shop.app.clock.advance(TimeDelta::minutes(11));
    shop.app.deliver().await;
    let id = only(&jobs(&shop, "").await, "unsure", "n'a pas été imprimé");
    assert!(printer.jobs().is_empty(), "nobody expects it any more");
    let dropped = shop
        .alix
        .post(&format!("/v1/print-jobs/{id}/drop"), &json!({}))
        .await
        .expect(200);
    assert_eq!(dropped["state"], "dropped");
    shop.app.deliver().await;
    assert!(printer.jobs().is_empty());
}

#[tokio::test]
async fn a_till_without_a_printer_sells_and_says_so_when_asked_to_print() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&cash()).await;
    assert_eq!(shop.app.count("outbox").await, 0);
    let path = format!("/v1/sales/{}/receipts", sale["id"].as_str().unwrap());
    let print = json!({ "channel": "print" });
    shop.alix.post(&path, &print).await.refused(409, "caisse.no_printer");
    assert_eq!(shop.app.count("receipt").await, 0, "nothing half-written");
    shop.alix
        .get(&printer_path(&shop.app, "/status"))
        .await
        .refused(409, "caisse.no_printer");
    assert_eq!(
        shop.alix.get(&printer_path(&shop.app, "")).await.expect(200),
        Value::Null
    );
    let drop = format!("/v1/print-jobs/{}/drop", sale["id"].as_str().unwrap());
    shop.alix
        .post(&drop, &json!({}))
        .await
        .refused(404, "caisse.job_not_found");
}

#[tokio::test]
async fn training_prints_that_it_is_worth_nothing_and_a_paper_book_prints_nothing() {
    let printer = FakePrinter::start().await;
    let app = TestApp::new().await;
    install(&app, &printer.address()).await;
    let camille = app.admin().await;
    let register = format!("/v1/cash-registers/{}", app.register_id());
    camille
        .patch(&register, &json!({ "enable_virtual": true, "enable_deferred": true }))
        .await
        .expect(200);
    for (kind, day) in [("virtual", Value::Null), ("deferred", json!("2026-11-14T00:00:00Z"))] {
        let mut opening = app.opening("20");
        opening["operator_id"] = json!(app.admin_id());
        opening["kind"] = json!(kind);
        if !day.is_null() {
            opening["opened_at"] = day;
        }
        let session = camille.post("/v1/cash-sessions", &opening).await.expect(201);
        let mut sale = cash();
        sale["cash_session_id"] = session["id"].clone();
        camille.post("/v1/sales", &sale).await.expect(200);
    }
    app.deliver().await;
    let papers = texts(&printer);
    assert_eq!(papers.len(), 1);
    assert!(papers[0].contains("ÉCOLE"), "{}", papers[0]);
}

#[tokio::test]
async fn settings_are_checked_by_field_and_kept_by_administrators() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    let path = printer_path(&shop.app, "");
    let camille = shop.app.admin().await;
    let saved = shop.alix.get(&path).await.expect(200);
    assert_eq!((&saved["is_automatic"], &saved["baud"]), (&json!(true), &Value::Null));
    for (field, value) in [
        ("address", json!("/etc/passwd")),
        ("address", json!("")),
        ("paper_mm", json!(112)),
        ("footer", json!("a".repeat(501))),
    ] {
        let mut wrong = saved.clone();
        wrong[field] = value;
        let refused = camille.put(&path, &wrong).await.refused(422, "caisse.printer_invalid");
        assert_eq!(refused["fields"][0]["name"], field);
    }
    shop.alix.put(&path, &saved).await.refused(403, "auth.admin_required");
    camille.delete(&path).await.expect(204);
    assert_eq!(shop.alix.get(&path).await.expect(200), Value::Null);
    camille
        .post(&format!("{path}/test"), &json!({}))
        .await
        .refused(409, "caisse.no_printer");
}

#[tokio::test]
async fn a_trial_page_and_the_state_of_the_printer() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    let camille = shop.app.admin().await;
    let job = camille
        .post(&printer_path(&shop.app, "/test"), &json!({}))
        .await
        .expect(201);
    assert_eq!((&job["document"], &job["state"]), (&json!("test"), &json!("waiting")));
    shop.app.deliver().await;
    assert_eq!(texts(&printer).len(), 1);
    let status = printer_path(&shop.app, "/status");
    for (mood, state) in [
        (Mood::Ready, "ready"),
        (Mood::PaperOut, "paper_out"),
        (Mood::CoverOpen, "cover_open"),
        (Mood::Offline, "offline"),
        (Mood::Silent, "unknown"),
    ] {
        printer.set_mood(mood);
        let said = shop.alix.get(&status).await.expect(200);
        assert_eq!(said["state"], state, "{said}");
        assert!(said["message"].as_str().is_some_and(|message| !message.is_empty()));
    }
    drop(printer);
    assert_eq!(shop.alix.get(&status).await.expect(200)["state"], "unreachable");
}

#[tokio::test]
async fn the_drawer_opens_during_a_session_at_once_or_not_at_all() {
    let printer = FakePrinter::start().await;
    let app = TestApp::new().await;
    install(&app, &printer.address()).await;
    let drawer = printer_path(&app, "/drawer");
    app.volunteer()
        .await
        .post(&drawer, &json!({}))
        .await
        .refused(409, "caisse.drawer_without_session");
    let shop = Shop::open_in(app, "50").await;
    let traces = shop.app.count("audit_entry").await;
    shop.alix.post(&drawer, &json!({})).await.expect(201);
    assert_eq!(shop.app.count("audit_entry").await, traces + 1);
    shop.app.deliver().await;
    assert_eq!(printer.printouts()[0].drawer_pulses.len(), 1);
    printer.set_mood(Mood::Offline);
    shop.alix.post(&drawer, &json!({})).await.expect(201);
    shop.app.deliver().await;
    printer.set_mood(Mood::Ready);
    shop.app.clock.advance(TimeDelta::minutes(1));
    shop.app.deliver().await;
    only(&jobs(&shop, "").await, "dead", "ne s'est pas ouvert");
    assert_eq!(printer.jobs().len(), 1);
}

#[tokio::test]
async fn the_x_is_printed_during_the_session_and_the_z_after_it() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    shop.sell(&basket(&[5.0], 5.0, 0.0, &[("cash", 5.0)])).await;
    let print = shop.path("/print");
    let (x, z) = (json!({ "document": "x" }), json!({ "document": "z" }));
    shop.alix
        .post(&print, &z)
        .await
        .refused(409, "caisse.z_of_open_session");
    let job = shop.alix.post(&print, &x).await.expect(201);
    assert_eq!(
        (&job["document"], &job["session_id"]),
        (&json!("x"), &json!(shop.session_id))
    );
    let pdf = shop
        .alix
        .get(&shop.path("/report.pdf"))
        .await
        .file(".pdf", "application/pdf");
    assert!(pdf.starts_with(b"%PDF-"));
    shop.alix
        .post(&shop.path("/close"), &json!({ "actual_amount": 55 }))
        .await
        .expect(200);
    shop.alix
        .post(&print, &x)
        .await
        .refused(409, "caisse.x_of_closed_session");
    shop.alix.post(&print, &z).await.expect(201);
    shop.app.deliver().await;
    let papers = texts(&printer);
    assert_eq!(papers.len(), 3, "the receipt, the X, the Z");
    assert!(papers[1].contains("55,00") && papers[2].contains("55,00"), "{papers:?}");
    let pdf = shop
        .alix
        .get(&shop.path("/report.pdf"))
        .await
        .file("rapport-z", "application/pdf");
    assert!(pdf.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn the_report_of_somebody_who_was_deleted_is_still_printed() {
    let printer = FakePrinter::start().await;
    let shop = shop_with(&printer).await;
    let sale = shop.sell(&cash()).await;
    shop.app
        .execute("UPDATE user SET username = NULL, first_name = NULL, last_name = NULL, is_active = 0 WHERE username = 'alix'")
        .await;
    shop.app
        .execute("UPDATE cash_register SET deleted_at = created_at")
        .await;
    let camille = shop.app.admin().await;
    let pdf = camille
        .get(&shop.path("/report.pdf"))
        .await
        .file(".pdf", "application/pdf");
    assert!(pdf.starts_with(b"%PDF-"));
    let receipts = format!("/v1/sales/{}/receipts", sale["id"].as_str().unwrap());
    let receipt = camille.post(&receipts, &json!({ "channel": "pdf" })).await.expect(201);
    let path = format!("/v1/receipts/{}/pdf", receipt["id"].as_str().unwrap());
    assert!(
        camille
            .get(&path)
            .await
            .file(".pdf", "application/pdf")
            .starts_with(b"%PDF-")
    );
    let csv = format!("/v1/admin/reports/cash-sessions/by-session/{}", shop.session_id);
    camille.get(&csv).await.file(".csv", "text/csv; charset=utf-8");
    shop.app.deliver().await;
    assert_eq!(texts(&printer).len(), 1);
}
