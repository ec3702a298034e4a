use super::{acts, archive, create, id, names, path, receive};
use chrono::TimeDelta;
use recyclique_tests::{Client, Reply, Shop, TestApp, basket};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

const HEADER: &str = "Catégorie racine,Sous-catégorie,Prix minimum (€),Prix maximum (€)\n";

async fn sent(client: &Client, bytes: &[u8]) -> Reply {
    client
        .upload("/v1/categories/import/analyze", "file", "liste.csv", bytes)
        .await
}

async fn analyzed(admin: &Client, lines: &str) -> Value {
    sent(admin, format!("{HEADER}{lines}").as_bytes()).await.expect(200)
}

async fn executed(admin: &Client, analysis: &Value, delete_existing: bool) -> Value {
    let body = json!({ "session_id": analysis["session_id"], "delete_existing": delete_existing });
    admin.post("/v1/categories/import/execute", &body).await.expect(200)
}

async fn all(client: &Client, query: &str) -> Vec<Value> {
    let all = client.get(&format!("/v1/categories{query}")).await.expect(200);
    all.as_array().expect("a list").clone()
}

async fn find(client: &Client, name: &str) -> Value {
    let all = all(client, "?include_archived=true").await;
    all.into_iter()
        .find(|category| category["name"] == name)
        .expect("a category")
}

#[tokio::test]
async fn an_analysis_counts_shows_and_explains_and_writes_nothing() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let before = app.count("category").await;
    let analysis = analyzed(
        &admin,
        "Deco,Lampe,9,\nDeco,Horloge,\"1,5\",3\nTextile,Robe,3,10\nSeule,,2,\n",
    )
    .await;
    assert_eq!(
        analysis["summary"],
        json!({ "total": 4, "roots": 2, "subs": 3, "to_create": 1, "to_update": 1 })
    );
    assert_eq!(
        (&analysis["encoding"], &analysis["separator"]),
        (&json!("UTF-8"), &json!(","))
    );
    assert_eq!(
        analysis["sample"][1],
        json!({ "root": "Deco", "sub": "Horloge", "min_price": "1.50", "max_price": "3.00" })
    );
    let lines: Vec<(u64, &str)> = analysis["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| {
            (
                line["line"].as_u64().expect("a number"),
                line["action"].as_str().expect("an action"),
            )
        })
        .collect();
    assert_eq!(lines, [(2, "update"), (3, "create"), (4, "unchanged"), (5, "create")]);
    assert_eq!(
        analysis["lines"][0]["explanation"],
        "Passe sous «\u{a0}Deco\u{a0}», Prix minimum\u{a0}: 3,00\u{a0}€ → 9,00\u{a0}€\u{a0}; crée aussi «\u{a0}Deco\u{a0}»."
    );
    assert_eq!((&analysis["errors"], &analysis["warnings"]), (&json!([]), &json!([])));
    assert_eq!(app.count("category").await, before);
}

#[tokio::test]
async fn an_import_is_written_whole_and_counted() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let known = app.count("audit_entry").await;
    let analysis = analyzed(
        &admin,
        "Deco,Lampe,9,\nDeco,Horloge,\"1,5\",3\nTextile,Robe,3,10\nSeule,,2,\n",
    )
    .await;
    let done = executed(&admin, &analysis, false).await;
    assert_eq!(done, json!({ "imported": 3, "updated": 1, "errors": [] }));
    let (deco, lamp, clock) = (
        find(&admin, "Deco").await,
        find(&admin, "Lampe").await,
        find(&admin, "Horloge").await,
    );
    assert_eq!((&lamp["parent_id"], &lamp["price"]), (&deco["id"], &json!("9.00")));
    assert_eq!((&clock["price"], &clock["max_price"]), (&json!("1.50"), &json!("3.00")));
    assert_eq!(find(&admin, "Seule").await["price"], "2.00");
    assert_eq!(
        acts(&app, known).await,
        ["Import de catégories\u{a0}: 3 créée(s), 1 modifiée(s)"]
    );
    let again = executed(&admin, &analysis, false).await;
    assert_eq!(
        again,
        json!({ "imported": 0, "updated": 0, "errors": ["Session d'import introuvable ou expirée"] })
    );
}

#[tokio::test]
async fn a_file_with_one_priced_root_imports_it() {
    let admin = TestApp::new().await.admin().await;
    let analysis = analyzed(&admin, "Seule,,2,\n").await;
    assert_eq!(executed(&admin, &analysis, false).await["imported"], 1);
    let parent = analyzed(&admin, "Seule,Petite,1,\n").await;
    assert_eq!(
        parent["warnings"],
        json!(["L2: La catégorie parente 'Seule' a des prix qui seront supprimés automatiquement lors de l'import"])
    );
    executed(&admin, &parent, false).await;
    assert_eq!(find(&admin, "Seule").await["price"], Value::Null);
}

