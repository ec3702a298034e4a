//! Power cuts while receipts are printed.

use crate::kill::Chance;
use crate::{Till, by_another_program, is_intact};
use recyclique_tests::{FakePrinter, Serveur, Wire, init};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::time::sleep;

const LIVES: usize = 5;
/// Sales of one life.
const SALES: usize = 40;

#[tokio::test]
async fn every_stored_receipt_is_printed_once_or_asks_a_person_and_none_is_printed_that_is_not_stored() {
    let (folder, printer) = (tempfile::tempdir().expect("a folder"), FakePrinter::start().await);
    init(folder.path());
    let mut server = Serveur::start(folder.path());
    let mut till = Till::open(&server).await;
    install(&till, &printer).await;
    let mut chance = Chance::new();
    for life in 0..LIVES {
        let mut wire = till.wire().await;
        for sale in 0..SALES {
            let body = till.sale(350, &format!("{life}-{sale}")).to_string();
            let answer = wire.send("POST", "/v1/sales", None, &body).await.expect("an answer");
            assert_eq!(answer.status, 200, "{answer:?}");
        }
        // The printer is behind the till: the cut falls while it prints.
        sleep(Duration::from_millis(u64::try_from(chance.below(100)).expect("little"))).await;
        server.kill();
        server = Serveur::start(folder.path());
        till.port = server.port;
    }
    let unsure = until_printed(&mut till.wire().await).await;
    server.kill();
    agree(folder.path(), &printed(&printer), &unsure);
    is_intact(folder.path());
}

async fn install(till: &Till, printer: &FakePrinter) {
    let mut wire = till.wire().await;
    let registers = wire.get("/v1/cash-registers").await;
    let register = registers
        .pointer("/0/id")
        .and_then(Value::as_str)
        .expect("a till")
        .to_owned();
    let settings = json!({ "transport": "network", "address": printer.address(), "paper_mm": 80 }).to_string();
    let path = format!("/v1/cash-registers/{register}/printer");
    let answer = wire.send("PUT", &path, None, &settings).await.expect("an answer");
    assert_eq!(answer.status, 200, "{answer:?}");
}

/// Waits until nothing leaves by itself any more; answers with the tickets that ask a person.
async fn until_printed(wire: &mut Wire) -> Vec<i64> {
    for _ in 0..600 {
        let jobs = wire.get("/v1/print-jobs").await;
        let jobs = jobs.as_array().expect("a list");
        if jobs.iter().all(|job| job["state"] == "unsure") {
            return jobs.iter().filter_map(|job| job["ticket_number"].as_i64()).collect();
        }
        sleep(Duration::from_millis(100)).await;
    }
    let left = wire.get("/v1/print-jobs").await;
    assert_eq!(left, json!([]), "the outbox does not empty");
    Vec::new()
}

/// How many times each ticket came out, a cut one included.
fn printed(printer: &FakePrinter) -> BTreeMap<i64, usize> {
    let mut times = BTreeMap::new();
    for job in printer.jobs() {
        let title = b"Ticket n\xf8 ";
        let Some(at) = job.windows(title.len()).position(|bytes| bytes == title) else {
            continue;
        };
        let number: String = job
            .iter()
            .skip(at + title.len())
            .map(|byte| char::from(*byte))
            .take_while(char::is_ascii_digit)
            .collect();
        *times.entry(number.parse().expect("a number")).or_default() += 1;
    }
    times
}

fn agree(folder: &std::path::Path, printed: &BTreeMap<i64, usize>, unsure: &[i64]) {
    let database = by_another_program(folder);
    let mut statement = database.prepare("SELECT ticket_number FROM sale").expect("a query");
    let stored: Vec<i64> = statement
        .query_map([], |row| row.get(0))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("numbers");
    eprintln!(
        "{} tickets stored, {} printed, {} asking a person",
        stored.len(),
        printed.len(),
        unsure.len()
    );
    for (ticket, times) in printed {
        assert!(stored.contains(ticket), "ticket {ticket} was printed and is not stored");
        assert_eq!(*times, 1, "ticket {ticket}");
    }
    for ticket in &stored {
        assert!(
            printed.contains_key(ticket) || unsure.contains(ticket),
            "ticket {ticket} is neither printed nor asking a person"
        );
    }
    assert!(
        unsure.len() <= LIVES,
        "at most one ticket is on its way at a cut: {unsure:?}"
    );
}
