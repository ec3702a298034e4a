//! The table: each figure, its target, met or not.

use crate::machine;
use crate::round::Rounds;
use recyclique_kernel::Clock;
use recyclique_platform::clock::SystemClock;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

const START_TARGET: Duration = Duration::from_millis(50);
const IDLE_TARGET: u64 = 30 * 1024;

pub(crate) struct Sales {
    pub(crate) raw: Rounds,
    pub(crate) clients: [(usize, Rounds); 3],
}

pub(crate) struct Report {
    pub(crate) start: Duration,
    pub(crate) idle: u64,
    pub(crate) after_sales: u64,
    pub(crate) loaded: u64,
    pub(crate) sales: Sales,
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
        let Sales { raw, clients } = &self.sales;
        let [(_, one), _, (_, many)] = clients;
        let mut text = format!(
            "# Performance\n\nWritten by `make bench` on {}. Machine: {}.\n\n\
             The disk of such machines swings tenfold within an hour: what counts are the ratios to the **raw** line, plain SQLite writing\n\
             the rows of the same sale (sale, 3 lines, 2 payments, log entry, saved answer) with the same durability (WAL, `synchronous=FULL`),\n\
             one writer, in rounds interleaved with those of the API. Medians over rounds. The clients run on the same cores as the server.\n\n\
             ## A durable sale\n\n| | p50 | p99 | per second |\n| --- | --- | --- | --- |\n",
            SystemClock.now().to_string().get(..10).unwrap_or_default(),
            machine::describe()
        );
        text.push_str(&line("raw, 1 writer", raw));
        for (count, rounds) in clients {
            text.push_str(&line(&format!("`POST /v1/sales`, {count} client(s)"), rounds));
        }
        text.push_str("\n## Targets\n\n| figure | measured | target | |\n| --- | --- | --- | --- |\n");
        let mut target = |name: &str, measured: String, target: &str, is_met: bool| {
            let verdict = if is_met { "met" } else { "**not met**" };
            let _ = writeln!(text, "| {name} | {measured} | {target} | {verdict} |");
        };
        let times = |a: Duration, b: Duration| format!("{:.2} ×", a.div_duration_f64(b));
        let (p50, p99) = ((one.p50(), raw.p50()), (one.p99(), raw.p99()));
        target(
            "sale, 1 client, p50 to raw",
            times(p50.0, p50.1),
            "≤ 2 ×",
            p50.0 <= p50.1 * 2,
        );
        target(
            "sale, 1 client, p99 to raw",
            times(p99.0, p99.1),
            "≤ 3 ×",
            p99.0 <= p99.1 * 3,
        );
        let (alone, together) = (raw.pace(), many.pace());
        let name = "sales, 32 clients, throughput to raw";
        target(name, times(alone, together), "≥ 1.5 ×", together * 3 <= alone * 2);
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
        text
    }
}

fn line(name: &str, rounds: &Rounds) -> String {
    let rate = Duration::from_secs(1).div_duration_f64(rounds.pace());
    let (p50, p99) = (milliseconds(rounds.p50()), milliseconds(rounds.p99()));
    format!("| {name} | {p50} | {p99} | {rate:.0} |\n")
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.div_duration_f64(Duration::from_millis(1)))
}

fn megabytes(kilobytes: u64) -> String {
    format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
}