#[tokio::test]
async fn a_file_with_errors_opens_no_session() {
    let admin = TestApp::new().await.admin().await;
    let wrong = analyzed(&admin, "A,B,NaN,\n,C,1,\nA,D,3,2\nA,E,1,\n").await;
    assert_eq!(wrong["session_id"], Value::Null);
    assert_eq!(
        wrong["errors"],
        json!([
            "L2: prix minimum illisible («\u{a0}NaN\u{a0}»)",
            "L3: 'Catégorie racine' manquante",
            "L4: le prix minimum (3,00\u{a0}€) dépasse le prix maximum (2,00\u{a0}€)",
        ])
    );
    assert_eq!(wrong["summary"]["total"], 3);
    let actions: Vec<&Value> = wrong["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| &line["action"])
        .collect();
    assert_eq!(actions, ["error", "error", "error", "create"]);
    let missing = sent(&admin, b"A;B\n1;2\n").await.expect(200);
    assert_eq!(missing["session_id"], Value::Null);
    assert_eq!(
        missing["errors"],
        json!(["Colonnes manquantes: Catégorie racine, Sous-catégorie, Prix minimum (€), Prix maximum (€)"])
    );
    assert_eq!(
        missing["summary"],
        json!({ "total": 0, "roots": 0, "subs": 0, "to_create": 0, "to_update": 0 })
    );
    let binary = sent(&admin, &[0, 159, 146, 150, 0]).await.expect(200);
    assert!(
        binary["errors"][0]
            .as_str()
            .expect("a text")
            .starts_with("Ce fichier n'est pas un fichier CSV")
    );
    assert_eq!(
        all(&admin, "")
            .await
            .iter()
            .filter(|category| category["name"] == "E")
            .count(),
        0
    );
}

#[tokio::test]
async fn a_form_that_is_no_list_is_refused() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let address = "/v1/categories/import/analyze";
    for name in ["liste.xlsx", "liste", ""] {
        let refused = admin.upload(address, "file", name, HEADER.as_bytes()).await;
        let refused = refused.refused(400, "catalogue.import_format");
        assert_eq!(refused["detail"], "Format non supporté: fournir un fichier .csv");
    }
    admin
        .upload(address, "autre", "liste.csv", b"")
        .await
        .refused(422, "http.malformed");
    admin.post(address, &json!({})).await.refused(422, "http.malformed");
    let large = vec![b'a'; 5 * 1024 * 1024 + 1];
    assert_eq!(admin.upload(address, "file", "liste.csv", &large).await.status, 413);
    app.volunteer()
        .await
        .upload(address, "file", "liste.csv", b"")
        .await
        .refused(403, "auth.admin_required");
    let execute = "/v1/categories/import/execute";
    admin.post(execute, &json!({})).await.refused(422, "http.malformed");
    app.volunteer()
        .await
        .post(execute, &json!({ "session_id": "x" }))
        .await
        .refused(403, "auth.admin_required");
}

#[tokio::test]
async fn a_session_lasts_thirty_minutes_and_twenty_are_kept() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let lost = json!(["Session d'import introuvable ou expirée"]);
    let analysis = analyzed(&admin, "Tardive,,1,\n").await;
    app.clock.advance(TimeDelta::minutes(30));
    let admin = app.admin().await;
    assert_eq!(executed(&admin, &analysis, true).await["errors"], lost);
    assert!(!all(&admin, "").await.is_empty(), "nothing was deleted");
    let first = analyzed(&admin, "Première,,1,\n").await;
    let second = analyzed(&admin, "Deuxième,,1,\n").await;
    for _ in 0..19 {
        analyzed(&admin, "Autre,,1,\n").await;
    }
    assert_eq!(executed(&admin, &first, false).await["errors"], lost);
    assert_eq!(executed(&admin, &second, false).await["imported"], 1);
    let unknown = json!({ "session_id": "abc" });
    let unknown = admin.post("/v1/categories/import/execute", &unknown).await.expect(200);
    assert_eq!(unknown, json!({ "imported": 0, "updated": 0, "errors": lost }));
}

#[tokio::test]
async fn what_became_impossible_since_the_analysis_writes_nothing() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let two = create(&admin, json!({ "name": "Deux", "price": 1 })).await;
    let analysis = analyzed(&admin, "Neuve,Deux,5,\nNeuve,Trois,1,\n").await;
    admin
        .put(&path(&two), &json!({ "price": 1, "max_price": 2 }))
        .await
        .expect(200);
    let known = app.count("audit_entry").await;
    assert_eq!(
        executed(&admin, &analysis, false).await,
        json!({ "imported": 0, "updated": 0, "errors": ["L2: le prix minimum (5,00\u{a0}€) dépasse le prix maximum (2,00\u{a0}€)"] })
    );
    assert!(!names(&admin.get("/v1/categories").await.expect(200)).contains(&"Trois"));
    assert_eq!(app.count("audit_entry").await, known);
}

