//! Till books, which 1.4.4 could not take over.

use super::{csv_of, mapped_step, one_word, step, whole_mapping};
use recyclique_platform::db::verify;
use recyclique_server::TABLES;
use recyclique_tests::{Client, Shop, TestApp, basket, real_book};
use serde_json::{Value, json};

/// What the till says of a day: sales, cents of sales and gifts, grams.
type Day = (String, i64, i64, i64);

fn cents(amount: &Value) -> i64 {
    let text = format!("{:.2}", amount.as_f64().unwrap());
    text.replace('.', "").parse().unwrap()
}

/// The paper-book sessions of the till, as the list tells them.
async fn sessions(camille: &Client) -> Vec<Value> {
    let list = camille
        .get("/v1/cash-sessions?limit=100&kind=deferred")
        .await
        .expect(200);
    let mut sessions = list["data"].as_array().unwrap().clone();
    sessions.reverse();
    sessions
}

async fn days(camille: &Client) -> Vec<Day> {
    let told = sessions(camille).await.into_iter().map(|session| {
        assert_eq!(
            (&session["status"], &session["variance"]),
            (&json!("closed"), &json!(0.0))
        );
        let grams = format!("{:.3}", session["total_weight_out"].as_f64().unwrap()).replace('.', "");
        (
            session["opened_at"].as_str().unwrap()[..10].to_owned(),
            session["number_of_sales"].as_i64().unwrap(),
            cents(&session["total_sales"]) + cents(&session["total_donations"]),
            grams.parse().unwrap(),
        )
    });
    told.collect()
}

fn total(days: &[Day]) -> (i64, i64, i64) {
    days.iter()
        .fold((0, 0, 0), |sum, day| (sum.0 + day.1, sum.1 + day.2, sum.2 + day.3))
}

/// What is kept at hand is what the facts say, for every session; the log proves the facts.
async fn assert_sound(app: &TestApp) {
    const COMPUTE: &str = include_str!("../../../src-tauri/caisse/src/totals/compute_totals.sql");
    const KEPT: &str = "SELECT number_of_sales, total_centimes, donation_centimes, change_centimes, donation_count,
        number_of_lines, weight_grams, cash_centimes, card_centimes, check_centimes, free_centimes, cash_count,
        card_count, check_count, free_count, in_centimes, out_centimes FROM session_totals WHERE session_id = :id";
    let sums = |row: &rusqlite::Row| {
        (0..17)
            .map(|column| row.get(column))
            .collect::<rusqlite::Result<Vec<i64>>>()
    };
    let pairs = app.db.read(move |tx| {
        let ids = tx.all("SELECT session_id FROM session_totals", [], |row| {
            row.get::<_, String>(0)
        })?;
        let mut pairs = Vec::new();
        for id in ids {
            let kept = tx.one(KEPT, rusqlite::named_params! { ":id": id }, sums)?;
            pairs.push((kept, tx.one(COMPUTE, rusqlite::named_params! { ":id": id }, sums)?));
        }
        Ok(pairs)
    });
    for (kept, computed) in pairs.await.unwrap() {
        assert_eq!(kept, computed);
    }
    let verified = verify(&app.folder.path().join("recyclique.db"), TABLES).unwrap();
    assert_eq!(verified.anomalies, []);
}

async fn take_over(app: &TestApp, book: &[u8]) -> (Value, Value) {
    let camille = app.admin().await;
    let kind = ("kind", "caisse");
    let analysis = step(&camille, "analyze", book, &[kind]).await.expect(200);
    let mapping = whole_mapping(&camille, &analysis).await;
    let preview = mapped_step(&camille, "preview", book, &mapping, &[kind])
        .await
        .expect(200);
    let register = app.register_id();
    let more = [kind, ("register_id", register.as_str())];
    let done = mapped_step(&camille, "execute", book, &mapping, &more)
        .await
        .expect(200);
    (preview, done)
}

