//! Full and read-only disks.

mod small;

use crate::{Till, refused};
use recyclique_tests::{INIT, Serveur};
use serde_json::Value;
use small::Disk;

const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

#[test]
fn a_full_disk_is_told_at_the_first_start() {
    let Some(disk) = Disk::of_three_megabytes() else { return };
    disk.fill();
    for command in [SERVE.as_slice(), INIT.as_slice()] {
        refused(&disk.run(command), 6, "Le disque est plein");
    }
    disk.empty();
    assert!(
        disk.run(&INIT).status.success(),
        "the first start succeeds once there is room"
    );
    assert!(disk.run(&["verify"]).status.success());
}

#[test]
fn a_full_disk_is_told_at_a_later_start() {
    let Some(disk) = Disk::of_three_megabytes() else { return };
    assert!(disk.run(&INIT).status.success());
    disk.fill();
    refused(&disk.run(&SERVE), 6, "Le disque est plein");
    disk.empty();
    assert!(disk.run(&["verify"]).status.success());
}

#[tokio::test]
async fn a_sale_is_refused_before_it_is_acknowledged_when_the_disk_fills_and_selling_resumes() {
    let Some(disk) = Disk::of_three_megabytes() else { return };
    assert!(disk.run(&INIT).status.success());
    let server = Serveur::start_through(disk.command(), &disk.folder());
    let till = Till::open(&server).await;
    let mut wire = till.wire().await;
    let mut sold = 0;
    for attempt in 0..3 {
        disk.fill();
        let refused = loop {
            let note = format!("{attempt}-{sold}");
            let sale = till.sale(100, &note).to_string();
            let answer = wire
                .send("POST", "/v1/sales", Some(&note), &sale)
                .await
                .expect("an answer");
            if answer.status != 200 {
                assert_eq!(
                    (answer.status, &answer.json()["code"]),
                    (503, &Value::from("platform.disk_full"))
                );
                break (note, sale);
            }
            sold += 1;
        };
        let path = format!("/v1/cash-sessions/{}", till.session_id);
        assert_eq!(wire.get(&path).await["number_of_sales"], sold, "reading goes on");
        disk.empty();
        let (note, sale) = refused;
        let answer = wire
            .send("POST", "/v1/sales", Some(&note), &sale)
            .await
            .expect("an answer");
        assert_eq!((answer.status, answer.is_replayed), (200, false), "{answer:?}");
        sold += 1;
        assert_eq!(answer.json()["ticket_number"], sold);
    }
    server.kill();
    let verified = disk.run(&["verify"]);
    assert!(verified.status.success(), "{verified:?}");
}

#[tokio::test]
async fn tills_that_sell_at_once_on_a_full_disk_lose_nothing() {
    let Some(disk) = Disk::of_three_megabytes() else { return };
    assert!(disk.run(&INIT).status.success());
    let server = Serveur::start_through(disk.command(), &disk.folder());
    let till = Till::open(&server).await;
    disk.fill();
    let mut selling = tokio::task::JoinSet::new();
    for number in 0..16 {
        let (mut wire, sale) = (till.wire().await, till.sale(100, &number.to_string()).to_string());
        selling.spawn(async move {
            let mut sold = 0;
            for _ in 0..100 {
                let answer = wire.send("POST", "/v1/sales", None, &sale).await.expect("an answer");
                match answer.status {
                    200 => sold += 1,
                    status => assert_eq!(status, 503, "{answer:?}"),
                }
            }
            sold
        });
    }
    let sold: i64 = selling.join_all().await.into_iter().sum();
    assert!(sold < 1600, "the disk was not full");
    disk.empty();
    let mut wire = till.wire().await;
    let path = format!("/v1/cash-sessions/{}", till.session_id);
    assert_eq!(
        wire.get(&path).await["number_of_sales"],
        sold,
        "what was acknowledged is stored, nothing else"
    );
    wire.post("/v1/sales", &till.sale(100, "after")).await;
    server.kill();
    let verified = disk.run(&["verify"]);
    assert!(verified.status.success(), "{verified:?}");
}

#[test]
fn a_read_only_folder_is_told() {
    let Some(disk) = Disk::of_three_megabytes() else { return };
    assert!(disk.run(&INIT).status.success());
    let before = disk.database();
    disk.make_read_only("");
    for command in [SERVE.as_slice(), INIT.as_slice()] {
        refused(&disk.run(command), 5, "ne peut pas être écrit");
    }
    assert!(disk.database() == before, "the file is as it was");
}

#[test]
fn a_read_only_database_is_told() {
    let Some(disk) = Disk::of_three_megabytes() else { return };
    assert!(disk.run(&INIT).status.success());
    let before = disk.database();
    disk.make_read_only("/recyclique.db");
    for command in [SERVE.as_slice(), INIT.as_slice()] {
        refused(&disk.run(command), 5, "ne peut pas être écrit");
    }
    assert!(disk.database() == before, "the file is as it was");
}
