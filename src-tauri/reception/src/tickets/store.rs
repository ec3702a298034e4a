//! SQL of tickets.

use super::dto::TicketSummary;
use super::filters::{Conditions, fragment};
use crate::kilos::Kilos;
use crate::lignes::dto::UNKNOWN_PERSON;
use crate::postes::dto::Status;
use crate::totals;
use recyclique_kernel::{Grams, Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::types::Value;
use rusqlite::{Result, Row, named_params, params_from_iter};

/// A ticket, for whoever changes it.
#[derive(Debug)]
pub(crate) struct TicketRow {
    pub(crate) id: Id,
    pub(crate) created_at: Timestamp,
    pub(crate) is_closed: bool,
    /// Does this device hold its poste?
    pub(crate) is_here: bool,
    pub(crate) channel_id: Option<Id>,
    pub(crate) provenance: Option<String>,
}

pub(crate) fn select_ticket(tx: &ReadTx, id: Id) -> Result<Option<TicketRow>> {
    tx.first(
        "SELECT t.created_at, coalesce(p.device_id = (SELECT id FROM device), 1) AS is_here,
                EXISTS (SELECT 1 FROM ticket_depot_closing c WHERE c.ticket_id = t.id) AS is_closed,
                o.channel_id, o.provenance
         FROM ticket_depot t JOIN poste_reception p ON p.id = t.poste_id
         LEFT JOIN ticket_depot_origin o
           ON o.id = (SELECT max(x.id) FROM ticket_depot_origin x WHERE x.ticket_id = t.id)
         WHERE t.id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(TicketRow {
                id,
                created_at: row.timestamp("created_at")?,
                is_closed: row.get("is_closed")?,
                is_here: row.get("is_here")?,
                channel_id: row.id_opt("channel_id")?,
                provenance: row.get("provenance")?,
            })
        },
    )
}

/// A ticket, and its sums of nothing.
pub(crate) fn insert_ticket(
    tx: &WriteTx,
    id: Id,
    poste_id: Id,
    benevole_id: Id,
    created_at: Timestamp,
) -> Result<usize> {
    tx.execute(
        "INSERT INTO ticket_depot (id, poste_id, benevole_id, created_at)
         VALUES (:id, :poste_id, :benevole_id, :created_at)",
        named_params! {
            ":id": id.to_string(),
            ":poste_id": poste_id.to_string(),
            ":benevole_id": benevole_id.to_string(),
            ":created_at": created_at.to_string(),
        },
    )?;
    totals::insert_ticket(tx, id, created_at)
}

pub(crate) fn insert_closing(tx: &WriteTx, ticket_id: Id, closed_by: Id, closed_at: Timestamp) -> Result<usize> {
    tx.execute(
        "INSERT INTO ticket_depot_closing (id, ticket_id, closed_by, closed_at)
         VALUES (:id, :ticket_id, :closed_by, :closed_at)",
        named_params! {
            ":id": tx.new_id().to_string(),
            ":ticket_id": ticket_id.to_string(),
            ":closed_by": closed_by.to_string(),
            ":closed_at": closed_at.to_string(),
        },
    )
}

/// Where a ticket comes from; the last one counts, whatever the clock says.
pub(crate) fn insert_origin(
    tx: &WriteTx,
    ticket_id: Id,
    (channel_id, provenance): (Option<Id>, Option<&str>),
    set_by: Id,
) -> Result<usize> {
    let last = tx.one(
        "SELECT max(id) AS id FROM ticket_depot_origin WHERE ticket_id = :ticket_id",
        named_params! { ":ticket_id": ticket_id.to_string() },
        |row| row.id_opt("id"),
    )?;
    let id = last.map_or_else(|| tx.new_id(), |last| tx.new_id().max(last.after()));
    tx.execute(
        "INSERT INTO ticket_depot_origin (id, ticket_id, channel_id, provenance, set_by, set_at)
         VALUES (:id, :ticket_id, :channel_id, :provenance, :set_by, :now)",
        named_params! {
            ":id": id.to_string(),
            ":ticket_id": ticket_id.to_string(),
            ":channel_id": channel_id.map(|id| id.to_string()),
            ":provenance": provenance,
            ":set_by": set_by.to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) const VIEW: &str = include_str!("view_tickets.sql");

pub(crate) fn view_ticket(tx: &ReadTx, id: Id) -> Result<Option<TicketSummary>> {
    tx.first(
        &format!("{VIEW} WHERE s.ticket_id = :id"),
        named_params! { ":id": id.to_string() },
        view,
    )
}

/// How many tickets these conditions keep.
pub(crate) fn count_tickets(tx: &ReadTx, conditions: &Conditions) -> Result<i64> {
    let (from, sql) = (conditions.from(), conditions.sql());
    tx.one(
        &format!("SELECT count(*) FROM {from} WHERE {sql}"),
        params_from_iter(&conditions.values),
        |row| row.get(0),
    )
}

/// A page of them, the latest first.
pub(crate) fn list_tickets(
    tx: &ReadTx,
    conditions: &Conditions,
    (limit, offset): (i64, i64),
) -> Result<Vec<TicketSummary>> {
    let mut values = conditions.values.clone();
    values.extend([Value::from(limit), Value::from(offset)]);
    let (limit, offset) = (values.len() - 1, values.len());
    let sql = conditions.sql();
    tx.all(
        &format!(
            "WITH page AS MATERIALIZED (
               SELECT s.ticket_id FROM {} WHERE {sql}
               ORDER BY s.created_at DESC, s.ticket_id DESC LIMIT ?{limit} OFFSET ?{offset}
             )
             {VIEW} WHERE s.ticket_id IN (SELECT ticket_id FROM page) ORDER BY s.created_at DESC, s.ticket_id DESC",
            conditions.from(),
        ),
        params_from_iter(&values),
        view,
    )
}

pub(crate) fn view(row: &Row) -> Result<TicketSummary> {
    let closed_at = row.timestamp_opt("closed_at")?;
    let username: Option<String> = row.get("username")?;
    let [entree, direct, sortie] =
        ["entree_grams", "direct_grams", "sortie_grams"].map(|column| row.get(column).map(Grams));
    let (entree, direct, sortie) = (entree?, direct?, sortie?);
    Ok(TicketSummary {
        id: row.id("id")?,
        poste_id: row.id("poste_id")?,
        benevole_username: username.unwrap_or_else(|| UNKNOWN_PERSON.to_owned()),
        created_at: row.timestamp("created_at")?,
        closed_at,
        status: Status::of(closed_at.is_some()),
        total_lignes: row.get("number_of_lignes")?,
        total_poids: Kilos(entree + direct + sortie),
        poids_entree: Kilos(entree),
        poids_direct: Kilos(direct),
        poids_sortie: Kilos(sortie),
        channel_id: row.id_opt("channel_id")?,
        channel_name: row.get("channel_name")?,
        provenance: row.get("provenance")?,
        is_deferred: row.get("is_deferred")?,
        is_here: row.get("is_here")?,
    })
}

/// Towns already said that hold this text, the most said first.
pub(crate) fn list_towns(tx: &ReadTx, text: &str) -> Result<Vec<String>> {
    tx.all(
        "SELECT provenance FROM v_ticket_origin
         WHERE provenance IS NOT NULL AND lower(provenance) LIKE :fragment ESCAPE '\\'
         GROUP BY lower(provenance) ORDER BY count(*) DESC, provenance LIMIT 20",
        named_params! { ":fragment": fragment(text) },
        |row| row.get(0),
    )
}
