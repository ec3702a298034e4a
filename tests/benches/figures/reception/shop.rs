//! The making of the shop: facts with their own dates through the door of the imports, a command a day.

use crate::five_years::{at, days};
use chrono::{NaiveDate, TimeDelta};
use recyclique_kernel::{Grams, Id, Timestamp};
use recyclique_platform::db::Command;
use recyclique_reception::api::{
    Destination, NewLigne, PastLigne, PastPoste, PastTicket, insert_past_ligne, insert_past_poste, insert_past_ticket,
    rebuild_totals,
};
use recyclique_tests::{Dice, TestApp};
use std::path::Path;

const LIGNES: i64 = 500_000;
const TICKETS: i64 = 80_000;
/// One ligne in so many was corrected.
const CORRECTED: i64 = 100;

pub(super) async fn make(target: &Path, folder: &Path) {
    let beside = tempfile::tempdir_in(target).expect("a folder");
    let days = days();
    let app = TestApp::founded(beside, at(days[0], 6 * 60)).await;
    let mut dice = Dice::new(8);
    let categories = ids(&app, "/v1/categories").await;
    let channels = ids(&app, "/v1/reception/channels").await;
    let open_days = i64::try_from(days.len()).expect("a few days");
    for (number, day) in (0..).zip(&days) {
        let share = |of: i64| of * (number + 1) / open_days - of * number / open_days;
        let work = Work {
            benevole: Id::parse(&app.receiver_id()).expect("an id"),
            day: *day,
            tickets: draw(&mut dice, &categories, &channels, share(TICKETS), share(LIGNES)),
        };
        let command = Command {
            at: Some(at(*day, 18 * 60)),
            ..Command::internal("receive")
        };
        app.db.write(command, move |tx| work.record(tx)).await.expect("a day");
    }
    app.execute(&format!(
        "INSERT INTO ligne_depot_correction (id, ticket_id, ligne_id, category_id, weight_grams, destination, is_exit,
                                             notes, corrected_by, corrected_at)
         SELECT 'c' || id, ticket_id, id, category_id, weight_grams + 100, destination, is_exit, notes, '{}',
                '2026-01-01T00:00:00.000000Z'
         FROM (SELECT *, row_number() OVER (ORDER BY id) AS number FROM ligne_depot) WHERE number % {CORRECTED} = 0",
        app.admin_id()
    ))
    .await;
    let rebuilt = app.db.write(Command::internal("rebuild"), rebuild_totals).await;
    rebuilt.expect("the totals");
    std::fs::rename(app.kept(), folder).expect("a name");
}

async fn ids(app: &TestApp, path: &str) -> Vec<Id> {
    let listed = app.admin().await.get(path).await.expect(200);
    let ids = listed.as_array().expect("a list").iter();
    ids.map(|row| Id::parse(row["id"].as_str().expect("an id")).expect("an id"))
        .collect()
}

type Ticket = (Option<Id>, Vec<NewLigne>);

struct Work {
    benevole: Id,
    day: NaiveDate,
    tickets: Vec<Ticket>,
}

/// So many lignes, over so many tickets.
fn draw(dice: &mut Dice, categories: &[Id], channels: &[Id], tickets: i64, lignes: i64) -> Vec<Ticket> {
    (0..tickets)
        .map(|number| {
            let share = lignes * (number + 1) / tickets - lignes * number / tickets;
            let channel = dice.happens(70).then(|| *dice.pick(channels));
            (channel, (0..share).map(|_| ligne(dice, categories)).collect())
        })
        .collect()
}

fn ligne(dice: &mut Dice, categories: &[Id]) -> NewLigne {
    let (destination, is_exit) = match dice.below(10) {
        ..6 => (Destination::Magasin, false),
        6..8 => (Destination::Recyclage, false),
        8 => (Destination::Decheterie, false),
        _ => (Destination::Recyclage, true),
    };
    NewLigne {
        category_id: *dice.pick(categories),
        weight: Grams(100 * (5 + dice.below(200))),
        destination,
        is_exit,
        notes: dice.happens(5).then(|| "Reste de vide-grenier.".to_owned()),
    }
}

impl Work {
    /// From eight o'clock on, a poste and its tickets.
    fn record(&self, tx: &recyclique_platform::db::WriteTx) -> Result<(), recyclique_platform::Failure> {
        let (poste_id, end) = (tx.new_id(), Some((self.benevole, at(self.day, 17 * 60))));
        insert_past_poste(
            tx,
            &PastPoste {
                id: poste_id,
                opened_by: self.benevole,
                opened_at: at(self.day, 8 * 60),
                is_deferred: false,
                closed: end,
                import_id: None,
            },
        )?;
        for (number, (channel_id, lignes)) in (0..).zip(&self.tickets) {
            let created_at: Timestamp = at(self.day, 8 * 60).plus(TimeDelta::minutes(number * 8));
            let ticket = PastTicket {
                id: tx.new_id(),
                poste_id,
                benevole_id: self.benevole,
                created_at,
                closed: Some((self.benevole, created_at.plus(TimeDelta::minutes(7)))),
                channel_id: *channel_id,
                provenance: None,
            };
            insert_past_ticket(tx, &ticket)?;
            for (position, ligne) in (0..).zip(lignes) {
                let past = PastLigne {
                    id: tx.new_id(),
                    ticket_id: ticket.id,
                    position,
                    ligne: ligne.clone(),
                };
                insert_past_ligne(tx, &past)?;
            }
        }
        Ok(())
    }
}
