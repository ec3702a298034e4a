//! The making of the shop, through the same commands as the screens, at past instants.

use super::baskets;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use recyclique_caisse::sales::{SaleView, create_sale};
use recyclique_caisse::sessions::{close_session, open_session};
use recyclique_kernel::{Actor, Centimes, Clock, Grams, Id, Permission, Role, Scope, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::clock::SystemClock;
use recyclique_platform::db::{Command, WriteTx, Written};
use recyclique_reception::api::{Destination, NewLigne, NewTicket, close_poste, open_poste, record_ticket};
use recyclique_tests::{Dice, TestApp};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Days when the shop was open: five years, but not on Sundays.
const DAYS: usize = 1500;
const FLOAT: Centimes = Centimes(5000);
const TICKETS_OF_A_DAY: i64 = 100;
/// Of the day before today: the detail to be read.
const TICKETS_OF_A_LONG_DAY: i64 = 500;
/// Of the second till, open since this morning: the closing to be waited for.
const TICKETS_TO_CLOSE: i64 = 5000;

pub(crate) fn today() -> DateTime<Utc> {
    SystemClock.now().date_time()
}

/// Makes the shop beside, and gives it its name once it is whole.
pub(super) async fn make(target: &Path, folder: &Path) {
    let beside = tempfile::tempdir_in(target).expect("a folder");
    let days = days();
    let mut shop = Shop::founded(TestApp::founded(beside, at(days[0], 6 * 60)).await).await;
    for (number, day) in days.iter().enumerate() {
        let tickets = if Some(day) == days.last() {
            TICKETS_OF_A_LONG_DAY
        } else {
            TICKETS_OF_A_DAY - 4 + shop.dice.below(9)
        };
        shop.live(*day, tickets).await;
        if number % 50 == 0 {
            shop.enter_book(*day).await;
            shop.train(*day).await;
        }
    }
    let today = today().date_naive();
    let (volunteer, receiver) = (shop.app.volunteer_id(), shop.app.receiver_id());
    shop.receive(today).await;
    for (operator, register, tickets) in [(volunteer, 0, TICKETS_OF_A_DAY), (receiver, 1, TICKETS_TO_CLOSE)] {
        let session = shop.open(&operator, register, at(today, 0), "real").await;
        shop.sell(&session, today, tickets).await;
    }
    let made = shop.leave();
    std::fs::rename(made, folder).expect("a name");
}

/// The days before today, the oldest first.
pub(crate) fn days() -> Vec<NaiveDate> {
    let yesterday = today().date_naive() - Days::new(1);
    let back = std::iter::successors(Some(yesterday), NaiveDate::pred_opt);
    let mut days: Vec<NaiveDate> = back.filter(|day| day.weekday() != Weekday::Sun).take(DAYS).collect();
    days.reverse();
    days
}

pub(crate) fn at(day: NaiveDate, minute: i64) -> Timestamp {
    Timestamp::new(day.and_time(NaiveTime::MIN).and_utc()).plus(TimeDelta::minutes(minute))
}

struct Shop {
    app: TestApp,
    dice: Dice,
    alix: Arc<Actor>,
    camille: Arc<Actor>,
    registers: Vec<String>,
    categories: Vec<String>,
}

impl Shop {
    async fn founded(app: TestApp) -> Self {
        let camille = app.admin().await;
        let first = format!("/v1/cash-registers/{}", app.register_id());
        let kinds = json!({ "enable_virtual": true, "enable_deferred": true });
        camille.patch(&first, &kinds).await.expect(200);
        let second = json!({ "name": "Caisse 2", "site_id": app.site_id() });
        let second = camille.post("/v1/cash-registers", &second).await.expect(201);
        let categories = camille.get("/v1/categories").await.expect(200);
        Self {
            dice: Dice::new(5),
            alix: actor(&app.volunteer_id(), Role::User),
            camille: actor(&app.admin_id(), Role::SuperAdmin),
            registers: vec![app.register_id(), text(&second, "id")],
            categories: categories
                .as_array()
                .expect("categories")
                .iter()
                .map(|category| text(category, "id"))
                .collect(),
            app,
        }
    }

    /// A usual day: goods come in, tickets go out, one is corrected, cash is moved now and then, the drawer is counted.
    async fn live(&mut self, day: NaiveDate, tickets: i64) {
        self.receive(day).await;
        let session = self.open(&self.app.volunteer_id(), 0, at(day, 8 * 60), "real").await;
        let (mut due, first) = self.sell(&session, day, tickets).await;
        self.app.clock.set(at(day, 16 * 60));
        due = due + self.correct(&first).await;
        if self.dice.happens(20) {
            let movement = json!({ "direction": "out", "amount": "10.00", "reason": "Timbres." });
            let path = format!("/v1/cash-sessions/{session}/movements");
            self.app.admin().await.post(&path, &movement).await.expect(201);
            due = due - Centimes(1000);
        }
        self.close(&session, at(day, 17 * 60), due).await;
    }

    /// A line fifty cents dearer, another one lighter; answers with what the drawer should hold more.
    async fn correct(&self, sale: &SaleView) -> Centimes {
        let camille = self.app.admin().await;
        let more = Centimes(50);
        let (dearer, lighter) = (&sale.items[0], &sale.items[1]);
        let price = json!({ "unit_price": (dearer.total_price + more).to_euros() });
        let path = format!("/v1/sales/{}/items/{}", sale.id, dearer.id);
        camille.patch(&path, &price).await.expect(200);
        let path = format!("/v1/sales/{}/items/{}/weight", sale.id, lighter.id);
        camille.patch(&path, &json!({ "weight": "0.40" })).await.expect(200);
        more
    }

    /// Twenty tickets of a paper book, typed in the evening.
    async fn enter_book(&mut self, day: NaiveDate) {
        let session = self
            .open(&self.app.volunteer_id(), 0, at(day, 12 * 60), "deferred")
            .await;
        let (due, _) = self.sell(&session, day, 20).await;
        self.close(&session, at(day, 18 * 60), due).await;
    }

    /// Twenty tickets that count nowhere.
    async fn train(&mut self, day: NaiveDate) {
        let session = self
            .open(&self.app.volunteer_id(), 0, at(day, 12 * 60), "virtual")
            .await;
        let (due, _) = self.sell(&session, day, 20).await;
        self.close(&session, at(day, 18 * 60), due).await;
    }

    async fn open(&self, operator_id: &str, register: usize, opened_at: Timestamp, kind: &str) -> String {
        let is_deferred = kind == "deferred";
        let body = json!({
            "operator_id": operator_id,
            "site_id": self.app.site_id(),
            "register_id": self.registers[register],
            "initial_amount": FLOAT.to_euros(),
            "kind": kind,
            "opened_at": is_deferred.then_some(opened_at),
        });
        let (body, actor) = (
            serde_json::from_value(body).expect("an opening"),
            Arc::clone(&self.camille),
        );
        let at = if is_deferred {
            opened_at.plus(TimeDelta::hours(5))
        } else {
            opened_at
        };
        self.run("open_session", at, move |tx| Ok(open_session(tx, &actor, &body)?.id))
            .await
            .to_string()
    }

    /// So many tickets along the day; answers with what they should have brought, and one of them.
    async fn sell(&mut self, session_id: &str, day: NaiveDate, tickets: i64) -> (Centimes, SaleView) {
        let (mut sales, mut sum) = (JoinSet::new(), Centimes::ZERO);
        for ticket in 0..tickets {
            let (due, body) = baskets::draw(&mut self.dice, &self.categories, session_id);
            sum = sum + due;
            let body = serde_json::from_value(body).expect("a sale");
            // From eight o'clock to five; what is open today is sold since midnight, whatever time it is.
            let at = if day == today().date_naive() {
                SystemClock.now()
            } else {
                at(day, 8 * 60).plus(TimeDelta::seconds(9 * 3600 * ticket / tickets))
            };
            let (db, actor) = (Arc::clone(&self.app.db), Arc::clone(&self.alix));
            let command = by(&self.alix, "create_sale", at);
            sales.spawn(async move {
                let sold = db.write(command, move |tx| create_sale(tx, &actor, &body));
                fresh(sold.await)
            });
        }
        let sold = sales.join_all().await.into_iter().next();
        (sum, sold.expect("a sale"))
    }

    async fn close(&mut self, session_id: &str, at: Timestamp, due: Centimes) {
        let found = FLOAT + due + Centimes(if self.dice.happens(15) { -100 } else { 0 });
        let body = json!({ "actual_amount": found.to_euros(), "variance_comment": "Compté deux fois." });
        let (body, actor) = (
            serde_json::from_value(body).expect("a closing"),
            Arc::clone(&self.camille),
        );
        let id = Id::parse(session_id).expect("an id");
        self.run("close_session", at, move |tx| {
            close_session(tx, &actor, id, &body).map(|_| id)
        })
        .await;
    }

    /// A poste for the day: eleven tickets of three lignes, in one command.
    async fn receive(&mut self, day: NaiveDate) {
        let camille = Arc::clone(&self.camille);
        let tickets: Vec<Vec<NewLigne>> = (0..11).map(|_| (0..3).map(|_| self.ligne()).collect()).collect();
        let is_today = day == today().date_naive();
        let at = at(day, if is_today { 0 } else { 8 * 60 });
        self.run("receive", at, move |tx| {
            let poste = open_poste(tx, &camille)?;
            for lignes in &tickets {
                record_ticket(tx, camille.user_id, &NewTicket::of(poste), lignes)?;
            }
            close_poste(tx, &camille, poste)?;
            Ok(poste)
        })
        .await;
    }

    fn ligne(&mut self) -> NewLigne {
        let (destination, is_exit) = match self.dice.below(10) {
            ..6 => (Destination::Magasin, false),
            6..8 => (Destination::Recyclage, false),
            8 => (Destination::Decheterie, false),
            _ => (Destination::Recyclage, true),
        };
        let category = self.dice.pick(&self.categories);
        NewLigne {
            category_id: Id::parse(category).expect("an id"),
            weight: Grams(100 * (5 + self.dice.below(200))),
            destination,
            is_exit,
            notes: None,
        }
    }

    async fn run<F>(&self, name: &'static str, at: Timestamp, act: F) -> Id
    where
        F: FnOnce(&WriteTx) -> Result<Id, Failure> + Send + 'static,
    {
        fresh(self.app.db.write(by(&self.camille, name, at), act).await)
    }

    /// Closes the file, which empties the write-ahead log into it, and lets the folder stay.
    fn leave(self) -> std::path::PathBuf {
        self.app.kept()
    }
}

/// The value of a command that must have happened, and carried no key.
fn fresh<T>(written: Result<Written<T>, Failure>) -> T {
    match written.expect("a command") {
        Written::Fresh(value) => value,
        Written::Replayed(_) => unreachable!("no key was given"),
    }
}

fn by(actor: &Arc<Actor>, name: &'static str, at: Timestamp) -> Command {
    Command {
        actor: Some(Arc::clone(actor)),
        at: Some(at),
        ..Command::internal(name)
    }
}

fn actor(user_id: &str, role: Role) -> Arc<Actor> {
    let id = Id::parse(user_id).expect("an id");
    Arc::new(Actor {
        user_id: id,
        auth_session_id: id,
        username: String::new(),
        role,
        scope: Scope::Full,
        site_id: None,
        permissions: Permission::ALL.into_iter().map(|(permission, _)| permission).collect(),
    })
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().expect(field).to_owned()
}