#[tokio::test]
async fn the_till_book_of_september_comes_in_to_the_cent_and_to_the_gram() {
    let Some(book) = real_book("202509_CAISSE_LaClique.csv") else {
        return;
    };
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let cleaned = step(&camille, "clean", &book, &[("kind", "caisse")]).await.expect(200);
    let (preview, done) = take_over(&app, &csv_of(&cleaned)).await;
    assert_eq!(
        (
            &preview["total_lines"],
            &preview["weight"],
            &preview["total_euros"],
            &preview["money_alone"]
        ),
        (&json!(57), &json!(138.83), &json!(303.7), &json!(1))
    );
    let report = &done["report"];
    assert_eq!(
        (
            &report["sessions_created"],
            &report["sales_created"],
            &report["total_errors"]
        ),
        (&json!(5), &json!(57), &json!(0))
    );
    assert_eq!(
        (&report["lines_without_price"], &report["total_euros"]),
        (&json!(5), &json!(303.7))
    );
    let days = days(&camille).await;
    assert_eq!(total(&days), (57, 30_370, 138_830));
    // The four lines without a date follow those of the 20th.
    let expected = [
        ("2025-09-17", 4, 1_800, 2_180),
        ("2025-09-18", 2, 1_500, 3_060),
        ("2025-09-19", 3, 200, 15_250),
        ("2025-09-20", 11, 4_500, 8_780),
        ("2025-09-26", 37, 22_370, 109_560),
    ];
    assert_eq!(
        days,
        expected.map(|(day, sales, cents, grams)| (day.to_owned(), sales, cents, grams))
    );
    assert_eq!(
        app.count("sale_item i JOIN preset p ON p.id = i.preset_id WHERE p.code = 'don-0'")
            .await,
        6
    );
    assert_eq!(
        app.count("sale WHERE donation_centimes = 2000 AND total_centimes = 0")
            .await,
        1
    );
    assert_sound(&app).await;
}

#[tokio::test]
async fn the_till_book_of_october_comes_in_as_it_was_typed() {
    let Some(book) = real_book("Recyclic_CAISSE_2025-09_10.csv") else {
        return;
    };
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let (preview, done) = take_over(&app, &book).await;
    assert_eq!(
        (&preview["total_lines"], &preview["weight"], &preview["total_euros"]),
        (&json!(109), &json!(127.765), &json!(474.12))
    );
    assert_eq!(
        (&done["report"]["sales_created"], &done["report"]["lines_without_price"]),
        (&json!(109), &json!(23))
    );
    let warnings = done["report"]["warnings"].to_string();
    for doubt in [
        "« CB? » compté comme CB",
        "« boite a don? » compté comme Espèces",
        "23 ligne(s) sans prix",
    ] {
        assert!(warnings.contains(doubt), "{warnings}");
    }
    let days = days(&camille).await;
    assert_eq!(total(&days), (109, 47_412, 127_765));
    let expected = [
        ("2025-09-27", 33, 12_480, 34_159),
        ("2025-10-01", 7, 3_500, 5_366),
        ("2025-10-02", 14, 11_600, 13_846),
        ("2025-10-03", 16, 6_632, 27_765),
        ("2025-10-04", 39, 13_200, 46_629),
    ];
    assert_eq!(
        days,
        expected.map(|(day, sales, cents, grams)| (day.to_owned(), sales, cents, grams))
    );
    assert_eq!(app.count("sale WHERE payment_method = 'card'").await, 2);
    assert_eq!(app.count("sale WHERE payment_method = 'check'").await, 1);
    assert_eq!(app.count("sale_item WHERE notes LIKE '%catégorie illisible%'").await, 1);
    // A second time, nothing.
    let (_, again) = take_over(&app, &book).await;
    assert_eq!(
        (&again["already_imported"], app.count("sale").await),
        (&json!(true), 109)
    );
    assert_sound(&app).await;
}

