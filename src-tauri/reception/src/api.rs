//! What the other domains may ask the reception, inside their own transaction. Every function that adds a fact keeps the
//! totals right.

use crate::refusals::TICKET_NOT_FOUND;
use crate::{channels, lignes, postes, tickets, totals};
use recyclique_kernel::{Actor, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};

pub use crate::lignes::dto::{Destination, NewLigne};
pub use crate::past::{
    PastFigures, bring_past_ligne, bring_past_poste, bring_past_ticket, install_channels, past_figures,
};

/// A ticket to be recorded whole.
#[derive(Debug, Clone)]
pub struct NewTicket {
    /// In which poste.
    pub poste_id: Id,
    /// How the things came.
    pub channel_id: Option<Id>,
    /// From which town.
    pub provenance: Option<String>,
}

impl NewTicket {
    /// A ticket of this poste, nothing said about where it comes from.
    pub const fn of(poste_id: Id) -> Self {
        Self {
            poste_id,
            channel_id: None,
            provenance: None,
        }
    }
}

/// The channels offered at the first start.
pub fn install_defaults(tx: &WriteTx) -> Result<(), Failure> {
    Ok(channels::actions::install_defaults(tx)?)
}

/// The channel of this code, one of those offered at the first start.
pub fn find_channel(tx: &ReadTx, code: &str) -> Result<Option<Id>, Failure> {
    Ok(channels::store::find_channel(tx, code)?)
}

/// Opens a poste now; several may be open at once.
pub fn open_poste(tx: &WriteTx, actor: &Actor) -> Result<Id, Failure> {
    Ok(postes::actions::open_poste(tx, actor, None)?.id)
}

/// Opens the poste of a paper book, at its date.
pub fn open_book_poste(tx: &WriteTx, opened_by: Id, opened_at: Timestamp, import_id: Id) -> Result<Id, Failure> {
    let id = tx.new_id();
    postes::store::insert_poste(tx, id, opened_by, Some(opened_at), Some(import_id))?;
    Ok(id)
}

/// Closes a poste; refused while one of its tickets is open, and nothing happens the second time.
pub fn close_poste(tx: &WriteTx, actor: &Actor, id: Id) -> Result<(), Failure> {
    postes::actions::close_poste(tx, actor, id)
}

/// Records a whole ticket in an open poste: its lignes, then its closing.
pub fn record_ticket(tx: &WriteTx, benevole: Id, ticket: &NewTicket, lignes: &[NewLigne]) -> Result<Id, Failure> {
    tickets::actions::record_ticket(tx, benevole, ticket, lignes)
}

/// The same for a page of a paper book: dated as its poste.
pub fn record_book_ticket(tx: &WriteTx, benevole: Id, poste_id: Id, lignes: &[NewLigne]) -> Result<Id, Failure> {
    tickets::actions::record_ticket(tx, benevole, &NewTicket::of(poste_id), lignes)
}

/// A poste of another program, closed there.
#[derive(Debug, Clone)]
pub struct PastPoste {
    pub id: Id,
    pub opened_by: Id,
    pub opened_at: Timestamp,
    /// Was it the poste of a paper book?
    pub is_deferred: bool,
    /// By whom, when; nothing for a poste left open.
    pub closed: Option<(Id, Timestamp)>,
    /// The import that brings it.
    pub import_id: Option<Id>,
}

/// A ticket of another program.
#[derive(Debug, Clone)]
pub struct PastTicket {
    pub id: Id,
    pub poste_id: Id,
    pub benevole_id: Id,
    pub created_at: Timestamp,
    /// By whom, when; nothing for a ticket left open.
    pub closed: Option<(Id, Timestamp)>,
    pub channel_id: Option<Id>,
    pub provenance: Option<String>,
}

/// A ligne of another program.
#[derive(Debug, Clone)]
pub struct PastLigne {
    pub id: Id,
    pub ticket_id: Id,
    /// From 0, in the order of the ticket.
    pub position: i64,
    pub ligne: NewLigne,
}

/// Keeps a poste as it was, under its own identifier and dates.
pub fn insert_past_poste(tx: &WriteTx, poste: &PastPoste) -> Result<(), Failure> {
    postes::store::insert_past_poste(tx, poste)?;
    if let Some((closed_by, closed_at)) = poste.closed {
        postes::store::insert_closing(tx, poste.id, closed_by, closed_at)?;
    }
    Ok(())
}

/// Keeps a ticket as it was, before its lignes.
pub fn insert_past_ticket(tx: &WriteTx, ticket: &PastTicket) -> Result<(), Failure> {
    tickets::store::insert_ticket(tx, ticket.id, ticket.poste_id, ticket.benevole_id, ticket.created_at)?;
    if ticket.channel_id.is_some() || ticket.provenance.is_some() {
        let origin = (ticket.channel_id, ticket.provenance.as_deref());
        tickets::store::insert_origin(tx, ticket.id, origin, ticket.benevole_id)?;
    }
    if let Some((closed_by, closed_at)) = ticket.closed {
        tickets::store::insert_closing(tx, ticket.id, closed_by, closed_at)?;
    }
    Ok(())
}

/// Keeps a ligne as it was; its ticket is there already. What no ligne may be is refused.
pub fn insert_past_ligne(tx: &WriteTx, past: &PastLigne) -> Result<(), Failure> {
    let ticket = tickets::store::select_ticket(tx, past.ticket_id)?.ok_or(&TICKET_NOT_FOUND)?;
    lignes::rules::check_ligne(&past.ligne)?;
    lignes::store::insert_ligne(tx, past.id, past.ticket_id, Some(past.position), &past.ligne)?;
    totals::add_ligne(tx, &ticket, &past.ligne)?;
    Ok(())
}

/// Makes every sum of the reception again from its facts.
pub fn rebuild_totals(tx: &WriteTx) -> Result<(), Failure> {
    Ok(totals::rebuild(tx)?)
}
