//! A believable shop to try the product with: its people, its catalogue, a week of sales and receptions.
//!
//! Everything goes through the actions of the domains, at past instants: totals are derived, the log has its entries.
//! Told again on the same day, the week is the same but for its identifiers.

mod baskets;
mod calendar;
mod dice;
mod drawer;
mod goods;
mod people;
mod reception;
mod shop;
mod week;

use crate::setup::NotDone;
use recyclique_comptes::setup as comptes;
use recyclique_kernel::Timestamp;
use recyclique_platform::Failure;
use recyclique_platform::db::{Command, Database};
use shop::Shelves;
use std::io::{self, Write};
use week::fresh;

/// Makes the shop and tells on standard output who can sign in.
pub async fn fill(db: &Database) -> Result<(), NotDone> {
    let told = make(db).await?;
    writeln!(io::stdout(), "{told}").map_err(Failure::fault)?;
    Ok(())
}

/// Fills an empty database; one that holds a shop is left as it is. Answers with what to tell.
pub async fn make(db: &Database) -> Result<String, NotDone> {
    let Some(now) = now_if_empty(db).await? else {
        return Ok("Ce dossier contient déjà une boutique : --demo n'y a rien changé.".to_owned());
    };
    found(db, now).await?;
    Ok(introduction())
}

/// The present instant, by the clock of the database; nothing when somebody already works here.
async fn now_if_empty(db: &Database) -> Result<Option<Timestamp>, Failure> {
    let looked = db.write(Command::internal("fill_demo"), |tx| {
        Ok((!comptes::is_initialized(tx)?).then(|| tx.now()))
    });
    fresh(looked.await?)
}

async fn found(db: &Database, today: Timestamp) -> Result<(), Failure> {
    let newcomers = people::prepare().await?;
    let founding = Command {
        at: Some(calendar::eve(today)),
        ..Command::internal("create_setup")
    };
    let shop = fresh(db.write(founding, |tx| shop::found(tx, newcomers)).await?)?;
    let team =
        people::team(&shop.accounts).ok_or_else(|| Failure::fault("somebody of the demonstration is missing"))?;
    let shelves = db.read(Shelves::read).await?;
    week::live(db, today, &shop, &team, &shelves).await
}

fn introduction() -> String {
    let mut text = format!("Boutique d'essai : {}, à {}.", shop::NAME, shop::TOWN);
    // Writing to a text never fails.
    let _ = people::list(&mut text);
    text
}
