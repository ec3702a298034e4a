//! Lignes: what is weighed.

use super::{Bench, id, last_act};
use serde_json::{Value, json};

const LIGNES: &str = "/v1/reception/lignes";

#[tokio::test]
async fn a_ligne_is_answered_as_it_is_kept() {
    let bench = Bench::open().await;
    let sent = bench.with(
        "2.5",
        json!({ "destination": "RECYCLAGE", "is_exit": true, "notes": "" }),
    );
    let answered = bench.dominique.post(LIGNES, &sent).await.expect(200);
    let expected = json!({
        "id": answered["id"],
        "ticket_id": bench.ticket,
        "category_id": bench.categories[0],
        "category_label": "Rayon d'essai",
        "poids_kg": "2.500",
        "destination": "RECYCLAGE",
        "notes": "",
        "is_exit": true,
        "position": 0,
        "is_corrected": false,
    });
    assert_eq!(answered, expected);
    assert_eq!(bench.detail(&bench.ticket).await["lignes"], json!([expected]));
}

#[tokio::test]
async fn lignes_stand_in_the_order_they_were_typed_whatever_is_edited_after() {
    let bench = Bench::open().await;
    let mut ids = Vec::new();
    for weight in ["1", "2", "3"] {
        ids.push(bench.add(&bench.ligne(weight)).await);
    }
    let path = format!("{LIGNES}/{}", ids[0]);
    bench.dominique.put(&path, &json!({ "poids_kg": 9 })).await.expect(200);
    let detail = bench.detail(&bench.ticket).await;
    let shown: Vec<String> = detail["lignes"].as_array().unwrap().iter().map(id).collect();
    assert_eq!(shown, ids);
    assert_eq!(detail["total_poids"], "14.000");
}

#[tokio::test]
async fn a_weight_is_a_number_or_a_text_to_the_gram() {
    let bench = Bench::open().await;
    for (sent, kept) in [
        (json!(1.5), "1.500"),
        (json!("1.5"), "1.500"),
        (json!(2), "2.000"),
        (json!("1e2"), "100.000"),
        (json!(1e2), "100.000"),
        (json!(0.001), "0.001"),
        (json!("99999.999"), "99999.999"),
    ] {
        let ligne = bench.with("1", json!({ "poids_kg": sent }));
        let answered = bench.dominique.post(LIGNES, &ligne).await.expect(200);
        assert_eq!(answered["poids_kg"], kept, "{sent}");
    }
}

#[tokio::test]
async fn what_cannot_be_weighed_is_refused_and_nothing_is_kept() {
    let bench = Bench::open().await;
    let kept = bench.add(&bench.ligne("1")).await;
    let places = [
        ("POST", LIGNES.to_owned()),
        ("PUT", format!("{LIGNES}/{kept}")),
        (
            "PATCH",
            format!("/v1/reception/tickets/{}/lignes/{kept}/weight", bench.ticket),
        ),
    ];
    for (sent, kind) in [
        (json!(0), "greater_than"),
        (json!(-1), "greater_than"),
        (json!("-0.5"), "greater_than"),
        (json!(1.2345), "type_error"),
        (json!("0.0001"), "type_error"),
        (json!(100_000), "type_error"),
        (json!("1,5"), "type_error"),
        (json!("NaN"), "type_error"),
        (json!("Infinity"), "type_error"),
        (json!(""), "type_error"),
        (json!(true), "type_error"),
        (json!([1]), "type_error"),
    ] {
        for (method, path) in &places {
            let ligne = bench.with("1", json!({ "poids_kg": sent }));
            let reply = bench.camille.send(method, path, ligne.to_string().into()).await;
            let refused = reply.expect(422);
            let fault = &refused["detail"][0];
            assert_eq!(
                (&fault["type"], &fault["loc"]),
                (&json!(kind), &json!(["body", "poids_kg"])),
                "{method} {sent}"
            );
            if kind == "greater_than" {
                assert_eq!(fault["msg"], "Input should be greater than 0");
            }
        }
    }
    assert_eq!(bench.app.count("ligne_depot").await, 1);
    assert_eq!(bench.app.count("ligne_depot_correction").await, 0);
    assert_eq!(bench.detail(&bench.ticket).await["total_poids"], "1.000");
}

