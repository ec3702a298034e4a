use super::{LEGACY, PIVOT, category, csv_of, mapped_step, one_word, real_catalogue, september, step};
use recyclique_tests::{TestApp, real_book};
use serde_json::{Value, json};

fn keys(mappings: &Value) -> Vec<&str> {
    mappings.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn the_reference_analysis_finds_what_the_specification_found() {
    let (Some(app), Some(book)) = (real_catalogue().await, real_book("Recyclic_RECEPTION_2025-09_10.csv")) else {
        return;
    };
    let camille = app.admin().await;
    app.execute("UPDATE category SET is_active = 0 WHERE name = 'Divers'")
        .await;
    let cleaned = step(&camille, "clean", september().as_bytes(), &[]).await.expect(200);
    let found = step(&camille, "analyze", &csv_of(&cleaned), &[]).await.expect(200);
    let counts = |found: &Value| {
        let of = |name: &str| found["statistics"][name].as_i64().unwrap();
        (
            of("valid_lines"),
            of("unique_categories"),
            of("mapped_categories"),
            of("unmapped_categories"),
        )
    };
    assert_eq!(counts(&found), (135, 18, 4, 14));
    let of = |word: &str| {
        (
            &found["mappings"][word]["category_name"],
            &found["mappings"][word]["confidence"],
        )
    };
    assert_eq!(of("electromenager"), (&json!("Électroménager"), &json!(85.71)));
    assert_eq!(of("Électroménager"), (&json!("Électroménager"), &json!(100.0)));
    assert_eq!(
        (of("Livres"), of("livres")),
        ((&json!("Livre"), &json!(90.91)), (&json!("Livre"), &json!(90.91)))
    );

    let found = step(&camille, "analyze", &book, &[]).await.expect(200);
    assert_eq!(counts(&found), (153, 59, 31, 28));
    for (word, name, confidence) in [
        ("2 couverts", "Couvert", 82.35),
        ("Électronique audio/vidéo", "Électronique / IT / Audio-vidéo", 83.64),
        ("ASL trottinette", "Trottinette", 84.62),
    ] {
        assert_eq!(found["mappings"][word]["category_name"], name);
        assert_eq!(found["mappings"][word]["confidence"], confidence);
    }
    assert_eq!(found["unmapped"][0], "ASL", "in the order of the book");
    let mapping = json!({ "mappings": found["mappings"], "unmapped": found["unmapped"] });
    let preview = mapped_step(&camille, "preview", &book, &mapping, &[]).await.expect(200);
    assert_eq!(
        (&preview["total_lines"], &preview["total_kilos"]),
        (&json!(59), &json!(173.52))
    );
    assert_eq!(
        (&preview["unique_dates"], &preview["unique_categories"]),
        (&json!(4), &json!(28))
    );
    assert_eq!(preview["unmapped_categories"], found["unmapped"]);
    assert_eq!(
        preview["by_month"],
        json!([{ "month": "2025-10", "line_count": 59, "total_kilos": 173.52, "weight": 173.52, "total_euros": 0.0 }])
    );

    for (threshold, mapped) in [("100", 24), ("60", 42), ("50", 54), ("0", 59)] {
        let found = step(&camille, "analyze", &book, &[("confidence_threshold", threshold)])
            .await
            .expect(200);
        assert_eq!(found["statistics"]["mapped_categories"], mapped, "{threshold}");
    }
}

#[tokio::test]
async fn archived_categories_are_not_proposed_and_faults_are_told_line_by_line() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = format!(
        "{PIVOT}2025-10-01,Vaisselle,1,,\n2025-10-01,Meubles,1,,\n,Meubles,1,,\n2025-10-01,,1,,\n2025-10-01,Livres,,,\nhier,Livres,1,,\n2025-10-01,Livres,nan,,\n2027-01-01,Livres,1,,\n"
    );
    app.execute("UPDATE category SET deleted_at = updated_at WHERE name = 'Meubles'")
        .await;
    let found = step(&camille, "analyze", book.as_bytes(), &[("confidence_threshold", "100")])
        .await
        .expect(200);
    assert_eq!(
        (keys(&found["mappings"]), &found["unmapped"]),
        (vec!["Vaisselle"], &json!(["Meubles"]))
    );
    assert_eq!(
        found["errors"],
        json!([
            "L4: Date manquante",
            "L5: Catégorie manquante",
            "L6: Poids manquant",
            "L7: Date invalide: hier",
            "L8: Poids invalide (doit être > 0): nan",
            "L9: Date dans le futur: 2027-01-01",
        ])
    );
    assert_eq!(
        (&found["statistics"]["total_lines"], &found["statistics"]["error_lines"]),
        (&json!(8), &json!(6))
    );
}

#[tokio::test]
async fn what_a_person_validated_is_proposed_again_while_it_can_be() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = format!("{PIVOT}2025-10-01, Bidules ,1,,\n");
    let mapping = one_word(&camille, "Bidules", "Vaisselle").await;
    mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    let other = format!("{PIVOT}2025-11-01,BIDULES,3,,\n");
    let analyze = async |threshold: &str| {
        let more = [("confidence_threshold", threshold)];
        step(&camille, "analyze", other.as_bytes(), &more).await.expect(200)
    };
    let found = analyze("100").await;
    assert_eq!(found["mappings"]["BIDULES"]["category_name"], "Vaisselle");
    assert_eq!(found["statistics"]["remembered_categories"], 1);
    let path = format!("{LEGACY}/category-mappings");
    let known = camille.get(&path).await.expect(200);
    assert_eq!(
        (&known["mappings"][0]["source"], &known["mappings"][0]["provider"]),
        (&json!("bidules"), &json!("manual"))
    );
    app.execute("UPDATE category SET deleted_at = updated_at WHERE name = 'Vaisselle'")
        .await;
    assert_eq!(analyze("100").await["unmapped"], json!(["BIDULES"]));
    app.execute("UPDATE category SET deleted_at = NULL WHERE name = 'Vaisselle'")
        .await;
    app.execute("UPDATE category_mapping SET confidence_hundredths = 8500")
        .await;
    assert_eq!(analyze("86").await["unmapped"], json!(["BIDULES"]));
    assert_eq!(analyze("85").await["unmapped"], json!([]));
    let target = category(&camille, "Jouets").await["category_id"].clone();
    let learnt = json!({ "mappings": { " Trucs ": { "category_id": target }, "Bidules": null } });
    let known = camille.put(&path, &learnt).await.expect(200);
    assert_eq!(known["mappings"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&known["mappings"][0]["source"], &known["mappings"][0]["category_name"]),
        (&json!("trucs"), &json!("Jouets"))
    );
    for (body, code) in [
        (json!({ "mappings": { "": null } }), (422, "reprise.mappings_invalid")),
        (
            json!({ "mappings": { "x": { "category_id": "x" } } }),
            (400, "reprise.category_malformed"),
        ),
    ] {
        camille.put(&path, &body).await.refused(code.0, code.1);
    }
}
