//! Coming from RecyClique 1.4.4, from a real PostgreSQL.

use recyclique_reprise::postgres::{Address, NotImported, Report, import};
use recyclique_tests::{Client, OldShop, PASSWORD, PIN, TestApp};
use serde_json::{Value, json};

const CAMILLE: &str = "0a0a0a0a-0000-4000-8000-000000000001";
const ALIX: &str = "0a0a0a0a-0000-4000-8000-000000000002";
const USUAL_DAY: &str = "5e5e5e5e-0000-4000-8000-000000000001";
const PAPER_BOOK: &str = "5e5e5e5e-0000-4000-8000-000000000002";
const BOOK_WITHOUT_TILL: &str = "5e5e5e5e-0000-4000-8000-000000000003";
const OPEN_SESSION: &str = "5e5e5e5e-0000-4000-8000-000000000004";
const FOR_NOTHING: &str = "5e5e5e5e-0000-4000-8000-000000000005";

async fn bring(app: &TestApp, shop: &OldShop) -> Result<Report, NotImported> {
    import(&app.db, &Address::parse(&shop.url(), None)?, &|_| {}).await
}

async fn brought(shop: &OldShop) -> (TestApp, Report) {
    let app = TestApp::empty();
    let report = bring(&app, shop).await.unwrap();
    (app, report)
}

async fn signed_in(app: &TestApp, username: &str) -> Client {
    let login = json!({ "username": username, "password": PASSWORD });
    let answer = app.anybody().post("/v1/auth/login", &login).await.expect(200);
    app.anybody().with_token(answer["access_token"].as_str().unwrap())
}

async fn texts(app: &TestApp, sql: &'static str) -> Vec<String> {
    let rows = app
        .db
        .read(move |tx| Ok(tx.all(sql, [], |row| row.get::<_, String>(0))?));
    rows.await.unwrap()
}

#[tokio::test]
async fn a_shop_of_1_4_4_goes_on_here_with_its_people_and_its_past() {
    let shop = OldShop::new();
    let app = TestApp::empty();
    let setup = app.anybody().get("/v1/setup").await.expect(200);
    assert_eq!(setup["is_initialized"], false);
    let report = bring(&app, &shop).await.unwrap();
    assert!(!report.has_differences(), "{report}");
    let setup = app.anybody().get("/v1/setup").await.expect(200);
    assert_eq!(
        setup["is_initialized"], true,
        "the super-administrator of 1.4.4 is the one here"
    );

    let camille = signed_in(&app, "camille").await;
    let me = camille.get("/v1/users/me").await.expect(200);
    assert_eq!(
        (&me["id"], &me["role"], &me["email"], &me["created_at"]),
        (
            &json!(CAMILLE),
            &json!("super-admin"),
            &json!("camille@exemple.fr"),
            &json!("2024-01-02T08:00:00.000000Z")
        )
    );
    let alix = signed_in(&app, "alix").await;
    let permissions = alix.get("/v1/users/me/permissions").await.expect(200);
    assert_eq!(permissions["permissions"], json!(["atelier.access", "caisse.access"]));
    let pin = json!({ "user_id": ALIX, "pin": PIN });
    app.anybody().post("/v1/auth/pin", &pin).await.expect(200);

    let categories = camille.get("/v1/categories?include_archived=true").await.expect(200);
    let categories = categories.as_array().unwrap();
    assert_eq!(categories.len(), 4);
    let dishes = categories
        .iter()
        .find(|category| category["name"] == "Vaisselle")
        .unwrap();
    assert_eq!(
        (&dishes["price"], &dishes["max_price"]),
        (&json!("1.50"), &json!("12.00"))
    );
    let tapes = categories
        .iter()
        .find(|category| category["name"] == "Cassettes")
        .unwrap();
    assert_eq!(tapes["deleted_at"], "2025-01-01T08:00:00.000000Z");
    let presets = camille.get("/v1/presets/").await.expect(200);
    assert_eq!(
        presets.as_array().unwrap().len(),
        5,
        "its own, and the four that the till knows by heart"
    );
}

