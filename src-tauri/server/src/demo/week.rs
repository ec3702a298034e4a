//! The week that is told, through the same actions as the screens: each act at its instant, in the log like any other.

use super::baskets;
use super::calendar::{AFTERNOON, MORNING, Window, at, days, moments};
use super::dice::Dice;
use super::drawer::{self, DIFFERENCES, Float, LARGE_FLOAT, SMALL_FLOAT, Takings};
use super::people::Team;
use super::reception;
use super::shop::{Shelves, Shop};
use chrono::{Datelike, NaiveDate, Weekday};
use recyclique_caisse::sales::create_sale;
use recyclique_caisse::sessions::{CloseSession, OpenSession, close_session, open_session};
use recyclique_kernel::{Actor, Centimes, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{Command, Database, Written};
use serde_json::json;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;

/// Something to be done.
pub(super) type Step<'d> = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'd>>;

/// A till for a day.
struct Shift<'s> {
    register_id: Id,
    seller: &'s Arc<Actor>,
    windows: &'static [Window],
    tickets: i64,
    float: Float,
    difference: (Centimes, Option<&'static str>),
}

/// Every day of the week before today.
pub(super) async fn live(
    db: &Database,
    today: Timestamp,
    shop: &Shop,
    team: &Team,
    shelves: &Shelves,
) -> Result<(), Failure> {
    let mut dice = Dice::new(15);
    let mut differences = DIFFERENCES.into_iter().cycle();
    // Nobody keeps the same till two days in a row.
    let mut turns = team.sellers.iter().cycle();
    let [entrance, workshop] = shop.registers;
    for day in days(today) {
        let is_saturday = day.weekday() == Weekday::Sat;
        let both: &[Window] = &[MORNING, AFTERNOON];
        let plan = [
            (
                entrance,
                both,
                if is_saturday { (46, 60) } else { (22, 40) },
                LARGE_FLOAT,
            ),
            (
                workshop,
                if is_saturday { both } else { &[AFTERNOON] },
                if is_saturday { (18, 26) } else { (7, 14) },
                SMALL_FLOAT,
            ),
        ];
        for (register_id, windows, (fewest, most), float) in plan {
            let (Some(seller), Some(difference)) = (turns.next(), differences.next()) else {
                return Ok(());
            };
            let shift = Shift {
                register_id,
                seller,
                windows,
                tickets: dice.between(fewest, most),
                float,
                difference,
            };
            keep_till(db, &mut dice, shop.site_id, &team.karim, shelves, day, &shift).await?;
        }
        reception::receive(db, &mut dice, team, shelves, day).await?;
    }
    Ok(())
}

/// From the float to the count. A colleague sells a few tickets, as during a break.
async fn keep_till(
    db: &Database,
    dice: &mut Dice,
    site_id: Id,
    colleague: &Arc<Actor>,
    shelves: &Shelves,
    day: NaiveDate,
    shift: &Shift<'_>,
) -> Result<(), Failure> {
    let Some((start, end)) = shift.windows.first().zip(shift.windows.last()).map(|(f, l)| (f.0, l.1)) else {
        return Ok(());
    };
    let opening: OpenSession = serde_json::from_value(json!({
        "operator_id": shift.seller.user_id,
        "site_id": site_id,
        "register_id": shift.register_id,
        "initial_amount": drawer::sum(shift.float),
        "denominations": drawer::count_as_json(shift.float),
    }))?;
    let opened_at = at(day, start - dice.between(4, 14), dice);
    let actor = Arc::clone(shift.seller);
    let opening = db.write(by(shift.seller, "open_session", opened_at), move |tx| {
        Ok(open_session(tx, &actor, &opening)?.id)
    });
    let session_id = fresh(opening.await?)?;

    let mut takings = Takings::default();
    let mut sales: Vec<Step> = Vec::new();
    for instant in moments(day, shift.windows, shift.tickets, dice) {
        let who = if dice.happens(12) { colleague } else { shift.seller };
        let sale = baskets::draw(dice, shelves, session_id);
        takings.add(&sale);
        let (command, actor) = (by(who, "create_sale", instant), Arc::clone(who));
        sales.push(Box::pin(async move {
            let sold = db.write(command, move |tx| create_sale(tx, &actor, &sale));
            sold.await.map(|_| ())
        }));
    }
    together(sales).await?;

    let closing: CloseSession = serde_json::from_value(takings.closing(dice, shift.float, shift.difference))?;
    let closed_at = at(day, end + dice.between(8, 24), dice);
    let actor = Arc::clone(shift.seller);
    let closing = db.write(by(shift.seller, "close_session", closed_at), move |tx| {
        close_session(tx, &actor, session_id, &closing)
    });
    closing.await.map(|_| ())
}

/// A command of this person at that instant.
pub(super) fn by(actor: &Arc<Actor>, name: &'static str, at: Timestamp) -> Command {
    Command {
        actor: Some(Arc::clone(actor)),
        at: Some(at),
        ..Command::internal(name)
    }
}

/// The value of a command that carries no key: it always happens now.
pub(super) fn fresh<T>(written: Written<T>) -> Result<T, Failure> {
    match written {
        Written::Fresh(value) => Ok(value),
        Written::Replayed(_) => Err(Failure::fault("a demonstration is never replayed")),
    }
}

/// Hands all of them to the writer, in order, before waiting for any: they share its commits.
pub(super) async fn together(mut steps: Vec<Step<'_>>) -> Result<(), Failure> {
    std::future::poll_fn(|context| {
        let mut outcome = Ok(());
        steps.retain_mut(|step| match step.as_mut().poll(context) {
            Poll::Pending => true,
            Poll::Ready(Ok(())) => false,
            Poll::Ready(Err(failure)) => {
                outcome = Err(failure);
                false
            }
        });
        if outcome.is_ok() && !steps.is_empty() {
            return Poll::Pending;
        }
        Poll::Ready(outcome)
    })
    .await
}
