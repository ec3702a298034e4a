//! Migrations are additive and never edited (migrations/README.md).

use crate::{files, root};
use std::fs;

#[test]
fn no_migration_takes_anything_away() {
    for path in files(&root().join("migrations"), ".sql") {
        let text = fs::read_to_string(&path).expect("a migration").to_uppercase();
        for word in ["DROP TABLE", "DROP COLUMN", "RENAME TO", "RENAME COLUMN", "DELETE FROM"] {
            assert!(
                !text.contains(word),
                "{}: {word}: an older version still reads this table",
                path.display()
            );
        }
    }
}

#[test]
fn migrations_are_numbered_without_a_hole() {
    let names: Vec<String> = files(&root().join("migrations/local"), ".sql")
        .iter()
        .map(|path| path.file_name().unwrap_or_default().to_string_lossy().into_owned())
        .collect();
    for (i, name) in names.iter().enumerate() {
        assert!(
            name.starts_with(&format!("V{:03}__", i + 1)),
            "{name}: expected number {}",
            i + 1
        );
    }
}
