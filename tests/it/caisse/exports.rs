//! Files for the treasurer.

use crate::platform::mail::settings;
use recyclique_tests::{Client, FakeMailServer, Shop, TestApp, basket};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const REPORTS: &str = "/v1/admin/reports/cash-sessions";
const BULK: &str = "/v1/admin/reports/cash-sessions/export-bulk";

async fn sold() -> Shop {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[3.5, 1.5], 5.0, 1.0, &[("cash", 6.0)])).await;
    shop
}

async fn close(shop: &Shop) -> Value {
    let count = json!({ "actual_amount": 56 });
    shop.alix.post(&shop.path("/close"), &count).await.expect(200)
}

/// An administrator of another site than the shop's.
async fn administrator_elsewhere(app: &TestApp) -> Client {
    let site = json!({ "name": "Ailleurs" });
    let site = app.admin().await.post("/v1/sites", &site).await;
    let site = site.json["id"].as_str().unwrap().to_owned();
    app.execute(&format!(
        "UPDATE user SET role = 'admin', site_id = '{site}' WHERE username = 'dominique'"
    ))
    .await;
    app.receiver().await
}

fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder.join("rapports")) else {
        return Vec::new();
    };
    entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

#[tokio::test]
async fn a_closing_writes_its_report_and_links_to_it() {
    let shop = sold().await;
    let closed = close(&shop).await;
    let link = closed["report_download_url"].as_str().unwrap();
    assert!(
        link.starts_with(&format!("{REPORTS}/session_caisse_20261121_alix_La_Clique_")),
        "{link}"
    );
    assert_eq!(closed["report_email_sent"], json!(false));
    let camille = shop.app.admin().await;
    let csv = camille.get(link).await.file(".csv", "text/csv; charset=utf-8");
    let csv = String::from_utf8(csv).unwrap();
    assert!(
        csv.starts_with("\u{feff}=== RÉSUMÉ DE SESSION ===\r\nChamp;Valeur\r\n"),
        "{csv}"
    );
    for line in [
        "Montant de Clôture (€);56,00\r\n",
        "Total Ventes (€);5,00\r\n",
        "Ticket #1;2026-11-21 09:00:00;",
    ] {
        assert!(csv.contains(line), "{line}: {csv}");
    }
    shop.alix.get(link).await.refused(403, "auth.admin_required");
    assert_eq!(
        files(shop.app.folder.path()).len(),
        1,
        "one file for a session, however often it is fetched"
    );
}

#[tokio::test]
async fn a_link_opens_one_file_for_fifteen_minutes() {
    let shop = sold().await;
    let link = close(&shop).await["report_download_url"].as_str().unwrap().to_owned();
    let (path, token) = link.split_once('?').unwrap();
    let camille = shop.app.admin().await;
    camille.get(path).await.expect(422);
    let other = path.replace("session_caisse", "cash_session");
    for refused in [
        format!("{path}?token=x"),
        format!("{path}?{token}x"),
        format!("{other}?{token}"),
    ] {
        camille.get(&refused).await.refused(403, "caisse.report_link_invalid");
    }
    for tricky in ["..%2Frecyclique.db", ".courriel.json", "a%2Fb.csv", "a%5Cb.csv"] {
        let refused = format!("{REPORTS}/{tricky}?{token}");
        camille.get(&refused).await.refused(400, "caisse.report_name_invalid");
    }
    shop.app.clock.advance(chrono::TimeDelta::seconds(901));
    let camille = shop.app.admin().await;
    camille.get(&link).await.refused(403, "caisse.report_link_invalid");
}

#[tokio::test]
async fn the_list_gives_each_file_a_fresh_link() {
    let shop = sold().await;
    close(&shop).await;
    let camille = shop.app.admin().await;
    let list = camille.get(REPORTS).await.expect(200);
    assert_eq!(list["total"], 1);
    let report = &list["reports"][0];
    assert!(report["size_bytes"].as_u64().unwrap() > 100);
    camille.get(report["download_url"].as_str().unwrap()).await.expect(200);
    let folder = shop.app.folder.path().join("rapports");
    let old = folder.join("notes.csv");
    fs::write(&old, "x").unwrap();
    let note = camille.get(REPORTS).await.expect(200)["reports"]
        .as_array()
        .unwrap()
        .iter()
        .find(|report| report["filename"] == "notes.csv")
        .unwrap()["download_url"]
        .clone();
    camille
        .get(note.as_str().unwrap())
        .await
        .refused(400, "caisse.report_unknown");
    let last_month = fs::File::options().append(true).open(&old).unwrap();
    last_month.set_modified(std::time::UNIX_EPOCH).unwrap();
    let by_session = format!("{REPORTS}/by-session/{}", shop.session_id);
    camille.get(&by_session).await.file(".csv", "text/csv; charset=utf-8");
    assert!(!old.exists(), "files of last month are forgotten");
}

