//! SQL of what another program recorded.

use super::PastFigures;
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::Result;

/// Identifiers made here are of version 7, those of 1.4.4 are not: that tells the rows apart.
pub(super) fn select_figures(tx: &ReadTx) -> Result<PastFigures> {
    let count = |sql: &str| tx.one(sql, [], |row| row.get(0));
    let figures = PastFigures {
        postes: count("SELECT count(*) FROM poste_reception WHERE substr(id, 15, 1) <> '7'")?,
        closed_postes: count("SELECT count(*) FROM poste_reception_closing WHERE substr(poste_id, 15, 1) <> '7'")?,
        tickets: count("SELECT count(*) FROM ticket_depot WHERE substr(id, 15, 1) <> '7'")?,
        closed_tickets: count("SELECT count(*) FROM ticket_depot_closing WHERE substr(ticket_id, 15, 1) <> '7'")?,
        ..PastFigures::default()
    };
    tx.one(
        "SELECT count(*) AS lignes,
                coalesce(sum(weight_grams) FILTER (WHERE NOT is_exit AND destination = 'MAGASIN'), 0) AS entree,
                coalesce(sum(weight_grams) FILTER (WHERE NOT is_exit AND destination <> 'MAGASIN'), 0) AS direct,
                coalesce(sum(weight_grams) FILTER (WHERE is_exit), 0) AS sortie
         FROM ligne_depot WHERE substr(id, 15, 1) <> '7'",
        [],
        |row| {
            Ok(PastFigures {
                lignes: row.get("lignes")?,
                entree: row.grams("entree")?,
                direct: row.grams("direct")?,
                sortie: row.grams("sortie")?,
                ..figures
            })
        },
    )
}
