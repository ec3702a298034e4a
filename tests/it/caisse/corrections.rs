use recyclique_tests::{Shop, TestApp, basket};
use serde_json::{Value, json};

fn of(sale: &Value) -> String {
    format!("/v1/sales/{}", sale["id"].as_str().unwrap())
}

fn line(sale: &Value, at: usize) -> String {
    format!("{}/items/{}", of(sale), sale["items"][at]["id"].as_str().unwrap())
}

/// The audit trail of sales and lines: descriptions and details.
async fn audit(app: &TestApp) -> Vec<(String, Value)> {
    app.db
        .read(|tx| {
            Ok(tx.all(
                "SELECT description, details FROM audit_entry WHERE target_type IN ('sale', 'sale_item') ORDER BY created_at",
                [],
                |row| Ok((row.get(0)?, serde_json::from_str(&row.get::<_, String>(1)?).unwrap())),
            )?)
        })
        .await
        .unwrap()
}

async fn report(shop: &Shop) -> Value {
    shop.alix.get(&shop.path("/report")).await.expect(200)
}

async fn closed(shop: &Shop, actual: &str) {
    let closing = json!({ "actual_amount": actual, "variance_comment": "essai" });
    shop.alix.post(&shop.path("/close"), &closing).await.expect(200);
}

#[tokio::test]
async fn a_line_corrected_shows_as_it_should_have_been_and_keeps_what_it_was() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[10.0, 5.0], 15.0, 0.0, &[("cash", 20.0)])).await;
    shop.app.clock.advance(chrono::TimeDelta::minutes(3));
    let change = json!({ "quantity": 3, "weight": 2.5, "notes": "trois chaises" });
    let item = shop.alix.patch(&line(&sale, 0), &change).await.expect(200);
    assert_eq!(
        (&item["quantity"], &item["weight"], &item["notes"]),
        (&json!(3), &json!(2.5), &json!("trois chaises"))
    );
    assert_eq!(
        (&item["unit_price"], &item["total_price"]),
        (&json!(10.0), &json!(10.0))
    );
    let read = shop.alix.get(&of(&sale)).await.expect(200);
    assert_eq!((&read["items"][0], &read["items"][1]), (&item, &sale["items"][1]));
    assert_eq!(read["total_amount"], json!(15.0));
    assert_eq!(read["created_at"], sale["created_at"]);
    assert_ne!(read["updated_at"], sale["updated_at"]);
    let correction = &read["corrections"][0];
    assert_eq!(
        (&correction["corrected_by_name"], &correction["item_id"]),
        (&json!("Alix"), &item["id"])
    );
    assert_eq!(
        correction["changes"],
        json!([
            { "field": "quantity", "before": 1, "after": 3 },
            { "field": "weight", "before": 0.5, "after": 2.5 },
            { "field": "notes", "before": null, "after": "trois chaises" },
        ])
    );
    assert_eq!(report(&shop).await["total_weight"], json!(3.0));
    assert_eq!(shop.app.count("sale_item").await, 2);
}

#[tokio::test]
async fn the_last_correction_counts_and_each_tells_what_it_replaced() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let path = line(&sale, 0);
    for weight in [1.0, 2.0, 3.0] {
        shop.alix.patch(&path, &json!({ "weight": weight })).await.expect(200);
    }
    // The clock goes back a day: what was corrected last is still what was corrected last.
    shop.app.clock.advance(chrono::TimeDelta::days(-1));
    let alix = shop.app.volunteer().await;
    alix.patch(&path, &json!({ "weight": 4.0 })).await.expect(200);
    let read = alix.get(&of(&sale)).await.expect(200);
    assert_eq!(read["items"][0]["weight"], json!(4.0));
    let corrections = read["corrections"].as_array().unwrap();
    let before = |at: usize| corrections[at]["changes"][0]["before"].clone();
    let mut all: Vec<Value> = (0..4).map(before).collect();
    all.sort_by_key(Value::to_string);
    assert_eq!(all, [json!(0.5), json!(1.0), json!(2.0), json!(3.0)]);
}

#[tokio::test]
async fn a_correction_that_changes_nothing_leaves_nothing() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let entries = shop.app.count("device_log").await;
    for body in [
        json!({}),
        json!({ "quantity": 1, "weight": "0.5" }),
        json!({ "quantity": null, "weight": null, "notes": null, "preset_id": null, "unit_price": null }),
    ] {
        let item = shop.alix.patch(&line(&sale, 0), &body).await.expect(200);
        assert_eq!(item, sale["items"][0]);
    }
    assert_eq!(shop.app.count("sale_item_correction").await, 0);
    assert_eq!(shop.app.count("device_log").await, entries);
}

