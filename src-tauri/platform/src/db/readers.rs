//! The connections that only read.

use super::open::{OpenError, connect};
use super::tx::ReadTx;
use crate::Failure;
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};

/// A pool of connections; when all are lent, the next question waits its turn.
#[derive(Debug)]
pub(crate) struct Readers {
    /// Nothing once closed.
    idle: Mutex<Option<Vec<Connection>>>,
    returned: Condvar,
}

impl Readers {
    pub(crate) fn open(path: &Path, connections: usize) -> Result<Self, OpenError> {
        let idle = (0..connections)
            .map(|_| {
                let connection = connect(path)?;
                connection
                    .execute_batch("PRAGMA query_only=ON")
                    .map_err(|e| OpenError::from_sqlite(path, &e))?;
                Ok(connection)
            })
            .collect::<Result<_, OpenError>>()?;
        Ok(Self {
            idle: Mutex::new(Some(idle)),
            returned: Condvar::new(),
        })
    }

    /// Runs `ask` on one snapshot; a connection on which it panicked is put back all the same, its snapshot ended.
    pub(crate) fn run<T>(&self, ask: impl FnOnce(&ReadTx) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut lent = Lent {
            pool: self,
            connection: self.take(),
        };
        let Some(connection) = lent.connection.as_mut() else {
            return Err(Failure::fault("the readers are closed"));
        };
        connection.prepare_cached("BEGIN DEFERRED")?.execute([])?;
        ask(&ReadTx::new(connection))
    }

    /// Closes the connections; those that are lent close when they come back.
    pub(crate) fn close(&self) {
        *self.idle.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.returned.notify_all();
    }

    fn take(&self) -> Option<Connection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match idle.as_mut()?.pop() {
                Some(connection) => return Some(connection),
                None => idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

/// A connection that comes back whatever happens, its snapshot ended.
struct Lent<'p> {
    pool: &'p Readers,
    connection: Option<Connection>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            if !connection.is_autocommit() {
                let _ = connection
                    .prepare_cached("ROLLBACK")
                    .and_then(|mut end| end.execute([]));
            }
            let mut idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(idle) = idle.as_mut() {
                idle.push(connection);
            }
            drop(idle);
            self.pool.returned.notify_one();
        }
    }
}
