use crate::platform::mail::settings;
use recyclique_tests::{FakeMailServer, Manners, Shop, basket};
use serde_json::{Value, json};

async fn sold() -> (Shop, String) {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[3.5], 3.5, 1.0, &[("cash", 4.5)])).await;
    let path = format!("/v1/sales/{}/receipts", sale["id"].as_str().unwrap());
    (shop, path)
}

async fn with_mail(shop: &Shop) -> FakeMailServer {
    let server = FakeMailServer::start();
    let camille = shop.app.admin().await;
    camille
        .put("/v1/admin/mail-server", &settings(&server))
        .await
        .expect(200);
    server
}

#[tokio::test]
async fn a_receipt_is_fetched_as_a_file() {
    let (shop, path) = sold().await;
    let receipt = shop.alix.post(&path, &json!({ "channel": "pdf" })).await.expect(201);
    assert_eq!((&receipt["number"], &receipt["job_id"]), (&json!(1), &Value::Null));
    let file = format!("/v1/receipts/{}/pdf", receipt["id"].as_str().unwrap());
    let pdf = shop.alix.get(&file).await.file("ticket-1.pdf", "application/pdf");
    assert!(pdf.starts_with(b"%PDF-"));
    let unknown = format!("/v1/receipts/{}/pdf", shop.session_id);
    shop.alix.get(&unknown).await.refused(404, "caisse.receipt_not_found");
    shop.alix
        .get("/v1/receipts/x/pdf")
        .await
        .refused(404, "caisse.receipt_not_found");
    let nothing = format!("/v1/sales/{}/receipts", shop.session_id);
    let pdf = json!({ "channel": "pdf" });
    shop.alix
        .post(&nothing, &pdf)
        .await
        .refused(404, "caisse.sale_not_found");
    shop.alix
        .post("/v1/sales/x/receipts", &pdf)
        .await
        .refused(400, "caisse.sale_id_invalid");
}

#[tokio::test]
async fn a_receipt_leaves_by_mail_with_its_file() {
    let (shop, path) = sold().await;
    let to = |email: &str| json!({ "channel": "email", "email": email });
    shop.alix
        .post(&path, &to("ana@exemple.fr"))
        .await
        .refused(409, "platform.no_mail_server");
    let server = with_mail(&shop).await;
    for wrong in ["", "ana", "ana@", "ana @exemple.fr", "ana@exemple.fr, bob@exemple.fr"] {
        let refused = shop
            .alix
            .post(&path, &to(wrong))
            .await
            .refused(422, "caisse.receipt_invalid");
        assert_eq!(refused["fields"][0]["name"], "email");
    }
    assert_eq!(shop.app.count("receipt").await, 0, "nothing half-written");
    let receipt = shop.alix.post(&path, &to("ana@exemple.fr")).await.expect(201);
    assert!(receipt["job_id"].is_string());
    assert!(server.received().is_empty(), "nothing leaves before the answer");
    shop.app.deliver().await;
    let received = server.received();
    assert_eq!(received.len(), 1);
    assert!(received[0].to.contains("ana@exemple.fr"));
    for word in ["application/pdf", "ticket-1.pdf", "JVBERi0"] {
        assert!(received[0].text.contains(word), "{word}");
    }
}

#[tokio::test]
async fn a_mail_server_in_trouble_delays_and_never_sends_twice() {
    let (shop, path) = sold().await;
    let server = with_mail(&shop).await;
    server.set(Manners::Busy);
    shop.alix
        .post(&path, &json!({ "channel": "email", "email": "ana@exemple.fr" }))
        .await
        .expect(201);
    shop.app.deliver().await;
    server.set(Manners::HangsUp);
    shop.app.clock.advance(chrono::TimeDelta::seconds(5));
    shop.app.deliver().await;
    server.set(Manners::Kind);
    shop.app.clock.advance(chrono::TimeDelta::hours(1));
    shop.app.deliver().await;
    assert!(server.received().is_empty(), "perhaps it left: a person decides");
}
