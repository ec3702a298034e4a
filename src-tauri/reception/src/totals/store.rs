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

/// Lignes and grams, flow by flow.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Flows {
    entree: (i64, i64),
    direct: (i64, i64),
    sortie: (i64, i64),
}

impl Flows {
    fn of(ligne: &NewLigne) -> Self {
        let (one, nothing) = ((1, ligne.weight.0), Self::default());
        match ligne.flow() {
            Flow::Entree => Self { entree: one, ..nothing },
            Flow::Direct => Self { direct: one, ..nothing },
            Flow::Sortie => Self { sortie: one, ..nothing },
        }
    }
}

/// Adds a ligne `count` times: once, or minus once.
pub(super) fn move_ligne(tx: &WriteTx, ticket: &TicketRow, ligne: &NewLigne, count: i64) -> Result<()> {
    let flows = Flows::of(ligne);
    tx.execute(
        "UPDATE ticket_depot_totals SET number_of_lignes = number_of_lignes + :count,
           entree_grams = entree_grams + :count * :entree, direct_grams = direct_grams + :count * :direct,
           sortie_grams = sortie_grams + :count * :sortie
         WHERE ticket_id = :id",
        named_params! {
            ":id": ticket.id.to_string(),
            ":count": count,
            ":entree": flows.entree.1,
            ":direct": flows.direct.1,
            ":sortie": flows.sortie.1,
        },
    )?;
    let (day, category_id) = (day(ticket.created_at), ligne.category_id.to_string());
    let month = day.get(..7).unwrap_or_default();
    move_row(
        tx,
        ("reception_day_totals", "day", "category_id"),
        (&day, &category_id),
        flows,
        count,
    )?;
    move_row(
        tx,
        ("reception_month_totals", "month", "category_id"),
        (month, &category_id),
        flows,
        count,
    )?;
    move_channel(tx, ticket.created_at, ticket.channel_id, flows, count)
}

/// Adds to what came by a channel that day.
pub(super) fn move_channel(
    tx: &WriteTx,
    created_at: Timestamp,
    channel_id: Option<Id>,
    flows: Flows,
    count: i64,
) -> Result<()> {
    let channel_id = channel_id.map(|id| id.to_string()).unwrap_or_default();
    let key = (&*day(created_at), &*channel_id);
    move_row(tx, ("reception_day_channels", "day", "channel_id"), key, flows, count)
}

fn move_row(
    tx: &WriteTx,
    (table, period, part): (&str, &str, &str),
    key: (&str, &str),
    flows: Flows,
    count: i64,
) -> Result<()> {
    tx.execute(
        &format!(
            "INSERT INTO {table} VALUES (:period, :part, :count * :entree_lignes, :count * :entree, :count * :direct_lignes,
                                         :count * :direct, :count * :sortie_lignes, :count * :sortie)
             ON CONFLICT ({period}, {part}) DO UPDATE SET
               entree_lignes = entree_lignes + excluded.entree_lignes,
               entree_grams = entree_grams + excluded.entree_grams,
               direct_lignes = direct_lignes + excluded.direct_lignes,
               direct_grams = direct_grams + excluded.direct_grams,
               sortie_lignes = sortie_lignes + excluded.sortie_lignes,
               sortie_grams = sortie_grams + excluded.sortie_grams"
        ),
        named_params! {
            ":period": key.0,
            ":part": key.1,
            ":count": count,
            ":entree_lignes": flows.entree.0,
            ":entree": flows.entree.1,
            ":direct_lignes": flows.direct.0,
            ":direct": flows.direct.1,
            ":sortie_lignes": flows.sortie.0,
            ":sortie": flows.sortie.1,
        },
    )
    .map(|_| ())
}

/// The lignes of a ticket added up.
pub(super) fn sum_flows(tx: &ReadTx, ticket_id: Id) -> Result<Flows> {
    let columns = include_str!("sum_flows.sql");
    tx.one(
        &format!("SELECT {columns} FROM v_ligne_depot l WHERE l.ticket_id = :id"),
        named_params! { ":id": ticket_id.to_string() },
        |row| {
            Ok(Flows {
                entree: (row.get(0)?, row.get(1)?),
                direct: (row.get(2)?, row.get(3)?),
                sortie: (row.get(4)?, row.get(5)?),
            })
        },
    )
}

/// Replaces what is kept by what the facts say.
pub(crate) fn rebuild(tx: &WriteTx) -> Result<()> {
    let columns = include_str!("sum_flows.sql");
    let channel = "coalesce((SELECT o.channel_id FROM ticket_depot_origin o WHERE o.ticket_id = t.id
                             ORDER BY o.id DESC LIMIT 1), '')";
    tx.execute("DELETE FROM ticket_depot_totals", [])?;
    tx.execute(
        "INSERT INTO ticket_depot_totals (ticket_id, created_at) SELECT id, created_at FROM ticket_depot",
        [],
    )?;
    tx.execute(include_str!("rebuild_tickets.sql"), [])?;
    for (table, length, part) in [
        ("reception_day_totals", 10, "l.category_id"),
        ("reception_month_totals", 7, "l.category_id"),
        ("reception_day_channels", 10, channel),
    ] {
        tx.execute(&format!("DELETE FROM {table}"), [])?;
        tx.execute(
            &format!(
                "INSERT INTO {table} SELECT substr(t.created_at, 1, {length}), {part}, {columns}
                 FROM ticket_depot t, v_ligne_depot l WHERE l.ticket_id = t.id GROUP BY 1, 2"
            ),
            [],
        )?;
    }
    Ok(())
}

/// The UTC day of a ticket (spec reception §1.5).
fn day(created_at: Timestamp) -> String {
    created_at.date_time().date_naive().to_string()
}
