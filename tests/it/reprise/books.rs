//! The real reception books, from the file to what the lists say.

use super::{csv_of, mapped_step, real_catalogue, september, step, whole_mapping};
use recyclique_platform::db::Command;
use recyclique_reception::api::rebuild_totals;
use recyclique_tests::{Client, TestApp, real_book};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What the statistics of a period say: lignes and kilos.
async fn summary(camille: &Client, from: &str, to: &str) -> (Value, Value) {
    let path = format!("/v1/stats/reception/summary?start_date={from}&end_date={to}");
    let mut told = camille.get(&path).await.expect(200);
    (told["total_items"].take(), told["total_weight"].take())
}

/// What is kept at hand is what the facts say.
async fn assert_sums_are_facts(app: &TestApp) {
    const SUMS: &str = "SELECT group_concat(line, '|') FROM (
        SELECT ticket_id || number_of_lignes || ',' || entree_grams || ',' || direct_grams AS line FROM ticket_depot_totals
        UNION ALL SELECT day || category_id || entree_lignes || ',' || entree_grams || ',' || direct_lignes || ',' || direct_grams
          FROM reception_day_totals
        ORDER BY 1)";
    let sums = async || {
        let text = app.db.read(|tx| Ok(tx.one(SUMS, [], |row| row.get::<_, String>(0))?));
        text.await.unwrap()
    };
    let kept = sums().await;
    let rebuilt = app.db.write(Command::internal("test"), rebuild_totals);
    rebuilt.await.unwrap();
    assert_eq!(kept, sums().await);
}

/// Lignes and grams of each day, as the tickets of the reception tell them.
async fn received(camille: &Client) -> BTreeMap<String, (i64, i64)> {
    let list = camille.get("/v1/reception/tickets?per_page=100").await.expect(200);
    let mut days: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for ticket in list["tickets"].as_array().unwrap() {
        assert_eq!(
            (&ticket["status"], &ticket["is_deferred"]),
            (&json!("closed"), &json!(true))
        );
        let day = days
            .entry(ticket["created_at"].as_str().unwrap()[..10].to_owned())
            .or_default();
        day.0 += ticket["total_lignes"].as_i64().unwrap();
        let total: String = ticket["total_poids"].as_str().unwrap().replace('.', "");
        day.1 += total.parse::<i64>().unwrap();
    }
    days
}

fn total(days: &BTreeMap<String, (i64, i64)>) -> (i64, i64) {
    days.values().fold((0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1))
}

/// Analyzes, puts what is left in « Divers », previews, executes.
async fn take_over(camille: &Client, book: &[u8]) -> (Value, Value, Value) {
    let analysis = step(camille, "analyze", book, &[]).await.expect(200);
    let mapping = whole_mapping(camille, &analysis).await;
    let preview = mapped_step(camille, "preview", book, &mapping, &[]).await.expect(200);
    let done = mapped_step(camille, "execute", book, &mapping, &[]).await.expect(200);
    (mapping, preview, done)
}

#[tokio::test]
async fn the_book_of_september_comes_in_whole() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let cleaned = step(&camille, "clean", september().as_bytes(), &[]).await.expect(200);
    assert_eq!(
        cleaned["totals"],
        json!({ "announced_kilos": 899.19, "found_kilos": 899.19, "announced_euros": null, "found_euros": 0.0 })
    );
    let (_, preview, done) = take_over(&camille, &csv_of(&cleaned)).await;
    assert_eq!(
        (
            &preview["total_lines"],
            &preview["total_kilos"],
            &preview["unique_dates"]
        ),
        (&json!(135), &json!(899.19), &json!(8))
    );
    let report = &done["report"];
    assert_eq!(
        (
            &report["postes_created"],
            &report["postes_reused"],
            &report["tickets_created"],
            &report["lignes_imported"]
        ),
        (&json!(8), &json!(0), &json!(8), &json!(135))
    );
    assert_eq!(
        (&done["message"], &report["total_errors"]),
        (&json!("Import terminé avec succès"), &json!(0))
    );
    let days = received(&camille).await;
    assert_eq!(total(&days), (135, 899_190));
    let expected = [
        ("2025-09-17", 26, 378_850),
        ("2025-09-18", 26, 100_470),
        ("2025-09-19", 26, 94_170),
        ("2025-09-20", 26, 95_450),
        ("2025-09-25", 8, 62_000),
        ("2025-09-26", 8, 47_000),
        ("2025-09-27", 14, 116_750),
        ("2025-10-08", 1, 4_500),
    ];
    assert_eq!(
        summary(&camille, "2025-09-01", "2025-10-31").await,
        (json!(135), json!("899.190"))
    );
    assert_eq!(
        summary(&camille, "2025-09-17", "2025-09-20").await,
        (json!(104), json!("668.940"))
    );
    assert_sums_are_facts(&app).await;
    assert_eq!(
        days,
        expected
            .map(|(day, lines, grams)| (day.to_owned(), (lines, grams)))
            .into()
    );
}

#[tokio::test]
async fn the_book_of_october_comes_in_whole_and_its_remapped_copy_says_the_same() {
    let Some(book) = real_book("Recyclic_RECEPTION_2025-09_10.csv") else {
        return;
    };
    let expected: BTreeMap<String, (i64, i64)> = [
        ("2025-10-01", 52, 124_370),
        ("2025-10-02", 18, 91_230),
        ("2025-10-03", 46, 137_120),
        ("2025-10-04", 37, 120_530),
    ]
    .map(|(day, lines, grams)| (day.to_owned(), (lines, grams)))
    .into();
    let (Some(app), Some(other)) = (real_catalogue().await, real_catalogue().await) else {
        return;
    };
    let camille = app.admin().await;
    let (mapping, preview, done) = take_over(&camille, &book).await;
    assert_eq!(
        (&preview["total_lines"], &preview["total_kilos"]),
        (&json!(153), &json!(473.25))
    );
    assert_eq!(done["report"]["lignes_imported"], 153);
    assert_eq!(received(&camille).await, expected);
    assert_eq!(
        summary(&camille, "2025-10-01", "2025-10-04").await,
        (json!(153), json!("473.250"))
    );
    assert_sums_are_facts(&app).await;
    let by_flow = app.count("v_ligne_depot WHERE destination = 'RECYCLAGE'").await;
    assert_eq!(by_flow, 8);

    let remapped = mapped_step(&camille, "export-remapped", &book, &mapping, &[]).await;
    let copy = remapped.file("import_legacy_remappe_20261121_090000.csv", "text/csv; charset=utf-8");
    assert!(copy.starts_with("\u{feff}date,category,poids_kg,destination,notes\r\n".as_bytes()));
    // Elsewhere it comes in as the book did…
    let elsewhere = other.admin().await;
    let found = step(&elsewhere, "analyze", &copy, &[("confidence_threshold", "100")])
        .await
        .expect(200);
    assert_eq!(
        (&found["unmapped"], &found["statistics"]["valid_lines"]),
        (&json!([]), &json!(153))
    );
    take_over(&elsewhere, &copy).await;
    assert_eq!(received(&elsewhere).await, expected);
    // … and here it is known for what it is.
    let (_, _, again) = take_over(&camille, &copy).await;
    assert_eq!(
        (&again["already_imported"], &again["report"]["lignes_imported"]),
        (&json!(true), &json!(0))
    );
    assert_eq!(received(&camille).await, expected);
}
