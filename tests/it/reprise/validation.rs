use super::{PIVOT, csv_of, september, step};
use recyclique_tests::{TestApp, real_book};
use serde_json::json;

#[tokio::test]
async fn every_fault_of_a_book_is_told_with_its_line() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = format!(
        "{PIVOT}2025-10-01,Livres,1.5,MAGASIN,\n17/09/2025,,zéro,,\n,Jeux,,,\nTOTAL,,3,,\n,,4.5,,\n2025-10-01,Totalement neuf,2,,\n2025-10-02\n"
    );
    let found = step(&camille, "validate", book.as_bytes(), &[]).await.expect(200);
    assert_eq!(
        found["errors"],
        json!([
            "Ligne 3: Format de date invalide: '17/09/2025'. Format attendu: YYYY-MM-DD (ISO 8601)",
            "Ligne 3: Catégorie manquante",
            "Ligne 3: Poids invalide: 'zéro'. Le poids doit être un nombre > 0",
            "Ligne 4: Date manquante",
            "Ligne 4: Poids manquant",
            "Ligne 8: Catégorie manquante",
            "Ligne 8: Poids manquant",
        ])
    );
    assert_eq!(
        found["warnings"],
        json!([
            "Ligne 5: Ligne de totaux détectée (sera ignorée)",
            "Ligne 6: Ligne de totaux détectée (sera ignorée)",
            "Le livre annonce 3,00 kg ; la somme des lignes fait 3,50 kg",
        ])
    );
    assert_eq!(
        found["statistics"],
        json!({
            "total_lines": 7, "valid_lines": 2, "invalid_lines": 5, "missing_columns": [], "extra_columns": [],
            "date_errors": 2, "weight_errors": 3, "structure_issues": 2,
        })
    );
    assert_eq!(found["is_valid"], false);
}

#[tokio::test]
async fn columns_are_told_missing_or_extra() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let found = step(&camille, "validate", "date,category,couleur\n".as_bytes(), &[])
        .await
        .expect(200);
    assert_eq!(
        found["errors"],
        json!([
            "Colonnes manquantes: poids_kg, destination, notes. Colonnes requises: date, category, poids_kg, destination, notes"
        ])
    );
    assert_eq!(
        found["warnings"],
        json!(["Colonnes supplémentaires détectées (seront ignorées): couleur"])
    );
    let empty = step(&camille, "validate", b"", &[]).await.expect(200);
    assert_eq!(
        (&empty["is_valid"], &empty["statistics"]["total_lines"]),
        (&json!(false), &json!(0))
    );
}

#[tokio::test]
async fn a_cleaned_book_is_conform() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let raw = step(&camille, "validate", september().as_bytes(), &[])
        .await
        .expect(200);
    assert_eq!(raw["is_valid"], false);
    let cleaned = step(&camille, "clean", september().as_bytes(), &[]).await.expect(200);
    let found = step(&camille, "validate", &csv_of(&cleaned), &[]).await.expect(200);
    assert_eq!(
        (&found["is_valid"], &found["statistics"]["valid_lines"]),
        (&json!(true), &json!(135))
    );
    assert_eq!(found["totals"]["found_kilos"], 899.19);
}

#[tokio::test]
async fn the_real_books_say_what_they_are() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let kinds = [
        ("Recyclic_RECEPTION_2025-09_10.csv", "reception", 473.25, 0.0),
        ("Recyclic_CAISSE_2025-09_10.csv", "caisse", 127.765, 474.12),
    ];
    for (name, kind, kilos, euros) in kinds {
        let Some(book) = real_book(name) else { return };
        let found = step(&camille, "validate", &book, &[("kind", kind)]).await.expect(200);
        assert_eq!(
            (&found["is_valid"], &found["kind_detected"]),
            (&json!(true), &json!(kind)),
            "{found}"
        );
        assert_eq!(
            (&found["totals"]["found_kilos"], &found["totals"]["found_euros"]),
            (&json!(kilos), &json!(euros))
        );
        assert_eq!(
            (&found["encoding"], &found["separator"]),
            (&json!("utf-8"), &json!(","))
        );
    }
}

#[tokio::test]
async fn a_till_book_that_adds_up_wrong_says_so() {
    let Some(book) = real_book("202509_CAISSE_LaClique.csv") else {
        return;
    };
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let cleaned = step(&camille, "clean", &book, &[("kind", "caisse")]).await.expect(200);
    assert_eq!(cleaned["statistics"]["cleaned_lines"], 57);
    assert!(
        cleaned["warnings"]
            .to_string()
            .contains("Le livre annonce 138,82 kg ; la somme des lignes fait 138,83 kg"),
        "{}",
        cleaned["warnings"]
    );
    let found = step(&camille, "validate", &csv_of(&cleaned), &[("kind", "caisse")])
        .await
        .expect(200);
    assert_eq!(found["is_valid"], true, "{found}");
    assert_eq!(
        (&found["totals"]["found_kilos"], &found["totals"]["found_euros"]),
        (&json!(138.83), &json!(303.7))
    );
}
