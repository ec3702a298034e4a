//! Use cases of tickets.

use super::dto::NewLigne;
use super::{rules, store};
use crate::postes;
use crate::refusals::{CATEGORY_NOT_FOUND, POSTE_CLOSED, POSTE_NOT_FOUND};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Actor, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

/// Records a whole ticket in an open poste: its lignes, then its closing.
pub fn record_ticket(tx: &WriteTx, benevole: &Actor, poste_id: Id, lignes: &[NewLigne]) -> Result<Id, Failure> {
    if postes::store::is_closed(tx, poste_id)?.ok_or(&POSTE_NOT_FOUND)? {
        return Err((&POSTE_CLOSED).into());
    }
    let id = tx.new_id();
    store::insert_ticket(tx, id, poste_id, benevole.user_id)?;
    for (position, ligne) in lignes.iter().enumerate() {
        rules::check_ligne(ligne)?;
        // Archived since: what was weighed is not lost for that (spec reception Q-8).
        catalogue::category(tx, ligne.category_id)?.ok_or(&CATEGORY_NOT_FOUND)?;
        store::insert_ligne(tx, id, position, ligne)?;
    }
    store::insert_closing(tx, id, benevole.user_id)?;
    Ok(id)
}
