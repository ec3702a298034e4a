//! SQL of the totals.

use crate::lignes::dto::{Flow, NewLigne};
use crate::tickets::store::TicketRow;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::db::{ReadTx, WriteTx};
use rusqlite::{Result, named_params};

/// A ticket without a ligne yet.
pub(crate) fn insert_ticket(tx: &WriteTx, id: Id, created_at: Timestamp) -> Result<usize> {
    tx.execute(
        "INSERT INTO ticket_depot_totals (ticket_id, created_at) VALUES (:id, :created_at)",
        named_params! { ":id": id.to_string(), ":created_at": created_at.to_string() },
    )
}

/// Adds a ligne `count` times: once, or minus once.
pub(super) fn move_ligne(tx: &WriteTx, ticket: &TicketRow, ligne: &NewLigne, count: i64) -> Result<()> {
    let flow = ligne.flow();
    let grams = |of: Flow| if of == flow { count * ligne.weight.0 } else { 0 };
    let lignes = |of: Flow| if of == flow { count } else { 0 };
    tx.execute(
        "UPDATE ticket_depot_totals SET number_of_lignes = number_of_lignes + :count,
           entree_grams = entree_grams + :entree, direct_grams = direct_grams + :direct,
           sortie_grams = sortie_grams + :sortie
         WHERE ticket_id = :id",
        named_params! {
            ":id": ticket.id.to_string(),
            ":count": count,
            ":entree": grams(Flow::Entree),
            ":direct": grams(Flow::Direct),
            ":sortie": grams(Flow::Sortie),
        },
    )?;
    tx.execute(
        "INSERT INTO reception_day_totals (day, category_id, entree_lignes, entree_grams, direct_lignes, direct_grams,
                                           sortie_lignes, sortie_grams)
         VALUES (:day, :category_id, :entree_lignes, :entree, :direct_lignes, :direct, :sortie_lignes, :sortie)
         ON CONFLICT (day, category_id) DO UPDATE SET
           entree_lignes = entree_lignes + excluded.entree_lignes,
           entree_grams = entree_grams + excluded.entree_grams,
           direct_lignes = direct_lignes + excluded.direct_lignes,
           direct_grams = direct_grams + excluded.direct_grams,
           sortie_lignes = sortie_lignes + excluded.sortie_lignes,
           sortie_grams = sortie_grams + excluded.sortie_grams",
        named_params! {
            ":day": day(ticket.created_at),
            ":category_id": ligne.category_id.to_string(),
            ":entree_lignes": lignes(Flow::Entree),
            ":entree": grams(Flow::Entree),
            ":direct_lignes": lignes(Flow::Direct),
            ":direct": grams(Flow::Direct),
            ":sortie_lignes": lignes(Flow::Sortie),
            ":sortie": grams(Flow::Sortie),
        },
    )?;
    if flow == Flow::Sortie {
        return Ok(());
    }
    move_channel(
        tx,
        ticket.created_at,
        ticket.channel_id,
        (count, count * ligne.weight.0),
    )
}

/// Adds lignes and grams to what came by a channel that day.
pub(super) fn move_channel(
    tx: &WriteTx,
    created_at: Timestamp,
    channel_id: Option<Id>,
    (lignes, grams): (i64, i64),
) -> Result<()> {
    if lignes == 0 && grams == 0 {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO reception_day_channels (day, channel_id, number_of_lignes, weight_grams)
         VALUES (:day, :channel_id, :lignes, :grams)
         ON CONFLICT (day, channel_id) DO UPDATE SET
           number_of_lignes = number_of_lignes + excluded.number_of_lignes,
           weight_grams = weight_grams + excluded.weight_grams",
        named_params! {
            ":day": day(created_at),
            ":channel_id": channel_id.map(|id| id.to_string()).unwrap_or_default(),
            ":lignes": lignes,
            ":grams": grams,
        },
    )
    .map(|_| ())
}

/// What a ticket brought: lignes, grams; what left the stock apart.
pub(super) fn sum_received(tx: &ReadTx, ticket_id: Id) -> Result<(i64, i64)> {
    tx.one(
        "SELECT count(*), coalesce(sum(weight_grams), 0) FROM v_ligne_depot WHERE ticket_id = :id AND NOT is_exit",
        named_params! { ":id": ticket_id.to_string() },
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Replaces what is kept by what the facts say.
pub(crate) fn rebuild(tx: &WriteTx) -> Result<()> {
    for table in ["ticket_depot_totals", "reception_day_totals", "reception_day_channels"] {
        tx.execute(&format!("DELETE FROM {table}"), [])?;
    }
    tx.execute(
        "INSERT INTO ticket_depot_totals (ticket_id, created_at) SELECT id, created_at FROM ticket_depot",
        [],
    )?;
    tx.execute(include_str!("rebuild_tickets.sql"), [])?;
    tx.execute(include_str!("rebuild_days.sql"), [])?;
    tx.execute(
        "INSERT INTO reception_day_channels (day, channel_id, number_of_lignes, weight_grams)
         SELECT substr(t.created_at, 1, 10), coalesce(o.channel_id, ''), count(*), sum(l.weight_grams)
         FROM ticket_depot t JOIN v_ligne_depot l ON l.ticket_id = t.id
         LEFT JOIN ticket_depot_origin o
           ON o.id = (SELECT max(x.id) FROM ticket_depot_origin x WHERE x.ticket_id = t.id)
         WHERE NOT l.is_exit GROUP BY 1, 2",
        [],
    )
    .map(|_| ())
}

/// The UTC day of a ticket (spec reception §1.5).
fn day(created_at: Timestamp) -> String {
    created_at.date_time().date_naive().to_string()
}
