//! Lists: pages and what narrows them.

use super::{Bench, id};
use chrono::TimeDelta;
use recyclique_tests::Client;
use serde_json::{Value, json};

/// The ids that a list of tickets shows.
async fn tickets(client: &Client, query: &str) -> Vec<String> {
    let list = client.get(&format!("/v1/reception/tickets?{query}")).await.expect(200);
    let ids: Vec<String> = list["tickets"].as_array().unwrap().iter().map(id).collect();
    assert_eq!(
        list["total"].as_i64(),
        Some(i64::try_from(ids.len()).unwrap()),
        "{query}"
    );
    ids
}

/// An empty ticket; then one of 2 kg, closed; then one of 3 + 4 kg from a book of the 18th.
async fn three() -> (Bench, [String; 3]) {
    let bench = Bench::open().await;
    bench.app.clock.advance(TimeDelta::minutes(10));
    let light = bench.new_ticket(json!({})).await;
    bench.add(&bench.with("2", json!({ "ticket_id": light }))).await;
    bench.close(&light).await;
    let book = json!({ "opened_at": "2026-11-18T00:00:00Z" });
    let book = id(&bench.camille.post("/v1/reception/postes/open", &book).await.expect(200));
    let heavy = json!({ "poste_id": book });
    let heavy = id(&bench.camille.post("/v1/reception/tickets", &heavy).await.expect(200));
    let recycled = json!({ "ticket_id": heavy, "destination": "RECYCLAGE", "category_id": bench.categories[1] });
    bench.add(&bench.with("3", recycled)).await;
    let out = json!({ "ticket_id": heavy, "destination": "DECHETERIE", "is_exit": true });
    bench.add(&bench.with("4", out)).await;
    let empty = bench.ticket.clone();
    (bench, [empty, light, heavy])
}

#[tokio::test]
async fn a_ticket_of_a_list_says_its_three_flows() {
    let (bench, [_, light, heavy]) = three().await;
    let list = bench.dominique.get("/v1/reception/tickets").await.expect(200);
    assert_eq!(
        list["tickets"][1],
        json!({
            "id": heavy,
            "poste_id": list["tickets"][1]["poste_id"],
            "benevole_username": "camille",
            "created_at": "2026-11-18T00:00:00.000000Z",
            "closed_at": null,
            "status": "opened",
            "total_lignes": 2,
            "total_poids": "7.000",
            "poids_entree": "0",
            "poids_direct": "3.000",
            "poids_sortie": "4.000",
            "channel_id": null,
            "channel_name": null,
            "provenance": null,
            "is_deferred": true,
            "is_here": true,
        })
    );
    assert_eq!(
        (&list["tickets"][0]["id"], &list["tickets"][0]["status"]),
        (&json!(light), &json!("closed"))
    );
}

