//! The sums kept at hand are those of the facts, whatever happens.

use super::{Bench, id};
use recyclique_platform::db::Command;
use recyclique_reception::api;
use recyclique_tests::Dice;
use serde_json::json;

const KEPT: [&str; 4] = [
    "SELECT ticket_id || created_at || ' ' || number_of_lignes || ' ' || entree_grams || ' ' || direct_grams || ' '
            || sortie_grams FROM ticket_depot_totals",
    "SELECT day || category_id || ' ' || entree_lignes || ' ' || entree_grams || ' ' || direct_lignes || ' ' || direct_grams || ' '
            || sortie_lignes || ' ' || sortie_grams FROM reception_day_totals WHERE entree_lignes + direct_lignes + sortie_lignes > 0",
    "SELECT month || category_id || ' ' || entree_lignes || ' ' || entree_grams || ' ' || direct_lignes || ' ' || direct_grams || ' '
            || sortie_lignes || ' ' || sortie_grams FROM reception_month_totals WHERE entree_lignes + direct_lignes + sortie_lignes > 0",
    "SELECT day || channel_id || ' ' || entree_lignes || ' ' || entree_grams || ' ' || direct_lignes || ' ' || direct_grams || ' '
            || sortie_lignes || ' ' || sortie_grams FROM reception_day_channels WHERE entree_lignes + direct_lignes + sortie_lignes > 0",
];

async fn kept(bench: &Bench) -> Vec<Vec<String>> {
    let read = bench.app.db.read(|tx| {
        let table = |sql: &str| {
            let mut rows: Vec<String> = tx.all(sql, [], |row| row.get(0))?;
            rows.sort();
            Ok(rows)
        };
        KEPT.iter().map(|sql| table(sql)).collect()
    });
    read.await.unwrap()
}

/// One act by chance, by the hands of the reception or of an administrator; a refusal is one too.
async fn act(bench: &Bench, dice: &mut Dice, tickets: &mut Vec<String>, lignes: &mut Vec<(String, String)>) {
    let channels = [bench.channel("autre").await, bench.channel("professionnel").await];
    let weight = format!("{}.{:03}", dice.below(50), 1 + dice.below(999));
    let (destination, is_exit) = [
        ("MAGASIN", false),
        ("RECYCLAGE", false),
        ("DECHETERIE", true),
        ("MAGASIN", true),
    ][usize::try_from(dice.below(4)).unwrap()];
    let category = dice.pick(&bench.categories.clone()).clone();
    let ticket = dice.pick(tickets).clone();
    let fields = json!({
        "ticket_id": ticket, "category_id": category, "destination": destination, "is_exit": is_exit,
    });
    let reply = match dice.below(12) {
        0 => {
            let channel = dice.pick(&channels).clone();
            tickets.push(bench.new_ticket(json!({ "channel_id": channel })).await);
            return;
        }
        1 => {
            let book = json!({ "opened_at": format!("2026-{:02}-{:02}T22:30:00-03:00", 9 + dice.below(3), 1 + dice.below(20)) });
            let poste = id(&bench.camille.post("/v1/reception/postes/open", &book).await.expect(200));
            let ticket = json!({ "poste_id": poste });
            tickets.push(id(&bench
                .dominique
                .post("/v1/reception/tickets", &ticket)
                .await
                .expect(200)));
            return;
        }
        2 => {
            let path = format!("/v1/reception/tickets/{ticket}/origin");
            let channel = if dice.happens(30) {
                None
            } else {
                Some(dice.pick(&channels).clone())
            };
            bench.camille.put(&path, &json!({ "channel_id": channel })).await
        }
        3 if tickets.len() > 3 => {
            bench
                .dominique
                .post(&format!("/v1/reception/tickets/{ticket}/close"), &json!({}))
                .await
        }
        4..=7 => {
            let reply = bench
                .dominique
                .post("/v1/reception/lignes", &bench.with(&weight, fields))
                .await;
            if reply.status.as_u16() == 200 {
                lignes.push((ticket, id(&reply.json)));
            }
            reply
        }
        _ if lignes.is_empty() => return,
        kind => {
            let (ticket, ligne) = dice.pick(lignes).clone();
            let path = format!("/v1/reception/lignes/{ligne}");
            match kind {
                8 => bench.dominique.delete(&path).await,
                9 => bench.dominique.post(&format!("{path}/restore"), &json!({})).await,
                10 => {
                    let path = format!("/v1/reception/tickets/{ticket}/lignes/{ligne}/weight");
                    bench.camille.patch(&path, &json!({ "poids_kg": weight })).await
                }
                _ => {
                    let mut change = fields;
                    change["poids_kg"] = json!(weight);
                    bench.dominique.put(&path, &change).await
                }
            }
        }
    };
    assert!(matches!(reply.status.as_u16(), 200 | 404 | 409 | 422), "{}", reply.json);
}

#[tokio::test]
async fn the_sums_kept_at_hand_are_those_of_the_facts_after_anything() {
    for seed in 0..4 {
        let bench = Bench::open().await;
        let mut dice = Dice::new(seed);
        let (mut tickets, mut lignes) = (vec![bench.ticket.clone()], Vec::new());
        for _ in 0..120 {
            act(&bench, &mut dice, &mut tickets, &mut lignes).await;
        }
        let at_hand = kept(&bench).await;
        let rebuilt = bench.app.db.write(Command::internal("test"), api::rebuild_totals);
        rebuilt.await.unwrap();
        assert_eq!(at_hand, kept(&bench).await, "seed {seed}");
        assert!(
            at_hand.iter().all(|table| !table.is_empty()),
            "seed {seed}: {at_hand:?}"
        );
        let all = bench.camille.get("/v1/stats/reception/summary").await.expect(200);
        let figures = bench.camille.get("/v1/reception/figures").await.expect(200);
        let grams = |text: &serde_json::Value| -> i64 { text.as_str().unwrap().replace('.', "").parse().unwrap() };
        let received = grams(&figures["entree"]) + grams(&figures["direct"]);
        assert_eq!(grams(&all["total_weight"]), received, "seed {seed}");
        let by_channel = figures["by_channel"].as_array().unwrap().iter();
        assert_eq!(
            by_channel.map(|channel| grams(&channel["weight"])).sum::<i64>(),
            received,
            "seed {seed}"
        );
    }
}
