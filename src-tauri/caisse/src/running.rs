//! The session that one works in: known, open, held by this device, of a kind that one may run.

use crate::refusals::{SESSION_CLOSED, SESSION_NOT_FOUND};
use crate::sessions::rules::{check_is_here, check_may_run};
use crate::sessions::store::{SessionRow, select_session};
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;

/// The session, be it closed.
pub(crate) fn known_session(tx: &ReadTx, id: Id) -> Result<SessionRow, Failure> {
    Ok(select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?)
}

/// The session, to act in it.
pub(crate) fn running_session(tx: &ReadTx, actor: &Actor, id: Id) -> Result<SessionRow, Failure> {
    let session = known_session(tx, id)?;
    if session.is_closed {
        return Err((&SESSION_CLOSED).into());
    }
    check_may_run(actor, session.kind)?;
    check_is_here(session.is_here)?;
    Ok(session)
}
