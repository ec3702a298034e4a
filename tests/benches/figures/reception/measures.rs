//! What is asked of the reception of five years, through the real program.

use crate::five_years::{Figure, read};
use crate::machine;
use crate::raw::{LIGNE, Raw};
use crate::round::{Round, Rounds};
use chrono::{Days, Months, NaiveDate};
use recyclique_kernel::{Clock, Id};
use recyclique_platform::clock::SystemClock;
use recyclique_tests::{Serveur, Wire};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 11;
const LIGNES_OF_A_ROUND: usize = 200;
const READINGS: usize = 100;
/// Statistics may be called sixty times a minute, and two figures share.
const LIMITED: usize = 25;

/// A ligne more, beside plain SQLite.
pub(crate) struct Lignes {
    pub(crate) raw: Rounds,
    pub(crate) api: Rounds,
}

pub(crate) struct Reception {
    pub(crate) ligne: Lignes,
    pub(crate) figures: Vec<Figure>,
    /// The most memory that the program took, in kilobytes.
    pub(crate) memory: u64,
}

pub(crate) async fn measure(shop: &Path) -> Reception {
    let copy = tempfile::tempdir_in(shop.parent().expect("a folder")).expect("a folder");
    for name in ["recyclique.db", "token.key"] {
        std::fs::copy(shop.join(name), copy.path().join(name)).expect("a copy");
    }
    let server = Serveur::start(copy.path());
    let mut camille = Wire::connect(server.port, &server.sign_in().await)
        .await
        .expect("it listens");
    let mut figures = Vec::new();
    for (name, path, readings, target) in readings() {
        figures.push(Figure::of(name, read(&mut camille, &path, readings).await, target));
    }
    figures.push(measure_lignes_csv(&mut camille).await);
    figures.push(measure_bulk(&mut camille, "csv").await);
    figures.push(measure_bulk(&mut camille, "excel").await);
    let memory = machine::peak_memory(server.id());
    let ligne = measure_ligne(&mut camille, copy.path()).await;
    Reception { ligne, figures, memory }
}

fn today() -> NaiveDate {
    SystemClock.now().date_time().date_naive()
}

fn readings() -> Vec<(&'static str, String, usize, Duration)> {
    let (month, year) = (today() - Days::new(30), today() - Months::new(12));
    let (page, read) = (Duration::from_millis(50), Duration::from_millis(50));
    let summary = "/v1/stats/reception/summary";
    let by_category = "/v1/stats/reception/by-category";
    let figures = "/v1/reception/figures";
    let list = "/v1/reception/tickets?per_page=100";
    vec![
        ("summary, everything", summary.to_owned(), LIMITED, read),
        (
            "summary, a year to this hour",
            format!("{summary}?start_date={year}T10:00:00Z"),
            LIMITED,
            read,
        ),
        ("categories, everything", by_category.to_owned(), LIMITED, read),
        ("figures, everything", figures.to_owned(), READINGS, read),
        ("figures, a year", format!("{figures}?date_from={year}"), READINGS, read),
        (
            "figures, a month",
            format!("{figures}?date_from={month}"),
            READINGS,
            read,
        ),
        ("live statistics", "/v1/stats/live".to_owned(), READINGS, read),
        ("list of tickets, first page", list.to_owned(), READINGS, page),
        ("list of tickets, last page", format!("{list}&page=800"), READINGS, page),
        (
            "list of tickets, a year",
            format!("{list}&date_from={year}"),
            READINGS,
            page,
        ),
        (
            "list of tickets, those open",
            format!("{list}&status=opened"),
            READINGS,
            page,
        ),
        (
            "list of tickets, of somebody, 20 kg and more",
            format!("{list}&search=domi&poids_min=20"),
            READINGS,
            Duration::from_millis(200),
        ),
        (
            "list of tickets, recycled",
            format!("{list}&destinations=RECYCLAGE"),
            READINGS,
            Duration::from_secs(1),
        ),
        (
            "list of lignes, first page",
            "/v1/reception/lignes".to_owned(),
            READINGS,
            page,
        ),
        (
            "days of a month",
            format!("/v1/admin/figures/days?date_from={month}"),
            READINGS,
            read,
        ),
    ]
}

async fn measure_lignes_csv(camille: &mut Wire) -> Figure {
    let year = today() - Months::new(12);
    let path = format!("/v1/reception/lignes/export-csv?start_date={year}");
    let start = Instant::now();
    let answer = camille.send("GET", &path, None, "").await.expect("an answer");
    assert_eq!(answer.status, 200, "{}", answer.body);
    let name = format!("lignes of a year as CSV ({} lignes)", answer.body.lines().count() - 1);
    Figure::of(&name, vec![start.elapsed()], Duration::from_secs(3))
}

async fn measure_bulk(camille: &mut Wire, format: &str) -> Figure {
    let since = today() - Days::new(180);
    let asked = json!({ "filters": { "date_from": since }, "format": format }).to_string();
    let (path, start) = ("/v1/admin/reports/reception-tickets/export-bulk", Instant::now());
    let answer = camille.send("POST", path, None, &asked).await.expect("an answer");
    assert_eq!(answer.status, 200, "{}", answer.body);
    let name = format!("bulk export of six months, {format}");
    Figure::of(&name, vec![start.elapsed()], Duration::from_secs(5))
}

/// Raw and API rounds in turn, each of the API in a ticket of its own; the first turn only warms up.
async fn measure_ligne(camille: &mut Wire, data: &Path) -> Lignes {
    let category = camille.get("/v1/categories").await[0]["id"].clone();
    let poste = camille.post("/v1/reception/postes/open", &json!({})).await["id"].clone();
    weigh(camille, &poste, &category, 1).await;
    let copy = tempfile::tempdir_in(data.parent().expect("a folder")).expect("a folder");
    let mut bare = Raw::beside(data, &copy.path().join("raw.db"), &LIGNE);
    let (mut raw, mut api) = (Rounds::default(), Rounds::default());
    for turn in 0..=ROUNDS {
        let alone = bare.round(LIGNES_OF_A_ROUND);
        let served = weigh(camille, &poste, &category, LIGNES_OF_A_ROUND).await;
        if turn > 0 {
            raw.push(alone);
            api.push(served);
        }
    }
    Lignes { raw, api }
}

async fn weigh(camille: &mut Wire, poste: &Value, category: &Value, count: usize) -> Round {
    let ticket = camille
        .post("/v1/reception/tickets", &json!({ "poste_id": poste }))
        .await;
    let ligne = json!({
        "ticket_id": ticket["id"], "category_id": category, "poids_kg": "3.250", "destination": "MAGASIN",
    })
    .to_string();
    let (start, mut latencies) = (Instant::now(), Vec::with_capacity(count));
    for _ in 0..count {
        let key = Id::generate(SystemClock.now()).to_string();
        let asked = Instant::now();
        let answer = camille
            .send("POST", "/v1/reception/lignes", Some(&key), &ligne)
            .await
            .expect("an answer");
        latencies.push(asked.elapsed());
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
    Round {
        latencies,
        elapsed: start.elapsed(),
    }
}
