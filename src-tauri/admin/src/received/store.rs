//! SQL of what was received. A ligne has the date of its ticket (spec reception §1.6).

use super::Weights;
use crate::period::Period;
use recyclique_kernel::{Grams, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, Row, named_params};

/// The reception at work.
pub(crate) struct Reception {
    pub(crate) tickets_open: i64,
    pub(crate) tickets_closed: i64,
    /// Lignes of the closed tickets, what was taken out included.
    pub(crate) lignes: i64,
    pub(crate) weights: Weights,
}

/// Tickets open, or closed since `from`, of the postes opened since `opened_from`: what is entered late does not count.
pub(crate) fn select_reception(tx: &ReadTx, from: Timestamp, opened_from: Timestamp) -> Result<Reception> {
    tx.one(
        "SELECT count(*) FILTER (WHERE closed_at IS NULL) AS tickets_open,
                count(*) FILTER (WHERE closed_at IS NOT NULL) AS tickets_closed,
                coalesce(sum(number_of_lignes) FILTER (WHERE closed_at IS NOT NULL), 0) AS lignes,
                coalesce(sum(received_grams), 0) AS received, coalesce(sum(removed_grams), 0) AS removed
         FROM v_reception_ticket
         WHERE poste_id IN (SELECT id FROM v_reception_poste WHERE opened_at >= :opened_from)
           AND (closed_at IS NULL OR closed_at >= :from)",
        named_params! { ":from": from.to_string(), ":opened_from": opened_from.to_string() },
        |row| {
            Ok(Reception {
                tickets_open: row.get("tickets_open")?,
                tickets_closed: row.get("tickets_closed")?,
                lignes: row.get("lignes")?,
                weights: weights(row)?,
            })
        },
    )
}

/// Does the reception show its live figures? Until somebody says otherwise.
pub(crate) fn are_live_stats_enabled(tx: &ReadTx) -> Result<bool> {
    let enabled = tx.first("SELECT live_stats_enabled FROM v_reception_settings", [], |row| {
        row.get(0)
    })?;
    Ok(enabled.unwrap_or(true))
}

/// The weights of a period, hour by hour.
pub(crate) fn list_weights(tx: &ReadTx, period: Period) -> Result<Vec<(Timestamp, Weights)>> {
    let (from, to) = period.texts();
    tx.all(
        "SELECT substr(created_at, 1, 13) || ':00:00Z' AS hour,
                sum(received_grams) AS received, sum(removed_grams) AS removed
         FROM v_reception_ticket WHERE created_at BETWEEN :from AND :to GROUP BY hour",
        named_params! { ":from": from, ":to": to },
        |row| Ok((row.timestamp("hour")?, weights(row)?)),
    )
}

/// All of them together.
pub(crate) fn sum_weights(tx: &ReadTx, period: Period) -> Result<Weights> {
    let mut sum = Weights::default();
    for (_, part) in list_weights(tx, period)? {
        sum += part;
    }
    Ok(sum)
}

fn weights(row: &Row) -> Result<Weights> {
    Ok(Weights {
        received: Grams(row.get("received")?),
        removed: Grams(row.get("removed")?),
    })
}
