//! SQL of exports: what is long is read as it is written.

use crate::lignes::dto::{Destination, UNKNOWN_CATEGORY, UNKNOWN_PERSON};
use crate::lignes::store::list_lignes;
use crate::tickets::dto::TicketSummary;
use crate::tickets::filters::Conditions;
use crate::tickets::store::{VIEW, view, view_ticket};
use recyclique_documents::{BulkLigne, BulkTicket, SheetLigne, TicketSheet};
use recyclique_kernel::{Grams, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, named_params, params_from_iter};

/// A ticket as its file shows it.
pub(super) fn select_sheet(tx: &ReadTx, id: Id) -> Result<Option<TicketSheet>> {
    let Some(ticket) = view_ticket(tx, id)? else {
        return Ok(None);
    };
    let lignes = list_lignes(tx, id)?.into_iter().map(|ligne| SheetLigne {
        ligne_id: ligne.id.to_string(),
        category: ligne.category_label,
        weight: ligne.poids_kg.0,
        destination: ligne.destination.code(),
        notes: ligne.notes,
    });
    Ok(Some(TicketSheet {
        ticket_id: id.to_string(),
        poste_id: ticket.poste_id.to_string(),
        benevole: Some(ticket.benevole_username).filter(|name| name != UNKNOWN_PERSON),
        created_at: ticket.created_at,
        closed_at: ticket.closed_at,
        status: ticket.status.code(),
        total: ticket.total_poids.0,
        lignes: lignes.collect(),
    }))
}

/// The name of a category, be it archived.
pub(super) fn select_category_name(tx: &ReadTx, id: Id) -> Result<Option<String>> {
    tx.first(
        "SELECT name FROM v_category WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

/// Each ticket, the latest first.
pub(super) fn each_ticket(
    tx: &ReadTx,
    conditions: &Conditions,
    mut take: impl FnMut(&BulkTicket) -> std::result::Result<(), Failure>,
) -> std::result::Result<(), Failure> {
    let sql = format!(
        "{VIEW} WHERE {} ORDER BY s.created_at DESC, s.ticket_id DESC",
        conditions.sql()
    );
    tx.each(&sql, params_from_iter(&conditions.values), |row| {
        let ticket: TicketSummary = view(row)?;
        take(&BulkTicket {
            ticket_id: ticket.id.to_string(),
            poste_id: ticket.poste_id.to_string(),
            status: ticket.status.code(),
            created_at: ticket.created_at,
            closed_at: ticket.closed_at,
            benevole: row.get::<_, Option<String>>("username")?.unwrap_or_default(),
            total: ticket.total_poids.0,
            number_of_lignes: ticket.total_lignes,
        })
    })
}

/// The lignes of a ticket in the order they were typed.
pub(super) fn list_bulk_lignes(tx: &ReadTx, ticket_id: &str) -> Result<Vec<BulkLigne>> {
    tx.all(
        "SELECT l.id, l.category_id, l.weight_grams, l.destination, l.notes, c.name AS category, p.name AS parent
         FROM v_ligne_depot l
         LEFT JOIN v_category c ON c.id = l.category_id LEFT JOIN v_category p ON p.id = c.parent_id
         WHERE l.ticket_id = :ticket_id ORDER BY l.position, l.id",
        named_params! { ":ticket_id": ticket_id },
        |row| {
            let category: Option<String> = row.get("category")?;
            Ok(BulkLigne {
                ligne_id: row.get("id")?,
                category_id: row.get("category_id")?,
                category: category.unwrap_or_else(|| UNKNOWN_CATEGORY.to_owned()),
                parent_category: row.get("parent")?,
                destination: row.parsed("destination", Destination::parse)?.code(),
                weight: Grams(row.get("weight_grams")?),
                notes: row.get("notes")?,
            })
        },
    )
}