#[tokio::test]
async fn sessions_keep_their_dates_their_kind_their_count_and_their_tickets() {
    let (app, _) = brought(&OldShop::new()).await;
    let camille = signed_in(&app, "camille").await;
    let session = |id: &'static str| {
        let camille = camille.clone();
        async move { camille.get(&format!("/v1/cash-sessions/{id}")).await.expect(200) }
    };
    let usual = session(USUAL_DAY).await;
    assert_eq!(
        (&usual["kind"], &usual["z_number"], &usual["status"]),
        (&json!("real"), &json!(1), &json!("closed"))
    );
    assert_eq!(
        (&usual["opened_at"], &usual["closed_at"]),
        (
            &json!("2025-03-01T08:00:12.345678Z"),
            &json!("2025-03-01T17:05:00.000000Z")
        )
    );
    assert_eq!(
        (
            &usual["total_sales"],
            &usual["total_donations"],
            &usual["number_of_sales"]
        ),
        (&json!(30.3), &json!(1.0), &json!(4))
    );
    assert_eq!(
        (&usual["closing_amount"], &usual["actual_amount"], &usual["variance"]),
        (&json!(81.3), &json!(81.25), &json!(-0.05))
    );
    let tickets: Vec<&Value> = usual["sales"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sale| &sale["ticket_number"])
        .collect();
    assert_eq!(
        tickets,
        [&json!(2), &json!(3), &json!(4), &json!(5)],
        "after the ticket of the older paper book"
    );
    let book = session(PAPER_BOOK).await;
    assert_eq!(
        (&book["kind"], &book["variance_comment"]),
        (&json!("deferred"), &json!("Une pièce de trop."))
    );
    let other = session(BOOK_WITHOUT_TILL).await;
    assert_eq!(
        (&other["kind"], &other["total_sales"]),
        (&json!("deferred"), &json!(3.0)),
        "what was sold, not what was shown"
    );
    let registers = camille.get("/v1/cash-registers/").await.expect(200);
    let nobody = registers
        .as_array()
        .unwrap()
        .iter()
        .find(|register| register["id"] == other["register_id"]);
    assert_eq!(
        nobody.map(|register| &register["name"]),
        Some(&json!("Caisse non précisée"))
    );
    let list = camille.get("/v1/cash-sessions/?include_empty=true").await.expect(200);
    let ids: Vec<&Value> = list["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|session| &session["id"])
        .collect();
    assert!(!ids.contains(&&json!(FOR_NOTHING)), "what 1.4.4 hid is set aside");
}

