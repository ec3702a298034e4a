//! Why a command did not happen: a refusal (someone can act) or a fault (we must).

use crate::refusals::{DATABASE_BUSY, DISK_FULL, DISK_READ_ONLY};
use recyclique_kernel::{Refusal, Refused};
use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

/// The cause of a fault, for the log only.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;

/// What every fallible operation answers with.
#[derive(Debug)]
pub enum Failure {
    /// The person can act; shown as it is.
    Refused(Box<Refused>),
    /// Our mistake or the machine's; logged with the request id, never shown.
    Fault(Fault),
}

impl Failure {
    /// A fault without a deeper cause.
    pub fn fault(cause: impl Into<Fault>) -> Self {
        Self::Fault(cause.into())
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::Refused(Box::new(refused))
    }
}

impl From<&'static Refusal> for Failure {
    fn from(refusal: &'static Refusal) -> Self {
        Refused::from(refusal).into()
    }
}

/// A disk that cannot be written is something the person can act upon; the rest is a fault.
impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            _ if is_disk_full(&error) => (&DISK_FULL).into(),
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => (&DISK_READ_ONLY).into(),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => (&DATABASE_BUSY).into(),
            _ => Self::Fault(error.into()),
        }
    }
}

/// Is there no room left? SQLite says so of its files, and calls it an input/output error when its shared memory cannot
/// grow.
pub(crate) fn is_disk_full(error: &rusqlite::Error) -> bool {
    error
        .sqlite_error()
        .is_some_and(|e| e.code == ErrorCode::DiskFull || e.extended_code == SQLITE_IOERR_SHMSIZE)
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<getrandom::Error> for Failure {
    fn from(error: getrandom::Error) -> Self {
        Self::Fault(error.to_string().into())
    }
}
