//! What a file may import, by its role (docs/ARCHITECTURE.md, « Un domaine »).

use crate::{files, root};
use std::fs;

const RULES: &[(&str, &[&str], &str)] = &[
    (
        "/rules/mod.rs",
        &["axum", "rusqlite", "tokio", "recyclique_platform"],
        "rules are pure: they decide with kernel words only",
    ),
    (
        "/rules.rs",
        &["axum", "rusqlite", "tokio", "recyclique_platform"],
        "rules are pure: they decide with kernel words only",
    ),
    ("/store.rs", &["axum", "platform::http"], "a store knows SQL, not HTTP"),
    (
        "/http.rs",
        &["rusqlite"],
        "http.rs takes requests apart; SQL is in the store",
    ),
    (
        "/actions.rs",
        &["axum", "platform::http"],
        "an action is called by HTTP and by the command line alike",
    ),
];

#[test]
fn each_file_keeps_to_its_role() {
    for path in files(&root().join("src-tauri"), ".rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        for (ending, forbidden, why) in RULES {
            if path.to_string_lossy().ends_with(ending) {
                for word in *forbidden {
                    let used = text
                        .lines()
                        .filter(|line| line.contains(word) && !line.trim_start().starts_with("//"));
                    assert_eq!(used.count(), 0, "{}: {word}: {why}", path.display());
                }
            }
        }
    }
}

#[test]
fn only_the_platform_opens_the_database() {
    for path in files(&root().join("src-tauri"), ".rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        let opens = text.contains("Connection::open") || text.contains("open_with_flags");
        assert!(
            !opens || path.ends_with("platform/src/db/open.rs"),
            "{}: the database has one door, platform::db",
            path.display()
        );
    }
}
