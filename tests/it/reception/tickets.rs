//! Tickets: their dates, their end, and those that are recorded whole.

use super::Bench;
use chrono::TimeDelta;
use recyclique_kernel::{Grams, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::Command;
use recyclique_reception::api::{self, Destination, NewLigne, NewTicket};
use serde_json::json;

#[tokio::test]
async fn a_ticket_bears_its_own_instant_and_the_date_of_the_book_in_a_deferred_poste() {
    let bench = Bench::open().await;
    bench.app.clock.advance(TimeDelta::hours(2));
    let dominique = bench.app.receiver().await;
    let open = |poste: String| {
        let dominique = dominique.clone();
        async move {
            let ticket = json!({ "poste_id": poste });
            super::id(&dominique.post("/v1/reception/tickets", &ticket).await.expect(200))
        }
    };
    let usual = open(bench.poste.clone()).await;
    let camille = bench.app.admin().await;
    for (book, expected) in [
        ("2019-03-05T00:00:00+01:00", "2019-03-04T23:00:00.000000Z"),
        // Said to be deferred, hence deferred, however short ago.
        ("2026-11-21T10:59:58Z", "2026-11-21T10:59:58.000000Z"),
    ] {
        let book = json!({ "opened_at": book });
        let poste = super::id(&camille.post("/v1/reception/postes/open", &book).await.expect(200));
        let ticket = bench
            .app
            .admin()
            .await
            .get(&format!("/v1/reception/tickets/{}", open(poste).await))
            .await;
        let ticket = ticket.expect(200);
        assert_eq!(
            (&ticket["created_at"], &ticket["is_deferred"]),
            (&json!(expected), &json!(true))
        );
    }
    let usual = camille.get(&format!("/v1/reception/tickets/{usual}")).await.expect(200);
    assert_eq!(
        (&usual["created_at"], &usual["is_deferred"]),
        (&json!("2026-11-21T11:00:00.000000Z"), &json!(false))
    );
}

#[tokio::test]
async fn a_ticket_closes_once_be_it_empty() {
    let bench = Bench::open().await;
    bench.close(&bench.ticket).await;
    let first = bench.detail(&bench.ticket).await["closed_at"].clone();
    bench.app.clock.advance(TimeDelta::seconds(30));
    bench.close(&bench.ticket).await;
    let detail = bench.detail(&bench.ticket).await;
    assert_eq!((&detail["closed_at"], &detail["status"]), (&first, &json!("closed")));
    assert_eq!(bench.app.count("ticket_depot_closing").await, 1);
}

#[tokio::test]
async fn the_weighings_of_a_ticket_have_an_end() {
    let bench = Bench::open().await;
    bench
        .app
        .execute(&format!(
            "INSERT INTO ligne_depot (id, ticket_id, position, category_id, weight_grams, destination)
             VALUES ('019ab000-0000-7000-8000-000000000001', '{}', 998, '{}', 1, 'MAGASIN')",
            bench.ticket, bench.categories[0]
        ))
        .await;
    bench.add(&bench.ligne("1")).await;
    bench
        .dominique
        .post("/v1/reception/lignes", &bench.ligne("1"))
        .await
        .refused(409, "reception.ticket_full");
    assert_eq!(bench.app.count("ligne_depot").await, 2);
}

async fn record(bench: &Bench, poste: &str, weights: &[i64], category: &str) -> Result<(), &'static str> {
    let (poste, category) = (Id::parse(poste).unwrap(), Id::parse(category).unwrap());
    let benevole = Id::parse(&bench.app.receiver_id()).unwrap();
    let ligne = |weight: &i64| NewLigne {
        category_id: category,
        weight: Grams(*weight),
        destination: Destination::Magasin,
        is_exit: false,
        notes: None,
    };
    let lignes: Vec<NewLigne> = weights.iter().map(ligne).collect();
    let recorded = bench.app.db.write(Command::internal("test"), move |tx| {
        api::record_ticket(tx, benevole, &NewTicket::of(poste), &lignes)
    });
    match recorded.await {
        Ok(_) => Ok(()),
        Err(Failure::Refused(refused)) => Err(refused.refusal.code),
        Err(Failure::Fault(cause)) => unreachable!("{cause}"),
    }
}

#[tokio::test]
async fn a_ticket_recorded_whole_is_kept_with_its_lignes_or_not_at_all() {
    let bench = Bench::open().await;
    let category = &bench.categories[0];
    assert_eq!(record(&bench, &bench.poste, &[1250, 1], category).await, Ok(()));
    let refused = record(&bench, &bench.poste, &[1250, 0], category).await;
    assert_eq!(refused, Err("reception.weight_invalid"));
    let refused = record(&bench, &bench.poste, &[1], &bench.poste).await;
    assert_eq!(refused, Err("reception.category_not_found"));
    let refused = record(&bench, category, &[1], category).await;
    assert_eq!(refused, Err("reception.poste_not_found"));
    for (table, rows) in [("ticket_depot", 2), ("ticket_depot_closing", 1), ("ligne_depot", 2)] {
        assert_eq!(bench.app.count(table).await, rows, "{table}");
    }
    bench.close(&bench.ticket).await;
    let close = format!("/v1/reception/postes/{}/close", bench.poste);
    bench.dominique.post(&close, &json!({})).await.expect(200);
    let refused = record(&bench, &bench.poste, &[1], category).await;
    assert_eq!(refused, Err("reception.poste_closed"));
}
