//! Another program holds the database.

use crate::{Till, by_another_program, is_intact, refused};
use recyclique_tests::{INIT, Serveur, init, run};
use serde_json::Value;

#[tokio::test]
async fn a_database_held_by_another_program_is_told_at_start() {
    let folder = tempfile::tempdir().expect("a folder");
    init(folder.path());
    let other = by_another_program(folder.path());
    other
        .execute_batch("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM basket_draft;")
        .expect("the lock");
    for command in [&["serve", "--listen", "127.0.0.1:0"][..], &INIT] {
        refused(&run(command, folder.path()), 3, "utilisée par un autre programme");
    }
    drop(other);
    Serveur::start(folder.path()).open_till().await;
    is_intact(folder.path());
}

#[tokio::test]
async fn a_sale_is_refused_while_another_program_writes_and_goes_through_after() {
    let folder = tempfile::tempdir().expect("a folder");
    init(folder.path());
    let server = Serveur::start(folder.path());
    let till = Till::open(&server).await;
    let mut wire = till.wire().await;
    let sale = till.sale(1250, "pendant la copie").to_string();
    let other = by_another_program(folder.path());
    other.execute_batch("BEGIN EXCLUSIVE").expect("the lock");
    let answer = wire
        .send("POST", "/v1/sales", Some("k1"), &sale)
        .await
        .expect("an answer");
    assert_eq!(
        (answer.status, &answer.json()["code"]),
        (503, &Value::from("platform.database_busy"))
    );
    assert_eq!(wire.get("/v1/sales").await, Value::Array(Vec::new()), "reading goes on");
    other.execute_batch("ROLLBACK").expect("the lock is given back");
    let answer = wire
        .send("POST", "/v1/sales", Some("k1"), &sale)
        .await
        .expect("an answer");
    assert_eq!((answer.status, answer.is_replayed), (200, false));
    assert_eq!(answer.json()["ticket_number"], 1);
    server.kill();
    is_intact(folder.path());
}

#[tokio::test]
async fn a_start_waits_for_nobody_who_only_writes_a_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    init(folder.path());
    let other = by_another_program(folder.path());
    other.execute_batch("BEGIN EXCLUSIVE").expect("the lock");
    let server = Serveur::start(folder.path());
    server.anybody().await.get("/v1/health").await;
    other.execute_batch("ROLLBACK").expect("the lock is given back");
    server.open_till().await;
}