#[tokio::test]
async fn what_is_missing_or_of_another_kind_is_refused() {
    let bench = Bench::open().await;
    for missing in ["ticket_id", "category_id", "poids_kg", "destination"] {
        let mut ligne = bench.ligne("1");
        ligne.as_object_mut().unwrap().remove(missing);
        let refused = bench.dominique.post(LIGNES, &ligne).await.expect(422);
        assert_eq!(refused["detail"][0]["loc"], json!(["body", missing]));
    }
    for (field, value) in [
        ("destination", json!("magasin")),
        ("destination", Value::Null),
        ("destination", json!("DON")),
        ("is_exit", json!("peut-être")),
        ("notes", json!(3)),
        ("ticket_id", json!(3)),
    ] {
        let ligne = bench.with("1", json!({ field: value }));
        bench.dominique.post(LIGNES, &ligne).await.expect(422);
    }
    let long = bench.with("1", json!({ "notes": "a".repeat(2001) }));
    bench
        .dominique
        .post(LIGNES, &long)
        .await
        .refused(422, "reception.text_too_long");
    for (loose, is_exit) in [
        (json!("yes"), true),
        (json!(1), true),
        (Value::Null, false),
        (json!("off"), false),
    ] {
        let ligne = bench.with("1", json!({ "is_exit": loose, "destination": "RECYCLAGE" }));
        assert_eq!(
            bench.dominique.post(LIGNES, &ligne).await.expect(200)["is_exit"],
            json!(is_exit)
        );
    }
}

#[tokio::test]
async fn what_leaves_the_stock_never_goes_to_the_shop_whichever_field_changes() {
    let bench = Bench::open().await;
    let sentence = "Une sortie de stock (is_exit=true) ne peut avoir comme destination que RECYCLAGE ou DECHETERIE";
    let exit = bench.with("1", json!({ "is_exit": true }));
    let refused = bench
        .dominique
        .post(LIGNES, &exit)
        .await
        .refused(422, "reception.exit_to_shop");
    assert_eq!(refused["detail"], sentence);
    let shop = bench.add(&bench.ligne("1")).await;
    let out = bench
        .add(&bench.with("1", json!({ "is_exit": true, "destination": "DECHETERIE" })))
        .await;
    for (ligne, change) in [
        (&shop, json!({ "is_exit": true })),
        (&out, json!({ "destination": "MAGASIN", "poids_kg": 7 })),
    ] {
        let path = format!("{LIGNES}/{ligne}");
        bench
            .dominique
            .put(&path, &change)
            .await
            .refused(422, "reception.exit_to_shop");
    }
    assert_eq!(bench.detail(&bench.ticket).await["total_poids"], "2.000");
    let both = json!({ "is_exit": true, "destination": "RECYCLAGE" });
    bench
        .dominique
        .put(&format!("{LIGNES}/{shop}"), &both)
        .await
        .expect(200);
}

#[tokio::test]
async fn an_archived_category_still_takes_a_weighing_and_one_switched_off_does_not() {
    let bench = Bench::open().await;
    let [archived, _, off] = &bench.categories;
    bench.camille.delete(&format!("/v1/categories/{archived}/hard")).await;
    bench
        .app
        .execute(&format!(
            "UPDATE category SET deleted_at = '2026-11-21T09:00:00.000000Z' WHERE id = '{archived}'"
        ))
        .await;
    bench
        .app
        .execute(&format!("UPDATE category SET is_active = 0 WHERE id = '{off}'"))
        .await;
    bench.add(&bench.ligne("1")).await;
    let refused = bench.with("1", json!({ "category_id": off }));
    bench
        .dominique
        .post(LIGNES, &refused)
        .await
        .refused(404, "reception.category_not_found");
    let filters = bench.dominique.get("/v1/reception/categories").await.expect(200);
    let listed = |id: &String| {
        filters
            .as_array()
            .unwrap()
            .iter()
            .any(|category| category["id"] == **id)
    };
    assert!(listed(archived) && !listed(off));
}

