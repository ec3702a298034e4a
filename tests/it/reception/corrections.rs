//! Corrections: what was typed first stays.

use super::{Bench, last_act};
use serde_json::json;

#[tokio::test]
async fn an_administrator_puts_the_weight_of_a_closed_ticket_right_and_leaves_a_trace() {
    let bench = Bench::open().await;
    let ligne = bench.add(&bench.ligne("1.5")).await;
    bench.close(&bench.ticket).await;
    let path = format!("/v1/reception/tickets/{}/lignes/{ligne}/weight", bench.ticket);
    let body = json!({ "poids_kg": "3.25" });
    bench
        .dominique
        .patch(&path, &body)
        .await
        .refused(403, "auth.admin_required");
    let corrected = bench.camille.patch(&path, &body).await.expect(200);
    assert_eq!(
        (&corrected["poids_kg"], &corrected["is_corrected"]),
        (&json!("3.250"), &json!(true))
    );
    let (action, description, details) = last_act(&bench.app).await;
    assert_eq!(action, "system_config_changed");
    assert_eq!(
        description,
        "Modification du poids d'une ligne de réception: 1.5 kg → 3.25 kg"
    );
    assert_eq!(
        details,
        json!({
            "ticket_id": bench.ticket,
            "ligne_id": ligne,
            "before": { "poids_kg": "1.500" },
            "after": { "poids_kg": "3.250" },
            "old_weight": 1.5,
            "new_weight": 3.25,
            "weight_delta": 1.75,
            "recalculation_result": {
                "old_weight": 1.5, "new_weight": 3.25, "weight_delta": 1.75, "is_exit": false, "destination": "MAGASIN",
            },
        })
    );
    let before = bench.app.count("audit_entry").await;
    bench.camille.patch(&path, &body).await.expect(200);
    assert_eq!(
        bench.app.count("audit_entry").await,
        before,
        "nothing changed, nothing is told"
    );
}

#[tokio::test]
async fn a_ligne_of_another_ticket_is_told_apart() {
    let bench = Bench::open().await;
    let ligne = bench.add(&bench.ligne("1.5")).await;
    let other = bench.new_ticket(json!({})).await;
    let path = format!("/v1/reception/tickets/{other}/lignes/{ligne}/weight");
    let refused = bench
        .camille
        .patch(&path, &json!({ "poids_kg": 1 }))
        .await
        .refused(400, "reception.ligne_of_another_ticket");
    assert_eq!(refused["detail"], "La ligne n'appartient pas à ce ticket");
}

#[tokio::test]
async fn administrators_read_each_correction_against_what_stood_before() {
    let bench = Bench::open().await;
    let ligne = bench.add(&bench.ligne("1.5")).await;
    let path = format!("/v1/reception/lignes/{ligne}");
    let [root, child, _] = &bench.categories;
    let change = json!({ "category_id": child, "notes": "casque" });
    bench.dominique.put(&path, &change).await.expect(200);
    // Earlier, says the clock: the last correction counts all the same.
    bench.app.clock.advance(chrono::TimeDelta::minutes(-30));
    bench
        .app
        .receiver()
        .await
        .put(&path, &json!({ "poids_kg": 2 }))
        .await
        .expect(200);
    let unchanged = json!({ "category_id": "", "poids_kg": null, "destination": null, "notes": null });
    let same = bench.app.receiver().await.put(&path, &unchanged).await.expect(200);
    assert_eq!((&same["poids_kg"], &same["notes"]), (&json!("2.000"), &json!("casque")));
    let detail = bench
        .app
        .admin()
        .await
        .get(&format!("/v1/reception/tickets/{}", bench.ticket))
        .await
        .expect(200);
    let changes: Vec<_> = detail["corrections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|correction| {
            assert_eq!(correction["corrected_by_name"], "Dominique");
            correction["changes"].clone()
        })
        .collect();
    let first = json!([
        { "field": "category", "before": "Rayon d'essai", "after": "Casque – vélo" },
        { "field": "notes", "before": null, "after": "casque" },
    ]);
    let second = json!([{ "field": "poids_kg", "before": "1.500", "after": "2.000" }]);
    assert_eq!(changes, [second, first]);
    let own = bench
        .app
        .receiver()
        .await
        .get(&format!("/v1/reception/tickets/{}", bench.ticket))
        .await
        .expect(200);
    assert_eq!(own["corrections"], json!([]));
    assert_eq!(own["lignes"][0]["category_id"], **child);
    assert_ne!(own["lignes"][0]["category_id"], **root);
    assert_eq!(bench.app.count("ligne_depot").await, 1);
}
