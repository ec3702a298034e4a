//! What the program refuses to start on: its exit code, a sentence, nothing damaged.

use crate::{by_another_program, is_intact, refused};
use recyclique_tests::{INIT, Serveur, init, run};
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use tempfile::TempDir;

const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

fn shop() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    init(folder.path());
    folder
}

/// Checks that a start refuses and leaves the file as it was, byte for byte.
#[track_caller]
fn refused_and_untouched(folder: &Path, code: i32, sentence: &str) {
    let before = fs::read(folder.join("recyclique.db")).expect("the database");
    for command in [SERVE.as_slice(), INIT.as_slice()] {
        refused(&run(command, folder), code, sentence);
    }
    assert!(before == fs::read(folder.join("recyclique.db")).expect("the database"));
}

#[test]
fn a_port_already_taken_is_told() {
    let folder = shop();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    refused(
        &run(&["serve", "--listen", &address], folder.path()),
        4,
        "est déjà utilisé par un autre programme",
    );
    is_intact(folder.path());
}

#[tokio::test]
async fn a_folder_already_served_is_told_and_goes_on_being_served() {
    let folder = shop();
    let server = Serveur::start(folder.path());
    for command in [SERVE.as_slice(), INIT.as_slice()] {
        refused(
            &run(command, folder.path()),
            3,
            "RecyClique est déjà ouvert sur ce dossier",
        );
    }
    server.open_till().await;
    is_intact(folder.path());
}

#[test]
fn a_shop_is_created_once() {
    let folder = shop();
    refused(&run(&INIT, folder.path()), 9, "");
    is_intact(folder.path());
}

#[test]
fn data_of_a_newer_version_are_left_as_they_are() {
    let folder = shop();
    by_another_program(folder.path())
        .execute(
            "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) VALUES (9999, 'later', '', '0')",
            [],
        )
        .expect("a later migration");
    refused_and_untouched(folder.path(), 7, "version plus récente de RecyClique");
    is_intact(folder.path());
}

#[test]
fn a_file_whose_beginning_is_garbage_is_left_as_it_is() {
    let folder = shop();
    let file = folder.path().join("recyclique.db");
    let mut bytes = fs::read(&file).expect("the database");
    bytes[..512].fill(0xA5);
    fs::write(&file, bytes).expect("the damage");
    refused_and_untouched(folder.path(), 8, "est abîmé");
    refused(&run(&["verify"], folder.path()), 8, "est abîmé");
}

#[test]
fn a_file_whose_schema_is_garbage_is_left_as_it_is() {
    let folder = shop();
    let file = folder.path().join("recyclique.db");
    let mut bytes = fs::read(&file).expect("the database");
    bytes[100..4096].fill(0xA5);
    fs::write(&file, bytes).expect("the damage");
    refused_and_untouched(folder.path(), 8, "est abîmé");
}

#[test]
fn a_file_damaged_in_its_middle_does_not_verify() {
    let folder = shop();
    let file = folder.path().join("recyclique.db");
    let mut bytes = fs::read(&file).expect("the database");
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 8192].fill(0xA5);
    fs::write(&file, bytes).expect("the damage");
    let verified = run(&["verify"], folder.path());
    assert!(matches!(verified.status.code(), Some(8 | 10)), "{verified:?}");
}

#[test]
fn what_is_not_a_database_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(
        folder.path().join("recyclique.db"),
        "Liste des courses : pain, lait. ".repeat(200),
    )
    .expect("a file");
    refused_and_untouched(folder.path(), 8, "n'est pas une base RecyClique");
}

#[test]
fn a_database_of_another_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    by_another_program(folder.path())
        .execute_batch("CREATE TABLE facture (id INTEGER PRIMARY KEY); INSERT INTO facture VALUES (1);")
        .expect("another program's table");
    refused_and_untouched(folder.path(), 8, "n'est pas une base RecyClique");
}

#[test]
fn a_file_in_the_place_of_the_folder_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("notes.txt");
    fs::write(&file, "pain").expect("a file");
    refused(&run(&SERVE, &file), 5, "ne peut pas être écrit");
    assert_eq!(fs::read_to_string(&file).expect("the file"), "pain");
}

#[test]
fn verifying_needs_a_shop() {
    let folder = tempfile::tempdir().expect("a folder");
    refused(&run(&["verify"], folder.path()), 2, "Il n'y a pas de base RecyClique");
    assert_eq!(
        fs::read_dir(folder.path()).expect("the folder").count(),
        0,
        "nothing is created"
    );
}
