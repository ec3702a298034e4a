//! Power cuts.

use crate::{Till, by_another_program, is_intact};
use recyclique_tests::{Serveur, Wire, init};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::task::JoinSet;

const KILLS: usize = 50;
/// Each life of the server would make as many sales, were it not killed in the middle.
const SALES: usize = 500;
const TILLS: usize = 4;

/// What the tills asked for: the note of each sale, which is also its key, and the answer if one came.
type Asked = Arc<Mutex<BTreeMap<String, Option<Value>>>>;

#[tokio::test]
async fn every_sale_acknowledged_before_one_of_fifty_kills_is_there_once() {
    let folder = tempfile::tempdir().expect("a folder");
    init(folder.path());
    let mut server = Serveur::start(folder.path());
    let mut till = Till::open(&server).await;
    let asked = Asked::default();
    let mut chance = Chance::new();
    for life in 0..KILLS {
        sell_until_killed(server, &till, &asked, life, &mut chance).await;
        server = Serveur::start(folder.path());
        till.port = server.port;
        repeat_unanswered(&till, &asked).await;
    }
    let report = till
        .wire()
        .await
        .get(&format!("/v1/cash-sessions/{}/report", till.session_id))
        .await;
    server.kill();
    agree(&asked, &stored(folder.path()), &report);
    is_intact(folder.path());
}

async fn sell_until_killed(server: Serveur, till: &Till, asked: &Asked, life: usize, chance: &mut Chance) {
    let acknowledged = Arc::new(AtomicUsize::new(0));
    let mut selling = JoinSet::new();
    for number in 0..TILLS {
        let (wire, acknowledged, asked) = (till.wire().await, Arc::clone(&acknowledged), Arc::clone(asked));
        let sales: Vec<(String, String)> = (0..SALES / TILLS)
            .map(|i| format!("{life:02}-{number}-{i:03}"))
            .map(|note| (till.sale(price_of(&note), &note).to_string(), note))
            .collect();
        selling.spawn(sell(wire, sales, asked, acknowledged));
    }
    let enough = chance.below(SALES);
    while acknowledged.load(Ordering::Relaxed) < enough && !selling.is_empty() {
        tokio::time::sleep(Duration::from_micros(200)).await;
        while selling.try_join_next().is_some() {}
    }
    server.kill();
    selling.join_all().await;
}

/// Sells until the server is gone.
async fn sell(mut wire: Wire, sales: Vec<(String, String)>, asked: Asked, acknowledged: Arc<AtomicUsize>) {
    for (sale, note) in sales {
        asked.lock().expect("no panic").insert(note.clone(), None);
        let Ok(answer) = wire.send("POST", "/v1/sales", Some(&note), &sale).await else {
            return;
        };
        assert_eq!(answer.status, 200, "{answer:?}");
        acknowledged.fetch_add(1, Ordering::Relaxed);
        asked.lock().expect("no panic").insert(note, Some(answer.json()));
    }
}

/// Each till asks again, under the same key, for the sale it had no answer to.
async fn repeat_unanswered(till: &Till, asked: &Asked) {
    let mut wire = till.wire().await;
    let unanswered: Vec<String> = {
        let asked = asked.lock().expect("no panic");
        asked
            .iter()
            .filter(|(_, answer)| answer.is_none())
            .map(|(note, _)| note.clone())
            .collect()
    };
    for note in unanswered {
        let sale = till.sale(price_of(&note), &note).to_string();
        let answer = wire
            .send("POST", "/v1/sales", Some(&note), &sale)
            .await
            .expect("an answer");
        assert_eq!(answer.status, 200, "{answer:?}");
        asked.lock().expect("no panic").insert(note, Some(answer.json()));
    }
}

/// A stored sale: its ticket, its identifier, its note, its cents.
type Stored = (i64, String, String, i64);

fn stored(folder: &std::path::Path) -> Vec<Stored> {
    let database = by_another_program(folder);
    let mut statement = database
        .prepare("SELECT ticket_number, id, note, total_centimes FROM sale ORDER BY ticket_number")
        .expect("a query");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)));
    rows.expect("rows").collect::<Result<_, _>>().expect("sales")
}

fn agree(asked: &Asked, stored: &[Stored], report: &Value) {
    let asked = asked.lock().expect("no panic");
    let tickets: Vec<i64> = stored.iter().map(|(ticket, ..)| *ticket).collect();
    let expected: Vec<i64> = (1..).take(stored.len()).collect();
    assert_eq!(tickets, expected, "ticket numbers without a hole");
    assert_eq!(stored.len(), asked.len(), "each sale asked for is stored once");
    for (ticket, id, note, centimes) in stored {
        let answer = asked
            .get(note)
            .and_then(Option::as_ref)
            .expect("nothing that nobody asked for");
        assert_eq!(
            (&answer["id"], &answer["ticket_number"]),
            (&Value::from(id.as_str()), &Value::from(*ticket))
        );
        assert_eq!(*centimes, price_of(note));
    }
    let sum: i64 = stored.iter().map(|(.., centimes)| centimes).sum();
    let told = report["total_sales"].to_string();
    let (euros, cents) = told.split_once('.').expect("euros and cents");
    assert_eq!(format!("{euros}{cents:0<2}"), sum.to_string(), "the report adds up");
    assert_eq!(report["number_of_sales"], stored.len());
}

/// A price of its own for each sale, from 1 to 5 000 cents.
fn price_of(note: &str) -> i64 {
    note.bytes().fold(7, |sum, byte| (sum * 31 + i64::from(byte)) % 5000) + 1
}

/// Where the kills fall; told so that a failure can be looked at.
pub(crate) struct Chance(u64);

impl Chance {
    #[expect(clippy::disallowed_methods, reason = "another draw at each run")]
    pub(crate) fn new() -> Self {
        let seed = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .expect("after 1970")
            .subsec_nanos();
        eprintln!("seed of the kills: {seed}");
        Self(u64::from(seed) | 1)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}
