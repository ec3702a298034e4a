//! Plain SQLite: the rows that the server wrote for one sale, or for one ligne of the reception, copied under new
//! identifiers into a copy of its database, one durable transaction each. No trigger, no rule, no HTTP: what any program
//! would pay at least.

use crate::round::Round;
use recyclique_kernel::{Clock, Id};
use recyclique_platform::clock::SystemClock;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use std::path::Path;
use std::time::{Duration, Instant};

/// Something that is stored, and its rows in the order in which the server writes them.
pub(crate) struct Stored {
    /// The table whose last row is copied.
    table: &'static str,
    rows: &'static [&'static str],
    number_of_rows: usize,
}

pub(crate) const SALE: Stored = Stored {
    table: "sale",
    rows: &[
        "SELECT 'sale' AS target, * FROM sale WHERE id = ?1",
        "SELECT 'sale_item' AS target, * FROM sale_item WHERE sale_id = ?1 ORDER BY position",
        "SELECT 'sale_payment' AS target, * FROM sale_payment WHERE sale_id = ?1 ORDER BY position",
        "SELECT 'idempotency' AS target, * FROM idempotency WHERE answer LIKE '%' || ?1 || '%'",
        "SELECT 'device_log' AS target, * FROM device_log WHERE body LIKE '%' || ?1 || '%'",
    ],
    // A sale, 3 lines, 2 payments, the answer, the log.
    number_of_rows: 8,
};

pub(crate) const LIGNE: Stored = Stored {
    table: "ligne_depot",
    rows: &[
        "SELECT 'ligne_depot' AS target, * FROM ligne_depot WHERE id = ?1",
        "SELECT 'idempotency' AS target, * FROM idempotency WHERE answer LIKE '%' || ?1 || '%'",
        "SELECT 'device_log' AS target, * FROM device_log
         WHERE idx > (SELECT max(idx) - 5 FROM device_log) AND body LIKE '%' || ?1 || '%'",
    ],
    number_of_rows: 3,
};

pub(crate) struct Raw {
    connection: Connection,
    rows: Vec<Pattern>,
    count: i64,
}

/// An insert, and which of its values change from one sale to the next.
struct Pattern {
    sql: String,
    values: Vec<Value>,
    fresh: Vec<usize>,
    of_the_sale: Vec<usize>,
    counters: Vec<usize>,
}

impl Raw {
    #[expect(clippy::disallowed_methods, reason = "the baseline is SQLite without us")]
    pub(crate) fn beside(data: &Path, copy: &Path, stored: &Stored) -> Self {
        let served = Connection::open(data.join("recyclique.db")).expect("the database of the server");
        served.execute("VACUUM INTO ?1", [copy.to_str()]).expect("a copy");
        let connection = Connection::open(copy).expect("the copy");
        connection
            .execute_batch("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;")
            .expect("the same settings");
        let last: String = connection
            .query_row(
                &format!("SELECT id FROM {} ORDER BY id DESC LIMIT 1", stored.table),
                [],
                |row| row.get(0),
            )
            .expect("something stored");
        let mut rows = Vec::new();
        for query in stored.rows {
            let mut statement = connection.prepare(query).expect("a query");
            let found = statement.query_map([&last], |row| Ok(Pattern::of(row))).expect("rows");
            rows.extend(found.map(|pattern| pattern.expect("a row")));
        }
        assert_eq!(rows.len(), stored.number_of_rows, "each row of a {}", stored.table);
        Self {
            connection,
            rows,
            count: 1_000_000,
        }
    }

    pub(crate) fn round(&mut self, count: usize) -> Round {
        let start = Instant::now();
        let latencies = (0..count).map(|_| self.store()).collect();
        Round {
            latencies,
            elapsed: start.elapsed(),
        }
    }

    fn store(&mut self) -> Duration {
        self.count += 1;
        let start = Instant::now();
        let sale_id = new_id();
        self.run("BEGIN IMMEDIATE");
        for row in &mut self.rows {
            for at in &row.fresh {
                row.values[*at] = new_id();
            }
            for at in &row.of_the_sale {
                row.values[*at] = sale_id.clone();
            }
            for at in &row.counters {
                row.values[*at] = Value::Integer(self.count);
            }
            let mut insert = self.connection.prepare_cached(&row.sql).expect("an insert");
            insert.execute(params_from_iter(&row.values)).expect("a row");
        }
        self.run("DELETE FROM basket_draft WHERE session_id = ''");
        self.run("COMMIT");
        start.elapsed()
    }

    fn run(&self, sql: &str) {
        let mut statement = self.connection.prepare_cached(sql).expect("a statement");
        statement.execute([]).expect("it runs");
    }
}

impl Pattern {
    fn of(row: &Row) -> Self {
        let target: String = row.get(0).expect("a name");
        let names: Vec<&str> = row.as_ref().column_names().skip(1).collect();
        let places: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
        let where_named = |wanted: &[&str]| (0..names.len()).filter(|at| wanted.contains(&names[*at])).collect();
        let is_sale = target == "sale";
        Self {
            sql: format!(
                "INSERT INTO {target} ({}) VALUES ({})",
                names.join(", "),
                places.join(", ")
            ),
            values: (1..=names.len()).map(|at| row.get(at).expect("a value")).collect(),
            fresh: where_named(if is_sale { &[] } else { &["id", "key"] }),
            of_the_sale: where_named(if is_sale { &["id"] } else { &["sale_id"] }),
            counters: where_named(&["idx", "ticket_number"]),
        }
    }
}

fn new_id() -> Value {
    Value::Text(Id::generate(SystemClock.now()).to_string())
}