#[tokio::test]
async fn each_filter_keeps_what_it_says() {
    let (bench, [empty, light, heavy]) = three().await;
    let (all, some) = (vec![&light, &empty, &heavy], vec![&light, &heavy]);
    let [root, child, other] = &bench.categories;
    let (camille, dominique) = (bench.app.admin_id(), bench.app.receiver_id());
    let eight = &light[28..];
    for (query, expected) in [
        (String::new(), some.clone()),
        ("include_empty=true".to_owned(), all.clone()),
        ("include_empty=1".to_owned(), all.clone()),
        ("status=opened".to_owned(), vec![&heavy]),
        ("status=open&include_empty=true".to_owned(), vec![&empty, &heavy]),
        ("status=closed".to_owned(), vec![&light]),
        ("status=draft".to_owned(), vec![]),
        ("date_from=2026-11-19T00:00:00Z".to_owned(), vec![&light]),
        ("date_from=2026-11-19".to_owned(), vec![&light]),
        ("date_to=2026-11-18".to_owned(), vec![&heavy]),
        ("date_to=2026-11-21T00:00:00.000Z".to_owned(), some.clone()),
        (
            "date_from=2026-11-18T00:00:00Z&date_to=2026-11-18T23:59:59.999Z".to_owned(),
            vec![&heavy],
        ),
        (format!("benevole_id={camille}"), vec![&heavy]),
        (
            format!("benevole_id={dominique}&include_empty=true"),
            vec![&light, &empty],
        ),
        ("search=DOMIN".to_owned(), vec![&light]),
        (format!("search={eight}"), vec![&light]),
        ("search=%25".to_owned(), vec![]),
        ("search=_".to_owned(), vec![]),
        ("poids_min=2".to_owned(), some.clone()),
        ("poids_min=2.001".to_owned(), vec![&heavy]),
        ("poids_max=2".to_owned(), vec![&light]),
        (
            "poids_min=0&poids_max=2&include_empty=true".to_owned(),
            vec![&light, &empty],
        ),
        ("lignes_min=2".to_owned(), vec![&heavy]),
        ("lignes_max=1&include_empty=true".to_owned(), vec![&light, &empty]),
        ("lignes_min=0&include_empty=true".to_owned(), all),
        (format!("categories={child}"), vec![&heavy]),
        (format!("categories={root}&categories={other}"), some.clone()),
        (format!("categories={child}&include_empty=true"), vec![&heavy]),
        (format!("categories={other}"), vec![]),
        ("destinations=MAGASIN".to_owned(), vec![&light]),
        ("destinations=RECYCLAGE&destinations=MAGASIN".to_owned(), some.clone()),
        ("destinations=DON".to_owned(), some.clone()),
        (
            "destinations=DON&destinations=DECHETERIE&include_empty=true".to_owned(),
            vec![&heavy],
        ),
        ("unknown=1&search=&benevole_id=undefined".to_owned(), some),
    ] {
        let expected: Vec<String> = expected.into_iter().cloned().collect();
        assert_eq!(tickets(&bench.camille, &query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn a_filter_that_cannot_be_read_is_refused() {
    let bench = Bench::open().await;
    let list = |query: &str| format!("/v1/reception/tickets?{query}");
    for (query, code, text) in [
        ("benevole_id=x", "reception.benevole_id_invalid", "benevole_id invalide"),
        ("categories=x", "reception.categories_invalid", "categories invalides"),
    ] {
        let refused = bench.dominique.get(&list(query)).await.refused(400, code);
        assert_eq!(refused["detail"], text);
    }
    for query in [
        "page=0",
        "page=x",
        "per_page=0",
        "per_page=101",
        "date_from=hier",
        "date_to=hier",
        "poids_min=-1",
        "poids_max=x",
        "lignes_min=-1",
        "lignes_max=1.5",
        "include_empty=peut-être",
        "channel_id=x",
    ] {
        let query = query.replace('ê', "%C3%AA");
        let refused = bench.dominique.get(&list(&query)).await.expect(422);
        assert_eq!(refused["detail"][0]["loc"][1], query.split('=').next().unwrap());
    }
}

#[tokio::test]
async fn pages_follow_each_other_and_one_beyond_the_end_is_empty() {
    let bench = Bench::open().await;
    let mut made = Vec::new();
    for _ in 0..5 {
        // Within one instant: the last one made comes first all the same.
        let ticket = bench.new_ticket(json!({})).await;
        bench.add(&bench.with("1", json!({ "ticket_id": ticket }))).await;
        made.insert(0, ticket);
    }
    let mut shown = Vec::new();
    for page in 1..=4 {
        let path = format!("/v1/reception/tickets?page={page}&per_page=2");
        let list = bench.dominique.get(&path).await.expect(200);
        let numbers = json!([list["total"], list["page"], list["per_page"], list["total_pages"]]);
        assert_eq!(numbers, json!([5, page, 2, 3]));
        shown.extend(list["tickets"].as_array().unwrap().iter().map(id));
    }
    assert_eq!(shown, made);
    let nothing = bench.dominique.get("/v1/reception/tickets?status=x").await.expect(200);
    assert_eq!((&nothing["total_pages"], &nothing["tickets"]), (&json!(0), &json!([])));
}

#[tokio::test]
async fn lignes_are_listed_across_tickets_by_day_and_category() {
    let (bench, [_, light, heavy]) = three().await;
    bench
        .dominique
        .get("/v1/reception/lignes")
        .await
        .refused(403, "auth.admin_required");
    let list = bench.camille.get("/v1/reception/lignes").await.expect(200);
    assert_eq!(
        json!([list["total"], list["page"], list["per_page"], list["total_pages"]]),
        json!([3, 1, 50, 1])
    );
    let weights: Vec<&Value> = list["lignes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ligne| &ligne["poids_kg"])
        .collect();
    assert_eq!(weights, [&json!("2.000"), &json!("3.000"), &json!("4.000")]);
    let first = &list["lignes"][0];
    assert_eq!(
        *first,
        json!({
            "id": first["id"],
            "ticket_id": light,
            "poste_id": bench.poste,
            "benevole_username": "dominique",
            "category_label": "Rayon d'essai",
            "poids_kg": "2.000",
            "destination": "MAGASIN",
            "notes": null,
            "created_at": "2026-11-21T09:10:00.000000Z",
        })
    );
    let [root, child, _] = &bench.categories;
    for (query, total) in [
        ("start_date=2026-11-21", 1),
        ("end_date=2026-11-20", 2),
        ("start_date=2026-11-18&end_date=2026-11-18", 2),
        ("start_date=2026-11-21&end_date=2026-11-18", 0),
        (&format!("category_id={child}"), 1),
        (&format!("category_id={root}&per_page=1"), 2),
    ] {
        let list = bench
            .camille
            .get(&format!("/v1/reception/lignes?{query}"))
            .await
            .expect(200);
        assert_eq!(list["total"], total, "{query}");
    }
    let refused = bench
        .camille
        .get("/v1/reception/lignes?category_id=x")
        .await
        .refused(400, "reception.category_id_invalid");
    assert_eq!(refused["detail"], "Format d'ID de catégorie invalide");
    bench
        .camille
        .get("/v1/reception/lignes?start_date=hier")
        .await
        .expect(422);
    assert!(!heavy.is_empty());
}
