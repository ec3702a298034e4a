//! Sending: one worker per topic, woken by each commit that touches the outbox and by the hour of the next attempt.

use super::store::{conclude, interrupt, list_heads, take_head};
use super::{Job, Setback};
use crate::Failure;
use crate::db::{Command, Database, Written};
use futures_util::FutureExt;
use recyclique_kernel::{Clock, Id, Timestamp};
use std::collections::BTreeSet;
use std::fmt;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// How many lines of one topic are served at once.
const LINES: usize = 4;
/// How long what is on its way may still take when the program stops.
const PATIENCE: Duration = Duration::from_secs(1);
/// The longest sleep: the clock of the machine may have been set meanwhile.
const NAP: Duration = Duration::from_secs(30);

const INTERRUPTED: &str = "Le programme s'est arrêté pendant l'envoi : personne ne sait s'il est parti.";
const BROKEN: &str = "L'envoi a rencontré une erreur inattendue : personne ne sait s'il est parti.";

/// Who knows how to send the jobs of a topic.
pub trait Carrier: Send + Sync + 'static {
    /// The topic.
    const TOPIC: &'static str;
    /// Sends one job; `Ok` means that it left.
    fn carry(&self, db: &Database, job: &Job, now: Timestamp) -> impl Future<Output = Result<(), Setback>> + Send;
}

/// The worker of a topic.
pub struct Worker<C> {
    db: Arc<Database>,
    clock: Arc<dyn Clock>,
    carrier: Arc<C>,
}

impl<C> fmt::Debug for Worker<C> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Worker")
    }
}

impl<C> Clone for Worker<C> {
    fn clone(&self) -> Self {
        Self {
            db: Arc::clone(&self.db),
            clock: Arc::clone(&self.clock),
            carrier: Arc::clone(&self.carrier),
        }
    }
}

impl<C: Carrier> Worker<C> {
    /// A worker that has not begun.
    pub fn new(db: Arc<Database>, clock: Arc<dyn Clock>, carrier: C) -> Self {
        Self {
            db,
            clock,
            carrier: Arc::new(carrier),
        }
    }

    /// Marks what an earlier life of the program left on its way: it is never sent again by itself.
    pub async fn recover(&self) {
        let recover = Command::internal("recover_outbox");
        let recovered = self
            .db
            .write(recover, |tx| Ok(interrupt(tx, C::TOPIC, INTERRUPTED)?))
            .await;
        if let Err(failure) = recovered {
            tracing::error!(
                ?failure,
                topic = C::TOPIC,
                "what was on its way stays so until the next start"
            );
        }
    }

    /// Sends until told to stop; what is on its way then has a moment to arrive.
    pub async fn run(self, stopping: CancellationToken) {
        self.recover().await;
        let mut changes = self.db.changes();
        let (mut busy, mut lines) = (BTreeSet::new(), JoinSet::new());
        while !stopping.is_cancelled() {
            let mut next = NAP;
            for (line, due) in self.heads().await {
                let wait = due.since(self.clock.now()).to_std().unwrap_or_default();
                if busy.contains(&line) || lines.len() >= LINES {
                    continue;
                }
                if wait.is_zero() {
                    busy.insert(line);
                    let worker = self.clone();
                    lines.spawn(async move {
                        worker.serve(line).await;
                        line
                    });
                } else {
                    next = next.min(wait);
                }
            }
            tokio::select! {
                () = stopping.cancelled() => {}
                () = outbox_changed(&mut changes) => {}
                Some(served) = lines.join_next() => match served {
                    Ok(line) => { busy.remove(&line); }
                    // No job can be taken twice: a line served twice at once is only out of order.
                    Err(_) => busy.clear(),
                },
                () = tokio::time::sleep(next) => {}
            }
        }
        let _ = tokio::time::timeout(PATIENCE, async { while lines.join_next().await.is_some() {} }).await;
    }

    /// Sends everything that is due, one line after the other.
    pub async fn deliver_due(&self) {
        for (line, due) in self.heads().await {
            if due <= self.clock.now() {
                self.serve(line).await;
            }
        }
    }

    async fn heads(&self) -> Vec<(Id, Timestamp)> {
        let heads = self.db.read(|tx| Ok(list_heads(tx, C::TOPIC)?)).await;
        heads.unwrap_or_else(|failure| {
            tracing::error!(?failure, topic = C::TOPIC, "the outbox cannot be read");
            Vec::new()
        })
    }

    /// Sends what is due in one line, until it is empty or its first job must wait.
    async fn serve(&self, line: Id) {
        loop {
            match self.send_head(line).await {
                Ok(true) => {}
                Ok(false) => return,
                Err(failure) => {
                    tracing::error!(?failure, topic = C::TOPIC, "the outbox cannot be written");
                    // A full disk is not asked again at once.
                    tokio::time::sleep(PATIENCE).await;
                    return;
                }
            }
        }
    }

    async fn send_head(&self, line: Id) -> Result<bool, Failure> {
        let take = Command::internal("take_job");
        let taken = self
            .db
            .write(take, move |tx| Ok(take_head(tx, C::TOPIC, line)?))
            .await?;
        let Written::Fresh(Some(job)) = taken else {
            return Ok(false);
        };
        let carried = AssertUnwindSafe(self.carrier.carry(&self.db, &job, self.clock.now())).catch_unwind();
        let outcome = carried
            .await
            .unwrap_or_else(|_| Err(Setback::Unsure(BROKEN.to_owned())));
        let conclude_job = Command::internal("conclude_job");
        self.db
            .write(conclude_job, move |tx| Ok(conclude(tx, &job, &outcome)?))
            .await?;
        Ok(true)
    }
}

async fn outbox_changed(changes: &mut tokio::sync::broadcast::Receiver<Vec<&'static str>>) {
    loop {
        match changes.recv().await {
            Ok(tables) if !tables.contains(&"outbox") => {}
            Ok(_) | Err(RecvError::Lagged(_)) => return,
            // The database is closing: the worker is about to be told.
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}
