//! Statistics and figures, against figures added up by hand.

use super::{Bench, id};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// On the 21st: 1 kg and 2 kg in, 3 kg recycled, 4 kg out; on the 18th, 8 kg in, from a book.
async fn received() -> Bench {
    let bench = Bench::open().await;
    let [_, child, other] = &bench.categories;
    let door = bench.channel("porte_a_porte").await;
    let ticket = bench.new_ticket(json!({ "channel_id": door })).await;
    bench.add(&bench.ligne("1")).await;
    bench
        .add(&bench.with("2", json!({ "category_id": child, "ticket_id": ticket })))
        .await;
    bench
        .add(&bench.with("3", json!({ "category_id": other, "destination": "RECYCLAGE" })))
        .await;
    bench
        .add(&bench.with("4", json!({ "destination": "DECHETERIE", "is_exit": true })))
        .await;
    let removed = bench.add(&bench.ligne("64")).await;
    bench
        .dominique
        .delete(&format!("/v1/reception/lignes/{removed}"))
        .await
        .expect(200);
    let wrong = bench.add(&bench.with("16", json!({ "category_id": other }))).await;
    let right = json!({ "poids_kg": 0.5, "category_id": child });
    bench
        .dominique
        .put(&format!("/v1/reception/lignes/{wrong}"), &right)
        .await
        .expect(200);
    let book = json!({ "opened_at": "2026-11-18T00:00:00Z" });
    let book = id(&bench.camille.post("/v1/reception/postes/open", &book).await.expect(200));
    let ticket = id(&bench
        .camille
        .post("/v1/reception/tickets", &json!({ "poste_id": book }))
        .await
        .expect(200));
    bench
        .add(&bench.with("8", json!({ "ticket_id": ticket, "category_id": other })))
        .await;
    bench
}

#[tokio::test]
async fn the_summary_adds_up_what_came_in_over_any_period() {
    let bench = received().await;
    for (query, weight, items, categories) in [
        ("", "14.500", 5, 3),
        ("start_date=2026-11-21", "6.500", 4, 3),
        ("start_date=2026-11-21&end_date=2026-11-21", "6.500", 4, 3),
        ("end_date=2026-11-20", "8.000", 1, 1),
        (
            "start_date=2026-11-18T00:00:00Z&end_date=2026-11-18T00:00:00Z",
            "8.000",
            1,
            1,
        ),
        ("start_date=2026-11-21T09:00:00Z", "6.500", 4, 3),
        ("start_date=2026-11-21T09:00:00.000001Z", "0", 0, 0),
        ("end_date=2026-11-21T09:00:00Z", "14.500", 5, 3),
        ("end_date=2026-11-21T08:59:59.999999", "8.000", 1, 1),
        (
            "start_date=2026-11-21T08:00:00&end_date=2026-11-21T10:00:00Z",
            "6.500",
            4,
            3,
        ),
        (
            "start_date=2026-11-17T12:00:00Z&end_date=2026-11-21T12:00:00%2B01:00",
            "14.500",
            5,
            3,
        ),
        ("start_date=1795219200", "6.500", 4, 3),
        ("start_date=2026-11-22", "0", 0, 0),
    ] {
        let path = format!("/v1/stats/reception/summary?{query}");
        let summary = bench.dominique.get(&path).await.expect(200);
        let expected = json!({ "total_weight": weight, "total_items": items, "unique_categories": categories });
        assert_eq!(summary, expected, "{query}");
    }
}

