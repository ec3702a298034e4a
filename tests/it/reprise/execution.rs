use super::{LEGACY, PIVOT, category, mapped_step, one_word};
use recyclique_platform::db::verify;
use recyclique_server::TABLES;
use recyclique_tests::{Client, TestApp};
use serde_json::{Value, json};

async fn imports(camille: &Client) -> Value {
    camille.get(&format!("{LEGACY}/imports")).await.expect(200)["imports"].clone()
}

#[tokio::test]
async fn a_book_comes_in_once_and_what_was_refused_may_follow() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = format!(
        "{PIVOT}2025-10-01,Vaisselle,1.23456,,bol\n2025-10-01,Bidules,2,boutique,\n2025-10-02,Vaisselle,0.5,lune,\n"
    );
    let mut mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    mapping["unmapped"] = json!(["Bidules"]);
    let first = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(first["message"], "Import terminé avec 2 erreur(s)");
    assert_eq!(
        first["report"]["errors"],
        json!([
            "L3: Catégorie non mappée: Bidules",
            "L4: Erreur lors de la création: Destination invalide: lune"
        ])
    );
    let again = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(
        (&again["already_imported"], &again["report"]["lignes_imported"]),
        (&json!(true), &json!(0))
    );
    assert_eq!(
        again["message"],
        "Ce livre a déjà été importé le 21/11/2026 : rien n'a été créé."
    );
    mapping["mappings"]["Bidules"] = category(&camille, "Jouets").await;
    // The same book from another spreadsheet.
    let saved_again = format!("\u{feff}{}", book.replace(',', ";").replace('\n', "\r\n"));
    let rest = mapped_step(&camille, "execute", saved_again.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(
        (
            &rest["already_imported"],
            &rest["report"]["lignes_imported"],
            &rest["report"]["total_errors"]
        ),
        (&json!(false), &json!(1), &json!(1))
    );
    let last = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(
        (&last["already_imported"], app.count("ligne_depot").await),
        (&json!(true), 2)
    );
    let books = imports(&camille).await;
    assert_eq!(
        (
            books.as_array().unwrap().len(),
            &books[0]["lines"],
            &books[1]["lines"],
            &books[1]["total_kilos"]
        ),
        (2, &json!(1), &json!(1), &json!(1.235))
    );
    assert_eq!(
        (&books[0]["refused_lines"], &books[0]["imported_by_name"]),
        (&json!(1), &json!("Camille"))
    );
}

#[tokio::test]
async fn each_day_has_a_closed_poste_of_its_own_and_ordinary_ones_are_left_alone() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let body = json!({ "opened_at": "2025-10-01T08:00:00Z" });
    let mine = camille.post("/v1/reception/postes/open", &body).await.expect(200);
    let book = format!(
        "{PIVOT}2025-10-02,Vaisselle,1,,\n01/10/2025,Vaisselle,2,RECYCLAGE,\n02-10-2025,Vaisselle,4,déchèterie,\n"
    );
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let done = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(
        (&done["report"]["postes_created"], &done["report"]["postes_reused"]),
        (&json!(2), &json!(0))
    );
    let made_by = done["import_id"].as_str().unwrap();
    assert_eq!(app.count("poste_reception").await, 3);
    let open = camille.get("/v1/reception/postes?status=opened").await.expect(200);
    let open: Vec<&Value> = open["postes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|poste| &poste["id"])
        .collect();
    assert_eq!(open, [&mine["id"]]);
    let tickets = camille.get("/v1/reception/tickets").await.expect(200);
    let told: Vec<_> = tickets["tickets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ticket| {
            (
                ticket["created_at"].as_str().unwrap()[..10].to_owned(),
                ticket["status"].clone(),
                ticket["total_poids"].clone(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("2025-10-02".to_owned(), json!("closed"), json!("5.000")),
            ("2025-10-01".to_owned(), json!("closed"), json!("2.000")),
        ]
    );
    let made = app.db.read({
        let made_by = made_by.to_owned();
        move |tx| {
            Ok(tx.one(
                "SELECT count(*) FROM poste_reception WHERE import_id = ?1",
                [made_by],
                |row| row.get::<_, i64>(0),
            )?)
        }
    });
    assert_eq!(made.await.unwrap(), 2);
    let verified = verify(&app.folder.path().join("recyclique.db"), TABLES).unwrap();
    assert_eq!(verified.anomalies, []);
}

#[tokio::test]
async fn one_date_may_stand_for_all() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let book = format!("{PIVOT}hier,Vaisselle,1,,\n2025-10-02,Vaisselle,2,,\n");
    let execute =
        async |date: &str| mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[("import_date", date)]).await;
    execute("21/11/2026").await.refused(400, "reprise.import_date_invalid");
    execute("2026-11-22")
        .await
        .refused(400, "reprise.import_date_in_future");
    let done = execute("2026-11-20").await.expect(200);
    assert_eq!(
        (&done["report"]["postes_created"], &done["report"]["total_kilos"]),
        (&json!(1), &json!(3.0))
    );
}

#[tokio::test]
async fn the_categories_of_a_mapping_exist_and_are_switched_on() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = format!("{PIVOT}2025-10-01,Vaisselle,1,,\n");
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let with = |id: &str| {
        let mut mapping = mapping.clone();
        mapping["mappings"]["Vaisselle"]["category_id"] = json!(id);
        mapping
    };
    let unknown = "019ab000-0000-7000-8000-000000000000";
    for (id, code, detail) in [
        ("x", "reprise.category_malformed", "Format UUID invalide: x".to_owned()),
        (
            unknown,
            "reprise.category_unusable",
            format!("category_id invalide ou catégorie inactive: {unknown}"),
        ),
    ] {
        let refused = mapped_step(&camille, "execute", book.as_bytes(), &with(id), &[])
            .await
            .refused(400, code);
        assert_eq!(refused["detail"], detail);
    }
    app.execute("UPDATE category SET is_active = 0 WHERE name = 'Vaisselle'")
        .await;
    mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .refused(400, "reprise.category_unusable");
    app.execute("UPDATE category SET is_active = 1, deleted_at = updated_at WHERE name = 'Vaisselle'")
        .await;
    let archived = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(archived["report"]["lignes_imported"], 1);
}

#[tokio::test]
async fn a_book_without_a_line_is_a_success_with_zeros() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let mapping = json!({ "mappings": {} });
    for _ in 0..2 {
        let done = mapped_step(&camille, "execute", PIVOT.as_bytes(), &mapping, &[])
            .await
            .expect(200);
        assert_eq!(
            (&done["message"], &done["already_imported"]),
            (&json!("Import terminé avec succès"), &json!(false))
        );
    }
    assert_eq!(imports(&camille).await, json!([]));
}

#[tokio::test]
async fn a_long_day_has_several_tickets() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let book = format!("{PIVOT}{}", "2025-10-01,Vaisselle,1,,\n".repeat(1001));
    let done = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &[])
        .await
        .expect(200);
    assert_eq!(
        (&done["report"]["postes_created"], &done["report"]["tickets_created"]),
        (&json!(1), &json!(2))
    );
}
