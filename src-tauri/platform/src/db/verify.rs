//! Proving that nothing was lost or changed: the chain of the log, and the facts it describes.

use super::capture::{columns, row_as_json, table_names};
use super::log::{Entry, ORIGIN};
use super::policy::{PLATFORM, Policy, Table};
use super::{OpenError, open::connect};
use crate::text::nfc;
use rusqlite::{Connection, OptionalExtension, named_params, params_from_iter};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;
use thiserror::Error;

#[cfg(test)]
mod tests;

/// Something that should not be.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum Anomaly {
    /// An entry is missing.
    #[error("le journal saute de l'entrée {0} à l'entrée {1}")]
    Hole(i64, i64),
    /// An entry was changed, or does not follow the one before.
    #[error("l'entrée {0} du journal a été modifiée")]
    Altered(i64),
    /// A fact of the log is not in its table.
    #[error("le fait {1} de la table {0} a disparu")]
    Vanished(String, String),
    /// A fact differs from what the log says.
    #[error("le fait {1} de la table {0} a été modifié")]
    Changed(String, String),
    /// A table holds more facts than the log describes.
    #[error("la table {0} contient {1} faits, le journal en décrit {2}")]
    Unlogged(String, i64, i64),
    /// SQLite itself complains.
    #[error("la base est abîmée : {0}")]
    Damaged(String),
}

/// The result of a verification.
#[derive(Debug)]
pub struct Verified {
    /// Entries read.
    pub entries: i64,
    /// Facts compared with their rows.
    pub facts: i64,
    /// What was found; empty when all is well. At most 100.
    pub anomalies: Vec<Anomaly>,
}

/// Reads a whole database file and checks it. `domains` are the tables that the domains declare.
pub fn verify(path: &Path, domains: &[&'static [Table]]) -> Result<Verified, OpenError> {
    let connection = connect(path)?;
    let fail = |e: rusqlite::Error| OpenError::from_sqlite(path, &e);
    let mut check = Check::new(&connection, domains).map_err(fail)?;
    check
        .damage()
        .and_then(|()| check.chain())
        .and_then(|()| check.counts())
        .map_err(fail)?;
    check.found.anomalies.truncate(100);
    Ok(check.found)
}

struct Check<'c> {
    connection: &'c Connection,
    facts: BTreeMap<&'static str, Facts>,
    found: Verified,
}

/// One table of facts: how to read back the row that a log entry describes, and how many were described.
struct Facts {
    query: String,
    key: Vec<String>,
    logged: i64,
}

impl<'c> Check<'c> {
    fn new(connection: &'c Connection, domains: &[&'static [Table]]) -> rusqlite::Result<Self> {
        let existing = table_names(connection)?;
        let mut facts = BTreeMap::new();
        for table in domains.iter().chain([&PLATFORM]).flat_map(|t| t.iter()) {
            if table.policy == Policy::Fact && existing.iter().any(|e| e == table.name) {
                let row = row_as_json(&columns(connection, table.name)?, "");
                let key = primary_key(connection, table.name)?;
                let found: Vec<String> = key.iter().map(|column| format!("{column} = ?")).collect();
                let query = format!("SELECT {row} FROM {} WHERE {}", table.name, found.join(" AND "));
                facts.insert(table.name, Facts { query, key, logged: 0 });
            }
        }
        Ok(Self {
            connection,
            facts,
            found: Verified {
                entries: 0,
                facts: 0,
                anomalies: Vec::new(),
            },
        })
    }

    fn damage(&mut self) -> rusqlite::Result<()> {
        let report: String = self
            .connection
            .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if report != "ok" {
            self.found.anomalies.push(Anomaly::Damaged(report));
        }
        let orphan: Option<String> = self
            .connection
            .query_row("PRAGMA foreign_key_check", [], |row| row.get(0))
            .optional()?;
        if let Some(table) = orphan {
            self.found
                .anomalies
                .push(Anomaly::Damaged(format!("référence perdue dans {table}")));
        }
        Ok(())
    }

    fn chain(&mut self) -> rusqlite::Result<()> {
        let mut statement = self.connection.prepare(
            "SELECT device_id, idx, hlc, schema_version, kind, body, prev_hash, hash FROM device_log ORDER BY device_id, idx",
        )?;
        let mut rows = statement.query([])?;
        let mut last = (String::new(), 0_i64, ORIGIN.to_owned());
        while let Some(row) = rows.next()? {
            let (device_id, idx): (String, i64) = (row.get(0)?, row.get(1)?);
            if last.0 != device_id {
                last = (device_id.clone(), 0, ORIGIN.to_owned());
            }
            if idx != last.1 + 1 {
                self.found.anomalies.push(Anomaly::Hole(last.1, idx));
            }
            let (kind, body, prev_hash, hash): (String, String, String, String) =
                (row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?);
            let entry = Entry {
                body: &body,
                device_id: &device_id,
                hlc: row.get(2)?,
                idx,
                kind: &kind,
                prev_hash: &prev_hash,
                schema_version: row.get(3)?,
            };
            if entry.hash() != hash || (prev_hash != last.2 && idx == last.1 + 1) {
                self.found.anomalies.push(Anomaly::Altered(idx));
            }
            self.found.entries += 1;
            self.facts_of(idx, &body)?;
            last = (device_id, idx, hash);
        }
        Ok(())
    }

    fn facts_of(&mut self, idx: i64, body: &str) -> rusqlite::Result<()> {
        let Ok(Value::Object(mut body)) = serde_json::from_str(body) else {
            self.found.anomalies.push(Anomaly::Altered(idx));
            return Ok(());
        };
        let Some(Value::Array(changes)) = body.remove("changes") else {
            return Ok(());
        };
        for change in changes {
            let name = change.get("table").and_then(Value::as_str).unwrap_or_default();
            let Some(facts) = self.facts.get_mut(name) else {
                continue;
            };
            let Some(row) = change.get("row").and_then(Value::as_object) else {
                continue;
            };
            let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
            facts.logged += 1;
            self.found.facts += 1;
            let key = facts.key.iter().map(|column| row.get(column).and_then(Value::as_str));
            let stored: Option<String> = self
                .connection
                .prepare_cached(&facts.query)?
                .query_row(params_from_iter(key), |row| row.get(0))
                .optional()?;
            match stored.map(|text| serde_json::from_str::<Map<String, Value>>(&nfc(&text)).unwrap_or_default()) {
                None => self
                    .found
                    .anomalies
                    .push(Anomaly::Vanished(name.to_owned(), id.to_owned())),
                // Later versions may have added columns: only what the log says is compared.
                Some(stored) if row.iter().any(|(column, value)| stored.get(column) != Some(value)) => {
                    self.found
                        .anomalies
                        .push(Anomaly::Changed(name.to_owned(), id.to_owned()));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    fn counts(&mut self) -> rusqlite::Result<()> {
        for (name, Facts { logged, .. }) in &self.facts {
            let stored: i64 = self
                .connection
                .query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0))?;
            if stored > *logged {
                self.found
                    .anomalies
                    .push(Anomaly::Unlogged((*name).to_owned(), stored, *logged));
            }
        }
        Ok(())
    }
}

fn primary_key(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare("SELECT name FROM pragma_table_info(:table) WHERE pk > 0 ORDER BY pk")?
        .query_map(named_params! { ":table": table }, |row| row.get(0))?
        .collect()
}
