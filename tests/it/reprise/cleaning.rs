use super::{csv_of, september, step};
use recyclique_tests::{TestApp, real_book};
use serde_json::json;

#[tokio::test]
async fn the_book_of_september_is_cleaned_with_the_figures_of_the_specification() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for separator in [",", ";"] {
        let book = september().replace(',', separator);
        let cleaned = step(&camille, "clean", book.as_bytes(), &[]).await.expect(200);
        assert_eq!(
            cleaned["statistics"],
            json!({
                "total_lines": 135, "cleaned_lines": 135, "excluded_lines": 0, "orphan_lines": 104,
                "dates_normalized": 122, "weights_rounded": 5,
                "date_distribution": {
                    "2025-09-17": 26, "2025-09-18": 26, "2025-09-19": 26, "2025-09-20": 26,
                    "2025-09-25": 8, "2025-09-26": 8, "2025-09-27": 14, "2025-10-08": 1,
                },
            })
        );
        assert_eq!(
            (&cleaned["filename"], &cleaned["separator"]),
            (&json!("livre_CLEANED.csv"), &json!(separator))
        );
        let text = String::from_utf8(csv_of(&cleaned)).unwrap();
        assert!(
            text.starts_with("date,category,poids_kg,destination,notes\r\n2025-09-25,"),
            "{text}"
        );
        assert!(text.ends_with("MAGASIN,\r\n"), "{text}");
    }
}

#[tokio::test]
async fn the_year_the_days_of_the_orphans_and_the_notes_are_parameters() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = "date;catégorie;poids;notes\n;Livres;1;sans date\n;Jeux;1;\n3/janv;Vase;1;fêlé\n".as_bytes();
    let more = [
        ("year", "2024"),
        ("orphans_from", "2024-02-28"),
        ("orphans_to", "2024-03-01"),
        ("keep_notes", "true"),
    ];
    let cleaned = step(&camille, "clean", book, &more).await.expect(200);
    assert_eq!(
        cleaned["statistics"]["date_distribution"],
        json!({ "2024-01-03": 1, "2024-02-28": 1, "2024-02-29": 1 })
    );
    assert!(
        String::from_utf8(csv_of(&cleaned))
            .unwrap()
            .contains("MAGASIN,fêlé\r\n")
    );
    for more in [
        ("year", "l'an dernier"),
        ("orphans_from", "2025-09-21"),
        ("orphans_to", "2027-01-01"),
        ("orphans_to", "hier"),
    ] {
        step(&camille, "clean", book, &[more])
            .await
            .refused(400, "reprise.orphans_invalid");
    }
}

#[tokio::test]
async fn a_clean_book_cleaned_again_says_the_same() {
    let Some(book) = real_book("Recyclic_RECEPTION_2025-09_10.csv") else {
        return;
    };
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let once = step(&camille, "clean", &book, &[]).await.expect(200);
    assert_eq!(once["statistics"]["cleaned_lines"], 153);
    let csv = csv_of(&once);
    assert_eq!(String::from_utf8_lossy(&csv).matches(",RECYCLAGE,").count(), 8);
    let twice = step(&camille, "clean", &csv, &[]).await.expect(200);
    assert_eq!(csv_of(&twice), csv);
}

#[tokio::test]
async fn what_cannot_be_cleaned_is_told() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for (book, detail) in [
        ("", "Erreur lors du nettoyage: Le fichier CSV est vide"),
        ("Date;Poids;Libelle\n", ""),
        (
            "Jour d'arrivée;Catégorie;Poids\n",
            "Erreur lors du nettoyage: Impossible de lire le fichier CSV: Colonne requise 'date' non trouvée dans les en-têtes: ['Jour d'arrivée', 'Catégorie', 'Poids']",
        ),
    ] {
        let reply = step(&camille, "clean", book.as_bytes(), &[]).await;
        if detail.is_empty() {
            assert_eq!(reply.expect(200)["statistics"]["total_lines"], 0);
        } else {
            assert_eq!(reply.refused(400, "reprise.cleaning_impossible")["detail"], detail);
        }
    }
}
