//! What is asked of the shop of five years, through the real program.

use super::baskets;
use crate::machine;
use crate::round::quantile;
use recyclique_kernel::{Clock, Id};
use recyclique_platform::clock::SystemClock;
use recyclique_tests::{Dice, Serveur, Wire};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

/// Readings of one figure: as many as this, within this time.
const READINGS: usize = 200;
const PATIENCE: Duration = Duration::from_secs(3);
/// Operations that may be called so often in a minute, and two figures share.
const LIMITED: [(&str, usize); 2] = [("by-category", 25), ("transaction-logs", 12)];
const READ_TARGET: Duration = Duration::from_millis(30);
/// Every line of five years is read: nobody waits for it at a till.
const EVERY_LINE: (&str, Duration) = ("categories, everything", Duration::from_secs(1));

/// One line of the table.
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
    pub(crate) target: Duration,
}

impl Figure {
    pub(crate) fn of(name: &str, times: Vec<Duration>, target: Duration) -> Self {
        Self {
            name: name.to_owned(),
            p50: quantile(times.clone(), 50),
            p99: quantile(times, 99),
            target,
        }
    }
}

/// Everything that is measured there; and the most memory that the program took, in kilobytes.
pub(crate) async fn measure(shop: &Path) -> (Vec<Figure>, u64) {
    let copy = tempfile::tempdir_in(shop.parent().expect("a folder")).expect("a folder");
    for name in ["recyclique.db", "token.key"] {
        std::fs::copy(shop.join(name), copy.path().join(name)).expect("a copy");
    }
    let mut figures = Vec::new();
    let launch = Instant::now();
    let server = Serveur::start(copy.path());
    let mut camille = Wire::connect(server.port, &server.sign_in().await)
        .await
        .expect("it listens");
    let shop = Opened::read(&mut camille).await;
    let mut dice = Dice::new(1);
    sell(&mut camille, &shop, &mut dice).await;
    figures.push(Figure::of(
        "launch → first ticket stored, sign-in included",
        vec![launch.elapsed()],
        Duration::from_secs(2),
    ));
    figures.push(measure_sales(&mut camille, &shop, &mut dice).await);
    for (name, path, readings) in shop.readings() {
        let target = if name == EVERY_LINE.0 {
            EVERY_LINE.1
        } else {
            READ_TARGET
        };
        figures.push(Figure::of(name, read(&mut camille, &path, readings).await, target));
    }
    for format in ["csv", "excel"] {
        figures.push(measure_export(&mut camille, format).await);
    }
    figures.push(measure_closing(&mut camille, &shop).await);
    (figures, machine::peak_memory(server.id()))
}

/// What the figures are about.
struct Opened {
    today: String,
    large: String,
    long: String,
    operator: String,
    total: i64,
    categories: Vec<String>,
}

impl Opened {
    async fn read(camille: &mut Wire) -> Self {
        let page = camille.get("/v1/cash-sessions?limit=100").await;
        let sessions = page["data"].as_array().expect("sessions");
        let of = |tickets: i64, status: &str| {
            let found = sessions
                .iter()
                .find(|s| s["number_of_sales"] == json!(tickets) && s["status"] == json!(status));
            found.expect("a session")
        };
        let id = |session: &Value| session["id"].as_str().expect("an id").to_owned();
        let categories = camille.get("/v1/categories").await;
        let categories = categories.as_array().expect("categories");
        Self {
            today: id(of(100, "open")),
            large: id(of(5000, "open")),
            long: id(of(500, "closed")),
            operator: of(500, "closed")["operator_id"]
                .as_str()
                .expect("an operator")
                .to_owned(),
            total: page["total"].as_i64().expect("a number"),
            categories: categories
                .iter()
                .map(|category| category["id"].as_str().expect("an id").to_owned())
                .collect(),
        }
    }

