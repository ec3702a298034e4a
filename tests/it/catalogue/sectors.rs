use super::{create, id, path};
use recyclique_catalogue::api;
use recyclique_kernel::Id;
use recyclique_tests::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn a_category_takes_the_sector_of_the_nearest_above_it() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let root = create(&admin, json!({ "name": "Racine", "rep_sector": "eee" })).await;
    assert_eq!(
        (&root["rep_sector"], &root["effective_rep_sector"]),
        (&json!("eee"), &json!("eee"))
    );
    let middle = create(&admin, json!({ "name": "Milieu", "parent_id": id(&root) })).await;
    assert_eq!(
        (&middle["rep_sector"], &middle["effective_rep_sector"]),
        (&Value::Null, &json!("eee"))
    );
    let leaf = create(&admin, json!({ "name": "Feuille", "parent_id": id(&middle) })).await;
    let changed = admin
        .put(&path(&middle), &json!({ "rep_sector": "jouets" }))
        .await
        .expect(200);
    assert_eq!(changed["effective_rep_sector"], "jouets");
    assert_eq!(
        admin.get(&path(&leaf)).await.expect(200)["effective_rep_sector"],
        "jouets"
    );
    admin
        .put(&path(&middle), &json!({ "rep_sector": null }))
        .await
        .expect(200);
    assert_eq!(admin.get(&path(&leaf)).await.expect(200)["effective_rep_sector"], "eee");
    let leaf_id = Id::parse(id(&leaf)).expect("an id");
    let read = app
        .db
        .read(move |tx| Ok(api::rep_sector(tx, leaf_id)?))
        .await
        .expect("a reading");
    assert_eq!(read, Some(api::RepSector::Eee));
    let freed = admin
        .put(&path(&middle), &json!({ "parent_id": null }))
        .await
        .expect(200);
    assert_eq!(freed["effective_rep_sector"], Value::Null);
    for form in [json!({ "rep_sector": "meubles" }), json!({ "rep_sector": 1 })] {
        admin.put(&path(&root), &form).await.refused(422, "http.malformed");
    }
}

#[tokio::test]
async fn a_loop_made_by_two_devices_has_no_sector() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let top = create(&admin, json!({ "name": "Dessus" })).await;
    let below = create(&admin, json!({ "name": "Dessous", "parent_id": id(&top) })).await;
    app.execute(&format!(
        "UPDATE category SET parent_id = '{}' WHERE id = '{}'",
        id(&below),
        id(&top)
    ))
    .await;
    assert_eq!(
        admin.get(&path(&top)).await.expect(200)["effective_rep_sector"],
        Value::Null
    );
}

#[tokio::test]
async fn everything_in_the_default_catalogue_is_under_a_sector() {
    let admin = TestApp::new().await.admin().await;
    let all = admin.get("/v1/categories").await.expect(200);
    let sector = |name: &str| {
        let found = all
            .as_array()
            .expect("a list")
            .iter()
            .find(|category| category["name"] == name);
        found.expect("a category")["effective_rep_sector"]
            .as_str()
            .expect("a sector")
            .to_owned()
    };
    for (name, expected) in [
        ("T-shirt, chemise", "tlc"),
        ("Assiette, bol", "hors_rep"),
        ("Livre de poche", "livres"),
        ("CD, vinyle", "hors_rep"),
        ("Puzzle", "jouets"),
        ("Lampe", "eee"),
        ("Bibelot, vase", "hors_rep"),
        ("Tapis, rideau", "ameublement"),
        ("Outil à main", "bricolage_jardin"),
        ("Outil électrique", "eee"),
        ("Vélo adulte", "sport_loisirs"),
        ("Instrument de musique", "hors_rep"),
        ("Poussette", "hors_rep"),
        ("Lit, chaise haute", "ameublement"),
        ("Mobilier de jardin", "ameublement"),
        ("Lave-linge", "eee"),
        ("Divers", "hors_rep"),
    ] {
        assert_eq!(sector(name), expected, "{name}");
    }
    let without = all
        .as_array()
        .expect("a list")
        .iter()
        .filter(|category| category["effective_rep_sector"].is_null());
    assert_eq!(without.count(), 0);
}

#[tokio::test]
async fn the_takeover_of_books_finds_categories_by_their_name() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let archived = create(&admin, json!({ "name": "Samovar" })).await;
    super::archive(&app, &archived).await;
    let gone = create(&admin, json!({ "name": "Narguilé" })).await;
    admin.delete(&format!("{}/hard", path(&gone))).await.expect(204);
    app.db
        .read(|tx| {
            assert!(api::find_by_name(tx, "Lampe")?.expect("a category").is_active);
            assert!(!api::find_by_name(tx, "Samovar")?.expect("a category").is_active);
            assert_eq!(
                (api::find_by_name(tx, "Narguilé")?, api::find_by_name(tx, "lampe")?),
                (None, None)
            );
            let active = api::active_categories(tx)?;
            assert_eq!(active[0].name, "Assiette, bol", "the first rank, then the name");
            assert!(
                active
                    .iter()
                    .all(|category| category.is_active && category.name != "Samovar")
            );
            Ok(())
        })
        .await
        .expect("a reading");
}
