//! Use cases of postes. There is no ownership: the team shares the postes (spec reception §1.2).

use super::dto::{OpenedPoste, Status};
use super::store;
use crate::refusals::{
    DEFERRED_BY_ADMIN, OPENED_IN_FUTURE, POSTE_HAS_OPEN_TICKETS, POSTE_NOT_FOUND, POSTE_OF_ANOTHER_DEVICE,
};
use recyclique_kernel::{Actor, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

/// Opens a poste; several may be open at once. With a date, it is the poste of a paper book.
pub(crate) fn open_poste(tx: &WriteTx, actor: &Actor, opened_at: Option<Timestamp>) -> Result<OpenedPoste, Failure> {
    if let Some(opened_at) = opened_at {
        if !actor.is_admin() {
            return Err((&DEFERRED_BY_ADMIN).into());
        }
        if opened_at > tx.now() {
            return Err((&OPENED_IN_FUTURE).into());
        }
    }
    let id = tx.new_id();
    store::insert_poste(tx, id, actor.user_id, opened_at, None)?;
    Ok(OpenedPoste {
        id,
        status: Status::Opened,
    })
}

/// Closes a poste none of whose tickets is open. Closing it again changes nothing (spec reception Q-14).
pub(crate) fn close_poste(tx: &WriteTx, actor: &Actor, id: Id) -> Result<(), Failure> {
    let poste = store::select_poste(tx, id)?.ok_or(&POSTE_NOT_FOUND)?;
    if poste.is_closed {
        return Ok(());
    }
    if !poste.is_here {
        return Err((&POSTE_OF_ANOTHER_DEVICE).into());
    }
    if store::has_open_ticket(tx, id)? {
        return Err((&POSTE_HAS_OPEN_TICKETS).into());
    }
    store::insert_closing(tx, id, actor.user_id, tx.now())?;
    Ok(())
}
