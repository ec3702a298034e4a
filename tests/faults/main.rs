//! What must hold when the machine fails, driven through the real program.
#![expect(clippy::expect_used, reason = "a test that cannot stand has failed")]

mod disk;
mod kill;
mod locked;
mod printing;
mod reprise;
mod start;
mod tampering;

use recyclique_tests::{Serveur, Wire, run};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Output;

/// Checks that a command refused with its exit code and its sentence, and nothing that only a programmer reads.
#[track_caller]
fn refused(output: &Output, code: i32, sentence: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(sentence), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

/// Checks that the log and the facts of a folder agree.
#[track_caller]
fn is_intact(folder: &Path) {
    let output = run(&["verify"], folder);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The database, as another program opens it.
#[expect(clippy::disallowed_methods, reason = "that other program is not ours")]
fn by_another_program(folder: &Path) -> Connection {
    Connection::open(folder.join("recyclique.db")).expect("the database")
}

/// A till open on a server.
struct Till {
    port: u16,
    token: String,
    session_id: String,
}

impl Till {
    async fn open(server: &Serveur) -> Self {
        let (token, session_id) = server.open_till().await;
        Self {
            port: server.port,
            token,
            session_id,
        }
    }

    async fn wire(&self) -> Wire {
        Wire::connect(self.port, &self.token).await.expect("it listens")
    }

    /// The body of a sale of one line at this price in cents, told by its note.
    fn sale(&self, centimes: i64, note: &str) -> Value {
        let price = format!("{}.{:02}", centimes / 100, centimes % 100);
        json!({
            "cash_session_id": self.session_id,
            "items": [{ "category": "livres", "quantity": 1, "weight": "0.5", "unit_price": price, "total_price": price }],
            "total_amount": price,
            "payments": [{ "payment_method": "cash", "amount": price }],
            "note": note,
        })
    }
}
