//! What people bring in a day.

use super::calendar::{AFTERNOON, MORNING, at, moments};
use super::dice::Dice;
use super::goods::{CHANNELS, TOWNS};
use super::people::Team;
use super::shop::Shelves;
use super::week::{Step, by, fresh, together};
use chrono::{Datelike, NaiveDate, Weekday};
use recyclique_kernel::{Grams, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::Database;
use recyclique_reception::api::{Destination, NewLigne, NewTicket, close_poste, open_poste, record_ticket};
use std::sync::Arc;

const WORDS: &[&str] = &[
    "Débarras de maison.",
    "Déménagement.",
    "Dépôt d'une association.",
    "Reste de vide-grenier.",
];

/// A poste from the morning to the evening, and its tickets.
pub(super) async fn receive(
    db: &Database,
    dice: &mut Dice,
    team: &Team,
    shelves: &Shelves,
    day: NaiveDate,
) -> Result<(), Failure> {
    let mamadou = &team.mamadou;
    let opened_at = at(day, MORNING.0 - dice.between(4, 14), dice);
    let actor = Arc::clone(mamadou);
    let poste = fresh(
        db.write(by(mamadou, "open_poste", opened_at), move |tx| open_poste(tx, &actor))
            .await?,
    )?;
    let tickets = tickets(dice, shelves, day);
    let count = i64::try_from(tickets.len()).unwrap_or(0);
    let instants = moments(day, &[MORNING, AFTERNOON], count, dice);
    let mut commands: Vec<Step> = Vec::new();
    for (at, lignes) in instants.into_iter().zip(tickets) {
        let who = if dice.happens(20) { &team.karim } else { mamadou };
        let ticket = origin(dice, shelves, poste, &lignes);
        let (command, actor) = (by(who, "record_ticket", at), Arc::clone(who));
        commands.push(Box::pin(async move {
            let recorded = db.write(command, move |tx| record_ticket(tx, actor.user_id, &ticket, &lignes));
            recorded.await.map(|_| ())
        }));
    }
    together(commands).await?;
    let closed_at = at(day, AFTERNOON.1 + dice.between(10, 30), dice);
    let actor = Arc::clone(mamadou);
    db.write(by(mamadou, "close_poste", closed_at), move |tx| {
        close_poste(tx, &actor, poste)
    })
    .await?;
    Ok(())
}

/// Tickets until the weight of the day is reached; on two days, what did not sell leaves.
fn tickets(dice: &mut Dice, shelves: &Shelves, day: NaiveDate) -> Vec<Vec<NewLigne>> {
    let is_saturday = day.weekday() == Weekday::Sat;
    let mut left = if is_saturday {
        dice.between(360_000, 500_000)
    } else {
        dice.between(170_000, 390_000)
    };
    let mut tickets = Vec::new();
    while left > 0 {
        let lignes: Vec<NewLigne> = (0..dice.between(1, 4)).map(|_| ligne(dice, shelves)).collect();
        left -= lignes.iter().map(|ligne| ligne.weight).sum::<Grams>().0;
        tickets.push(lignes);
    }
    if is_saturday || day.weekday() == Weekday::Wed {
        tickets.push(leaving(dice, shelves));
    }
    tickets
}

/// Where a ticket comes from; what leaves the shop comes from nowhere.
fn origin(dice: &mut Dice, shelves: &Shelves, poste_id: Id, lignes: &[NewLigne]) -> NewTicket {
    if lignes.iter().any(|ligne| ligne.is_exit) {
        return NewTicket::of(poste_id);
    }
    let (channel, _) = dice.pick_by(CHANNELS, |(_, share)| *share);
    NewTicket {
        poste_id,
        channel_id: shelves.channel(channel),
        provenance: dice.happens(60).then(|| (*dice.pick(TOWNS)).to_owned()),
    }
}

fn ligne(dice: &mut Dice, shelves: &Shelves) -> NewLigne {
    let (gift, category_id) = *dice.pick_by(&shelves.gifts, |(gift, _)| gift.share);
    let (kept, recycled) = gift.sorted;
    let destination = match dice.between(1, 100) {
        drawn if drawn <= kept => Destination::Magasin,
        drawn if drawn <= kept + recycled => Destination::Recyclage,
        _ => Destination::Decheterie,
    };
    NewLigne {
        category_id,
        weight: weighed(dice, gift.grams),
        destination,
        is_exit: false,
        notes: dice.happens(5).then(|| (*dice.pick(WORDS)).to_owned()),
    }
}

fn leaving(dice: &mut Dice, shelves: &Shelves) -> Vec<NewLigne> {
    let leaves = [
        ("Textile", Destination::Recyclage, (25_000, 60_000)),
        ("Livres & médias", Destination::Recyclage, (15_000, 40_000)),
        ("Vaisselle", Destination::Decheterie, (6000, 18_000)),
    ];
    let mut lignes = Vec::new();
    for (name, destination, grams) in leaves {
        let found = shelves.gifts.iter().find(|(gift, _)| gift.category == name);
        lignes.extend(found.map(|(_, category_id)| NewLigne {
            category_id: *category_id,
            weight: weighed(dice, grams),
            destination,
            is_exit: true,
            notes: Some("Invendus.".to_owned()),
        }));
    }
    lignes
}

/// The scale of the reception shows hundreds of grams.
fn weighed(dice: &mut Dice, (light, heavy): (i64, i64)) -> Grams {
    Grams(dice.between(light, heavy) / 100 * 100)
}