#[tokio::test]
async fn categories_count_under_their_root_be_they_archived_the_heaviest_first() {
    let bench = received().await;
    let [_, child, _] = &bench.categories;
    bench
        .app
        .execute(&format!("UPDATE category SET is_active = 0 WHERE id = '{child}'"))
        .await;
    let path = "/v1/stats/reception/by-category";
    let row = |name: &str, weight: &str, items: i64| json!({ "category_name": name, "total_weight": weight, "total_items": items });
    assert_eq!(
        bench.dominique.get(path).await.expect(200),
        json!([row("Autre rayon", "11.000", 2), row("Rayon d'essai", "3.500", 3)])
    );
    let today = format!("{path}?start_date=2026-11-21&end_date=2026-11-21");
    assert_eq!(
        bench.dominique.get(&today).await.expect(200),
        json!([row("Rayon d'essai", "3.500", 3), row("Autre rayon", "3.000", 1)])
    );
    let nothing = format!("{path}?end_date=2020-01-01");
    assert_eq!(bench.dominique.get(&nothing).await.expect(200), json!([]));
}

#[tokio::test]
async fn a_period_that_cannot_be_is_refused() {
    let bench = Bench::open().await;
    for path in ["/v1/stats/reception/summary", "/v1/stats/reception/by-category"] {
        // One bound without a zone, the other with one: both are instants.
        let inverted = format!("{path}?start_date=2026-11-21T10:00:00&end_date=2026-11-21T09:00:00Z");
        let refused = bench
            .dominique
            .get(&inverted)
            .await
            .refused(400, "reception.range_inverted");
        assert_eq!(refused["detail"], "start_date cannot be after end_date");
        bench
            .dominique
            .get(&format!("{path}?start_date=hier"))
            .await
            .expect(422);
    }
    let figures = "/v1/reception/figures?date_from=2026-11-22&date_to=2026-11-21";
    bench
        .camille
        .get(figures)
        .await
        .refused(400, "reception.range_inverted");
    bench.camille.get("/v1/reception/figures?date_from=x").await.expect(422);
    bench
        .dominique
        .get("/v1/reception/figures")
        .await
        .refused(403, "auth.admin_required");
}

#[tokio::test]
async fn statistics_are_asked_sixty_times_a_minute() {
    let bench = Bench::open().await;
    for _ in 0..60 {
        bench.dominique.get("/v1/stats/reception/summary").await.expect(200);
    }
    let refused = bench.dominique.get("/v1/stats/reception/summary").await.expect(429);
    assert_eq!(refused["error"], "Rate limit exceeded: 60 per 1 minute");
    bench.dominique.get("/v1/stats/reception/by-category").await.expect(200);
}

#[tokio::test]
async fn the_figures_of_a_period_are_the_sum_of_their_parts() {
    let bench = received().await;
    let [root, child, other] = &bench.categories;
    bench
        .app
        .execute(&format!(
            "UPDATE category SET rep_sector = 'jouets' WHERE id = '{root}'"
        ))
        .await;
    bench
        .app
        .execute(&format!(
            "UPDATE category SET rep_sector = 'sport_loisirs' WHERE id = '{child}'"
        ))
        .await;
    let all = bench.camille.get("/v1/reception/figures").await.expect(200);
    let door = bench.channel("porte_a_porte").await;
    let flows = |lignes: i64, entree: &str, direct: &str, sortie: &str| json!({ "lignes": lignes, "entree": entree, "direct": direct, "sortie": sortie });
    let with = |fields: Value, flows: Value| {
        let mut row = fields;
        row.as_object_mut().unwrap().extend(flows.as_object().unwrap().clone());
        row
    };
    let expected = with(
        json!({
            "date_from": null,
            "date_to": null,
            "tickets": 3,
            "total": "18.500",
            "by_day": [
                with(json!({ "day": "2026-11-18" }), flows(1, "8.000", "0", "0")),
                with(json!({ "day": "2026-11-21" }), flows(5, "3.500", "3.000", "4.000")),
            ],
            "by_category": [
                with(
                    json!({ "category_id": other, "name": "Autre rayon", "rep_sector": null }),
                    flows(2, "8.000", "3.000", "0"),
                ),
                with(
                    json!({ "category_id": root, "name": "Rayon d'essai", "rep_sector": "jouets" }),
                    flows(4, "3.500", "0", "4.000"),
                ),
            ],
            "by_channel": [
                { "channel_id": null, "name": null, "lignes": 4, "weight": "12.500" },
                { "channel_id": door, "name": "Porte-à-porte", "lignes": 1, "weight": "2.000" },
            ],
            "by_sector": [
                with(json!({ "rep_sector": null }), flows(2, "8.000", "3.000", "0")),
                with(json!({ "rep_sector": "jouets" }), flows(2, "1.000", "0", "4.000")),
                with(json!({ "rep_sector": "sport_loisirs" }), flows(2, "2.500", "0", "0")),
            ],
        }),
        flows(6, "11.500", "3.000", "4.000"),
    );
    assert_eq!(all, expected);
    let day = bench
        .camille
        .get("/v1/reception/figures?date_from=2026-11-18&date_to=2026-11-18")
        .await
        .expect(200);
    assert_eq!(
        json!([
            day["date_from"],
            day["date_to"],
            day["tickets"],
            day["total"],
            day["by_channel"]
        ]),
        json!(["2026-11-18", "2026-11-18", 1, "8.000", [{ "channel_id": null, "name": null, "lignes": 1, "weight": "8.000" }]])
    );
}

