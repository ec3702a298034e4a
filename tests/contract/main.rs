//! What is promised to clients: the document, who may call what, and that every operation answers.
//!
//! `BLESS=1 cargo test -p recyclique-tests --test contract` writes the golden files anew; read them in the diff.
#![expect(clippy::expect_used, reason = "a file that cannot be read is a failed test")]

mod matrix;
mod openapi;
mod refusals;

use std::fs;
use std::path::Path;

/// Compares with a golden file, or writes it when `BLESS` is set.
pub(crate) fn golden(path: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the repository")
        .join(path);
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, found).expect("a golden file");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == found,
        "{} is out of date: run with BLESS=1 and read the diff",
        path.display()
    );
}
