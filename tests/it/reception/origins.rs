//! Where things come from: channels, towns, and what the entry screen asks.

use super::{Bench, id, last_act};
use serde_json::{Value, json};

const CHANNELS: &str = "/v1/reception/channels";
const NOWHERE: &str = "019ab000-0000-7000-8000-000000000001";

async fn names(bench: &Bench, query: &str) -> Vec<String> {
    let list = bench.dominique.get(&format!("{CHANNELS}{query}")).await.expect(200);
    let names = list.as_array().unwrap().iter();
    names
        .map(|channel| channel["name"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_new_shop_offers_six_channels() {
    let bench = Bench::open().await;
    assert_eq!(
        names(&bench, "").await,
        [
            "Apport volontaire",
            "Collecte à domicile",
            "Zone de réemploi (déchèterie)",
            "Professionnel",
            "Porte-à-porte",
            "Autre",
        ]
    );
}

#[tokio::test]
async fn administrators_add_rename_order_and_archive_channels() {
    let bench = Bench::open().await;
    let school = json!({ "name": "  Écoles  et collèges " });
    bench
        .dominique
        .post(CHANNELS, &school)
        .await
        .refused(403, "auth.admin_required");
    let school = bench.camille.post(CHANNELS, &school).await.expect(201);
    assert_eq!(
        (&school["name"], &school["display_order"]),
        (&json!("Écoles et collèges"), &json!(60))
    );
    let path = format!("{CHANNELS}/{}", id(&school));
    let change = json!({ "name": "Écoles", "display_order": -1 });
    bench.camille.patch(&path, &change).await.expect(200);
    assert_eq!(names(&bench, "").await[0], "Écoles");
    for name in ["", "  ", &"a".repeat(101)] {
        let body = json!({ "name": name });
        bench
            .camille
            .post(CHANNELS, &body)
            .await
            .refused(422, "reception.channel_name_invalid");
        bench
            .camille
            .patch(&path, &body)
            .await
            .refused(422, "reception.channel_name_invalid");
    }
    let taken = json!({ "name": "AUTRE" });
    bench
        .camille
        .post(CHANNELS, &taken)
        .await
        .refused(409, "reception.channel_name_taken");
    bench
        .camille
        .patch(&path, &taken)
        .await
        .refused(409, "reception.channel_name_taken");
    bench.camille.delete(&path).await.expect(204);
    bench.camille.delete(&path).await.expect(204);
    assert!(!names(&bench, "").await.contains(&"Écoles".to_owned()));
    assert!(
        names(&bench, "?include_archived=true")
            .await
            .contains(&"Écoles".to_owned())
    );
    // The name is free again, and the archived one cannot come back under it.
    bench
        .camille
        .post(CHANNELS, &json!({ "name": "écoles" }))
        .await
        .expect(201);
    let back = json!({ "is_archived": false });
    bench
        .camille
        .patch(&path, &back)
        .await
        .refused(409, "reception.channel_name_taken");
    let back = json!({ "is_archived": false, "name": "Collèges" });
    assert_eq!(
        bench.camille.patch(&path, &back).await.expect(200)["deleted_at"],
        Value::Null
    );
}

#[tokio::test]
async fn a_ticket_says_where_it_comes_from_and_may_say_it_again_while_it_is_open() {
    let bench = Bench::open().await;
    let (own, door) = (
        bench.channel("apport_volontaire").await,
        bench.channel("porte_a_porte").await,
    );
    let ticket = bench
        .new_ticket(json!({ "channel_id": own, "provenance": " Maurs " }))
        .await;
    let detail = bench.detail(&ticket).await;
    assert_eq!(
        json!([detail["channel_id"], detail["channel_name"], detail["provenance"]]),
        json!([own, "Apport volontaire", "Maurs"])
    );
    let path = format!("/v1/reception/tickets/{ticket}/origin");
    let said = json!({ "channel_id": door, "provenance": null });
    let again = bench.dominique.put(&path, &said).await.expect(200);
    assert_eq!(
        json!([again["id"], again["channel_name"], again["provenance"], again["lignes"]]),
        json!([ticket, "Porte-à-porte", null, []])
    );
    assert_eq!(last_act(&bench.app).await.2["before"]["provenance"], "Maurs");
    bench.close(&ticket).await;
    bench
        .dominique
        .put(&path, &json!({}))
        .await
        .refused(409, "reception.ticket_closed");
    let none = bench.camille.put(&path, &json!({})).await.expect(200);
    assert_eq!(
        (&none["channel_id"], &none["channel_name"]),
        (&Value::Null, &Value::Null)
    );
    let kept = format!("/v1/reception/tickets?include_empty=true&channel_id={own}");
    assert_eq!(bench.dominique.get(&kept).await.expect(200)["total"], 0);
}

#[tokio::test]
async fn an_unknown_or_archived_channel_is_refused_on_its_field() {
    let bench = Bench::open().await;
    let archived = bench.channel("autre").await;
    let ticket = bench.new_ticket(json!({ "channel_id": archived })).await;
    bench
        .camille
        .delete(&format!("{CHANNELS}/{archived}"))
        .await
        .expect(204);
    for channel_id in [NOWHERE, &archived] {
        let body = json!({ "poste_id": bench.poste, "channel_id": channel_id });
        let refused = bench
            .dominique
            .post("/v1/reception/tickets", &body)
            .await
            .refused(422, "reception.channel_invalid");
        assert_eq!(refused["fields"][0]["name"], "channel_id");
    }
    let origin = format!("/v1/reception/tickets/{}/origin", bench.ticket);
    bench
        .dominique
        .put(&origin, &json!({ "channel_id": archived }))
        .await
        .refused(422, "reception.channel_invalid");
    // What a ticket says already stays.
    let same = json!({ "channel_id": archived, "provenance": "Maurs" });
    let path = format!("/v1/reception/tickets/{ticket}/origin");
    assert_eq!(
        bench.dominique.put(&path, &same).await.expect(200)["channel_name"],
        "Autre"
    );
    let long = json!({ "provenance": "a".repeat(101) });
    bench
        .dominique
        .put(&path, &long)
        .await
        .refused(422, "reception.text_too_long");
}

#[tokio::test]
async fn towns_already_said_are_offered_the_most_said_first() {
    let bench = Bench::open().await;
    for town in ["Maurs", "Saint-Mamet", "Saint-Cernin", "saint-mamet", "50%"] {
        bench.new_ticket(json!({ "provenance": town })).await;
    }
    let towns = |query: &'static str| {
        let (dominique, path) = (bench.dominique.clone(), format!("/v1/reception/towns{query}"));
        async move { dominique.get(&path).await.expect(200) }
    };
    assert_eq!(towns("?q=SAINT").await, json!(["Saint-Mamet", "Saint-Cernin"]));
    assert_eq!(towns("?q=%25").await, json!(["50%"]));
    assert_eq!(towns("").await.as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn what_the_entry_screen_asks_is_set_by_an_administrator() {
    let bench = Bench::open().await;
    let path = "/v1/reception/settings";
    let usual = json!({
        "asks_channel": true, "asks_provenance": false, "default_channel_id": null, "live_stats_enabled": true,
    });
    assert_eq!(bench.dominique.get(path).await.expect(200), usual);
    let own = bench.channel("apport_volontaire").await;
    let wanted = json!({
        "asks_channel": false, "asks_provenance": true, "default_channel_id": own, "live_stats_enabled": false,
    });
    bench
        .dominique
        .put(path, &wanted)
        .await
        .refused(403, "auth.admin_required");
    bench.camille.put(path, &wanted).await.expect(200);
    bench.camille.put(path, &wanted).await.expect(200);
    assert_eq!(bench.dominique.get(path).await.expect(200), wanted);
    let (_, description, details) = last_act(&bench.app).await;
    assert_eq!(
        (&*description, &details["before"]),
        ("Réglages de la réception modifiés", &usual)
    );
    let mut unknown = wanted.clone();
    unknown["default_channel_id"] = json!(NOWHERE);
    let refused = bench
        .camille
        .put(path, &unknown)
        .await
        .refused(422, "reception.channel_invalid");
    assert_eq!(refused["fields"][0]["name"], "default_channel_id");
}