#[tokio::test]
async fn a_remapped_till_book_says_the_same_elsewhere() {
    let Some(book) = real_book("202509_CAISSE_LaClique.csv") else {
        return;
    };
    let (app, other) = (TestApp::new().await, TestApp::new().await);
    let camille = app.admin().await;
    let kind = ("kind", "caisse");
    let cleaned = csv_of(&step(&camille, "clean", &book, &[kind]).await.expect(200));
    let analysis = step(&camille, "analyze", &cleaned, &[kind]).await.expect(200);
    let mapping = whole_mapping(&camille, &analysis).await;
    let copy = mapped_step(&camille, "export-remapped", &cleaned, &mapping, &[kind]).await;
    let copy = copy.file(".csv", "text/csv; charset=utf-8");
    take_over(&other, &copy).await;
    assert_eq!(total(&days(&other.admin().await).await), (57, 30_370, 138_830));
}

#[tokio::test]
async fn tickets_and_closings_follow_those_of_the_till() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[3.0], 3.0, 0.0, &[])).await;
    let app = &shop.app;
    let camille = app.admin().await;
    let book = "date,categorie,poids_kg,prix,type,quantite,paiement\n2025-10-02,Vaisselle,1,4,Vente,2,cb\n2025-10-01,Vaisselle,2,5,,,\n\
                2025-10-02,Vaisselle,3,,Recyclage,1,\n2025-10-02,Adhésion,,7,Vente,,chèque\n";
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let register = app.register_id();
    let more = [("kind", "caisse"), ("register_id", register.as_str())];
    let done = mapped_step(&camille, "execute", book.as_bytes(), &mapping, &more)
        .await
        .expect(200);
    assert_eq!(
        (&done["report"]["sales_created"], &done["report"]["sessions_created"]),
        (&json!(4), &json!(2)),
        "{done}"
    );
    let sessions = sessions(&camille).await;
    let told: Vec<_> = sessions
        .iter()
        .map(|session| (&session["opened_at"], &session["z_number"], &session["total_sales"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("2025-10-01T00:00:00.000000Z"), &json!(1), &json!(5.0)),
            (&json!("2025-10-02T00:00:00.000000Z"), &json!(2), &json!(11.0)),
        ]
    );
    let path = format!("/v1/cash-sessions/{}", sessions[1]["id"].as_str().unwrap());
    let detail = camille.get(&path).await.expect(200);
    let numbers: Vec<_> = detail["sales"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sale| (&sale["ticket_number"], &sale["payment_method"], &sale["total_amount"]))
        .collect();
    assert_eq!(
        numbers,
        [
            (&json!(3), &json!("card"), &json!(4.0)),
            (&json!(4), &json!("cash"), &json!(0.0)),
            (&json!(5), &json!("check"), &json!(7.0)),
        ]
    );
    assert_eq!(
        app.count("sale_item WHERE unit_price_centimes = 200 AND total_centimes = 400")
            .await,
        1
    );
    assert_eq!(
        app.count("sale_item i JOIN preset p ON p.id = i.preset_id WHERE p.code = 'recyclage'")
            .await,
        1
    );
    // The session under way did not notice.
    shop.sell(&basket(&[2.0], 2.0, 0.0, &[])).await;
    assert_sound(app).await;
}

#[tokio::test]
async fn a_till_book_names_its_till_or_nothing_happens() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let book = b"date,categorie,poids_kg,prix\n2025-10-02,Vaisselle,1,4\n";
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let execute = async |more: &[(&str, &str)]| {
        let more = [&[("kind", "caisse")][..], more].concat();
        mapped_step(&camille, "execute", book, &mapping, &more).await
    };
    execute(&[]).await.refused(422, "reprise.register_required");
    execute(&[("register_id", "x")])
        .await
        .refused(400, "caisse.register_id_invalid");
    let unknown = "019ab000-0000-7000-8000-000000000000";
    execute(&[("register_id", unknown)])
        .await
        .refused(404, "caisse.register_not_found");
    assert_eq!(
        (app.count("book_import").await, app.count("cash_session").await),
        (0, 0)
    );
    let missing = mapped_step(
        &camille,
        "preview",
        b"date,categorie,poids_kg\n",
        &mapping,
        &[("kind", "caisse")],
    )
    .await;
    assert_eq!(
        missing.refused(400, "reprise.columns_missing")["detail"],
        "Colonnes manquantes: prix. Colonnes requises: date, category, poids_kg, prix"
    );
}