#[tokio::test]
async fn a_closed_ticket_takes_nothing_from_the_reception() {
    let bench = Bench::open().await;
    let ligne = bench.add(&bench.ligne("1")).await;
    bench.close(&bench.ticket).await;
    let path = format!("{LIGNES}/{ligne}");
    for (method, path, body) in [
        ("POST", LIGNES, bench.ligne("1")),
        ("PUT", &*path, json!({ "poids_kg": 2 })),
        ("DELETE", &*path, json!({})),
        ("POST", &format!("{path}/restore"), json!({})),
    ] {
        let reply = bench.dominique.send(method, path, body.to_string().into()).await;
        let refused = reply.refused(409, "reception.ticket_closed");
        assert_eq!(refused["detail"], "Ticket fermé");
    }
}

#[tokio::test]
async fn a_removed_ligne_comes_back_as_it_was_and_both_leave_a_trace() {
    let bench = Bench::open().await;
    let ligne = bench.add(&bench.with("1.5", json!({ "notes": "pied cassé" }))).await;
    let path = format!("{LIGNES}/{ligne}");
    let deleted = bench.dominique.delete(&path).await.expect(200);
    assert_eq!(deleted, json!({ "status": "deleted" }));
    assert_eq!(last_act(&bench.app).await.1, "Ligne de réception retirée: 1.5 kg");
    let detail = bench.detail(&bench.ticket).await;
    assert_eq!((&detail["lignes"], &detail["total_poids"]), (&json!([]), &json!("0")));
    bench
        .dominique
        .delete(&path)
        .await
        .refused(404, "reception.ligne_not_found");
    bench
        .dominique
        .put(&path, &json!({}))
        .await
        .refused(404, "reception.ligne_not_found");
    let restored = bench
        .dominique
        .post(&format!("{path}/restore"), &json!({}))
        .await
        .expect(200);
    assert_eq!(
        (&restored["poids_kg"], &restored["notes"]),
        (&json!("1.500"), &json!("pied cassé"))
    );
    assert_eq!(bench.detail(&bench.ticket).await["total_poids"], "1.500");
    let twice = bench
        .dominique
        .post(&format!("{path}/restore"), &json!({}))
        .await
        .expect(200);
    assert_eq!(twice["id"], restored["id"]);
    assert_eq!(bench.app.count("ligne_depot_correction").await, 2);
}

#[tokio::test]
async fn a_repetition_under_the_same_key_adds_one_ligne_one_ticket_one_poste() {
    let bench = Bench::open().await;
    let tablet = bench.dominique.with_header("idempotency-key", "ligne-1");
    let ligne = bench.ligne("1.25");
    let first = tablet.post(LIGNES, &ligne).await.expect(200);
    let again = tablet.post(LIGNES, &ligne).await;
    assert_eq!(again.headers["idempotency-replayed"], "true");
    assert_eq!(again.expect(200), first);
    tablet
        .post(LIGNES, &bench.ligne("2"))
        .await
        .refused(422, "http.idempotency_key_reused");
    assert_eq!(bench.app.count("ligne_depot").await, 1);
    for (key, path, body, table) in [
        (
            "t",
            "/v1/reception/tickets",
            json!({ "poste_id": bench.poste }),
            "ticket_depot",
        ),
        ("p", "/v1/reception/postes/open", json!({}), "poste_reception"),
    ] {
        let tablet = bench.dominique.with_header("idempotency-key", key);
        let before = bench.app.count(table).await;
        let first = tablet.post(path, &body).await.expect(200);
        assert_eq!(tablet.post(path, &body).await.expect(200), first);
        assert_eq!(bench.app.count(table).await, before + 1);
    }
}

#[tokio::test]
async fn two_tablets_fill_one_ticket_without_losing_a_gram() {
    let bench = Bench::open().await;
    let mut tablets = tokio::task::JoinSet::new();
    for _ in 0..2 {
        let (tablet, ligne) = (bench.app.receiver().await, bench.ligne("0.125"));
        tablets.spawn(async move {
            for _ in 0..20 {
                tablet.post(LIGNES, &ligne).await.expect(200);
            }
        });
    }
    tablets.join_all().await;
    let detail = bench.detail(&bench.ticket).await;
    let positions: Vec<i64> = detail["lignes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ligne| ligne["position"].as_i64().unwrap())
        .collect();
    assert_eq!(positions, (0..40).collect::<Vec<i64>>());
    assert_eq!(
        (&detail["total_poids"], &detail["total_lignes"]),
        (&json!("5.000"), &json!(40))
    );
}