#[tokio::test]
async fn an_archived_name_comes_back_with_the_list() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let archived = create(&admin, json!({ "name": "Samovar", "price": 3 })).await;
    archive(&app, &archived).await;
    let analysis = analyzed(&admin, "Cuisine,Samovar,,\n").await;
    assert_eq!(
        executed(&admin, &analysis, false).await,
        json!({ "imported": 1, "updated": 1, "errors": [] })
    );
    let back = find(&admin, "Samovar").await;
    assert_eq!(
        (&back["id"], &back["deleted_at"], &back["price"]),
        (&archived["id"], &Value::Null, &json!("3.00"))
    );
}

#[tokio::test]
async fn deleting_first_keeps_what_was_used_and_the_buttons_of_the_till() {
    let shop = Shop::open("50").await;
    let app = &shop.app;
    let admin = app.admin().await;
    let lamp = find(&admin, "Lampe").await;
    receive(app, &lamp).await;
    let mut sale = basket(&[1.0], 1.0, 0.0, &[("cash", 1.0)]);
    sale["items"][0]["category"] = find(&admin, "Robe").await["id"].clone();
    let sale = shop.sell(&sale).await;
    let own = json!({ "name": "Friperie", "category_id": find(&admin, "Pull, gilet").await["id"], "button_type": "donation" });
    admin.post("/v1/presets", &own).await.expect(201);
    let analysis = analyzed(&admin, "Lumières,Lampe,,\nLumières,Bougie,1,\n").await;
    let known = app.count("audit_entry").await;
    assert_eq!(
        executed(&admin, &analysis, true).await,
        json!({ "imported": 2, "updated": 1, "errors": [] })
    );
    assert_eq!(
        names(&json!(all(&admin, "/sale-tickets").await)),
        ["Bougie", "Lumières", "Lampe"],
        "what comes back keeps its rank"
    );
    let back = find(&admin, "Lampe").await;
    assert_eq!(
        (&back["id"], &back["price"]),
        (&lamp["id"], &Value::Null),
        "the same category, starting anew"
    );
    let mut kept: Vec<String> = all(&admin, "?include_archived=true")
        .await
        .iter()
        .filter(|category| !category["deleted_at"].is_null())
        .map(|category| category["name"].as_str().expect("a name").to_owned())
        .collect();
    kept.sort();
    assert_eq!(kept, ["Divers", "Déco & luminaires", "Pull, gilet", "Robe", "Textile"]);
    let presets = admin.get("/v1/presets").await.expect(200);
    assert_eq!(
        names(&presets),
        ["Don 0\u{a0}€", "Don −18\u{a0}ans", "Recyclage", "Déchèterie"]
    );
    assert_eq!(app.count("ligne_depot").await, 1);
    let ticket = shop.alix.get(&format!("/v1/sales/{}", id(&sale))).await.expect(200);
    assert_eq!(ticket["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        acts(app, known).await,
        ["Import de catégories\u{a0}: 2 créée(s), 1 modifiée(s), les précédentes retirées"]
    );
}

#[tokio::test]
async fn only_a_super_administrator_deletes_first_and_never_for_nothing() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let before = all(&admin, "").await.len();
    let empty = analyzed(&admin, "").await;
    assert_eq!(empty["warnings"], json!(["Le fichier ne contient aucune catégorie."]));
    assert_eq!(
        executed(&admin, &empty, true).await["errors"],
        json!(["Le fichier ne contient aucune catégorie : rien n'a été supprimé."])
    );
    let analysis = analyzed(&admin, "Neuve,,1,\n").await;
    assert_eq!(
        app.execute("UPDATE user SET role = 'admin' WHERE role = 'super-admin'")
            .await,
        1
    );
    let body = json!({ "session_id": analysis["session_id"], "delete_existing": true });
    admin
        .post("/v1/categories/import/execute", &body)
        .await
        .refused(403, "catalogue.delete_existing_forbidden");
    assert_eq!(all(&admin, "").await.len(), before);
    assert_eq!(
        executed(&admin, &analysis, false).await["imported"],
        1,
        "the analysis was not used up"
    );
}

