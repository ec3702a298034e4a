//! What another program recorded, brought as often as one likes: what is here already stays, and what was still open is
//! closed once it is closed there. Each function answers whether something is new; nothing, when what it hangs on is not
//! here.

mod store;

use crate::api::{self, PastLigne, PastPoste, PastTicket};
use crate::refusals::TICKET_NOT_FOUND;
use crate::{channels, lignes, postes, tickets};
use recyclique_kernel::Grams;
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};

/// Brings a poste.
pub fn bring_past_poste(tx: &WriteTx, poste: &PastPoste) -> Result<bool, Failure> {
    match (postes::store::select_poste(tx, poste.id)?, poste.closed) {
        (None, _) => api::insert_past_poste(tx, poste).map(|()| true),
        (Some(known), Some((closed_by, closed_at))) if !known.is_closed => {
            postes::store::insert_closing(tx, poste.id, closed_by, closed_at)?;
            Ok(true)
        }
        (Some(_), _) => Ok(false),
    }
}

/// Brings a ticket.
pub fn bring_past_ticket(tx: &WriteTx, ticket: &PastTicket) -> Result<Option<bool>, Failure> {
    if postes::store::select_poste(tx, ticket.poste_id)?.is_none() {
        return Ok(None);
    }
    match (tickets::store::select_ticket(tx, ticket.id)?, ticket.closed) {
        (None, _) => api::insert_past_ticket(tx, ticket).map(|()| Some(true)),
        (Some(known), Some((closed_by, closed_at))) if !known.is_closed => {
            tickets::store::insert_closing(tx, ticket.id, closed_by, closed_at)?;
            Ok(Some(true))
        }
        (Some(_), _) => Ok(Some(false)),
    }
}

/// Brings a ligne.
pub fn bring_past_ligne(tx: &WriteTx, ligne: &PastLigne) -> Result<Option<bool>, Failure> {
    if lignes::store::select_ligne(tx, ligne.id)?.is_some() {
        return Ok(Some(false));
    }
    match api::insert_past_ligne(tx, ligne) {
        Ok(()) => Ok(Some(true)),
        Err(Failure::Refused(refused)) if *refused.refusal == TICKET_NOT_FOUND => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// The channels offered at a first start; nothing happens when there are some.
pub fn install_channels(tx: &WriteTx) -> Result<(), Failure> {
    if channels::store::list_channels(tx, true)?.is_empty() {
        api::install_defaults(tx)?;
    }
    Ok(())
}

/// What was not made here, added up: postes, tickets, lignes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PastFigures {
    pub postes: i64,
    pub closed_postes: i64,
    pub tickets: i64,
    pub closed_tickets: i64,
    pub lignes: i64,
    /// Into the shop.
    pub entree: Grams,
    /// Straight to recycling.
    pub direct: Grams,
    /// Out of the stock of the shop.
    pub sortie: Grams,
}

/// Adds it up.
pub fn past_figures(tx: &ReadTx) -> Result<PastFigures, Failure> {
    Ok(store::select_figures(tx)?)
}
