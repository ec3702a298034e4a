//! The figures of the product (`make bench`): the real program on a real disk, beside plain SQLite writing the same rows
//! with the same durability in the same run; then a shop of five years. Prints a table and writes it to
//! `docs/performance.md`. `cargo bench … -- five-years` makes and measures that shop alone, `… -- reception` the one of
//! 500 000 lignes, and write nothing.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measure that cannot be made stops"
)]
#![expect(clippy::print_stdout, reason = "the table is for the person who asked for it")]

mod api;
mod five_years;
mod machine;
mod raw;
mod reception;
mod report;
mod round;

use api::Till;
use raw::{Raw, SALE};
use recyclique_tests::{Serveur, init};
use report::{Report, Sales};
use round::{Rounds, median};
use std::path::Path;
use std::time::{Duration, Instant};

const STARTS: usize = 21;
const ROUNDS: usize = 15;
/// Sales of a round of one writer, and of each number of clients.
const ALONE: usize = 200;
const CLIENTS: [(usize, usize); 3] = [(1, ALONE), (8, 600), (32, 1600)];
/// The memory is read again after as many sales.
const SOLD: usize = 2000;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if std::env::args().any(|argument| argument == "reception") {
        let shop = reception::folder().await;
        println!("{}", report::reception(&reception::measure(&shop).await));
        return;
    }
    let five_years = five_years::folder().await;
    if std::env::args().any(|argument| argument == "five-years") {
        println!("{}", report::five_years(&five_years::measure(&five_years).await));
        return;
    }
    // The disk of the repository, not a memory disk.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let data = folder.path().join("data");
    init(&data);
    let start = measure_start(&data).await;
    let server = Serveur::start(&data);
    let till = Till::open(&server).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let idle = machine::resident_memory(server.id());
    till.sell(1, SOLD).await;
    let after_sales = machine::resident_memory(server.id());
    let raw = Raw::beside(&data, &folder.path().join("raw.db"), &SALE);
    let sales = measure_sales(&till, raw).await;
    let report = Report {
        start,
        idle,
        after_sales,
        loaded: machine::resident_memory(server.id()),
        sales,
        five_years: five_years::measure(&five_years).await,
        reception: reception::measure(&reception::folder().await).await,
    }
    .write();
    println!("{report}");
}

/// From the launch of the process to its first healthy answer.
async fn measure_start(data: &Path) -> Duration {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let launch = Instant::now();
        let server = Serveur::start(data);
        server.anybody().await.get("/v1/health").await;
        times.push(launch.elapsed());
    }
    median(times)
}

/// For each number of clients, raw and API rounds in turn, for the disk swings tenfold within an hour; the first turn only
/// warms up.
async fn measure_sales(till: &Till, mut raw: Raw) -> Vec<Sales> {
    let mut measured = Vec::new();
    for (clients, count) in CLIENTS {
        let (mut alone, mut through_the_api) = (Rounds::default(), Rounds::default());
        for turn in 0..=ROUNDS {
            let (bare, served) = (raw.round(ALONE), till.sell(clients, count).await);
            if turn > 0 {
                alone.push(bare);
                through_the_api.push(served);
            }
        }
        measured.push(Sales {
            clients,
            raw: alone,
            api: through_the_api,
        });
    }
    measured
}
