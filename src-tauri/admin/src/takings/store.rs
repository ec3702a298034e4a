//! SQL of takings.

use super::Takings;
use crate::period::Period;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, Row, named_params};

/// A session that may have taken something in a period.
pub(super) struct SessionRow {
    pub(super) id: Id,
    pub(super) is_deferred: bool,
    pub(super) opened_at: Timestamp,
    pub(super) closed_at: Option<Timestamp>,
    pub(super) takings: Takings,
}

/// A session of any kind, with its own takings.
pub(crate) struct Session {
    pub(crate) is_deferred: bool,
    pub(crate) site_id: Id,
    pub(crate) opened_at: Timestamp,
    pub(crate) takings: Takings,
}

pub(super) fn list_sessions(tx: &ReadTx, period: Period, site_id: Option<Id>) -> Result<Vec<SessionRow>> {
    let (from, to) = period.texts();
    tx.all(
        "SELECT * FROM v_session_totals
         WHERE opened_at <= :to AND max(opened_at, coalesce(closed_at, '9999')) >= :from
           AND kind <> 'virtual' AND NOT is_void AND (:site_id IS NULL OR site_id = :site_id)",
        named_params! { ":from": from, ":to": to, ":site_id": site_id.map(|id| id.to_string()) },
        |row| {
            Ok(SessionRow {
                id: row.id("id")?,
                is_deferred: is_deferred(row)?,
                opened_at: row.timestamp("opened_at")?,
                closed_at: row.timestamp_opt("closed_at")?,
                takings: takings(row)?,
            })
        },
    )
}

pub(crate) fn select_session(tx: &ReadTx, id: Id) -> Result<Option<Session>> {
    tx.first(
        "SELECT * FROM v_session_totals WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(Session {
                is_deferred: is_deferred(row)?,
                site_id: row.id("site_id")?,
                opened_at: row.timestamp("opened_at")?,
                takings: takings(row)?,
            })
        },
    )
}

/// The tickets of a session within a period, hour by hour: midnight in France is a whole hour of UTC.
pub(super) fn list_hours(tx: &ReadTx, session_id: Id, period: Period) -> Result<Vec<(Timestamp, Takings)>> {
    let (from, to) = period.texts();
    tx.all(
        "SELECT substr(s.sale_date, 1, 13) || ':00:00Z' AS hour, count(*) AS number_of_sales,
                sum(s.total_centimes) AS total_centimes, sum(s.donation_centimes) AS donation_centimes,
                sum((SELECT count(*) FROM v_sale_item i WHERE i.sale_id = s.id)) AS number_of_lines,
                sum((SELECT coalesce(sum(i.weight_grams), 0) FROM v_sale_item i WHERE i.sale_id = s.id)) AS weight_grams
         FROM v_sale s WHERE s.session_id = :id AND s.sale_date BETWEEN :from AND :to GROUP BY hour",
        named_params! { ":id": session_id.to_string(), ":from": from, ":to": to },
        |row| Ok((row.timestamp("hour")?, takings(row)?)),
    )
}

fn is_deferred(row: &Row) -> Result<bool> {
    Ok(row.get_ref("kind")?.as_str()? == "deferred")
}

fn takings(row: &Row) -> Result<Takings> {
    Ok(Takings {
        tickets: row.get("number_of_sales")?,
        lines: row.get("number_of_lines")?,
        total: row.centimes("total_centimes")?,
        donations: row.centimes("donation_centimes")?,
        weight: row.grams("weight_grams")?,
    })
}