#[tokio::test]
async fn a_price_put_right_moves_the_total_and_the_drawer() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let sale = shop.sell(&basket(&[10.0, 5.0], 15.0, 0.0, &[("cash", 20.0)])).await;
    let path = line(&sale, 0);
    let item = camille.patch(&path, &json!({ "unit_price": 12.5 })).await.expect(200);
    assert_eq!(
        (&item["unit_price"], &item["total_price"]),
        (&json!(12.5), &json!(12.5))
    );
    let read = camille.get(&of(&sale)).await.expect(200);
    assert_eq!(read["total_amount"], json!(17.5));
    assert_eq!(report(&shop).await["expected_cash"], json!(67.5));
    camille.patch(&path, &json!({ "unit_price": 0 })).await.expect(200);
    let after = report(&shop).await;
    assert_eq!(
        (&after["expected_cash"], &after["total_sales"]),
        (&json!(55.0), &json!(5.0))
    );
    let current = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(
        (&current["total_sales"], &current["current_amount"]),
        (&json!(5.0), &json!(55.0))
    );
}

#[tokio::test]
async fn the_price_of_a_line_is_that_of_all_of_it_whatever_its_quantity() {
    let shop = Shop::open("50").await;
    let mut two = basket(&[6.0], 6.0, 0.0, &[]);
    two["items"][0]["quantity"] = json!(2);
    two["items"][0]["unit_price"] = json!(3.0);
    let sale = shop.sell(&two).await;
    let camille = shop.app.admin().await;
    let item = camille
        .patch(&line(&sale, 0), &json!({ "unit_price": 5 }))
        .await
        .expect(200);
    assert_eq!(
        (&item["unit_price"], &item["total_price"], &item["quantity"]),
        (&json!(5.0), &json!(5.0), &json!(2))
    );
    assert_eq!(camille.get(&of(&sale)).await.expect(200)["total_amount"], json!(5.0));
}

#[tokio::test]
async fn a_total_that_was_typed_stays_as_long_as_it_covers_its_lines() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let sale = shop.sell(&basket(&[10.0, 5.0], 20.0, 0.0, &[("card", 20.0)])).await;
    let path = line(&sale, 0);
    for (price, total) in [(13.0, 20.0), (2.0, 20.0), (17.0, 22.0), (10.0, 15.0)] {
        camille.patch(&path, &json!({ "unit_price": price })).await.expect(200);
        let read = camille.get(&of(&sale)).await.expect(200);
        assert_eq!(read["total_amount"], json!(total), "{price}");
    }
    let report = report(&shop).await;
    assert_eq!(report["expected_cash"], json!(50.0));
    assert_eq!(report["total_sales"], json!(15.0));
}

#[tokio::test]
async fn what_is_given_back_is_not_more_than_what_came_in() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let mixed = shop
        .sell(&basket(&[10.0, 5.0], 15.0, 0.0, &[("check", 12.0), ("cash", 3.0)]))
        .await;
    let refused = camille
        .patch(&line(&mixed, 0), &json!({ "unit_price": 4 }))
        .await
        .refused(400, "caisse.refund_beyond_payment");
    assert!(refused["detail"].as_str().unwrap().contains("3,00"), "{refused}");
    assert_eq!(shop.app.count("sale_item_correction").await, 0);
    camille
        .patch(&line(&mixed, 0), &json!({ "unit_price": 7 }))
        .await
        .expect(200);
    camille
        .patch(&line(&mixed, 0), &json!({ "unit_price": 6.99 }))
        .await
        .refused(400, "caisse.refund_beyond_payment");
    assert_eq!(report(&shop).await["expected_cash"], json!(50.0));
    // A cheque alone gives back what it brought.
    let check = shop.sell(&basket(&[8.0], 8.0, 0.0, &[("check", 8.0)])).await;
    camille
        .patch(&line(&check, 0), &json!({ "unit_price": 0 }))
        .await
        .expect(200);
    assert_eq!(report(&shop).await["total_sales"], json!(12.0));
    assert_eq!(audit(&shop.app).await.len(), 2);
}

#[tokio::test]
async fn once_counted_the_price_is_settled_and_the_rest_is_for_administrators() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    closed(&shop, "60").await;
    let (path, camille) = (line(&sale, 0), shop.app.admin().await);
    shop.app.clock.advance(chrono::TimeDelta::minutes(1));
    shop.alix
        .patch(&path, &json!({ "weight": 2 }))
        .await
        .refused(403, "caisse.correction_by_admin");
    let refused = camille
        .patch(&path, &json!({ "unit_price": 9, "weight": 2 }))
        .await
        .refused(400, "caisse.price_of_closed_session");
    assert!(
        refused["detail"]
            .as_str()
            .unwrap()
            .starts_with("La session est fermée : son compte est arrêté.")
    );
    let item = camille
        .patch(
            &path,
            &json!({ "unit_price": 10, "weight": 2, "quantity": 4, "notes": "lot" }),
        )
        .await
        .expect(200);
    assert_eq!((&item["weight"], &item["quantity"]), (&json!(2.0), &json!(4)));
    let item = camille
        .patch(&format!("{path}/weight"), &json!({ "weight": "3.4567" }))
        .await
        .expect(200);
    assert_eq!(item["weight"], json!(3.457));
    let report = camille.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&report["total_sales"], &report["total_weight"]),
        (&json!(10.0), &json!(0.5))
    );
    assert_eq!(report["complements"].as_array().map(Vec::len), Some(4), "{report}");
}

