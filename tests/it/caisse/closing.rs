use chrono::TimeDelta;
use recyclique_tests::{Shop, TestApp, basket};
use serde_json::{Value, json};

fn close(amount: &str) -> Value {
    json!({ "actual_amount": amount })
}

/// A ticket put aside in this session.
async fn put_aside(shop: &Shop) -> Value {
    let body = json!({ "basket": { "lines": [] }, "total_amount": 1, "number_of_lines": 1 });
    shop.alix.post(&shop.path("/waiting-tickets"), &body).await.expect(201)
}

/// Cash put in or taken out.
async fn move_cash(shop: &Shop, direction: &str, amount: &str) {
    let body = json!({ "direction": direction, "amount": amount, "reason": "monnaie" });
    shop.alix.post(&shop.path("/movements"), &body).await.expect(201);
    shop.app.clock.advance(TimeDelta::seconds(1));
}

#[tokio::test]
async fn tickets_in_waiting_are_asked_about_before_closing() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let first = put_aside(&shop).await;
    let refused = shop.alix.post(&shop.path("/close"), &close("60.0")).await;
    let refused = refused.refused(409, "caisse.waiting_tickets");
    assert_eq!(
        refused["detail"],
        json!("1 ticket est en attente. Reprenez-le ou abandonnez-le avant de fermer.")
    );
    let second = put_aside(&shop).await;
    let refused = shop.alix.post(&shop.path("/close"), &close("60.0")).await;
    assert_eq!(
        refused.refused(409, "caisse.waiting_tickets")["detail"],
        json!("2 tickets sont en attente. Reprenez-les ou abandonnez-les avant de fermer.")
    );
    let current = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(current["waiting_tickets"], json!(2));
    for ticket in [first, second] {
        let path = format!("/v1/waiting-tickets/{}", ticket["id"].as_str().unwrap());
        shop.alix.delete(&path).await.expect(204);
    }
    shop.alix.post(&shop.path("/close"), &close("60.0")).await.expect(200);
}

#[tokio::test]
async fn closings_are_numbered_without_a_hole_per_till() {
    let mut app = TestApp::new().await;
    let mut numbers = Vec::new();
    for (price, counted) in [(3.0, "53"), (0.0, "50"), (4.0, "54")] {
        let shop = Shop::open_in(app, "50").await;
        if price > 0.0 {
            shop.sell(&basket(&[price], price, 0.0, &[])).await;
        }
        let closed = shop.alix.post(&shop.path("/close"), &close(counted)).await.expect(200);
        numbers.push(closed["z_number"].clone());
        app = shop.app;
    }
    assert_eq!(
        numbers,
        [json!(1), Value::Null, json!(2)],
        "an empty session takes none"
    );
    let camille = app.admin().await;
    let second = json!({ "name": "Caisse 2", "site_id": app.site_id() });
    let second = camille.post("/v1/cash-registers", &second).await.expect(201);
    let mut opening = app.opening("50");
    opening["register_id"] = second["id"].clone();
    let alix = app.volunteer().await;
    let session = alix.post("/v1/cash-sessions", &opening).await.expect(201);
    let mut sale = basket(&[2.0], 2.0, 0.0, &[]);
    sale["cash_session_id"] = session["id"].clone();
    alix.post("/v1/sales", &sale).await.expect(200);
    let path = format!("/v1/cash-sessions/{}/close", session["id"].as_str().unwrap());
    assert_eq!(alix.post(&path, &close("52.0")).await.expect(200)["z_number"], json!(1));
}

#[tokio::test]
async fn cash_put_in_and_taken_out_is_expected_or_not() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[("cash", 20.0)])).await;
    move_cash(&shop, "in", "30.0").await;
    move_cash(&shop, "out", "45.5").await;
    let current = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(
        (&current["cash_in"], &current["cash_out"]),
        (&json!(30.0), &json!(45.5))
    );
    let report = shop.alix.get(&shop.path("/report")).await.expect(200);
    assert_eq!(
        (&report["expected_cash"], &report["expected_total"]),
        (&json!(44.5), &json!(44.5))
    );
    assert_eq!(report["movements"][1]["made_by_name"], json!("Alix"));
    let closed = shop.alix.post(&shop.path("/close"), &close("44.5")).await.expect(200);
    assert_eq!(
        (&closed["closing_amount"], &closed["variance"]),
        (&json!(44.5), &json!(0.0))
    );
}

#[tokio::test]
async fn cash_moved_without_a_sale_is_not_set_aside() {
    let shop = Shop::open("50").await;
    move_cash(&shop, "out", "20.0").await;
    let closed = shop.alix.post(&shop.path("/close"), &close("30.0")).await.expect(200);
    assert_eq!((&closed["status"], &closed["z_number"]), (&json!("closed"), &json!(1)));
}

