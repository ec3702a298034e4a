//! Postes, tickets and lignes of the reception.

use super::plan::Column::{Instant, Text};
use super::plan::Plan;
use super::reading::{NEGATIVE_WEIGHT, Reading, Reason, UNREADABLE_WEIGHT};
use super::run::Run;
use super::tally::Kept;
use super::{NotImported, write};
use recyclique_kernel::{Grams, Id, Timestamp};
use recyclique_reception::api::{self as reception, Destination, NewLigne, PastLigne, PastPoste, PastTicket};

const EXIT_TO_SHOP: &str = "sorties vers le magasin, reprises en recyclage";
const OTHER_DESTINATION: Reason = "destination inconnue";

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), NotImported> {
    let postes = Plan::new(
        "poste_reception",
        vec![
            Text("id"),
            Text("opened_by_user_id"),
            Text("status"),
            Instant("opened_at"),
            Instant("closed_at"),
        ],
    )
    .in_order_of("t.opened_at, t.ctid");
    run.bring("Postes de réception", &postes, poste, |tx, poste| {
        Ok(Kept::of(reception::bring_past_poste(tx, poste)?))
    })
    .await?;
    let tickets = Plan::new(
        "ticket_depot",
        vec![
            Text("id"),
            Text("poste_id"),
            Text("benevole_user_id"),
            Text("status"),
            Instant("created_at"),
            Instant("closed_at"),
        ],
    )
    .in_order_of("t.created_at, t.ctid");
    run.bring("Tickets de dépôt", &tickets, ticket, |tx, ticket| {
        Ok(Kept::or(reception::bring_past_ticket(tx, ticket)?, "poste introuvable"))
    })
    .await?;
    // A ligne bears no date: it stands where it was written.
    let lignes = Plan::new(
        "ligne_depot",
        vec![
            Text("id"),
            Text("ticket_id"),
            Text("category_id"),
            Text("poids_kg"),
            Text("destination"),
            Text("notes"),
            Text("is_exit"),
        ],
    )
    .computing(
        "position",
        "(row_number() OVER (PARTITION BY t.ticket_id ORDER BY t.ctid) - 1)::text",
    );
    run.bring("Lignes de dépôt", &lignes, ligne, |tx, ligne| {
        Ok(Kept::or(reception::bring_past_ligne(tx, ligne)?, "ticket introuvable"))
    })
    .await?;
    write(run.db, reception::install_channels).await
}

fn poste(row: &mut Reading) -> Result<PastPoste, Reason> {
    let (opened_by, opened_at) = (row.id("opened_by_user_id")?, row.instant("opened_at")?);
    Ok(PastPoste {
        id: row.id("id")?,
        opened_by,
        opened_at,
        is_deferred: is_typed(opened_at),
        closed: closed(row, opened_by, opened_at),
        import_id: None,
    })
}

/// A paper book is not told apart in 1.4.4, but a person types whole minutes and a clock does not.
fn is_typed(instant: Timestamp) -> bool {
    let (seconds, nanos) = instant.unix();
    seconds % 60 == 0 && nanos == 0
}

fn ticket(row: &mut Reading) -> Result<PastTicket, Reason> {
    let (benevole_id, created_at) = (row.id("benevole_user_id")?, row.instant("created_at")?);
    Ok(PastTicket {
        id: row.id("id")?,
        poste_id: row.id("poste_id")?,
        benevole_id,
        created_at,
        closed: closed(row, benevole_id, created_at),
        channel_id: None,
        provenance: None,
    })
}

/// By whom it was closed is not written: by who opened it.
fn closed(row: &Reading, by: Id, at_the_latest: Timestamp) -> Option<(Id, Timestamp)> {
    let is_closed = row
        .text("status")
        .is_some_and(|status| status.eq_ignore_ascii_case("closed"));
    is_closed.then(|| (by, row.instant_opt("closed_at").unwrap_or(at_the_latest)))
}

fn ligne(row: &mut Reading) -> Result<PastLigne, Reason> {
    let weight = row.kilograms("poids_kg")?.ok_or(UNREADABLE_WEIGHT)?;
    if weight <= Grams::ZERO {
        return Err(NEGATIVE_WEIGHT);
    }
    let destination = row.text("destination").unwrap_or_default().to_uppercase();
    let mut destination = Destination::parse(&destination).ok_or(OTHER_DESTINATION)?;
    let is_exit = row.flag("is_exit", false);
    if is_exit && destination == Destination::Magasin {
        row.remark(EXIT_TO_SHOP);
        destination = Destination::Recyclage;
    }
    Ok(PastLigne {
        id: row.id("id")?,
        ticket_id: row.id("ticket_id")?,
        position: row.integer("position").unwrap_or_default(),
        ligne: NewLigne {
            category_id: row.id("category_id")?,
            weight,
            destination,
            is_exit,
            notes: row.owned("notes"),
        },
    })
}
