use recyclique_tests::{Shop, basket};
use serde_json::json;

/// As if the session had been opened, or taken over, by another till.
async fn held_elsewhere(shop: &Shop) {
    let sql = format!(
        "INSERT INTO cash_session_adoption (id, session_id, device_id, reason, adopted_by, adopted_at)
         VALUES ('019ab000-0000-7000-8000-0000000000a1', '{}', '019ab000-0000-7000-8000-0000000000d1', 'essai', '{}',
                 '2026-11-21T09:00:00.000000Z')",
        shop.session_id,
        shop.app.admin_id()
    );
    assert_eq!(shop.app.execute(&sql).await, 1);
}

#[tokio::test]
async fn a_session_of_another_device_takes_nothing_here_until_it_is_adopted() {
    let shop = Shop::open("50").await;
    let camille = shop.app.admin().await;
    let current = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(
        (&current["is_here"], &current["device_id"]),
        (&json!(true), &json!(shop.app.db.device().id))
    );
    held_elsewhere(&shop).await;
    let current = shop.alix.get("/v1/cash-sessions/current").await.expect(200);
    assert_eq!(
        (&current["is_here"], &current["device_id"]),
        (&json!(false), &json!("019ab000-0000-7000-8000-0000000000d1"))
    );
    let sale = shop.with_session(&basket(&[1.0], 1.0, 0.0, &[]));
    let close = json!({ "actual_amount": 50 });
    let elsewhere = "caisse.session_of_another_device";
    shop.alix.post("/v1/sales", &sale).await.refused(409, elsewhere);
    shop.alix
        .post(&shop.path("/close"), &close)
        .await
        .refused(409, elsewhere);
    shop.alix
        .put(&shop.path("/draft"), &json!({ "basket": {} }))
        .await
        .refused(409, elsewhere);
    let reason = json!({ "reason": "  la caisse du fond est en panne " });
    shop.alix
        .post(&shop.path("/adopt"), &reason)
        .await
        .refused(403, "auth.admin_required");
    for reason in ["", "   ", &"x".repeat(201)] {
        camille
            .post(&shop.path("/adopt"), &json!({ "reason": reason }))
            .await
            .refused(422, "caisse.adoption_reason_invalid");
    }
    shop.app.clock.advance(chrono::TimeDelta::seconds(1));
    let adopted = camille.post(&shop.path("/adopt"), &reason).await.expect(200);
    assert_eq!(adopted["is_here"], json!(true));
    camille.post(&shop.path("/adopt"), &reason).await.expect(200);
    assert_eq!(
        shop.app
            .count("cash_session_adoption WHERE reason = 'la caisse du fond est en panne'")
            .await,
        1,
        "adopting what is here already adds nothing"
    );
    shop.sell(&sale).await;
    shop.alix
        .post(&shop.path("/close"), &json!({ "actual_amount": 51 }))
        .await
        .expect(200);
    camille
        .post(&shop.path("/adopt"), &reason)
        .await
        .refused(400, "caisse.session_closed");
    assert_eq!(
        shop.app
            .count("audit_entry WHERE description LIKE 'Reprise de session%' AND actor_id IS NOT NULL")
            .await,
        1
    );
}

#[tokio::test]
async fn a_session_from_before_devices_were_kept_is_held_here() {
    let shop = Shop::open("50").await;
    let old = "019ab000-0000-7000-8000-0000000000b1";
    shop.app
        .execute(&format!(
            "INSERT INTO cash_session (id, kind, operator_id, site_id, register_id, initial_centimes, opened_at, created_at)
             SELECT '{old}', 'deferred', '{}', site_id, register_id, 2000, opened_at, created_at FROM cash_session",
            shop.app.admin_id()
        ))
        .await;
    let camille = shop.app.admin().await;
    let session = camille.get(&format!("/v1/cash-sessions/{old}")).await.expect(200);
    assert_eq!(
        (&session["is_here"], &session["device_id"]),
        (&json!(true), &json!(null))
    );
    let mut sale = basket(&[1.0], 1.0, 0.0, &[]);
    sale["cash_session_id"] = json!(old);
    camille.post("/v1/sales", &sale).await.expect(200);
}