#[tokio::test]
async fn corrections_are_audited_in_the_words_that_history_screens_search() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let sale = shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let path = line(&sale, 0);
    let item_id = sale["items"][0]["id"].as_str().unwrap();
    let minute = || shop.app.clock.advance(chrono::TimeDelta::minutes(1));
    camille.patch(&path, &json!({ "unit_price": 12.5 })).await.expect(200);
    minute();
    camille
        .patch(&format!("{path}/weight"), &json!({ "weight": 1.25 }))
        .await
        .expect(200);
    minute();
    camille.patch(&path, &json!({ "quantity": 2 })).await.expect(200);
    minute();
    camille
        .put(&of(&sale), &json!({ "note": "payé par Zoé" }))
        .await
        .expect(200);
    // Refused edits leave no row (spec caisse Q30).
    for body in [
        json!({ "unit_price": -1 }),
        json!({ "weight": 0 }),
        json!({ "quantity": 0 }),
    ] {
        assert_eq!(camille.patch(&path, &body).await.status.as_u16(), 400);
    }
    let audit = audit(&shop.app).await;
    let descriptions: Vec<&str> = audit.iter().map(|(description, _)| description.as_str()).collect();
    assert_eq!(
        descriptions,
        [
            format!("Price modification: 10.00 → 12.50 for item {item_id}").as_str(),
            "Modification du poids d'un item de vente: 0.5 kg → 1.25 kg",
            "Correction d'un article de vente",
            "Note du ticket n° 1 réécrite",
        ]
    );
    assert_eq!(
        (
            &audit[0].1["old_price"],
            &audit[0].1["new_price"],
            &audit[0].1["item_id"]
        ),
        (&json!(10.0), &json!(12.5), &json!(item_id))
    );
    assert_eq!(audit[1].1["weight_delta"], json!(0.75));
    assert_eq!(
        (&audit[3].1["before"], &audit[3].1["after"]),
        (&json!({ "note": null }), &json!({ "note": "payé par Zoé" }))
    );
}

#[tokio::test]
async fn the_note_of_a_ticket_is_rewritten_by_administrators_even_once_counted() {
    let shop = Shop::open("50").await;
    let mut noted = basket(&[10.0], 10.0, 0.0, &[]);
    noted["note"] = json!("au nom de Léa");
    let sale = shop.sell(&noted).await;
    closed(&shop, "60").await;
    let camille = shop.app.admin().await;
    let refused = shop
        .alix
        .put(&of(&sale), &json!({ "note": "x" }))
        .await
        .refused(403, "caisse.sale_edit_forbidden");
    assert_eq!(
        refused["detail"],
        json!("Insufficient permissions. Admin access required.")
    );
    let kept = camille.put(&of(&sale), &json!({ "note": null })).await.expect(200);
    assert_eq!(
        (&kept["note"], &kept["corrections"]),
        (&json!("au nom de Léa"), &json!([]))
    );
    let changed = camille
        .put(&of(&sale), &json!({ "note": "  au nom de Zoé " }))
        .await
        .expect(200);
    assert_eq!(changed["note"], json!("au nom de Zoé"));
    let cleared = camille.put(&of(&sale), &json!({ "note": "" })).await.expect(200);
    assert_eq!(cleared["note"], json!(null));
    let told: Vec<&Value> = cleared["corrections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|correction| &correction["changes"][0])
        .collect();
    assert_eq!(told.len(), 2);
    assert!(told.contains(&&json!({ "field": "note", "before": "au nom de Zoé", "after": null })));
    camille
        .put(&of(&sale), &json!({ "note": "x".repeat(2001) }))
        .await
        .refused(422, "caisse.sale_invalid");
    camille
        .put(&of(&sale), &json!({ "note": 12 }))
        .await
        .refused(422, "http.malformed");
}

#[tokio::test]
async fn an_impossible_correction_is_refused_in_the_words_of_the_contract() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let sale = shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let path = line(&sale, 0);
    let unknown = "019ab000-0000-7000-8000-0000000000ff";
    for (body, status, code, detail) in [
        (
            json!({ "quantity": 0 }),
            400,
            "caisse.item_quantity_invalid",
            "Quantity must be > 0",
        ),
        (
            json!({ "quantity": -3 }),
            400,
            "caisse.item_quantity_invalid",
            "Quantity must be > 0",
        ),
        (
            json!({ "weight": 0 }),
            400,
            "caisse.item_weight_invalid",
            "Weight must be > 0",
        ),
        (
            json!({ "weight": -0.5 }),
            400,
            "caisse.item_weight_invalid",
            "Weight must be > 0",
        ),
        (
            json!({ "weight": 0.0001 }),
            400,
            "caisse.item_weight_invalid",
            "Weight must be > 0",
        ),
        (
            json!({ "unit_price": -0.01 }),
            400,
            "caisse.item_price_invalid",
            "Price must be >= 0",
        ),
        (
            json!({ "preset_id": unknown }),
            400,
            "caisse.preset_not_found",
            "Preset not found",
        ),
    ] {
        let refused = camille.patch(&path, &body).await.refused(status, code);
        assert_eq!(refused["detail"], json!(detail));
    }
    for (body, status, code) in [
        (json!({ "quantity": 100_000 }), 400, "caisse.item_quantity_invalid"),
        (json!({ "weight": 100_000 }), 400, "caisse.item_weight_invalid"),
        (json!({ "unit_price": 1_000_000 }), 400, "caisse.item_price_invalid"),
        (json!({ "quantity": 1.5 }), 422, "http.malformed"),
        (json!({ "weight": "NaN" }), 422, "http.malformed"),
        (json!({ "unit_price": 1e300 }), 422, "http.malformed"),
        (json!({ "preset_id": "don-0" }), 422, "http.malformed"),
        (json!({ "notes": "x".repeat(2001) }), 422, "caisse.sale_invalid"),
    ] {
        camille.patch(&path, &body).await.refused(status, code);
    }
    assert_eq!(shop.app.count("sale_item_correction").await, 0);
    assert!(audit(&shop.app).await.is_empty());
}

