use chrono::TimeDelta;
use recyclique_tests::{Shop, basket};
use serde_json::{Value, json};

/// The first line of this sale corrected to two pieces and this weight by Camille, and the note of the ticket rewritten.
async fn correct(shop: &Shop, sale: &Value, weight: &str, note: &str) {
    let camille = shop.app.admin().await;
    let path = format!("/v1/sales/{}", sale["id"].as_str().unwrap());
    let line = format!("{path}/items/{}", sale["items"][0]["id"].as_str().unwrap());
    let corrected = json!({ "quantity": 2, "weight": weight });
    camille.patch(&line, &corrected).await.expect(200);
    camille.put(&path, &json!({ "note": note })).await.expect(200);
}

#[tokio::test]
async fn a_closed_report_never_changes_and_what_comes_later_stands_beside_it() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[10.0], 10.0, 1.0, &[("cash", 20.0)])).await;
    correct(&shop, &sale, "0.7", "pour Zoé").await;
    let before = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (
            &before["total_weight"],
            &before["number_of_items"],
            &before["complements"]
        ),
        (&json!(0.7), &json!(2), &json!([])),
        "a correction before the closing is in the figures"
    );
    shop.app.clock.advance(TimeDelta::minutes(1));
    let closing = json!({ "actual_amount": 61, "counted": [{ "payment_method": "cash", "amount": 61 }] });
    shop.alix.post(&shop.path("/close"), &closing).await.expect(200);
    let closed = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&closed["kind"], &closed["z_number"], &closed["closed_by_name"]),
        (&json!("real"), &json!(1), &json!("Alix"))
    );
    shop.app.clock.advance(TimeDelta::minutes(1));
    correct(&shop, &sale, "5", "pour Léo").await;
    let later = shop.alix.get(&shop.path("/report")).await.expect(200);
    for figure in [
        "total_weight",
        "number_of_items",
        "categories",
        "payments",
        "expected_total",
        "expected_cash",
    ] {
        assert_eq!(later[figure], closed[figure], "{figure}");
    }
    let complements = later["complements"].as_array().unwrap();
    assert_eq!(complements.len(), 2, "{complements:?}");
    assert_eq!(
        (
            &complements[0]["field"],
            &complements[0]["before"],
            &complements[0]["after"]
        ),
        (&json!("weight"), &json!(0.7), &json!(5.0))
    );
    assert_eq!(
        (
            &complements[1]["label"],
            &complements[1]["before"],
            &complements[1]["after"]
        ),
        (&json!("Note du ticket"), &json!("pour Zoé"), &json!("pour Léo"))
    );
    assert_eq!(
        (&complements[0]["ticket_number"], &complements[0]["corrected_by_name"]),
        (&json!(1), &json!("Camille"))
    );
    let detail = shop.app.admin().await.get(&shop.path("")).await.expect(200);
    assert_eq!(
        (
            &detail["register_name"],
            &detail["closed_by_name"],
            &detail["operator_name"]
        ),
        (&json!("Caisse 1"), &json!("Alix"), &json!("alix"))
    );
    assert_eq!(
        (&detail["sales"][0]["is_corrected"], &detail["sales"][0]["note"]),
        (&json!(true), &json!("pour Léo"))
    );
    assert_eq!(detail["corrections"].as_array().unwrap().len(), 4);
    assert_eq!(
        detail["corrections"][0]["changes"][0],
        json!({ "field": "quantity", "before": 1, "after": 2 })
    );
    assert_eq!(
        (&detail["payments"][0]["count"], &detail["payments"][0]["counted"]),
        (&json!(1), &json!(61.0))
    );
}

#[tokio::test]
async fn what_a_closing_freezes_names_nobody() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let stamps = json!({ "direction": "out", "amount": 10, "reason": "timbres" });
    shop.alix.post(&shop.path("/movements"), &stamps).await.expect(201);
    shop.alix
        .post(&shop.path("/close"), &json!({ "actual_amount": 50 }))
        .await
        .expect(200);
    let named = shop
        .app
        .count("cash_session_closing WHERE figures LIKE '%Alix%' OR figures LIKE '%alix%'")
        .await;
    assert_eq!(
        (
            named,
            shop.app
                .count("cash_session_closing WHERE figures LIKE '%timbres%'")
                .await
        ),
        (0, 1)
    );
    shop.app
        .execute("UPDATE user SET username = NULL, first_name = NULL, deleted_at = created_at WHERE username = 'alix'")
        .await;
    let camille = shop.app.admin().await;
    let report = camille.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&report["operator_name"], &report["movements"][0]["made_by_name"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        (&report["total_sales"], &report["cash_out"]),
        (&json!(10.0), &json!(10.0))
    );
    let detail = camille.get(&shop.path("")).await.expect(200);
    assert_eq!(
        (&detail["operator_name"], &detail["sales"][0]["operator_name"]),
        (&Value::Null, &Value::Null)
    );
    camille.get("/v1/cash-sessions?search=alix").await.expect(200);
}

#[tokio::test]
async fn a_closing_from_before_figures_were_frozen_is_still_read() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[("card", 10.0)])).await;
    shop.app
        .execute(&format!(
            "INSERT INTO cash_session_closing (id, session_id, closed_by, closed_at, expected_centimes, actual_centimes,
                                               variance_centimes)
             VALUES ('019ab000-0000-7000-8000-0000000000e1', '{}', '{}', '2026-11-21T18:00:00.000000Z', 6000, 5900, -100)",
            shop.session_id,
            shop.app.volunteer_id()
        ))
        .await;
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (
            &report["is_final"],
            &report["expected_total"],
            &report["variance"],
            &report["z_number"]
        ),
        (&json!(true), &json!(60.0), &json!(-1.0), &Value::Null)
    );
    assert_eq!(report["payments"][1]["amount"], json!(10.0));
}