#[tokio::test]
async fn the_live_figures_count_the_day_under_way_and_neither_books_nor_old_work() {
    let bench = received().await;
    let live = |path: &'static str| {
        let camille = bench.camille.clone();
        async move { camille.get(path).await.expect(200) }
    };
    for path in [
        "/v1/stats/live",
        "/v1/stats/live?period_type=24h",
        "/v1/reception/stats/live",
    ] {
        let open = live(path).await;
        // Two tickets are open; what they hold weighs and is not counted yet.
        assert_eq!(
            json!([
                open["tickets_open"],
                open["tickets_closed_24h"],
                open["items_received"],
                open["weight_in"],
                open["weight_out"]
            ]),
            json!([2, 0, 0, 6.5, 4.0]),
            "{path}"
        );
    }
    bench.close(&bench.ticket).await;
    for path in ["/v1/stats/live", "/v1/reception/stats/live"] {
        let closed = live(path).await;
        assert_eq!(
            json!([
                closed["tickets_open"],
                closed["tickets_closed_24h"],
                closed["items_received"],
                closed["weight_in"]
            ]),
            json!([1, 1, 4, 6.5]),
            "{path}"
        );
    }
    bench.camille.get("/v1/stats/live?period_type=week").await.expect(422);
    bench.app.clock.advance(TimeDelta::days(1));
    let camille = bench.app.admin().await;
    let tomorrow = camille.get("/v1/stats/live").await.expect(200);
    assert_eq!(
        (&tomorrow["tickets_open"], &tomorrow["weight_in"]),
        (&json!(0), &json!(0.0))
    );
}

#[tokio::test]
async fn the_outdated_live_figures_say_so_and_are_zeros_once_switched_off() {
    let bench = received().await;
    let path = "/v1/reception/stats/live?site_id=x";
    let reply = bench.camille.get(path).await;
    for (name, value) in [
        ("deprecation", "true"),
        ("sunset", "Mon, 09 Mar 2025 00:00:00 GMT"),
        ("link", "</v1/stats/live>; rel=\"successor-version\""),
    ] {
        assert_eq!(reply.headers[name], value);
    }
    let settings = json!({ "asks_channel": true, "asks_provenance": false, "live_stats_enabled": false });
    bench.camille.put("/v1/reception/settings", &settings).await.expect(200);
    let reply = bench.camille.get(path).await;
    assert_eq!(reply.headers["deprecation"], "true");
    assert_eq!(
        reply.expect(200),
        json!({
            "tickets_open": 0, "tickets_closed_24h": 0, "items_received": 0, "turnover_eur": 0.0, "donations_eur": 0.0,
            "weight_in": 0.0, "weight_out": 0.0,
        })
    );
    bench.dominique.get(path).await.refused(403, "auth.admin_required");
}
