//! The two handles through which stores reach SQLite.

use crate::Failure;
use recyclique_kernel::{Actor, Id, Timestamp};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row};
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

/// A consistent snapshot to read from.
#[derive(Debug)]
pub struct ReadTx<'c> {
    connection: &'c Connection,
}

impl<'c> ReadTx<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    /// Every row of a query.
    pub fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnMut(&Row) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        self.prepare(sql)?.query_map(params, map)?.collect()
    }

    /// Each row of a query as it comes, for what is too long to be held.
    pub fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut take: impl FnMut(&Row) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }

    /// The first row of a query, if any.
    pub fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnOnce(&Row) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Option<T>> {
        self.prepare(sql)?.query_row(params, map).optional()
    }

    /// The row of a query that always has one.
    pub fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnOnce(&Row) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        self.prepare(sql)?.query_row(params, map)
    }

    fn prepare(&self, sql: &str) -> rusqlite::Result<CachedStatement<'c>> {
        self.connection.prepare_cached(sql)
    }
}

/// A command under way: reads, and writes that are kept all together or not at all. Obtained from
/// [`Database::write`](super::Database::write) only.
#[derive(Debug)]
pub struct WriteTx<'c> {
    read: ReadTx<'c>,
    now: Timestamp,
    actor: Option<Arc<Actor>>,
    announced: RefCell<Vec<&'static str>>,
}

impl<'c> WriteTx<'c> {
    pub(crate) fn new(connection: &'c Connection, now: Timestamp, actor: Option<Arc<Actor>>) -> Self {
        Self {
            read: ReadTx::new(connection),
            now,
            actor,
            announced: RefCell::default(),
        }
    }

    /// The instant of this command.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Who commands; nobody for a sign-in or a first start.
    pub fn actor(&self) -> Option<&Actor> {
        self.actor.as_deref()
    }

    /// A new identifier.
    pub fn new_id(&self) -> Id {
        Id::generate(self.now)
    }

    /// Says that a table of this device changed: replicated tables are announced by themselves, local ones by who
    /// writes them.
    pub fn announce(&self, table: &'static str) {
        self.announced.borrow_mut().push(table);
    }

    pub(crate) fn into_announced(self) -> Vec<&'static str> {
        self.announced.into_inner()
    }

    /// Runs an insert, an update or a delete; answers how many rows it touched.
    pub fn execute(&self, sql: &str, params: impl Params) -> rusqlite::Result<usize> {
        self.read.prepare(sql)?.execute(params)
    }
}

impl<'c> Deref for WriteTx<'c> {
    type Target = ReadTx<'c>;

    fn deref(&self) -> &ReadTx<'c> {
        &self.read
    }
}
