use super::names;
use recyclique_catalogue::{api, defaults};
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::db::Command;
use recyclique_tests::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn the_till_of_a_new_shop_shows_the_most_sold_families_first() {
    let volunteer = TestApp::new().await.volunteer().await;
    let categories = volunteer
        .get("/v1/categories/sale-tickets?is_active=true")
        .await
        .expect(200);
    let categories = categories.as_array().expect("a list");
    let roots: Vec<&str> = categories
        .iter()
        .filter(|c| c["parent_id"].is_null())
        .filter_map(|c| c["name"].as_str())
        .collect();
    assert_eq!((roots.first(), roots.last()), (Some(&"Textile"), Some(&"Divers")));
    let leaves = categories
        .iter()
        .filter(|c| c["price"].is_string() && c["max_price"].is_string())
        .count();
    assert_eq!(leaves + roots.len(), categories.len());
}

#[tokio::test]
async fn what_the_wizard_shows_is_what_is_installed() {
    let volunteer = TestApp::new().await.volunteer().await;
    let installed = volunteer.get("/v1/categories/sale-tickets").await.expect(200);
    let installed = installed.as_array().expect("a list");
    let shown = serde_json::to_value(defaults::as_tree()).expect("JSON");
    let under = |parent: &Value| {
        installed
            .iter()
            .filter(|c| c["parent_id"] == *parent)
            .collect::<Vec<_>>()
    };
    let same = |shown: &Value, installed: &Value| {
        ["name", "official_name", "price", "max_price"]
            .iter()
            .all(|key| shown[key] == installed[key])
    };
    let roots = under(&Value::Null);
    assert_eq!(roots.len(), shown.as_array().map_or(0, Vec::len));
    for (shown, root) in shown.as_array().expect("a list").iter().zip(roots) {
        assert!(same(shown, root), "{shown}");
        let children = under(&root["id"]);
        assert_eq!(children.len(), shown["children"].as_array().map_or(0, Vec::len));
        for (shown, child) in shown["children"].as_array().expect("a list").iter().zip(children) {
            assert!(same(shown, child), "{shown}");
        }
    }
}

#[tokio::test]
async fn a_shop_that_brings_its_own_categories_still_has_its_buttons() {
    let app = TestApp::empty();
    app.db
        .write(Command::internal("test"), |tx| Ok(defaults::install_minimum(tx)?))
        .await
        .expect("an installation");
    let presets = app
        .db
        .read(|tx| Ok(tx.one("SELECT count(*) FROM preset", [], |row| row.get::<_, i64>(0))?))
        .await;
    assert_eq!(presets.expect("a count"), 4);
    let names = app.db.read(|tx| Ok(api::category_names(tx)?)).await.expect("names");
    assert_eq!(names.into_values().collect::<Vec<_>>(), ["Divers"]);
}

#[tokio::test]
async fn the_other_domains_find_what_they_need_inside_their_transaction() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let made = super::create(&admin, json!({ "name": "Samovar", "price": "1.50" })).await;
    let (category_id, site_id) = (parsed(&made["id"]), Id::parse(&app.site_id()).expect("an id"));
    let presets = admin.get("/v1/presets").await.expect(200);
    assert_eq!(names(&presets).len(), 4);
    let preset_id = parsed(&presets[0]["id"]);
    super::archive(&app, &made).await;
    app.db
        .read(move |tx| {
            let category = api::category(tx, category_id)?.expect("a category");
            assert_eq!((category.name.as_str(), category.is_active), ("Samovar", false));
            assert_eq!((category.price, category.max_price), (Some(Centimes(150)), None));
            assert_eq!(
                api::category_names(tx)?.get(&category_id).map(String::as_str),
                Some("Samovar")
            );
            assert_eq!(
                api::select_site(tx, site_id)?.map(|site| site.name).as_deref(),
                Some("La Clique")
            );
            assert!(api::site_exists(tx, site_id)? && !api::site_exists(tx, category_id)?);
            assert!(api::preset_exists(tx, preset_id)? && !api::preset_exists(tx, site_id)?);
            assert_eq!(api::category(tx, site_id)?, None);
            Ok(())
        })
        .await
        .expect("a reading");
}

fn parsed(id: &Value) -> Id {
    Id::parse(id.as_str().expect("an id")).expect("an id")
}
