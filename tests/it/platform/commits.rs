//! The one writer: commands that share a commit, and what it never lets through.

use recyclique_kernel::{Clock, refusals};
use recyclique_platform::Failure;
use recyclique_platform::audit::{Act, record};
use recyclique_platform::db::{Command, DataFolder, Database, Table, WriteTx, Written, verify};
use recyclique_server::TABLES;
use recyclique_tests::{FakeClock, Shop, TestApp, basket};
use serde_json::json;
use std::sync::{Arc, mpsc};
use tokio::task::JoinSet;

refusals! {
    REFUSED: Invalid, "test.refused", "Non.";
}

type Outcome = Result<Written<usize>, Failure>;

/// Writes one fact.
fn act(tx: &WriteTx, number: usize) -> Result<usize, Failure> {
    let details = json!({ "number": number });
    record(
        tx,
        &Act {
            action: "test",
            target: None,
            description: "essai",
            details,
        },
    )?;
    Ok(number)
}

/// Commands held back until all of them wait for the same commit.
async fn together(db: &Arc<Database>, run: fn(&WriteTx, usize) -> Result<usize, Failure>) -> Vec<Outcome> {
    let (release, held) = mpsc::channel::<()>();
    let mut commands = JoinSet::new();
    let first = Arc::clone(db);
    commands.spawn(async move {
        let wait = move |_: &WriteTx| Ok(held.recv().map_or(0, |()| 0));
        first.write(Command::internal("test"), wait).await
    });
    for number in 1..=32 {
        let db = Arc::clone(db);
        commands.spawn(async move { db.write(Command::internal("test"), move |tx| run(tx, number)).await });
    }
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    release.send(()).unwrap();
    commands.join_all().await
}

fn is_intact(app: &TestApp) {
    let verified = verify(&app.folder.path().join("recyclique.db"), TABLES).unwrap();
    assert_eq!(verified.anomalies, []);
}

#[tokio::test]
async fn a_refused_command_takes_back_only_itself() {
    let app = TestApp::new().await;
    let (facts, entries) = (app.count("audit_entry").await, app.count("device_log").await);
    let outcomes = together(&app.db, |tx, number| {
        act(tx, number)?;
        match number {
            7 => Err((&REFUSED).into()),
            11 => panic!("a bug in a command"),
            13 => Ok(tx.execute("INSERT INTO device (id) VALUES (NULL)", [])?),
            _ => Ok(number),
        }
    })
    .await;
    let refused = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Err(Failure::Refused(_))))
        .count();
    let faults = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Err(Failure::Fault(_))))
        .count();
    assert_eq!((refused, faults), (1, 2));
    assert_eq!(app.count("audit_entry").await, facts + 29);
    assert_eq!(app.count("device_log").await, entries + 29);
    is_intact(&app);
}

#[tokio::test]
async fn a_lost_transaction_stores_nothing_and_the_next_command_goes_through() {
    let app = TestApp::new().await;
    let facts = app.count("audit_entry").await;
    let outcomes = together(&app.db, |tx, number| {
        act(tx, number)?;
        // As SQLite itself does after some disk errors.
        if number == 16 {
            tx.execute("ROLLBACK", [])?;
        }
        Ok(number)
    })
    .await;
    let stored = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Ok(Written::Fresh(1..))))
        .count();
    assert!(stored < 32);
    assert_eq!(app.count("audit_entry").await, facts + i64::try_from(stored).unwrap());
    app.db.write(Command::internal("test"), |tx| act(tx, 33)).await.unwrap();
    is_intact(&app);
}

#[tokio::test]
async fn a_statement_that_failed_halfway_leaves_nothing_in_the_log() {
    let app = TestApp::new().await;
    let facts = app.count("audit_entry").await;
    let halfway =
        "INSERT INTO audit_entry (id, created_at, action, description) VALUES ('a', '', '', ''), ('b', '', '', NULL)";
    let command = move |tx: &WriteTx| {
        act(tx, 1)?;
        assert!(tx.execute(halfway, []).is_err());
        act(tx, 2)
    };
    app.db.write(Command::internal("test"), command).await.unwrap();
    assert_eq!(app.count("audit_entry").await, facts + 2);
    is_intact(&app);
}

#[tokio::test]
async fn a_panic_is_a_fault_and_the_writer_survives() {
    let app = TestApp::new().await;
    for _ in 0..3 {
        let panicked = app
            .db
            .write(Command::internal("test"), |_| -> Result<(), Failure> {
                panic!("a bug")
            })
            .await;
        assert!(matches!(panicked, Err(Failure::Fault(_))));
    }
    app.db.write(Command::internal("test"), |tx| act(tx, 1)).await.unwrap();
    is_intact(&app);
}

#[tokio::test]
async fn a_fact_is_never_changed_and_nothing_replicated_is_removed() {
    let shop = Shop::open("50").await;
    shop.sell(&basket(&[10.0], 10.0, 0.0, &[("cash", 10.0)])).await;
    let sold = shop.app.count("sale").await;
    for sql in [
        "UPDATE sale SET total_centimes = 1",
        "UPDATE sale_payment SET amount_centimes = 1",
        "UPDATE audit_entry SET action = ''",
        "DELETE FROM sale",
        "DELETE FROM sale_item",
        "DELETE FROM cash_register",
        "DELETE FROM site",
        "DELETE FROM user",
        "INSERT OR REPLACE INTO sale SELECT * FROM sale",
        "REPLACE INTO cash_register SELECT * FROM cash_register",
        "UPDATE OR REPLACE sale SET id = id",
    ] {
        let outcome = shop
            .app
            .db
            .write(Command::internal("test"), move |tx| Ok(tx.execute(sql, [])?))
            .await;
        assert!(matches!(outcome, Err(Failure::Fault(_))), "{sql}: {outcome:?}");
    }
    assert_eq!(shop.app.count("sale").await, sold);
    is_intact(&shop.app);
}

#[tokio::test]
async fn what_stays_here_does_not_enter_the_log() {
    let shop = Shop::open("50").await;
    let entries = shop.app.count("device_log").await;
    shop.alix
        .put(&shop.path("/draft"), &json!({ "basket": { "lines": [] } }))
        .await
        .expect(204);
    assert_eq!(shop.app.count("device_log").await, entries);
}

#[test]
fn a_table_that_nobody_declared_prevents_opening() {
    const UNKNOWN: &[Table] = &[Table::fact("no_such_table")];
    let clock: Arc<dyn Clock> = Arc::new(FakeClock::saturday());
    let forgotten = &TABLES[1..];
    let unknown = [TABLES, &[UNKNOWN]].concat();
    for tables in [forgotten, &unknown] {
        let folder = tempfile::tempdir().unwrap();
        let held = DataFolder::hold(folder.path()).unwrap();
        let opened = Database::open(held, Arc::clone(&clock), tables);
        assert!(opened.unwrap_err().to_string().contains("replicated.rs"));
    }
}

#[tokio::test]
async fn no_name_and_no_secret_enters_the_log() {
    let app = TestApp::new().await;
    let bodies = app
        .db
        .read(|tx| Ok(tx.all("SELECT body FROM device_log", [], |row| row.get::<_, String>(0))?))
        .await
        .unwrap();
    assert!(!bodies.is_empty());
    for body in bodies {
        for personal in ["Camille", "camille", "Alix", "alix", "$argon2"] {
            assert!(!body.contains(personal), "{personal}: {body}");
        }
    }
}
