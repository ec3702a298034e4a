use super::{LEGACY, PIVOT, mapped_step, one_word, step};
use recyclique_tests::{Form, TestApp};
use serde_json::json;

#[tokio::test]
async fn what_is_no_table_is_refused_by_every_step_with_a_sentence() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let long = format!("{PIVOT}{}", "2025-10-01,Vaisselle,1,,\n".repeat(200_000));
    let open = format!(
        "{PIVOT}2025-10-01,\"Vaisselle,1,,\n{}",
        "2025-10-01,Vaisselle,1,,\n".repeat(100)
    );
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    for (book, code) in [
        (&b"PK\x03\x04\x14\x00classeur"[..], "reprise.book_not_text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "reprise.book_not_text"),
        (long.as_bytes(), "reprise.book_too_long"),
        (open.as_bytes(), "reprise.book_quote_open"),
    ] {
        for name in ["validate", "clean", "analyze"] {
            step(&camille, name, book, &[]).await.refused(400, code);
        }
        for name in ["preview", "execute", "export-remapped"] {
            mapped_step(&camille, name, book, &mapping, &[])
                .await
                .refused(400, code);
        }
    }
    assert_eq!(app.count("book_import").await, 0);
}

#[tokio::test]
async fn a_column_of_notes_is_no_column_of_categories() {
    let app = TestApp::new().await;
    let lines = (0..5001).map(|n| format!("2025-10-01,mot {n},1,,\n"));
    let book = format!("{PIVOT}{}", lines.collect::<String>());
    let reply = step(&app.admin().await, "analyze", book.as_bytes(), &[]).await;
    reply.refused(400, "reprise.too_many_words");
}

#[tokio::test]
async fn a_file_of_fifty_megabytes_is_too_large() {
    let app = TestApp::new().await;
    let huge = vec![b'x'; 50 * 1024 * 1024];
    let reply = step(&app.admin().await, "validate", &huge, &[]).await;
    reply.refused(413, "http.body_too_large");
}

#[tokio::test]
async fn names_of_files_and_kinds_are_checked() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for name in ["validate", "clean", "analyze"] {
        let path = format!("{LEGACY}/{name}");
        let form = Form::new().file("file", "livre.xlsx", PIVOT.as_bytes());
        let refused = camille.post_form(&path, form).await.refused(400, "reprise.book_format");
        assert_eq!(refused["detail"], "Format non supporté: fournir un fichier .csv");
        let form = Form::new().file("file", "LIVRE.CSV", PIVOT.as_bytes());
        camille.post_form(&path, form).await.expect(200);
        assert_eq!(camille.post_form(&path, Form::new()).await.status, 422);
        step(&camille, name, PIVOT.as_bytes(), &[("kind", "fanfare")])
            .await
            .refused(422, "reprise.book_kind_invalid");
    }
    for name in ["preview", "execute", "export-remapped"] {
        let path = format!("{LEGACY}/{name}");
        let form = Form::new()
            .file("csv_file", "livre.txt", b"")
            .file("mapping_file", "m.json", b"{}");
        camille.post_form(&path, form).await.refused(400, "reprise.csv_format");
        let form = Form::new()
            .file("csv_file", "livre.csv", b"")
            .file("mapping_file", "m.txt", b"{}");
        camille
            .post_form(&path, form)
            .await
            .refused(400, "reprise.mapping_format");
        for (mapping, beginning) in [
            (&b"{"[..], "Fichier de mapping JSON invalide: "),
            (b"\xe9t\xe9", "Fichier de mapping JSON invalide: "),
            (b"[]", "Structure de mapping invalide: "),
            (
                br#"{"mappings":{"a":{"category_id":"x","category_name":"y","confidence":-1}}}"#,
                "Structure de mapping invalide: confidence doit être entre 0 et 100",
            ),
        ] {
            let form =
                Form::new()
                    .file("csv_file", "livre.csv", PIVOT.as_bytes())
                    .file("mapping_file", "m.json", mapping);
            let refused = camille
                .post_form(&path, form)
                .await
                .refused(400, "reprise.mapping_invalid");
            let detail = refused["detail"].as_str().unwrap();
            assert!(detail.starts_with(beginning), "{detail}");
        }
    }
}

#[tokio::test]
async fn thresholds_and_columns_are_checked() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for threshold in ["101", "-1", "beaucoup", "NaN"] {
        let refused = step(
            &camille,
            "analyze",
            PIVOT.as_bytes(),
            &[("confidence_threshold", threshold)],
        )
        .await;
        let refused = refused.refused(400, "reprise.threshold_invalid");
        assert_eq!(refused["detail"], "confidence_threshold doit être entre 0 et 100");
    }
    let mapping = json!({ "mappings": {} });
    let detail =
        "Colonnes manquantes: poids_kg, destination. Colonnes requises: date, category, poids_kg, destination, notes";
    let book = b"date,category,notes\n";
    for refused in [
        step(&camille, "analyze", book, &[]).await,
        mapped_step(&camille, "preview", book, &mapping, &[]).await,
    ] {
        assert_eq!(refused.refused(400, "reprise.columns_missing")["detail"], detail);
    }
    let refused = mapped_step(&camille, "execute", book, &mapping, &[])
        .await
        .refused(400, "reprise.columns_missing");
    assert_eq!(refused["detail"], "Colonnes manquantes: poids_kg, destination");
}

#[tokio::test]
async fn short_rows_and_numbers_that_are_none_are_faults_of_their_line() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = format!(
        "{PIVOT}2025-10-01\n2025-10-01,Vaisselle,NaN\n2025-10-01,Vaisselle,inf\n2025-10-01,Vaisselle,1e400\n2025-10-01,Vaisselle,2\n"
    );
    let found = step(&camille, "analyze", book.as_bytes(), &[]).await.expect(200);
    assert_eq!(
        (&found["statistics"]["valid_lines"], &found["statistics"]["error_lines"]),
        (&json!(1), &json!(4))
    );
    step(&camille, "validate", book.as_bytes(), &[]).await.expect(200);
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let done = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(done["report"]["lignes_imported"], 1);
    let copy = mapped_step(&camille, "export-remapped", book.as_bytes(), &mapping, &[]).await;
    let copy = String::from_utf8(copy.file(".csv", "text/csv; charset=utf-8")).unwrap();
    assert!(
        copy.contains("2025-10-01,,0.00,,\r\n") && copy.contains(",NaN,") && copy.contains(",2.00,"),
        "{copy}"
    );
}