#[tokio::test]
async fn a_correction_is_asked_of_a_line_that_exists_by_somebody_who_may() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let sale = shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let (of, path) = (of(&sale), line(&sale, 0));
    let unknown = "019ab000-0000-7000-8000-0000000000ff";
    let refused = shop.alix.patch(&path, &json!({ "unit_price": 5 })).await;
    assert_eq!(
        refused.refused(403, "caisse.price_by_admin")["detail"],
        json!("Insufficient permissions. Admin access required to modify price.")
    );
    let one = json!({ "weight": 1 });
    for (path, status, code, detail) in [
        (
            "/v1/sales/x/items/x".to_owned(),
            400,
            "caisse.sale_id_invalid",
            "Invalid sale ID format",
        ),
        (
            format!("{of}/items/x"),
            400,
            "caisse.item_id_invalid",
            "Invalid item ID format",
        ),
        (
            format!("{of}/items/x/weight"),
            400,
            "caisse.sale_item_id_invalid",
            "Invalid ID format",
        ),
        (
            format!("/v1/sales/{unknown}/items/{unknown}"),
            404,
            "caisse.sale_not_found",
            "Sale not found",
        ),
        (
            format!("{of}/items/{unknown}"),
            404,
            "caisse.sale_item_not_found",
            "Sale item not found",
        ),
        (
            format!("/v1/sales/{unknown}/items/{unknown}/weight"),
            404,
            "caisse.sale_item_not_found",
            "Sale item not found",
        ),
    ] {
        let refused = camille.patch(&path, &one).await.refused(status, code);
        assert_eq!(refused["detail"], json!(detail));
    }
    for weight in [json!(0), json!(-1), json!("lourd")] {
        camille
            .patch(&format!("{path}/weight"), &json!({ "weight": weight }))
            .await
            .refused(422, "http.malformed");
    }
    camille
        .put("/v1/sales/nope", &json!({ "note": "x" }))
        .await
        .refused(400, "caisse.sale_id_invalid");
    camille
        .put(&format!("/v1/sales/{unknown}"), &json!({ "note": "x" }))
        .await
        .refused(404, "caisse.sale_not_found");
    shop.alix
        .patch(&format!("{path}/weight"), &one)
        .await
        .refused(403, "auth.admin_required");
    assert_eq!(shop.app.count("sale_item_correction").await, 0);
    assert!(audit(&shop.app).await.is_empty());
}

#[tokio::test]
async fn a_total_does_not_grow_beyond_what_a_till_counts() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[999_999.0, 0.5], 999_999.5, 0.0, &[])).await;
    let camille = shop.app.admin().await;
    camille
        .patch(&line(&sale, 1), &json!({ "unit_price": 1 }))
        .await
        .refused(400, "caisse.total_too_large");
}
