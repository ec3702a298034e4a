//! The one writer: a thread that owns the only writing connection. Commands that arrive while a commit is on its way
//! to the disk share the next one (group commit, ADR 0002); each answer still leaves after its own commit, and a
//! refused command takes back only itself.

use super::capture::Capture;
use super::device::Device;
use super::log::{self, Head};
use super::{ReadTx, WriteTx, migrate};
use crate::Failure;
use crate::refusals::IDEMPOTENCY_KEY_REUSED;
use recyclique_kernel::{Actor, Clock, Timestamp};
use rusqlite::{Connection, named_params};
use serde::Serialize;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use tokio::sync::{broadcast, mpsc, oneshot};

/// How many commands one commit may hold.
const BATCH: usize = 128;
/// How many commands may wait; beyond, callers wait their turn to enter.
const QUEUE: usize = 1024;

/// What a transaction is for.
#[derive(Debug, Clone)]
pub struct Command {
    /// The operation, the `kind` of its log entry.
    pub name: &'static str,
    /// Who commands.
    pub actor: Option<Arc<Actor>>,
    /// Set when the client asked that a repetition be answered like the first time.
    pub idempotency: Option<Idempotency>,
    /// When it is said to happen, for facts brought in with their own date; otherwise now.
    pub at: Option<Timestamp>,
}

impl Command {
    /// A command of the machine itself.
    pub fn internal(name: &'static str) -> Self {
        Self {
            name,
            actor: None,
            idempotency: None,
            at: None,
        }
    }
}

/// The promise that a repeated request happens once (P7).
#[derive(Debug, Clone)]
pub struct Idempotency {
    /// The client's key.
    pub key: String,
    /// The digest of what was asked; another content under the same key is refused.
    pub digest: String,
}

/// The outcome of a command.
#[derive(Debug)]
pub enum Written<T> {
    /// It happened now.
    Fresh(T),
    /// It had happened already; the JSON answered the first time.
    Replayed(String),
}

trait Job: Send {
    fn command(&self) -> &Command;
    fn run(&mut self, tx: &WriteTx) -> Result<(), Failure>;
    fn json(&self) -> Result<String, Failure>;
    fn finish(self: Box<Self>, outcome: Result<Option<String>, Failure>);
}

struct Typed<T, F> {
    command: Command,
    run: Option<F>,
    value: Option<T>,
    reply: oneshot::Sender<Result<Written<T>, Failure>>,
}

impl<T, F> Job for Typed<T, F>
where
    T: Serialize + Send,
    F: FnOnce(&WriteTx) -> Result<T, Failure> + Send,
{
    fn command(&self) -> &Command {
        &self.command
    }

    fn run(&mut self, tx: &WriteTx) -> Result<(), Failure> {
        let run = self.run.take().ok_or_else(|| Failure::fault("a command runs once"))?;
        self.value = Some(run(tx)?);
        Ok(())
    }

    fn json(&self) -> Result<String, Failure> {
        Ok(serde_json::to_string(&self.value)?)
    }

    fn finish(self: Box<Self>, outcome: Result<Option<String>, Failure>) {
        let reply = match (outcome, self.value) {
            (Err(failure), _) => Err(failure),
            (Ok(Some(json)), _) => Ok(Written::Replayed(json)),
            (Ok(None), Some(value)) => Ok(Written::Fresh(value)),
            (Ok(None), None) => Err(Failure::fault("a command without a value")),
        };
        // Nobody listens any more when the client hung up: the commit stands all the same.
        let _ = self.reply.send(reply);
    }
}

#[derive(Debug)]
pub(crate) struct Writer {
    at_work: Mutex<Option<AtWork>>,
}

#[derive(Debug)]
struct AtWork {
    jobs: mpsc::Sender<Box<dyn Job>>,
    thread: JoinHandle<()>,
}