#[tokio::test]
async fn the_complete_list_comes_back_as_it_left() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let lamp = find(&admin, "Lampe").await;
    admin
        .put(&path(&lamp), &json!({ "is_visible": false, "display_order_entry": -3 }))
        .await
        .expect(200);
    let mut above = lamp.clone();
    for name in ["De bureau", "À pince, à ressort", "D'architecte"] {
        let form = json!({ "name": name, "parent_id": id(&above), "official_name": format!("{name}; \"officiel\"") });
        above = create(&admin, form).await;
    }
    admin
        .put(&path(&above), &json!({ "price": "0.30", "max_price": 12 }))
        .await
        .expect(200);
    let file = admin.get("/v1/categories/actions/export?format=csv-complet").await;
    let file = file.file(".csv", "text/csv; charset=utf-8");
    let same = sent(&admin, &file).await.expect(200);
    assert!(
        same["lines"]
            .as_array()
            .expect("lines")
            .iter()
            .all(|line| line["action"] == "unchanged")
    );
    assert_eq!(
        executed(&admin, &same, false).await,
        json!({ "imported": 0, "updated": 0, "errors": [] })
    );
    let left = shape(&admin).await;

    let other = TestApp::new().await;
    let admin = other.admin().await;
    let analysis = sent(&admin, &file).await.expect(200);
    assert_eq!((&analysis["errors"], &analysis["separator"]), (&json!([]), &json!(";")));
    executed(&admin, &analysis, true).await;
    assert_eq!(shape(&admin).await, left);
}

/// What the complete list carries of each category, under the names above it.
async fn shape(client: &Client) -> Vec<Value> {
    let trees = client.get("/v1/categories/hierarchy?is_active=true").await.expect(200);
    let mut rows = Vec::new();
    let mut waiting: Vec<(String, Value)> = trees
        .as_array()
        .expect("trees")
        .iter()
        .map(|t| (String::new(), t.clone()))
        .collect();
    while let Some((above, node)) = waiting.pop() {
        let keys = [
            "name",
            "official_name",
            "price",
            "max_price",
            "display_order",
            "display_order_entry",
            "is_visible",
            "rep_sector",
        ];
        let path = format!("{above}/{}", node["name"].as_str().expect("a name"));
        rows.push(json!({ "path": path, "row": keys.map(|key| node[key].clone()) }));
        waiting.extend(
            node["children"]
                .as_array()
                .expect("children")
                .iter()
                .map(|child| (path.clone(), child.clone())),
        );
    }
    rows.sort_by_key(Value::to_string);
    rows
}

/// The list of a real ressourcerie, as Excel wrote it (spec categories §2.16).
#[tokio::test]
async fn the_real_list_of_a_ressourcerie_is_taken_over() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/Recyclic_Categories_2025_Complet.csv");
    let Ok(file) = std::fs::read(&path) else {
        eprintln!("{} is not here: skipped", path.display());
        return;
    };
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.execute("UPDATE category SET purged_at = updated_at").await;
    let analysis = sent(&admin, &file).await.expect(200);
    assert_eq!(
        (&analysis["encoding"], &analysis["errors"]),
        (&json!("windows-1252"), &json!([]))
    );
    assert_eq!(
        analysis["summary"],
        json!({ "total": 65, "roots": 14, "subs": 65, "to_create": 65, "to_update": 0 })
    );
    let toys: Vec<&Value> = analysis["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .filter(|line| line["action"] == "skip")
        .collect();
    assert_eq!(
        (toys.len(), &toys[0]["line"], &toys[0]["sub"]),
        (1, &json!(26), &json!("Jouets"))
    );
    assert_eq!(analysis["warnings"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        executed(&admin, &analysis, false).await,
        json!({ "imported": 78, "updated": 0, "errors": [] })
    );
    let all = all(&admin, "").await;
    let roots = all.iter().filter(|category| category["parent_id"].is_null()).count();
    let sum = |key: &str| {
        let cents = all
            .iter()
            .filter_map(|category| category[key].as_str())
            .map(|price| price.replace('.', ""));
        cents.fold((0, 0), |(count, sum), cents| {
            (count + 1, sum + cents.parse::<i64>().expect("cents"))
        })
    };
    assert_eq!((all.len(), roots), (78, 14));
    assert_eq!((sum("price"), sum("max_price")), ((64, 49_670), (30, 62_100)));
}

#[tokio::test]
async fn ten_thousand_lines_are_imported_within_seconds() {
    let admin = TestApp::new().await.admin().await;
    let lines = (0..10_000).map(|n| format!("Racine {},Objet {n},\"1,50\",3\n", n / 100));
    let lines = lines.collect::<Vec<_>>().concat();
    let started = Instant::now();
    let analysis = analyzed(&admin, &lines).await;
    let analysed = started.elapsed();
    assert_eq!(executed(&admin, &analysis, false).await["imported"], 10_100);
    let taken = started.elapsed();
    eprintln!("10 000 lines: analysed in {analysed:?}, written after {taken:?}");
    assert_eq!(analysis["lines"].as_array().map(Vec::len), Some(2000));
    // Five seconds in release; the tests are not optimised and share their machine.
    assert!(taken < Duration::from_mins(1), "{taken:?}");
}