#[tokio::test]
async fn sales_keep_their_lines_and_their_payments_and_say_what_was_given_back() {
    let (app, _) = brought(&OldShop::new()).await;
    let camille = signed_in(&app, "camille").await;
    let sale = camille
        .get("/v1/sales/5a5a5a5a-0000-4000-8000-000000000012")
        .await
        .expect(200);
    assert_eq!(
        (&sale["total_amount"], &sale["change"], &sale["operator_id"]),
        (&json!(17.7), &json!(2.3), &json!(CAMILLE))
    );
    let paid: Vec<(&Value, &Value)> = sale["payments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (&p["payment_method"], &p["amount"]))
        .collect();
    assert_eq!(paid, [(&json!("check"), &json!(10.0)), (&json!("cash"), &json!(10.0))]);
    assert_eq!(sale["items"][0]["category"], "EEE-3", "an old code stays what it is");
    let older = camille
        .get("/v1/sales/5a5a5a5a-0000-4000-8000-000000000014")
        .await
        .expect(200);
    assert_eq!(
        (&older["total_amount"], &older["payment_method"]),
        (&json!(0.3), &json!("check"))
    );
    let given = camille
        .get("/v1/sales/5a5a5a5a-0000-4000-8000-000000000013")
        .await
        .expect(200);
    assert_eq!(given["operator_id"], ALIX, "nobody said who: who opened");
    let report = camille
        .get(&format!("/v1/cash-sessions/{USUAL_DAY}/report"))
        .await
        .expect(200);
    let received: Vec<(&Value, &Value)> = report["payments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (&line["payment_method"], &line["amount"]))
        .collect();
    assert_eq!(
        received,
        [
            (&json!("cash"), &json!(7.7)),
            (&json!("card"), &json!(13.3)),
            (&json!("check"), &json!(10.3)),
            (&json!("free"), &json!(0.0))
        ]
    );
}

#[tokio::test]
async fn what_was_open_is_held_here_and_can_be_closed() {
    let (app, _) = brought(&OldShop::new()).await;
    let alix = signed_in(&app, "alix").await;
    let current = alix.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(
        (&current["id"], &current["is_here"]),
        (&json!(OPEN_SESSION), &json!(true))
    );
    let line = json!({ "category": "cacacaca-0000-4000-8000-000000000003", "quantity": 1, "weight": 0.3, "unit_price": 2, "total_price": 2 });
    let basket = json!({ "cash_session_id": OPEN_SESSION, "items": [line], "total_amount": 2,
                         "payments": [{ "payment_method": "cash", "amount": 2 }] });
    let sale = alix.post("/v1/sales", &basket).await.expect(200);
    assert_eq!(sale["ticket_number"], 2, "the next one of its till");
    let count = json!({ "actual_amount": "30.00" });
    let closed = alix
        .post(&format!("/v1/cash-sessions/{OPEN_SESSION}/close"), &count)
        .await
        .expect(200);
    assert_eq!(
        (&closed["status"], &closed["variance"]),
        (&json!("closed"), &json!(0.0))
    );
    let camille = signed_in(&app, "camille").await;
    let poste = "b0b0b0b0-0000-4000-8000-000000000003";
    let ticket = "71717171-0000-4000-8000-000000000003";
    camille
        .post(&format!("/v1/reception/tickets/{ticket}/close"), &json!({}))
        .await
        .expect(200);
    camille
        .post(&format!("/v1/reception/postes/{poste}/close"), &json!({}))
        .await
        .expect(200);
}

#[tokio::test]
async fn what_names_or_opens_something_is_left_behind() {
    let (app, report) = brought(&OldShop::new()).await;
    let told = texts(&app, "SELECT description || details FROM audit_entry")
        .await
        .join("\n");
    assert!(!told.contains("alix") && !told.contains("10.0.0.9"), "{told}");
    assert!(told.contains("Connexion réussie"), "{told}");
    let names = texts(
        &app,
        "SELECT coalesce(first_name, '-') FROM user WHERE username = 'secours'",
    )
    .await;
    assert_eq!(names, ["-"], "a name that told the password");
    let settings = texts(&app, "SELECT id FROM setting ORDER BY id").await;
    assert_eq!(settings, ["email_default_recipient", "token_expiration_minutes"]);
    let log = texts(&app, "SELECT body FROM device_log").await.join("\n");
    for secret in ["xkeysib", "Sesame", "$2b$", "bureau@exemple.fr", "0601020304"] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
    assert!(
        report
            .to_string()
            .contains("secret, à saisir de nouveau ici (brevo_api_key)"),
        "{report}"
    );
    assert!(report.to_string().contains("- login_history : 1 lignes"), "{report}");
}

#[tokio::test]
async fn what_cannot_be_taken_is_counted_with_its_reason() {
    let shop = OldShop::new();
    shop.run("damage.sql", &[]);
    let (app, report) = brought(&shop).await;
    assert!(report.has_differences());
    let told = report.to_string();
    for line in [
        "- Ventes : 1 — montant illisible (5a5a5a5a-0000-4000-8000-0000000000d3)",
        "- Ventes : 1 — montant négatif (5a5a5a5a-0000-4000-8000-0000000000d2)",
        "- Ventes : 1 — session introuvable (5a5a5a5a-0000-4000-8000-0000000000d1)",
        "- Lignes de vente : 1 — vente introuvable",
        "- Lignes de dépôt : 1 — poids nul ou négatif",
        "- Tickets de dépôt : 1 — poste introuvable",
        "- Lignes de vente : 2 — lignes sans poids, reprises à 1 g",
        "- Lignes de dépôt : 1 — sorties vers le magasin, reprises en recyclage",
        "01/06/2024, session 5e5e5e5e-0000-4000-8000-000000000003 : 4,00\u{a0}€ affichés, 3,00\u{a0}€ vendus",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    let camille = signed_in(&app, "camille").await;
    let sale = camille
        .get("/v1/sales/5a5a5a5a-0000-4000-8000-0000000000d4")
        .await
        .expect(200);
    let items = sale["items"].as_array().unwrap();
    assert_eq!(items.len(), 2, "a line below nothing is no line");
    assert_eq!((&items[0]["quantity"], &items[0]["weight"]), (&json!(1), &json!(0.001)));
    camille.get("/v1/categories/hierarchy").await.expect(200);
}

#[tokio::test]
async fn read_again_nothing_changes_but_what_is_new_comes() {
    let shop = OldShop::new();
    let (app, _) = brought(&shop).await;
    let entries = app.count("device_log").await;
    app.execute("UPDATE category SET name = 'Lecture' WHERE name = 'Livres'")
        .await;
    let report = bring(&app, &shop).await.unwrap();
    assert_eq!((report.brought(), report.has_differences()), (0, false), "{report}");
    assert_eq!(
        app.count("device_log").await,
        entries + 1,
        "what was done here meanwhile, and nothing else"
    );
    shop.execute(
        "INSERT INTO sales (id, cash_session_id, operator_id, total_amount, payment_method, created_at)
         VALUES ('5a5a5a5a-0000-4000-8000-000000000042', '5e5e5e5e-0000-4000-8000-000000000004',
                 '0a0a0a0a-0000-4000-8000-000000000002', 3, 'CASH', '2025-03-08 09:00:00+00');
         INSERT INTO payment_transactions (id, sale_id, payment_method, amount)
         VALUES ('9a9a9a9a-0000-4000-8000-000000000421', '5a5a5a5a-0000-4000-8000-000000000042', 'CASH', 3);
         UPDATE cash_sessions SET status = 'CLOSED', closed_at = '2025-03-08 17:00:00+00', total_sales = 11,
                closing_amount = 31, actual_amount = 31, variance = 0
         WHERE id = '5e5e5e5e-0000-4000-8000-000000000004'",
    );
    let report = bring(&app, &shop).await.unwrap();
    assert_eq!(
        (report.brought(), report.has_differences()),
        (3, false),
        "a sale, its payment, a closing: {report}"
    );
    let camille = signed_in(&app, "camille").await;
    let session = camille
        .get(&format!("/v1/cash-sessions/{OPEN_SESSION}"))
        .await
        .expect(200);
    assert_eq!(
        (&session["total_sales"], &session["z_number"]),
        (&json!(11.0), &json!(1))
    );
    assert_eq!(session["sales"][1]["ticket_number"], 2);
    assert_eq!(
        texts(&app, "SELECT name FROM category WHERE name IN ('Livres', 'Lecture')").await,
        ["Lecture"]
    );
}

#[tokio::test]
async fn an_older_1_4_without_some_tables_and_columns_comes_too() {
    let shop = OldShop::new();
    shop.execute(
        "DROP TABLE payment_transactions, audit_logs, ligne_depot, group_permissions, permissions;
         ALTER TABLE sales DROP COLUMN donation, DROP COLUMN sale_date, DROP COLUMN note;
         ALTER TABLE categories DROP COLUMN deleted_at, DROP COLUMN official_name;
         ALTER TABLE cash_sessions DROP COLUMN total_sales, DROP COLUMN last_activity",
    );
    let (app, report) = brought(&shop).await;
    assert!(!report.has_differences(), "{report}");
    assert!(
        report.to_string().contains("- table payment_transactions\n"),
        "{report}"
    );
    assert!(report.to_string().contains("- colonne sales.donation\n"), "{report}");
    let camille = signed_in(&app, "camille").await;
    let usual = camille.get(&format!("/v1/cash-sessions/{USUAL_DAY}")).await.expect(200);
    assert_eq!(usual["total_sales"], 30.3);
}

#[tokio::test]
async fn a_folder_that_holds_a_shop_takes_no_other() {
    let (app, shop) = (TestApp::new().await, OldShop::new());
    let refused = bring(&app, &shop).await.unwrap_err();
    assert!(
        refused
            .to_string()
            .starts_with("Ce dossier contient déjà une boutique."),
        "{refused}"
    );
    let (app, _) = brought(&shop).await;
    shop.execute("UPDATE users SET created_at = '2020-01-01' WHERE username = 'alix'");
    let refused = bring(&app, &shop).await.unwrap_err();
    assert!(
        matches!(refused, NotImported::Occupied),
        "another shop: another oldest account"
    );
}
