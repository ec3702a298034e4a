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
    idle: Mutex<Vec<Connection>>,
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
            idle: Mutex::new(idle),
            returned: Condvar::new(),
        })
    }

    /// Runs `ask` on one snapshot; a connection on which it panicked is put back all the same, its snapshot ended.
    pub(crate) fn run<T>(&self, ask: impl FnOnce(&ReadTx) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut lent = Lent {
            pool: self,
            connection: Some(self.take()),
        };
        let Some(connection) = lent.connection.as_mut() else {
            return Err(Failure::fault("no reader"));
        };
        connection.prepare_cached("BEGIN DEFERRED")?.execute([])?;
        ask(&ReadTx::new(connection))
    }

    fn take(&self) -> Connection {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match idle.pop() {
                Some(connection) => return connection,
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
            self.pool
                .idle
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(connection);
            self.pool.returned.notify_one();
        }
    }
}
