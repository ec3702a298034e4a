//! Gathering what a command changed, below the domains: triggers generated from the schema at each start, so that no
//! future operation can forget the log (design/sync.md §1, ADR 0005).

use super::policy::{Policy, Table};
use crate::crypto;
use rusqlite::{Connection, named_params};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The triggers of the writer's connection, and how to read what they gathered.
#[derive(Debug)]
pub(crate) struct Capture {
    tables: Vec<Table>,
}

/// What one command changed.
pub(crate) struct Changes {
    /// The canonical JSON array of the log body.
    pub(crate) body: String,
    /// The tables touched.
    pub(crate) tables: Vec<&'static str>,
}

impl Capture {
    /// Installs the triggers. Fails when a table has no declared policy, or a declared table does not exist.
    pub(crate) fn install(connection: &Connection, tables: &[Table]) -> rusqlite::Result<Self> {
        let declared: BTreeMap<&str, &Table> = tables.iter().map(|t| (t.name, t)).collect();
        let existing = table_names(connection)?;
        let undeclared = existing.iter().find(|name| !declared.contains_key(name.as_str()));
        let missing = declared.keys().find(|name| !existing.iter().any(|e| e == *name));
        if let Some(name) = undeclared.map(String::as_str).or(missing.copied()) {
            let reason = format!("table {name}: schema and replicated.rs disagree");
            return Err(rusqlite::Error::ToSqlConversionFailure(reason.into()));
        }
        let mut sql = String::from(
            "CREATE TEMP TABLE captured (seq INTEGER PRIMARY KEY, table_index INTEGER, before TEXT, after TEXT);",
        );
        let mut kept = Vec::new();
        for table in tables.iter().filter(|t| t.policy != Policy::Local) {
            write_triggers(&mut sql, table, kept.len(), &columns(connection, table.name)?);
            kept.push(*table);
        }
        connection.execute_batch(&sql)?;
        Ok(Self { tables: kept })
    }

    /// Takes what was gathered since the last call; `None` when nothing replicated changed.
    pub(crate) fn take(&self, connection: &Connection) -> rusqlite::Result<Option<Changes>> {
        let mut statement =
            connection.prepare_cached("SELECT table_index, before, after FROM captured ORDER BY seq")?;
        let mut rows = statement.query([])?;
        let mut changes = Changes {
            body: String::from("["),
            tables: Vec::new(),
        };
        while let Some(row) = rows.next()? {
            let index = usize::try_from(row.get::<_, i64>(0)?).unwrap_or(usize::MAX);
            let Some(table) = self.tables.get(index) else { continue };
            let before = row.get_ref(1)?.as_str_or_null()?;
            let after = row.get_ref(2)?.as_str_or_null()?.unwrap_or("{}");
            if changes.body.len() > 1 {
                changes.body.push(',');
            }
            changes.body.push_str(&describe(connection, table, before, after)?);
            if !changes.tables.contains(&table.name) {
                changes.tables.push(table.name);
            }
        }
        if changes.tables.is_empty() {
            return Ok(None);
        }
        changes.body.push(']');
        connection.prepare_cached("DELETE FROM captured")?.execute([])?;
        Ok(Some(changes))
    }
}

/// Every table of the schema.
pub(crate) fn table_names(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// The columns of a table, sorted: the canonical encoding has sorted keys.
pub(crate) fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare("SELECT name FROM pragma_table_info(:table) ORDER BY name")?
        .query_map(named_params! { ":table": table }, |row| row.get(0))?
        .collect()
}

/// The SQL expression of a row as a JSON object with sorted keys.
pub(crate) fn row_as_json(columns: &[String], prefix: &str) -> String {
    let pairs: Vec<String> = columns.iter().map(|c| format!("'{c}',{prefix}\"{c}\"")).collect();
    format!("json_object({})", pairs.join(","))
}

fn write_triggers(sql: &mut String, table: &Table, index: usize, columns: &[String]) {
    let name = table.name;
    let after = row_as_json(columns, "NEW.");
    let _ = write!(
        sql,
        "CREATE TEMP TRIGGER capture_{name}_insert AFTER INSERT ON main.{name} BEGIN
           INSERT INTO captured (table_index, after) VALUES ({index}, {after});
         END;
         CREATE TEMP TRIGGER capture_{name}_delete BEFORE DELETE ON main.{name} BEGIN
           SELECT RAISE(ABORT, '{name}: a replicated row is never removed');
         END;"
    );
    let _ = if table.policy == Policy::Fact {
        write!(
            sql,
            "CREATE TEMP TRIGGER capture_{name}_update BEFORE UPDATE ON main.{name} BEGIN
               SELECT RAISE(ABORT, '{name}: a fact is never changed');
             END;"
        )
    } else {
        let before = row_as_json(columns, "OLD.");
        write!(
            sql,
            "CREATE TEMP TRIGGER capture_{name}_update AFTER UPDATE ON main.{name} BEGIN
               INSERT INTO captured (table_index, before, after) VALUES ({index}, {before}, {after});
             END;"
        )
    };
}

/// One change in the canonical encoding. Facts go in as SQLite printed them; reference rows are cut to the fields that
/// changed, their personal columns sealed.
fn describe(connection: &Connection, table: &Table, before: Option<&str>, after: &str) -> rusqlite::Result<String> {
    let name = table.name;
    let Policy::Reference { sealed } = table.policy else {
        return Ok(format!(r#"{{"op":"insert","row":{after},"table":"{name}"}}"#));
    };
    let mut row = parse(after)?;
    let id = row.get("id").cloned().unwrap_or_default();
    let op = match before {
        None => "insert",
        Some(before) => {
            let old = parse(before)?;
            row.retain(|column, value| old.get(column) != Some(value));
            "update"
        }
    };
    for column in sealed {
        if let Some(value) = row.get_mut(*column)
            && !value.is_null()
        {
            *value = json!({ "sealed": seal(connection, value)? });
        }
    }
    Ok(json!({ "id": id, "op": op, "row": row, "table": name }).to_string())
}

/// Puts a personal value aside under a salted digest; the log holds the digest only (P19).
fn seal(connection: &Connection, value: &Value) -> rusqlite::Result<String> {
    let fail = |e: getrandom::Error| rusqlite::Error::ToSqlConversionFailure(e.to_string().into());
    let salt = crypto::random_token().map_err(fail)?;
    let digest = crypto::sha256_hex(format!("{salt}{value}"));
    connection
        .prepare_cached("INSERT INTO log_sealed (digest, salt, value) VALUES (:digest, :salt, :value)")?
        .execute(named_params! { ":digest": digest, ":salt": salt, ":value": value.to_string() })?;
    Ok(digest)
}

fn parse(text: &str) -> rusqlite::Result<Map<String, Value>> {
    serde_json::from_str(text).map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))
}
