//! The tickets of a period: read from one snapshot, written as they are read.

use super::files::temporary;
use super::store::{each_ticket, list_bulk_lignes};
use crate::refusals::TOO_MANY_TICKETS;
use crate::tickets::filters::Conditions;
use crate::tickets::store::count_tickets;
use recyclique_documents::{BulkLigne, BulkTicket, BulkTicketsCsv, BulkTicketsXlsx};
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::ExportFormat;
use std::fs::File;

/// The most tickets of one export.
const TICKETS: i64 = 10_000;

/// The file, and how many tickets it has.
pub(super) fn export(tx: &ReadTx, conditions: &Conditions, format: ExportFormat) -> Result<(File, i64), Failure> {
    let count = count_tickets(tx, conditions)?;
    if count > TICKETS {
        let reason = format!("Trop de tickets à exporter ({count}). Maximum: {TICKETS}");
        return Err(TOO_MANY_TICKETS.with(reason).into());
    }
    let file = temporary(|file| match format {
        ExportFormat::Csv => {
            let mut csv = BulkTicketsCsv::new(file).map_err(Failure::fault)?;
            each_ticket(tx, conditions, |ticket| {
                each_row(tx, ticket, |ligne| csv.write(ticket, ligne).map_err(Failure::fault))
            })?;
            csv.finish().map_err(Failure::fault)?;
            Ok(())
        }
        ExportFormat::Excel => {
            let mut xlsx = BulkTicketsXlsx::new().map_err(Failure::fault)?;
            each_ticket(tx, conditions, |ticket| {
                xlsx.ticket(ticket).map_err(Failure::fault)?;
                each_row(tx, ticket, |ligne| xlsx.ligne(ticket, ligne).map_err(Failure::fault))
            })?;
            xlsx.finish(file).map_err(Failure::fault)
        }
    })?;
    Ok((file, count))
}

/// The rows of a ticket: one for each ligne, one for a ticket without any.
fn each_row(
    tx: &ReadTx,
    ticket: &BulkTicket,
    mut take: impl FnMut(Option<&BulkLigne>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let lignes = list_bulk_lignes(tx, &ticket.ticket_id)?;
    if lignes.is_empty() {
        return take(None);
    }
    lignes.iter().try_for_each(|ligne| take(Some(ligne)))
}
