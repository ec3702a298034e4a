//! `import-postgres`, the real program against a real PostgreSQL: what it refuses, and what kills do to it.

use crate::kill::Chance;
use crate::{by_another_program, is_intact, refused};
use recyclique_tests::{OldShop, Serveur, init, program, run};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// 60 days of 40 tickets: 7 200 rows of sales and 2 400 lignes.
const DAYS: usize = 60;
const TICKETS: usize = 40;
const KILLS: usize = 6;

fn import(url: &str, folder: &Path) -> Output {
    run(&["import-postgres", url], folder)
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn a_database_that_cannot_be_read_is_told_and_the_folder_stays_new() {
    let shop = OldShop::empty();
    let folder = folder();
    let at = |rest: &str| format!("postgres://{rest}@127.0.0.1:{}/postgres", shop.port());
    for (url, code, sentence) in [
        (
            "mysql://serveur/base".to_owned(),
            2,
            "L'adresse de la base ne se lit pas",
        ),
        (
            "postgres://127.0.0.1:port/base".to_owned(),
            2,
            "L'adresse de la base ne se lit pas",
        ),
        (
            "postgres://recyclic:x@127.0.0.1:9/base".to_owned(),
            12,
            "Le serveur PostgreSQL ne répond pas",
        ),
        (at("recyclic:faux"), 12, "refuse ce nom ou ce mot de passe"),
        (at("recyclic"), 12, "demande un mot de passe"),
        (format!("{}x", shop.url()), 12, "Il n'y a pas de base de ce nom"),
        (shop.url(), 12, "il y manque les tables users, sites"),
    ] {
        let output = import(&url, folder.path());
        refused(&output, code, sentence);
        assert!(!String::from_utf8_lossy(&output.stderr).contains("un-secret"));
    }
    shop.run("schema.sql", &[]);
    refused(&import(&shop.url(), folder.path()), 12, "elle n'a aucun compte");
    shop.run("shop.sql", &[]);
    assert_eq!(
        import(&shop.url(), folder.path()).status.code(),
        Some(0),
        "the folder was still new"
    );
    is_intact(folder.path());
}

#[test]
fn a_folder_that_is_served_or_founded_is_refused_and_differences_are_an_exit_code() {
    let shop = OldShop::new();
    let founded = folder();
    init(founded.path());
    refused(
        &import(&shop.url(), founded.path()),
        9,
        "Ce dossier contient déjà une boutique",
    );
    let server = Serveur::start(founded.path());
    refused(
        &import(&shop.url(), founded.path()),
        3,
        "RecyClique est déjà ouvert sur ce dossier",
    );
    server.kill();
    is_intact(founded.path());
    shop.run("damage.sql", &[]);
    let folder = folder();
    let output = import(&shop.url(), folder.path());
    refused(&output, 11, "La reprise est faite, avec des écarts");
    let reports = std::fs::read_dir(folder.path().join("rapports")).expect("a folder of reports");
    let report = reports.flatten().next().expect("a report").path();
    let kept = std::fs::read_to_string(report).expect("a report");
    assert!(
        String::from_utf8_lossy(&output.stdout).contains(&kept),
        "what is printed is kept"
    );
    is_intact(folder.path());
}

#[test]
fn killed_anywhere_and_run_again_it_ends_in_the_same_state() {
    let shop = OldShop::new();
    shop.run("many.sql", &[("days", DAYS), ("tickets", TICKETS)]);
    let (whole, killed) = (folder(), folder());
    let output = import(&shop.url(), whole.path());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut chance = Chance::new();
    let mut interrupted = 0;
    for _ in 0..KILLS {
        let mut command = Command::new(program());
        command
            .args(["import-postgres", &shop.url(), "--data"])
            .arg(killed.path());
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        sleep(Duration::from_millis(
            200 + u64::try_from(chance.below(400)).expect("a delay"),
        ));
        child.kill().expect("it ran");
        interrupted += i32::from(child.wait().expect("it ends").code().is_none());
    }
    assert!(interrupted > 0, "at least one run was cut");
    let output = import(&shop.url(), killed.path());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(state(whole.path()) == state(killed.path()), "row for row");
    is_intact(killed.path());
}

/// Everything that was brought: what a device names by itself (its own id, the closings of the reception) left out.
fn state(folder: &Path) -> Vec<String> {
    let database = by_another_program(folder);
    let rows = |sql: &str| -> Vec<String> {
        let mut statement = database.prepare(sql).expect("a query");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("texts")
    };
    let columns = |table: &str| {
        rows(&format!(
            "SELECT name FROM pragma_table_info('{table}') WHERE name NOT IN ('device_id') ORDER BY name"
        ))
    };
    let of = |table: &str, which: &str| {
        let columns: Vec<String> = columns(table).iter().map(|column| format!("quote({column})")).collect();
        rows(&format!(
            "SELECT '{table} ' || {} AS row FROM {table} WHERE {which} ORDER BY row",
            columns.join("||','||")
        ))
    };
    let whole = [
        "site",
        "category",
        "cash_register",
        "cash_session",
        "cash_session_closing",
        "sale",
        "sale_item",
        "sale_payment",
        "session_totals",
        "poste_reception",
        "ticket_depot",
        "ligne_depot",
        "ticket_depot_totals",
        "reception_day_totals",
        "user",
        "user_group",
        "user_group_member",
        "user_group_permission",
        "setting",
    ];
    let mut state: Vec<String> = whole.iter().flat_map(|table| of(table, "true")).collect();
    state.extend(of("audit_entry", "action <> 'db_import'"));
    state.extend(rows("SELECT quote(code) || name || category_id FROM preset ORDER BY 1"));
    state.extend(rows("SELECT code || name FROM input_channel ORDER BY 1"));
    state.extend(rows("SELECT id || name FROM permission ORDER BY 1"));
    state.extend(rows(
        "SELECT poste_id || closed_by || closed_at FROM poste_reception_closing ORDER BY 1",
    ));
    state.extend(rows(
        "SELECT ticket_id || closed_by || closed_at FROM ticket_depot_closing ORDER BY 1",
    ));
    state
}