impl Writer {
    pub(crate) fn start(
        connection: Connection,
        capture: Capture,
        device: Device,
        clock: Arc<dyn Clock>,
        changes: broadcast::Sender<Vec<&'static str>>,
    ) -> rusqlite::Result<Self> {
        let head = Head::load(&connection, &device)?;
        let schema_version = migrate::current(&connection)?;
        let mut state = State {
            connection,
            capture,
            device,
            clock,
            changes,
            head,
            schema_version,
        };
        let (jobs, queue) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("recyclique-writer".to_owned())
            .spawn(move || state.serve(queue))
            .map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))?;
        Ok(Self {
            at_work: Mutex::new(Some(AtWork { jobs, thread })),
        })
    }

    pub(crate) async fn submit<T, F>(&self, command: Command, run: F) -> Result<Written<T>, Failure>
    where
        T: Serialize + Send + 'static,
        F: FnOnce(&WriteTx) -> Result<T, Failure> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job: Box<dyn Job> = Box::new(Typed {
            command,
            run: Some(run),
            value: None,
            reply,
        });
        let jobs = self.lock().as_ref().map(|at_work| at_work.jobs.clone());
        let jobs = jobs.ok_or_else(|| Failure::fault("the writer has stopped"))?;
        jobs.send(job)
            .await
            .map_err(|_| Failure::fault("the writer has stopped"))?;
        answer.await.map_err(|_| Failure::fault("the writer gave no answer"))?
    }

    /// Finishes what was accepted, then closes the file.
    pub(crate) fn close(&self) {
        let at_work = self.lock().take();
        if let Some(AtWork { jobs, thread }) = at_work {
            drop(jobs);
            let _ = thread.join();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<AtWork>> {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

struct State {
    connection: Connection,
    capture: Capture,
    device: Device,
    clock: Arc<dyn Clock>,
    changes: broadcast::Sender<Vec<&'static str>>,
    head: Head,
    schema_version: i64,
}

type Outcome = Result<Option<String>, Failure>;

impl State {
    fn serve(&mut self, mut queue: mpsc::Receiver<Box<dyn Job>>) {
        while let Some(first) = queue.blocking_recv() {
            let mut batch = vec![first];
            while batch.len() < BATCH
                && let Ok(next) = queue.try_recv()
            {
                batch.push(next);
            }
            match batch.pop() {
                Some(only) if batch.is_empty() => self.run_alone(only),
                Some(last) => {
                    batch.push(last);
                    self.run_batch(batch);
                }
                None => {}
            }
        }
    }

    /// One command: taking back its transaction takes back only it, no savepoint is needed.
    fn run_alone(&mut self, mut job: Box<dyn Job>) {
        let before = self.head.clone();
        let mut touched = BTreeSet::new();
        let outcome = self.run_sql("BEGIN IMMEDIATE").map_err(Failure::from).and_then(|()| {
            let outcome = self.run_caught(job.as_mut(), &mut touched)?;
            self.run_sql("COMMIT")?;
            Ok(outcome)
        });
        match &outcome {
            Ok(_) => self.announce(touched),
            Err(_) => self.take_back(before),
        }
        job.finish(outcome);
    }

    /// Several commands: each has a savepoint, to be taken back alone.
    fn run_batch(&mut self, mut batch: Vec<Box<dyn Job>>) {
        let before = self.head.clone();
        let mut touched = BTreeSet::new();
        let committed = self.run_sql("BEGIN IMMEDIATE").map_err(Failure::from).and_then(|()| {
            let mut outcomes = Vec::with_capacity(batch.len());
            for job in &mut batch {
                let outcome = self.run_one(job.as_mut(), &mut touched);
                // A disk error may end the whole transaction behind our back: then nothing of the batch is kept, and
                // nothing more is tried outside of it.
                if self.connection.is_autocommit() {
                    return Err(outcome
                        .err()
                        .unwrap_or_else(|| Failure::fault("the transaction was lost")));
                }
                outcomes.push(outcome);
            }
            self.run_sql("COMMIT")?;
            Ok(outcomes)
        });
        match committed {
            Ok(outcomes) => {
                self.announce(touched);
                for (job, outcome) in batch.into_iter().zip(outcomes) {
                    job.finish(outcome);
                }
            }
            Err(failure) => {
                self.take_back(before);
                for job in batch {
                    job.finish(Err(same(&failure)));
                }
            }
        }
    }

    fn announce(&self, touched: BTreeSet<&'static str>) {
        if !touched.is_empty() {
            let _ = self.changes.send(touched.into_iter().collect());
        }
    }

    fn take_back(&mut self, head: Head) {
        self.head = head;
        if !self.connection.is_autocommit() {
            let _ = self.run_sql("ROLLBACK");
        }
    }

    fn run_one(&mut self, job: &mut dyn Job, touched: &mut BTreeSet<&'static str>) -> Outcome {
        let before = self.head.clone();
        self.run_sql("SAVEPOINT command")?;
        let outcome = self.run_caught(job, touched);
        if outcome.is_err() && !self.connection.is_autocommit() {
            self.head = before;
            self.run_sql("ROLLBACK TO command")?;
        }
        if !self.connection.is_autocommit() {
            self.run_sql("RELEASE command")?;
        }
        outcome
    }

    fn run_caught(&mut self, job: &mut dyn Job, touched: &mut BTreeSet<&'static str>) -> Outcome {
        catch_unwind(AssertUnwindSafe(|| self.run_inside(job, touched)))
            .unwrap_or_else(|_| Err(Failure::fault("a command panicked")))
    }

    fn run_inside(&mut self, job: &mut dyn Job, touched: &mut BTreeSet<&'static str>) -> Outcome {
        let Command {
            name,
            actor,
            idempotency,
            at,
        } = job.command().clone();
        if let Some(promise) = &idempotency
            && let Some(json) = replay(&ReadTx::new(&self.connection), name, promise)?
        {
            return Ok(Some(json));
        }
        let now = at.unwrap_or_else(|| self.clock.now());
        let tx = WriteTx::new(&self.connection, now, actor.clone());
        job.run(&tx)?;
        if let Some(promise) = &idempotency {
            remember(&tx, name, promise, &job.json()?)?;
        }
        if let Some(changes) = self.capture.take(&self.connection)? {
            let author = (name, actor.map(|a| a.user_id));
            log::append(
                &self.connection,
                &self.device,
                &mut self.head,
                now,
                self.schema_version,
                author,
                &changes,
            )?;
            touched.extend(changes.tables);
        }
        touched.extend(tx.into_announced());
        Ok(None)
    }

    fn run_sql(&self, sql: &str) -> rusqlite::Result<()> {
        self.connection.prepare_cached(sql)?.execute([]).map(|_| ())
    }
}

fn replay(tx: &ReadTx, operation: &str, promise: &Idempotency) -> Result<Option<String>, Failure> {
    let saved = tx.first(
        "SELECT digest, answer FROM idempotency WHERE operation = :operation AND key = :key",
        named_params! { ":operation": operation, ":key": promise.key },
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
    )?;
    match saved {
        None => Ok(None),
        Some((digest, answer)) if digest == promise.digest => Ok(Some(answer)),
        Some(_) => Err((&IDEMPOTENCY_KEY_REUSED).into()),
    }
}

fn remember(tx: &WriteTx, operation: &str, promise: &Idempotency, answer: &str) -> rusqlite::Result<usize> {
    tx.execute(
        "INSERT INTO idempotency (operation, key, digest, answer, created_at)
         VALUES (:operation, :key, :digest, :answer, :created_at)",
        named_params! {
            ":operation": operation,
            ":key": promise.key,
            ":digest": promise.digest,
            ":answer": answer,
            ":created_at": tx.now().to_string(),
        },
    )
}

/// The same failure for every command of a lost batch.
fn same(failure: &Failure) -> Failure {
    match failure {
        Failure::Refused(refused) => refused.refusal.into(),
        Failure::Fault(cause) => Failure::fault(cause.to_string()),
    }
}