    fn readings(&self) -> Vec<(&'static str, String, usize)> {
        let today = SystemClock.now().date_time().date_naive();
        let ago = |days: i64| today - chrono::TimeDelta::days(days);
        let (month, year, operator) = (ago(30), ago(365), &self.operator);
        let list = "/v1/cash-sessions?limit=20";
        let filtered =
            format!("{list}&operator_id={operator}&date_from={year}&payment_methods=card&payment_methods=check");
        let end = format!("{list}&skip={}", (self.total - 20).max(0));
        let days = format!("/v1/admin/figures/days?date_to={today}&date_from");
        let (summary, sold) = ("/v1/cash-sessions/stats/summary", "/v1/stats/sales/by-category");
        [
            ("list of sessions, first page", list.to_owned()),
            (
                "list of sessions, of an operator, a year, paid by card or cheque",
                filtered,
            ),
            ("list of sessions, last page", end),
            (
                "session of 500 tickets, detail",
                format!("/v1/cash-sessions/{}", self.long),
            ),
            (
                "session of 500 tickets, report",
                format!("/v1/cash-sessions/{}/report", self.long),
            ),
            ("live statistics, today", "/v1/stats/live".to_owned()),
            ("live statistics, 24 hours", "/v1/stats/live?period_type=24h".to_owned()),
            ("banner of the till", format!("/v1/cash-sessions/{}/live", self.today)),
            (
                "banner of a session of 5 000 tickets",
                format!("/v1/cash-sessions/{}/live", self.large),
            ),
            ("summary, today", format!("{summary}?date_from={today}&date_to={today}")),
            ("summary, everything", summary.to_owned()),
            ("days of a month", format!("{days}={month}")),
            ("days of a year", format!("{days}={year}")),
            (
                "hours of a usual day, over a month",
                format!("/v1/admin/figures/hours?date_from={month}"),
            ),
            (
                "transaction log, first page",
                "/v1/admin/transaction-logs?page_size=50".to_owned(),
            ),
            (
                "transaction log, a month",
                format!("/v1/admin/transaction-logs?page_size=50&start_date={month}"),
            ),
            (
                "categories, a month",
                format!("{sold}?start_date={}&end_date={month}", ago(60)),
            ),
            (EVERY_LINE.0, sold.to_owned()),
        ]
        .into_iter()
        .map(|(name, path)| {
            let limit = LIMITED.iter().find(|(operation, _)| path.contains(operation));
            (name, path, limit.map_or(READINGS, |(_, most)| *most))
        })
        .collect()
    }
}

pub(crate) async fn read(camille: &mut Wire, path: &str, readings: usize) -> Vec<Duration> {
    camille.get(path).await;
    let (start, mut times) = (Instant::now(), Vec::new());
    while times.len() < readings && start.elapsed() < PATIENCE {
        let asked = Instant::now();
        camille.get(path).await;
        times.push(asked.elapsed());
    }
    times
}

async fn sell(camille: &mut Wire, shop: &Opened, dice: &mut Dice) -> Duration {
    let (_, sale) = baskets::draw(dice, &shop.categories, &shop.today);
    let (key, sale) = (Id::generate(SystemClock.now()).to_string(), sale.to_string());
    let start = Instant::now();
    let answer = camille
        .send("POST", "/v1/sales", Some(&key), &sale)
        .await
        .expect("an answer");
    assert_eq!(answer.status, 200, "{}", answer.body);
    start.elapsed()
}

async fn measure_sales(camille: &mut Wire, shop: &Opened, dice: &mut Dice) -> Figure {
    let mut times = Vec::new();
    for _ in 0..READINGS {
        times.push(sell(camille, shop, dice).await);
    }
    Figure::of("ticket more, stored", times, Duration::from_millis(50))
}

async fn measure_export(camille: &mut Wire, format: &str) -> Figure {
    let year = SystemClock.now().date_time().date_naive() - chrono::TimeDelta::days(365);
    let asked = json!({ "filters": { "date_from": year }, "format": format }).to_string();
    let (path, start) = ("/v1/admin/reports/cash-sessions/export-bulk", Instant::now());
    let answer = camille.send("POST", path, None, &asked).await.expect("an answer");
    assert_eq!(answer.status, 200, "{}", answer.body);
    Figure::of(
        &format!("bulk export of a year, {format}"),
        vec![start.elapsed()],
        Duration::from_secs(5),
    )
}

async fn measure_closing(camille: &mut Wire, shop: &Opened) -> Figure {
    let session = camille.get(&format!("/v1/cash-sessions/{}/report", shop.large)).await;
    let closing = json!({ "actual_amount": session["expected_total"], "variance_comment": "Compté deux fois." });
    let start = Instant::now();
    camille
        .post(&format!("/v1/cash-sessions/{}/close", shop.large), &closing)
        .await;
    let name = "closing of a session of 5 000 tickets";
    Figure::of(name, vec![start.elapsed()], Duration::from_secs(1))
}
