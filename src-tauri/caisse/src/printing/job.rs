//! What the outbox keeps of something to print.

use super::dto::{PrintJobView, PrintedDocument};
use chrono::TimeDelta;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::outbox::Job;
use serde::{Deserialize, Serialize};

/// A document to print, and until when somebody expects it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct PrintJob {
    pub(crate) document: Document,
    /// Paper that nobody expects any more waits for a person.
    pub(crate) until: Timestamp,
}

/// Which one, by what it is about: its content is read when it is printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Document {
    Receipt {
        sale_id: Id,
        ticket_number: i64,
        number: i64,
        /// Nobody asked for it: the till prints each sale.
        is_automatic: bool,
        opens_drawer: bool,
    },
    X {
        session_id: Id,
    },
    Z {
        session_id: Id,
    },
    Test,
    Drawer,
}

impl PrintJob {
    /// Asked for by a person at this instant.
    pub(crate) fn asked(document: Document, now: Timestamp) -> Self {
        let patience = match document {
            Document::Drawer => TimeDelta::seconds(20),
            Document::Receipt { is_automatic: true, .. } => TimeDelta::minutes(10),
            Document::Receipt { .. } | Document::X { .. } | Document::Z { .. } | Document::Test => TimeDelta::hours(1),
        };
        Self {
            document,
            until: now.plus(patience),
        }
    }

    pub(crate) fn read(job: &Job) -> Result<Self, Failure> {
        Ok(serde_json::from_str(&job.payload)?)
    }
}

/// The job as the screens read it.
pub(crate) fn view(job: Job) -> Result<PrintJobView, Failure> {
    let (document, sale_id, session_id, ticket_number) = match PrintJob::read(&job)?.document {
        Document::Receipt {
            sale_id, ticket_number, ..
        } => (PrintedDocument::Receipt, Some(sale_id), None, Some(ticket_number)),
        Document::X { session_id } => (PrintedDocument::X, None, Some(session_id), None),
        Document::Z { session_id } => (PrintedDocument::Z, None, Some(session_id), None),
        Document::Test => (PrintedDocument::Test, None, None, None),
        Document::Drawer => (PrintedDocument::Drawer, None, None, None),
    };
    Ok(PrintJobView {
        id: job.id,
        document,
        register_id: job.subject_id,
        sale_id,
        session_id,
        ticket_number,
        state: job.state,
        attempts: job.attempts,
        last_error: job.last_error,
        created_at: job.created_at,
        next_attempt_at: job.next_attempt_at,
    })
}
