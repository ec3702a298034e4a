//! What the lignes add up to, kept at hand for the lists and the figures: each command that adds a fact adds it here, in
//! its own transaction. The facts decide: [`rebuild`] adds them up again.

mod store;

pub(crate) use store::{insert_ticket, rebuild};

use crate::lignes::dto::NewLigne;
use crate::tickets::store::TicketRow;
use recyclique_kernel::Id;
use recyclique_platform::db::WriteTx;
use rusqlite::Result;

/// A ligne more in a ticket.
pub(crate) fn add_ligne(tx: &WriteTx, ticket: &TicketRow, ligne: &NewLigne) -> Result<()> {
    store::move_ligne(tx, ticket, ligne, 1)
}

/// A ligne less.
pub(crate) fn take_ligne(tx: &WriteTx, ticket: &TicketRow, ligne: &NewLigne) -> Result<()> {
    store::move_ligne(tx, ticket, ligne, -1)
}

/// The lignes of this ticket came by another channel than was said.
pub(crate) fn change_channel(tx: &WriteTx, ticket: &TicketRow, channel_id: Option<Id>) -> Result<()> {
    let flows = store::sum_flows(tx, ticket.id)?;
    store::move_channel(tx, ticket.created_at, ticket.channel_id, flows, -1)?;
    store::move_channel(tx, ticket.created_at, channel_id, flows, 1)
}
