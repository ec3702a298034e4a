//! SQL of the outbox.

use super::{Job, Setback, State, pause};
use crate::db::{ReadTx, RowExt, WriteTx};
use recyclique_kernel::{Id, Timestamp};
use rusqlite::{Result, Row, named_params};

const COLUMNS: &str = "id, subject_id, payload, state, attempts, created_at, next_attempt_at, last_error";

/// Adds a job, to leave as soon as this transaction is on disk. What already waits in its line is tried again then:
/// somebody stands in front of the printer.
pub fn push(tx: &WriteTx, topic: &'static str, subject_id: Id, payload: &str) -> Result<Id> {
    let id = tx.new_id();
    tx.execute(
        "UPDATE outbox SET next_attempt_at = :now
         WHERE topic = :topic AND subject_id = :subject_id AND state = 'waiting' AND next_attempt_at > :now",
        named_params! { ":topic": topic, ":subject_id": subject_id.to_string(), ":now": tx.now().to_string() },
    )?;
    tx.execute(
        "INSERT INTO outbox (id, topic, subject_id, payload, state, created_at, next_attempt_at)
         VALUES (:id, :topic, :subject_id, :payload, 'waiting', :now, :now)",
        named_params! {
            ":id": id.to_string(),
            ":topic": topic,
            ":subject_id": subject_id.to_string(),
            ":payload": payload,
            ":now": tx.now().to_string(),
        },
    )?;
    tx.announce("outbox");
    Ok(id)
}

/// A job of a topic.
pub fn select_job(tx: &ReadTx, topic: &'static str, id: Id) -> Result<Option<Job>> {
    tx.first(
        &format!("SELECT {COLUMNS} FROM outbox WHERE id = :id AND topic = :topic"),
        named_params! { ":id": id.to_string(), ":topic": topic },
        job,
    )
}

/// The jobs of a topic, oldest first, at most a thousand; without a state, those that are not over.
pub fn list_jobs(tx: &ReadTx, topic: &'static str, subject_id: Option<Id>, state: Option<State>) -> Result<Vec<Job>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM outbox
             WHERE topic = :topic AND (:subject_id IS NULL OR subject_id = :subject_id)
               AND CASE WHEN :state IS NULL THEN state NOT IN ('done', 'dropped') ELSE state = :state END
             ORDER BY created_at, id LIMIT 1000"
        ),
        named_params! {
            ":topic": topic,
            ":subject_id": subject_id.map(|id| id.to_string()),
            ":state": state.map(State::code),
        },
        job,
    )
}

/// Sends a job again because a person asked, with what its carrier should know now.
pub fn retry(tx: &WriteTx, id: Id, payload: &str) -> Result<usize> {
    tx.announce("outbox");
    tx.execute(
        "UPDATE outbox SET state = 'waiting', attempts = 0, payload = :payload, next_attempt_at = :now,
                last_error = NULL
         WHERE id = :id",
        named_params! { ":id": id.to_string(), ":payload": payload, ":now": tx.now().to_string() },
    )
}

/// Gives a job up because a person asked.
pub fn drop_job(tx: &WriteTx, id: Id) -> Result<usize> {
    tx.announce("outbox");
    tx.execute(
        "UPDATE outbox SET state = 'dropped', finished_at = :now WHERE id = :id",
        named_params! { ":id": id.to_string(), ":now": tx.now().to_string() },
    )
}

/// Removes what was over before `limit`: the addresses of mails included.
pub fn forget_finished(tx: &WriteTx, limit: Timestamp) -> Result<usize> {
    tx.execute(
        "DELETE FROM outbox WHERE state IN ('done', 'dropped') AND finished_at < :limit",
        named_params! { ":limit": limit.to_string() },
    )
}

/// Each line with something waiting, and when its first job is due.
pub(super) fn list_heads(tx: &ReadTx, topic: &'static str) -> Result<Vec<(Id, Timestamp)>> {
    tx.all(
        "SELECT subject_id, next_attempt_at FROM (
           SELECT subject_id, next_attempt_at,
                  row_number() OVER (PARTITION BY subject_id ORDER BY created_at, id) AS rank
           FROM outbox WHERE topic = :topic AND state = 'waiting'
         ) WHERE rank = 1 ORDER BY next_attempt_at",
        named_params! { ":topic": topic },
        |row| Ok((row.id("subject_id")?, row.timestamp("next_attempt_at")?)),
    )
}

/// Takes the first job of a line, if it is due.
pub(super) fn take_head(tx: &WriteTx, topic: &'static str, subject_id: Id) -> Result<Option<Job>> {
    let head = tx.first(
        &format!(
            "SELECT {COLUMNS} FROM outbox WHERE topic = :topic AND subject_id = :subject_id AND state = 'waiting'
             ORDER BY created_at, id LIMIT 1"
        ),
        named_params! { ":topic": topic, ":subject_id": subject_id.to_string() },
        job,
    )?;
    let Some(mut head) = head.filter(|head| head.next_attempt_at <= tx.now()) else {
        return Ok(None);
    };
    head.attempts += 1;
    head.state = State::Sending;
    tx.announce("outbox");
    tx.execute(
        "UPDATE outbox SET state = 'sending', attempts = :attempts WHERE id = :id",
        named_params! { ":id": head.id.to_string(), ":attempts": head.attempts },
    )?;
    Ok(Some(head))
}

/// What became of a job that was on its way.
pub(super) fn conclude(tx: &WriteTx, job: &Job, outcome: &std::result::Result<(), Setback>) -> Result<usize> {
    let (state, error) = match outcome {
        Ok(()) => (State::Done, None),
        Err(Setback::Later(sentence)) => (State::Waiting, Some(sentence)),
        Err(Setback::Never(sentence)) => (State::Dead, Some(sentence)),
        Err(Setback::Unsure(sentence)) => (State::Unsure, Some(sentence)),
    };
    let finished_at = (state == State::Done).then(|| tx.now().to_string());
    tx.announce("outbox");
    tx.execute(
        "UPDATE outbox SET state = :state, last_error = :error, next_attempt_at = :next, finished_at = :finished_at
         WHERE id = :id AND state = 'sending'",
        named_params! {
            ":id": job.id.to_string(),
            ":state": state.code(),
            ":error": error,
            ":next": tx.now().plus(pause(job.attempts)).to_string(),
            ":finished_at": finished_at,
        },
    )
}

/// What was on its way when the program stopped: nobody knows.
pub(super) fn interrupt(tx: &WriteTx, topic: &'static str, sentence: &str) -> Result<usize> {
    tx.announce("outbox");
    tx.execute(
        "UPDATE outbox SET state = 'unsure', last_error = :sentence WHERE topic = :topic AND state = 'sending'",
        named_params! { ":topic": topic, ":sentence": sentence },
    )
}

fn job(row: &Row) -> Result<Job> {
    Ok(Job {
        id: row.id("id")?,
        subject_id: row.id("subject_id")?,
        payload: row.get("payload")?,
        state: row.parsed("state", State::parse)?,
        attempts: row.get("attempts")?,
        created_at: row.timestamp("created_at")?,
        next_attempt_at: row.timestamp("next_attempt_at")?,
        last_error: row.get("last_error")?,
    })
}
