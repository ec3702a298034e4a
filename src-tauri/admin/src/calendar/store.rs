//! SQL of the hours.

use crate::period::Period;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, named_params};

/// How many tickets each hour of a period had, in real sessions: a paper book does not know its hours.
pub(super) fn list_tickets(tx: &ReadTx, period: Period, site_id: Option<Id>) -> Result<Vec<(Timestamp, i64)>> {
    let (from, to) = period.texts();
    tx.all(
        "SELECT hour || ':00:00Z' AS hour, sum(tickets) AS tickets FROM (
           SELECT substr(sale_date, 1, 13) AS hour, session_id, count(*) AS tickets FROM v_sale
           WHERE sale_date BETWEEN :from AND :to AND NOT is_training GROUP BY 1, session_id
         ) JOIN v_cash_session s ON s.id = session_id AND s.kind = 'real'
         WHERE :site_id IS NULL OR s.site_id = :site_id GROUP BY 1",
        named_params! { ":from": from, ":to": to, ":site_id": site_id.map(|id| id.to_string()) },
        |row| Ok((row.timestamp("hour")?, row.get("tickets")?)),
    )
}
