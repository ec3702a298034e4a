//! Bringing the schema up to date, additively (migrations/README.md).

use super::OpenError;
use refinery::embed_migrations;
use rusqlite::{Connection, OptionalExtension};
use std::error::Error;
use std::path::Path;

embed_migrations!("../../migrations/local");

/// Applies what is missing. A file written by a later version is left untouched.
pub(crate) fn run(connection: &mut Connection, path: &Path) -> Result<(), OpenError> {
    let fail = |e: rusqlite::Error| OpenError::from_sqlite(path, &e);
    // In one transaction: apart, a power cut between a migration and the note that it was made stops every later start.
    let runner = migrations::runner().set_grouped(true);
    let known = runner
        .get_migrations()
        .iter()
        .map(|m| i64::from(m.version()))
        .max()
        .unwrap_or(0);
    let found = current(connection).map_err(fail)?;
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    runner.run(connection).map(|_| ()).map_err(|e| {
        let mut cause: &(dyn Error + 'static) = &e;
        while let Some(deeper) = cause.source() {
            cause = deeper;
        }
        match cause.downcast_ref::<rusqlite::Error>() {
            Some(sqlite) => OpenError::from_sqlite(path, sqlite),
            None => OpenError::Other(format!("{e} ({cause})")),
        }
    })
}

/// Is the file new, or one of ours? The database of another program is left alone.
pub(crate) fn is_ours(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT count(*) = 0 OR count(*) FILTER (WHERE name = 'refinery_schema_history') > 0 FROM sqlite_master",
        [],
        |r| r.get(0),
    )
}

/// The version of the schema in the file; 0 for an empty one.
pub(crate) fn current(connection: &Connection) -> rusqlite::Result<i64> {
    let exists = connection
        .query_row(
            "SELECT 1 FROM sqlite_master WHERE name = 'refinery_schema_history'",
            [],
            |_| Ok(()),
        )
        .optional()?;
    match exists {
        None => Ok(0),
        Some(()) => connection.query_row(
            "SELECT coalesce(max(version), 0) FROM refinery_schema_history",
            [],
            |r| r.get(0),
        ),
    }
}

/// The schema as an earlier version of the program left it.
#[cfg(test)]
pub(crate) fn run_until(connection: &mut Connection, version: i32) {
    migrations::runner()
        .set_target(refinery::Target::Version(version))
        .run(connection)
        .unwrap();
}
