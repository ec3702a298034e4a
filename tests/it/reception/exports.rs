//! Files of the reception, byte for byte (`tests/golden/reception`; `BLESS=1` writes them anew).

use super::{Bench, id, last_act};
use chrono::TimeDelta;
use recyclique_tests::Reply;
use serde_json::{Value, json};
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

const BULK: &str = "/v1/admin/reports/reception-tickets/export-bulk";
const CSV: &str = "text/csv; charset=utf-8";

/// A closed ticket of three lignes, then an open one of none. Identifiers and names are told by words.
async fn bench() -> (Bench, Vec<(String, &'static str)>) {
    let bench = Bench::open().await;
    let [root, child, other] = &bench.categories;
    let mut words = vec![
        (bench.poste.clone(), "POSTE"),
        (bench.ticket.clone(), "TICKET-1"),
        (root.clone(), "RAYON"),
        (child.clone(), "CASQUE"),
        (other.clone(), "AUTRE"),
    ];
    let notes = json!({ "category_id": child, "notes": " pied\r\ncassé; \"à voir\" " });
    words.push((bench.add(&bench.with("2.5", notes)).await, "LIGNE-1"));
    let exit = json!({ "is_exit": true, "destination": "DECHETERIE", "notes": "=1+1" });
    words.push((bench.add(&bench.with("0.004", exit)).await, "LIGNE-2"));
    words.push((bench.add(&bench.ligne("4")).await, "LIGNE-3"));
    let path = format!("/v1/reception/lignes/{}", words[7].0);
    bench
        .dominique
        .put(&path, &json!({ "poids_kg": 4.129 }))
        .await
        .expect(200);
    bench.app.clock.advance(TimeDelta::minutes(10));
    bench.close(&bench.ticket).await;
    words.push((bench.new_ticket(json!({})).await, "TICKET-2"));
    (bench, words)
}

/// The text of a file, its identifiers told by words.
fn told(bytes: &[u8], words: &[(String, &'static str)]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    words.iter().fold(text, |text, (id, word)| text.replace(id, word))
}

#[track_caller]
fn golden(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("golden/reception")
        .join(name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, found).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), found, "{}", path.display());
}

fn name(reply: &Reply) -> String {
    reply.headers["content-disposition"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_file_of_a_ticket_opens_with_a_link_of_a_minute_and_nothing_else() {
    let (bench, words) = bench().await;
    let token = format!("/v1/reception/tickets/{}/download-token", bench.ticket);
    bench
        .dominique
        .post(&token, &json!({}))
        .await
        .refused(403, "auth.admin_required");
    let link = bench.camille.post(&token, &json!({})).await.expect(200);
    let short: String = bench.ticket.replace('-', "").chars().take(8).collect();
    assert_eq!(
        (&link["filename"], &link["expires_in_seconds"]),
        (
            &json!(format!("rapport_reception_20261121_dominique_{short}_090000.csv")),
            &json!(60)
        )
    );
    let url = link["download_url"].as_str().unwrap();
    let (path, token) = url.split_once('?').unwrap();
    assert_eq!(path, format!("/v1/reception/tickets/{}/export-csv", bench.ticket));
    let anybody = bench.app.anybody();
    for _ in 0..2 {
        let reply = anybody.get(url).await;
        assert_eq!(reply.headers["content-length"], reply.bytes.len().to_string());
        let file = reply.file(link["filename"].as_str().unwrap(), CSV);
        golden("ticket.csv", &told(&file, &words));
    }
    anybody.get(path).await.expect(422);
    let other = path.replace(&bench.ticket, &words[8].0);
    let nowhere = path.replace(&bench.ticket, &bench.poste);
    for refused in [
        format!("{path}?token=x"),
        format!("{path}?{token}x"),
        format!("{other}?{token}"),
        format!("{nowhere}?{token}"),
    ] {
        let refused = anybody.get(&refused).await.refused(403, "reception.link_invalid");
        assert_eq!(refused["detail"], "Token de téléchargement invalide ou expiré");
    }
    let malformed = anybody.get("/v1/reception/tickets/x/export-csv?token=x").await;
    assert_eq!(
        malformed.refused(400, "reception.export_invalid")["detail"],
        "Erreur de validation lors de l'export ticket CSV: badly formed hexadecimal UUID string"
    );
    bench.app.clock.advance(TimeDelta::seconds(60));
    anybody.get(url).await.expect(200);
    bench.app.clock.advance(TimeDelta::seconds(1));
    anybody.get(url).await.refused(403, "reception.link_invalid");
}

#[tokio::test]
async fn an_open_ticket_has_a_file_too_without_its_end() {
    let (bench, words) = bench().await;
    let token = format!("/v1/reception/tickets/{}/download-token", words[8].0);
    let camille = bench.app.admin().await;
    let link = camille.post(&token, &json!({})).await.expect(200);
    let reply = camille.get(link["download_url"].as_str().unwrap()).await;
    golden("open_ticket.csv", &told(&reply.file(".csv", CSV), &words));
}

#[tokio::test]
async fn the_file_of_the_lignes_has_those_of_the_list() {
    let (bench, words) = bench().await;
    let camille = bench.app.admin().await;
    let path = "/v1/reception/lignes/export-csv";
    bench
        .app
        .receiver()
        .await
        .get(path)
        .await
        .refused(403, "auth.admin_required");
    let reply = camille.get(path).await;
    golden(
        "lignes.csv",
        &told(&reply.file("rapport_reception_20261121_0910.csv", CSV), &words),
    );
    let (action, description, _) = last_act(&bench.app).await;
    assert_eq!(
        (&*action, &*description),
        ("data_exported", "Export des lignes de réception (csv)")
    );
    let (casque, nowhere) = (&words[3].0, &bench.poste);
    for (query, lines, ending) in [
        (
            format!("start_date=2026-11-01&end_date=2026-11-21&category_id={casque}"),
            2,
            "filename*=UTF-8''rapport_reception_20261121_0910_depuis_2026-11-01_jusqu_2026-11-21_categorie_casque-%E2%80%93-v%C3%A9lo.csv".to_owned(),
        ),
        ("start_date=2026-11-22".to_owned(), 1, "_depuis_2026-11-22.csv\"".to_owned()),
        (format!("category_id={nowhere}"), 1, format!("_categorie_{nowhere}.csv\"")),
    ] {
        let reply = camille.get(&format!("{path}?{query}")).await;
        assert!(name(&reply).ends_with(&ending), "{}", name(&reply));
        // The note on two lines is one of three lignes, of the category asked for.
        let text = String::from_utf8(reply.bytes).unwrap().replace("pied\r\ncassé", "pied cassé");
        assert_eq!(text.lines().count(), lines, "{query}");
    }
    camille
        .get(&format!("{path}?category_id=x"))
        .await
        .refused(400, "reception.category_id_invalid");
}

async fn export(bench: &Bench, format: &str, filters: Value) -> Reply {
    let body = json!({ "format": format, "filters": filters });
    bench.app.admin().await.post(BULK, &body).await
}

#[tokio::test]
async fn the_bulk_csv_has_a_row_for_each_ligne_and_one_for_an_empty_ticket() {
    let (bench, words) = bench().await;
    let reply = export(&bench, "csv", json!({ "include_empty": true })).await;
    let file = reply.file("export_tickets_reception_20261121_091000.csv\"", CSV);
    golden("tickets.csv", &told(&file, &words));
    let (action, description, details) = last_act(&bench.app).await;
    assert_eq!(
        (&*action, &*description),
        ("data_exported", "Export des tickets de réception (csv)")
    );
    assert_eq!(details, json!({ "format": "csv", "tickets": 2 }));
    let nothing = export(&bench, "csv", json!({ "status": "opened" }))
        .await
        .file(".csv", CSV);
    assert_eq!(told(&nothing, &words).lines().count(), 1, "the header alone");
}

#[tokio::test]
async fn the_bulk_export_keeps_what_the_list_keeps() {
    let (bench, words) = bench().await;
    let (dominique, casque) = (bench.app.receiver_id(), &words[3].0);
    for (filters, lines) in [
        (json!({}), 4),
        (
            json!({ "date_from": "2026-11-21", "date_to": "2026-11-21", "status": null, "search": "" }),
            4,
        ),
        (json!({ "date_to": "2026-11-20T00:00:00" }), 1),
        (
            json!({ "benevole_id": dominique, "search": "domi", "status": "closed" }),
            4,
        ),
        (json!({ "categories": [casque], "destinations": ["DECHETERIE"] }), 4),
        (json!({ "poids_min": 7 }), 1),
        (json!({ "poids_max": "6.633", "lignes_min": 3, "lignes_max": 3 }), 4),
    ] {
        let file = export(&bench, "csv", filters.clone()).await.file(".csv", CSV);
        assert_eq!(told(&file, &words).trim_end().split("\r\n").count(), lines, "{filters}");
    }
    let refused = export(&bench, "csv", json!({ "benevole_id": "x" })).await;
    refused.refused(400, "reception.benevole_id_invalid");
    let refused = export(&bench, "csv", json!({ "date_from": "hier" })).await.expect(422);
    assert_eq!(refused["detail"][0]["loc"], json!(["body", "filters", "date_from"]));
    bench.app.clock.advance(TimeDelta::minutes(1));
    for body in [
        json!({ "filters": {} }),
        json!({ "format": "pdf", "filters": {} }),
        json!({ "format": "csv" }),
    ] {
        bench.app.admin().await.post(BULK, &body).await.expect(422);
    }
    let body = json!({ "format": "csv", "filters": {} });
    bench
        .app
        .receiver()
        .await
        .post(BULK, &body)
        .await
        .refused(403, "auth.admin_required");
}

/// The texts of the sheets of a workbook, row by row, and what its parts say.
fn sheets(workbook: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let names = part("xl/workbook.xml");
    let mut told = String::new();
    for (at, name) in ["Résumé", "Détail"].iter().enumerate() {
        assert!(names.contains(&format!("<sheet name=\"{name}\"")), "{names}");
        told.extend([*name, "\n"]);
        let sheet = part(&format!("xl/worksheets/sheet{}.xml", at + 1));
        for row in sheet.split("<row ").skip(1) {
            let cells = row.split("<c ").skip(1).map(|cell| {
                let text = cell.split("<t").nth(1).unwrap_or_default();
                let text = text.split_once('>').unwrap_or_default().1;
                text.split("</t>").next().unwrap_or_default()
            });
            told.push_str(&cells.collect::<Vec<_>>().join(" | "));
            told.push('\n');
        }
    }
    told
}

#[tokio::test]
async fn the_workbook_has_two_sheets_of_texts_and_their_sum() {
    let (bench, words) = bench().await;
    let reply = export(&bench, "excel", json!({ "include_empty": true })).await;
    let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let file = reply.file("export_tickets_reception_20261121_091000.xlsx\"", media_type);
    golden("tickets.xlsx.txt", &told(sheets(&file).as_bytes(), &words));
}

#[tokio::test]
async fn more_than_ten_thousand_tickets_are_refused() {
    let (bench, _) = bench().await;
    bench
        .app
        .execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
             INSERT INTO ticket_depot_totals (ticket_id, created_at, number_of_lignes)
             SELECT 'many' || i, '2020-01-01T00:00:00.000000Z', 1 FROM n",
        )
        .await;
    let refused = export(&bench, "excel", json!({}))
        .await
        .refused(400, "reception.export_invalid");
    assert_eq!(
        refused["detail"],
        "Erreur de validation lors de l'export bulk tickets réception (excel): Trop de tickets à exporter (10001). Maximum: 10000"
    );
    assert!(!id(&bench.detail(&bench.ticket).await).is_empty());
}
