//! The table: each figure, its target, met or not.

use crate::five_years::Figure;
use crate::reception::Reception;
use crate::round::Rounds;
use crate::{ROUNDS, machine};
use recyclique_kernel::Clock;
use recyclique_platform::clock::SystemClock;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

const START_TARGET: Duration = Duration::from_millis(50);
const IDLE_TARGET: u64 = 30 * 1024;

/// Sales by some clients at once, beside plain SQLite.
pub(crate) struct Sales {
    pub(crate) clients: usize,
    pub(crate) raw: Rounds,
    pub(crate) api: Rounds,
}

pub(crate) struct Report {
    pub(crate) start: Duration,
    pub(crate) idle: u64,
    pub(crate) after_sales: u64,
    pub(crate) loaded: u64,
    pub(crate) sales: Vec<Sales>,
    pub(crate) five_years: (Vec<Figure>, u64),
    pub(crate) reception: Reception,
}

impl Report {
    /// Writes `docs/performance.md`; answers its text.
    pub(crate) fn write(&self) -> String {
        let text = self.text();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
        std::fs::write(root.join("docs/performance.md"), &text).expect("docs/performance.md");
        text
    }

    fn text(&self) -> String {
        let mut text = format!(
            "# Performance\n\nWritten by `make bench` on {}. Machine: {}.\n\n\
             The disk of such machines swings tenfold within an hour: what counts are the ratios to **raw**, plain SQLite writing the rows\n\
             of the same sale (sale, 3 lines, 2 payments, log entry, saved answer) with the same durability (WAL, `synchronous=FULL`), one\n\
             writer, in rounds that alternate with those of the API. Medians over {ROUNDS} rounds. The clients run on the same cores as the server.\n\n\
             ## A durable sale: `POST /v1/sales`, 3 lines, 2 payments, under an `Idempotency-Key`\n\n\
             | clients | p50 | raw | p99 | raw | per second | raw |\n| --- | --- | --- | --- | --- | --- | --- |\n",
            SystemClock.now().to_string().get(..10).unwrap_or_default(),
            machine::describe()
        );
        for Sales { clients, raw, api } in &self.sales {
            let [p50, raw_p50, p99, raw_p99] = [api.p50(), raw.p50(), api.p99(), raw.p99()].map(milliseconds);
            let [rate, raw_rate] = [api, raw].map(|rounds| Duration::from_secs(1).div_duration_f64(rounds.pace()));
            let _ = writeln!(
                text,
                "| {clients} | {p50} | {raw_p50} | {p99} | {raw_p99} | {rate:.0} | {raw_rate:.0} |"
            );
        }
        text.push_str("\n## Targets\n\n| figure | measured | target | |\n| --- | --- | --- | --- |\n");
        let mut target = |name: &str, measured: String, target: &str, is_met: bool| {
            let verdict = verdict(is_met);
            let _ = writeln!(text, "| {name} | {measured} | {target} | {verdict} |");
        };
        let times = |a: Duration, b: Duration| format!("{:.2} ×", a.div_duration_f64(b));
        if let [one, .., many] = self.sales.as_slice() {
            let (p50, raw) = (one.api.p50(), one.raw.p50());
            target("sale, 1 client, p50 to raw", times(p50, raw), "≤ 2 ×", p50 <= raw * 2);
            let (p99, raw) = (one.api.p99(), one.raw.p99());
            target("sale, 1 client, p99 to raw", times(p99, raw), "≤ 3 ×", p99 <= raw * 3);
            let (pace, raw) = (many.api.pace(), many.raw.pace());
            target(
                "sales, 32 clients, rate to raw",
                times(raw, pace),
                "≥ 1.5 ×",
                pace * 3 <= raw * 2,
            );
        }
        let name = "launch → first healthy answer, headless";
        target(name, milliseconds(self.start), "≤ 50 ms", self.start <= START_TARGET);
        target(
            "resident memory, idle",
            megabytes(self.idle),
            "≤ 30 MB",
            self.idle <= IDLE_TARGET,
        );
        let name = "resident memory, after 2 000 sales";
        target(
            name,
            megabytes(self.after_sales),
            "≤ 30 MB",
            self.after_sales <= IDLE_TARGET,
        );
        let _ = writeln!(
            text,
            "\nResident memory at the end of the measure: {}.",
            megabytes(self.loaded)
        );
        text.push_str(&five_years(&self.five_years));
        text.push_str(&reception(&self.reception));
        text
    }
}

/// The shop of five years: what it is, and what was measured there.
pub(crate) fn five_years((figures, memory): &(Vec<Figure>, u64)) -> String {
    let mut text = String::from(
        "\n## A shop of five years\n\n\
         150 000 tickets in 1 500 sessions, 50 000 lignes received, made through the commands of the product; one client on the wire.\n\n\
         | figure | p50 | p99 | target | |\n| --- | --- | --- | --- | --- |\n",
    );
    rows(&mut text, figures);
    let _ = writeln!(text, "\nThe most memory it took: {}.", megabytes(*memory));
    text
}

/// The reception of five years.
pub(crate) fn reception(Reception { ligne, figures, memory }: &Reception) -> String {
    let times = |api: Duration, raw: Duration| format!("{:.2} ×", api.div_duration_f64(raw));
    let (p50, p99) = ((ligne.api.p50(), ligne.raw.p50()), (ligne.api.p99(), ligne.raw.p99()));
    let mut text = format!(
        "\n## A reception of five years\n\n\
         500 000 lignes in 80 000 tickets, one in a hundred corrected. A ligne more (`POST /v1/reception/lignes` under a key) beside\n\
         plain SQLite writing its rows: p50 {} to {}, {}; p99 {} to {}, {} (target ≤ 3 ×, {}).\n\n\
         | figure | p50 | p99 | target | |\n| --- | --- | --- | --- | --- |\n",
        milliseconds(p50.0),
        milliseconds(p50.1),
        times(p50.0, p50.1),
        milliseconds(p99.0),
        milliseconds(p99.1),
        times(p99.0, p99.1),
        verdict(p99.0 <= p99.1 * 3),
    );
    rows(&mut text, figures);
    let _ = writeln!(text, "\nThe most memory it took: {}.", megabytes(*memory));
    text
}

fn rows(text: &mut String, figures: &[Figure]) {
    for figure in figures {
        let [p50, p99, target] = [figure.p50, figure.p99, figure.target].map(milliseconds);
        let verdict = verdict(figure.p99 <= figure.target);
        let _ = writeln!(text, "| {} | {p50} | {p99} | ≤ {target} | {verdict} |", figure.name);
    }
}

fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "**not met**" }
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.div_duration_f64(Duration::from_millis(1)))
}

fn megabytes(kilobytes: u64) -> String {
    format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
}