#[tokio::test]
async fn an_administrator_of_another_site_does_not_read_these_reports() {
    let shop = sold().await;
    let link = close(&shop).await["report_download_url"].as_str().unwrap().to_owned();
    let elsewhere = administrator_elsewhere(&shop.app).await;
    let by_session = format!("{REPORTS}/by-session/{}", shop.session_id);
    for path in [link, by_session] {
        elsewhere.get(&path).await.refused(403, "caisse.report_of_another_site");
    }
    let camille = shop.app.admin().await;
    let unknown = format!("{REPORTS}/by-session/{}", shop.app.site_id());
    camille
        .get(&unknown)
        .await
        .refused(404, "caisse.report_session_not_found");
    let malformed = format!("{REPORTS}/by-session/x");
    camille
        .get(&malformed)
        .await
        .refused(422, "caisse.report_session_malformed");
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_never_prevents_a_closing() {
    let shop = sold().await;
    fs::write(shop.app.folder.path().join("rapports"), "not a folder").unwrap();
    let closed = close(&shop).await;
    assert_eq!(
        (&closed["status"], &closed["report_download_url"]),
        (&json!("closed"), &Value::Null)
    );
}

#[tokio::test]
async fn a_closing_is_mailed_to_who_asked_for_it() {
    let (shop, server) = (sold().await, FakeMailServer::start());
    let camille = shop.app.admin().await;
    camille
        .put("/v1/admin/mail-server", &settings(&server))
        .await
        .expect(200);
    assert_eq!(close(&shop).await["report_email_sent"], json!(true));
    shop.app.deliver().await;
    let received = server.received();
    assert_eq!(received.len(), 1);
    assert!(received[0].to.contains("tresorerie@exemple.fr"));
    let subject = format!("Rapport de session de caisse {}", shop.session_id);
    assert!(
        received[0].text.replace("\r\n ", "").contains(&subject),
        "{}",
        received[0].text
    );
    assert!(received[0].text.contains("text/csv") && received[0].text.contains("session_caisse_20261121"));
}

#[tokio::test]
async fn a_period_is_exported_as_csv_and_as_a_workbook() {
    let shop = sold().await;
    close(&shop).await;
    let camille = shop.app.admin().await;
    let id = "019ab000-0000-7000-8000-00000000000a";
    let body = json!({ "filters": { "status": "closed" }, "format": "csv", "progress_id": id });
    let csv = camille
        .post(BULK, &body)
        .await
        .file("export_sessions_caisse_20261121_090000.csv", "text/csv; charset=utf-8");
    let csv = String::from_utf8(csv).unwrap();
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert!(csv.contains(";Caisse 1;La Clique;50,00;5,00;1;"), "{csv}");
    let progress = camille
        .get(&format!("/v1/admin/reports/exports/{id}"))
        .await
        .expect(200);
    assert_eq!(progress, json!({ "done": 1, "total": 1, "state": "done" }));
    let unknown = format!("/v1/admin/reports/exports/{}", shop.session_id);
    camille.get(&unknown).await.refused(404, "caisse.export_not_found");
    let excel = json!({ "filters": {}, "format": "excel" });
    let xlsx = camille.post(BULK, &excel).await.file(
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
    assert!(xlsx.starts_with(b"PK"));
    let nothing = json!({ "filters": { "date_from": "2030-01-01" }, "format": "csv" });
    let csv = camille
        .post(BULK, &nothing)
        .await
        .file(".csv", "text/csv; charset=utf-8");
    assert_eq!(String::from_utf8(csv).unwrap().lines().count(), 1, "the header alone");
}

#[tokio::test]
async fn an_export_that_cannot_be_made_says_so_as_1_4_4_did() {
    let shop = sold().await;
    let camille = shop.app.admin().await;
    camille.post(BULK, &json!({ "filters": {} })).await.expect(422);
    camille
        .post(BULK, &json!({ "filters": {}, "format": "pdf" }))
        .await
        .expect(422);
    camille.post(BULK, &json!({ "format": "csv" })).await.expect(422);
    let malformed = json!({ "filters": { "operator_id": "x" }, "format": "csv" });
    let refused = camille
        .post(BULK, &malformed)
        .await
        .refused(400, "caisse.export_invalid");
    let prefix = "Erreur de validation lors de l'export bulk sessions caisse (csv): ";
    assert!(refused["detail"].as_str().unwrap().starts_with(prefix), "{refused}");
    shop.app
        .execute(&format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10001)
             INSERT INTO cash_session (id, kind, operator_id, site_id, register_id, initial_centimes, opened_at, created_at)
             SELECT printf('019ab000-0000-7000-9000-%012d', i), 'real', '{}', '{}', '{}', 0,
                    '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z' FROM n",
            shop.app.admin_id(),
            shop.app.site_id(),
            shop.app.register_id()
        ))
        .await;
    let all = json!({ "filters": { "include_empty": true }, "format": "csv" });
    let refused = camille.post(BULK, &all).await.refused(400, "caisse.export_invalid");
    assert_eq!(
        refused["detail"],
        format!("{prefix}Trop de sessions à exporter (10002). Maximum: 10000")
    );
}

#[tokio::test]
async fn reports_are_fetched_so_many_times_a_minute() {
    let shop = sold().await;
    let camille = shop.app.admin().await;
    for _ in 0..30 {
        camille.get(REPORTS).await.expect(200);
    }
    camille.get(REPORTS).await.expect(429);
}