#[tokio::test]
async fn totals_that_drifted_never_block_a_closing() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[("card", 10.0)])).await;
    shop.app
        .execute("UPDATE session_totals SET total_centimes = 1, card_centimes = 1, weight_grams = 0")
        .await;
    let closed = shop.alix.post(&shop.path("/close"), &close("60.0")).await.expect(200);
    assert_eq!(
        (
            &closed["closing_amount"],
            &closed["total_sales"],
            &closed["total_weight_out"]
        ),
        (&json!(60.0), &json!(10.0), &json!(0.5))
    );
}

#[tokio::test]
async fn a_closing_and_sales_at_once_agree_on_what_was_sold() {
    for _ in 0..5 {
        let shop = Shop::open("50").await;
        shop.sell(&basket(&[1.0], 1.0, 0.0, &[])).await;
        let sale = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[]));
        let (path, ending) = (
            shop.path("/close"),
            json!({ "actual_amount": 51, "variance_comment": "course" }),
        );
        let (first, closed, second, again) = tokio::join!(
            shop.alix.post("/v1/sales", &sale),
            shop.alix.post(&path, &ending),
            shop.alix.post("/v1/sales", &sale),
            shop.alix.post(&path, &ending),
        );
        let mut closings = [closed.status.as_u16(), again.status.as_u16()];
        closings.sort_unstable();
        assert_eq!(closings, [200, 400], "one closing");
        let sold = 1 + [first, second]
            .iter()
            .filter(|reply| reply.status.as_u16() == 200)
            .count();
        let report = shop.alix.get(&shop.path("/report")).await.expect(200);
        assert_eq!(report["number_of_sales"], json!(sold));
        assert_eq!(report["expected_total"].to_string(), format!("{}.0", 50 + sold));
    }
}

#[tokio::test]
async fn openings_and_closings_leave_a_trace_refused_ones_too() {
    let shop = Shop::open("50").await;
    shop.alix
        .post("/v1/cash-sessions", &shop.app.opening("50"))
        .await
        .refused(400, "caisse.operator_has_session");
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    shop.alix
        .post(&shop.path("/close"), &close("10.0"))
        .await
        .refused(400, "caisse.comment_required");
    shop.alix.post(&shop.path("/close"), &close("60.0")).await.expect(200);
    let camille = shop.app.admin().await;
    camille.get(&shop.path("")).await.expect(200);
    let unknown = "/v1/cash-sessions/019ab000-0000-7000-8000-0000000000ff";
    camille.get(unknown).await.refused(404, "caisse.session_not_found");
    for (trace, times) in [
        (
            "audit_entry WHERE description = 'Échec ouverture de session de caisse' AND target_id IS NULL",
            1,
        ),
        (
            "audit_entry WHERE description LIKE 'Ouverture de session de caisse 0%' AND target_id IS NOT NULL",
            1,
        ),
        (
            "audit_entry WHERE description = 'Échec fermeture de session de caisse'
             AND details LIKE '%caisse.comment_required%'",
            1,
        ),
        (
            "audit_entry WHERE description LIKE 'Fermeture de session de caisse 0%'",
            1,
        ),
        (
            "audit_entry WHERE description LIKE 'Accès à la session de caisse 0%'",
            1,
        ),
        (
            "audit_entry WHERE description = 'Échec accès à la session de caisse'",
            1,
        ),
        ("audit_entry WHERE target_type = 'cash_session' AND actor_id IS NULL", 0),
        (
            "audit_entry WHERE description LIKE '%session de caisse%' AND action <> 'system_config_changed'",
            0,
        ),
    ] {
        assert_eq!(shop.app.count(trace).await, times, "{trace}");
    }
}

#[tokio::test]
async fn the_totals_of_a_session_are_not_typed() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[])).await;
    let path = shop.path("");
    for (body, code) in [
        (json!({ "status": "closed" }), "caisse.close_instead"),
        (json!({ "status": 3 }), "caisse.close_instead"),
        (
            json!({ "total_sales": 0, "total_items": 0 }),
            "caisse.totals_are_derived",
        ),
        (json!({ "current_amount": 50 }), "caisse.totals_are_derived"),
        (json!({ "current_amount": -1 }), "caisse.totals_are_derived"),
    ] {
        shop.alix.put(&path, &body).await.refused(400, code);
    }
    shop.app
        .receiver()
        .await
        .put(&path, &json!({}))
        .await
        .refused(403, "auth.permission_required");
    let same = json!({ "status": null, "current_amount": 60, "total_sales": 10, "total_items": 1 });
    assert_eq!(
        shop.alix.put(&path, &same).await.expect(200)["current_amount"],
        json!(60.0)
    );
    assert_eq!(
        shop.app
            .count("audit_entry WHERE description LIKE 'Modification de session%'")
            .await,
        1
    );
    shop.alix.post(&shop.path("/close"), &close("60.0")).await.expect(200);
    shop.alix.put(&path, &same).await.refused(400, "caisse.session_closed");
    shop.alix
        .put("/v1/cash-sessions/nope", &same)
        .await
        .refused(400, "caisse.session_id_invalid");
}
