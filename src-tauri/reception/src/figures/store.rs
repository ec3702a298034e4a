//! SQL of figures: whole days from their sums, the rest from the lignes.

use super::rules::{Cut, Flows, Node, Tree, whole_months};
use recyclique_kernel::{Grams, Id};
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Result, Row, named_params};
use std::collections::BTreeMap;

const SUMS: &str = "sum(entree_lignes + direct_lignes + sortie_lignes) AS lignes, sum(sortie_lignes) AS exits,
         sum(entree_grams) AS entree, sum(direct_grams) AS direct, sum(sortie_grams) AS sortie";

fn flows(row: &Row) -> Result<Flows> {
    Ok(Flows {
        lignes: row.get("lignes")?,
        exits: row.get("exits")?,
        entree: Grams(row.get("entree")?),
        direct: Grams(row.get("direct")?),
        sortie: Grams(row.get("sortie")?),
    })
}

/// What was weighed by category, over whole days (from a day to before another): whole months from theirs.
pub(super) fn list_categories(tx: &ReadTx, (first, after): (&str, &str)) -> Result<Vec<(Id, Flows)>> {
    let months = whole_months(first, after);
    let (from_month, after_month) = months.clone().unwrap_or_default();
    let mut parts = vec![(first.to_owned(), after.to_owned())];
    if months.is_some() {
        // A month as a text stands before its first day.
        parts = vec![
            (first.to_owned(), from_month.clone()),
            (after_month.clone(), after.to_owned()),
        ];
    }
    let mut sums: BTreeMap<Id, Flows> = BTreeMap::new();
    let read = |row: &Row| Ok((row.id("category_id")?, flows(row)?));
    let mut found = tx.all(
        &format!(
            "SELECT category_id, {SUMS} FROM reception_month_totals WHERE month >= :first AND month < :after
             GROUP BY category_id"
        ),
        named_params! { ":first": from_month, ":after": after_month },
        read,
    )?;
    for (first, after) in parts {
        found.extend(tx.all(
            &format!(
                "SELECT category_id, {SUMS} FROM reception_day_totals WHERE day >= :first AND day < :after
                 GROUP BY category_id"
            ),
            named_params! { ":first": first, ":after": after },
            read,
        )?);
    }
    for (id, flows) in found {
        *sums.entry(id).or_default() += flows;
    }
    sums.retain(|_, flows| flows.lignes > 0);
    Ok(sums.into_iter().collect())
}

/// What came in by category: lignes, grams; what leaves the stock apart.
pub(super) fn sum_received(tx: &ReadTx, cut: &Cut) -> Result<BTreeMap<Id, (i64, Grams)>> {
    let mut found: Vec<(Id, i64, Grams)> = match &cut.days {
        Some((first, after)) => {
            let categories = list_categories(tx, (first, after))?.into_iter();
            categories
                .map(|(id, flows)| (id, flows.lignes - flows.exits, flows.entree + flows.direct))
                .collect()
        }
        None => Vec::new(),
    };
    for (from, before) in &cut.rest {
        found.extend(tx.all(
            "SELECT l.category_id, count(*) AS lignes, sum(l.weight_grams) AS grams FROM ticket_depot t, v_ligne_depot l
             WHERE l.ticket_id = t.id AND t.created_at >= :from AND t.created_at < :before AND NOT l.is_exit
             GROUP BY l.category_id",
            named_params! { ":from": from.to_string(), ":before": before.to_string() },
            |row| Ok((row.id("category_id")?, row.get("lignes")?, Grams(row.get("grams")?))),
        )?);
    }
    let mut sums: BTreeMap<Id, (i64, Grams)> = BTreeMap::new();
    for (id, lignes, grams) in found.into_iter().filter(|(_, lignes, _)| *lignes > 0) {
        let sum = sums.entry(id).or_default();
        *sum = (sum.0 + lignes, sum.1 + grams);
    }
    Ok(sums)
}

/// Days when something was weighed, the oldest first.
pub(super) fn list_days(tx: &ReadTx, (first, after): (&str, &str)) -> Result<Vec<(String, Flows)>> {
    tx.all(
        &format!(
            "SELECT day, {SUMS} FROM reception_day_channels WHERE day >= :first AND day < :after
             GROUP BY day HAVING lignes > 0 ORDER BY day"
        ),
        named_params! { ":first": first, ":after": after },
        |row| Ok((row.get("day")?, flows(row)?)),
    )
}

/// A channel, its name, lignes and grams.
pub(super) type ChannelSum = (Option<Id>, Option<String>, i64, Grams);

/// What came in by channel; what leaves the stock came by none.
pub(super) fn list_channels(tx: &ReadTx, (first, after): (&str, &str)) -> Result<Vec<ChannelSum>> {
    tx.all(
        "SELECT nullif(d.channel_id, '') AS channel_id, (SELECT name FROM input_channel WHERE id = d.channel_id) AS name,
                sum(d.entree_lignes + d.direct_lignes) AS lignes, sum(d.entree_grams + d.direct_grams) AS grams
         FROM reception_day_channels d WHERE d.day >= :first AND d.day < :after
         GROUP BY d.channel_id HAVING lignes > 0 ORDER BY grams DESC, name",
        named_params! { ":first": first, ":after": after },
        |row| {
            let grams = Grams(row.get("grams")?);
            Ok((row.id_opt("channel_id")?, row.get("name")?, row.get("lignes")?, grams))
        },
    )
}

/// Tickets that have a ligne.
pub(super) fn count_tickets(tx: &ReadTx, (first, after): (&str, &str)) -> Result<i64> {
    tx.one(
        "SELECT count(*) FROM ticket_depot_totals
         WHERE number_of_lignes > 0 AND created_at >= :first AND created_at < :after",
        named_params! { ":first": first, ":after": after },
        |row| row.get(0),
    )
}

/// The whole catalogue, archived categories included.
pub(super) fn select_tree(tx: &ReadTx) -> Result<Tree> {
    let nodes = tx.all("SELECT id, name, parent_id, rep_sector FROM v_category", [], |row| {
        let node = Node {
            name: row.get("name")?,
            parent_id: row.id_opt("parent_id")?,
            rep_sector: row.get("rep_sector")?,
        };
        Ok((row.id("id")?, node))
    })?;
    Ok(nodes.into_iter().collect())
}
