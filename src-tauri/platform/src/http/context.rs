//! What a handler is given beside its inputs.

use crate::Failure;
use crate::db::{Command, Database, Idempotency, ReadTx, WriteTx, Written};
use crate::refusals::NOT_SIGNED_IN;
use recyclique_kernel::{Actor, Clock, Timestamp};
use serde::Serialize;
use std::fmt;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How a bearer token becomes a person; implemented by `comptes`, plugged by `server`.
pub trait Authenticate: Send + Sync {
    /// The person behind an access token: identified, active, signed in. Otherwise a refusal.
    fn actor(&self, db: &Database, bearer: &str, now: Timestamp) -> Result<Actor, Failure>;
}

/// How long what a request starts may live: no longer than the program.
#[derive(Debug, Clone, Default)]
pub struct Life {
    /// Cancelled when the program stops: what never ends by itself ends then.
    pub stopping: CancellationToken,
    /// What goes on beside the requests, and is waited for.
    pub tasks: TaskTracker,
}

/// One request: who asks, for which operation, and the way to the database.
#[derive(Clone)]
pub struct Ctx {
    pub(crate) db: Arc<Database>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) life: Life,
    pub(crate) operation: &'static str,
    pub(crate) actor: Option<Arc<Actor>>,
    pub(crate) idempotency: Option<Idempotency>,
}

impl Ctx {
    /// Who asks. On a route with `.needs(…)` there is always somebody.
    pub fn actor(&self) -> Result<&Actor, Failure> {
        self.actor.as_deref().ok_or_else(|| (&NOT_SIGNED_IN).into())
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The database.
    pub fn db(&self) -> &Arc<Database> {
        &self.db
    }

    /// Cancelled when the program stops.
    pub fn stopping(&self) -> &CancellationToken {
        &self.life.stopping
    }

    /// Starts what outlives this request; it must end by itself when the program stops.
    pub fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.life.tasks.spawn(task);
    }

    /// Runs the command of this operation: one transaction, one log entry, the saved answer if a key was given.
    pub async fn write<T, F>(&self, run: F) -> Result<Written<T>, Failure>
    where
        T: Serialize + Send + 'static,
        F: FnOnce(&WriteTx) -> Result<T, Failure> + Send + 'static,
    {
        let (actor, idempotency) = (self.actor.clone(), self.idempotency.clone());
        let command = Command {
            actor,
            idempotency,
            ..Command::internal(self.operation)
        };
        self.db.write(command, run).await
    }

    /// Answers from a consistent snapshot.
    pub async fn read<T, F>(&self, ask: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&ReadTx) -> Result<T, Failure> + Send + 'static,
    {
        self.db.read(ask).await
    }
}

impl fmt::Debug for Ctx {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Ctx")
            .field("operation", &self.operation)
            .finish_non_exhaustive()
    }
}
