//! SQL of the sessions of a period.

use crate::period::Period;
use recyclique_kernel::Id;
use recyclique_platform::db::ReadTx;
use rusqlite::{Result, named_params};

/// How many sessions were opened, and how long those that are closed lasted.
pub(super) struct Sessions {
    pub(super) opened: i64,
    pub(super) closed: i64,
    /// How many real ones are closed, and their seconds together.
    pub(super) lasted: (i64, i64),
}

pub(super) fn count_sessions(tx: &ReadTx, period: Period, site_id: Option<Id>) -> Result<Sessions> {
    let (from, to) = period.texts();
    tx.one(
        "SELECT count(*), count(closed_at), count(closed_at) FILTER (WHERE kind = 'real'),
                coalesce(sum(unixepoch(closed_at) - unixepoch(opened_at)) FILTER (WHERE kind = 'real'), 0)
         FROM v_session_totals
         WHERE opened_at BETWEEN :from AND :to AND kind <> 'virtual' AND NOT is_void
           AND (:site_id IS NULL OR site_id = :site_id)",
        named_params! { ":from": from, ":to": to, ":site_id": site_id.map(|id| id.to_string()) },
        |row| {
            Ok(Sessions {
                opened: row.get(0)?,
                closed: row.get(1)?,
                lasted: (row.get(2)?, row.get(3)?),
            })
        },
    )
}
