//! Use cases of postes. There is no ownership: the team shares the postes (spec reception §1.2).

use super::store;
use crate::refusals::POSTE_NOT_FOUND;
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

/// Opens a poste; several may be open at once.
pub fn open_poste(tx: &WriteTx, actor: &Actor) -> Result<Id, Failure> {
    let id = tx.new_id();
    store::insert_poste(tx, id, actor.user_id)?;
    Ok(id)
}

/// Closes a poste. Closing it again changes nothing (spec reception Q-14).
pub fn close_poste(tx: &WriteTx, actor: &Actor, id: Id) -> Result<(), Failure> {
    if !store::is_closed(tx, id)?.ok_or(&POSTE_NOT_FOUND)? {
        store::insert_closing(tx, id, actor.user_id)?;
    }
    Ok(())
}
