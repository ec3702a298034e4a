//! There and here, added up apart: PostgreSQL sums its rows, SQLite ours.

use super::tally::Tally;
use super::{NotImported, source::Source};
use recyclique_caisse::api::{self as caisse, PaymentMethod};
use recyclique_kernel::{Centimes, Grams};
use recyclique_platform::db::Database;
use recyclique_reception::api as reception;
use tokio_postgres::Row;

/// How many sessions are told of, when what they show is not what they sold.
const TOLD: i64 = 50;

/// One thing added up on both sides.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) label: String,
    pub(super) there: String,
    pub(super) here: String,
    /// Here minus there; nothing when they agree.
    pub(super) difference: Option<String>,
}

/// Everything compared.
#[derive(Debug)]
pub(super) struct Comparison {
    pub(super) lines: Vec<Line>,
    /// Sessions whose stored total was not that of their sales, in 1.4.4 already.
    pub(super) drifted: i64,
    pub(super) told: Vec<String>,
}

pub(super) async fn compare(
    db: &Database,
    source: &Source<'_>,
    tallies: &[(&'static str, Tally)],
) -> Result<Comparison, NotImported> {
    let till = db.read(caisse::past_figures).await?;
    let received = db.read(reception::past_figures).await?;
    let there = |label: &str| {
        tallies
            .iter()
            .find(|(known, _)| *known == label)
            .map_or(0, |(_, tally)| tally.there)
    };
    let mut lines = vec![
        count("Sessions de caisse", there("Sessions de caisse"), till.sessions),
        count("dont fermées", there("Fermetures de caisse"), till.closed_sessions),
        count("Ventes", there("Ventes"), till.sales),
        count("Lignes de vente", there("Lignes de vente"), till.items),
        count("Paiements", there("Paiements"), till.payments),
        money("Vendu", euros(source, "sales", "total_amount").await?, till.sold),
        money("Dons", euros(source, "sales", "donation").await?, till.donations),
    ];
    let paid = by_method(source).await?;
    for method in PaymentMethod::ALL {
        let of = |sums: &[(PaymentMethod, Centimes)]| -> Centimes {
            sums.iter()
                .filter(|(of, _)| *of == method)
                .map(|(_, amount)| *amount)
                .sum()
        };
        lines.push(money(
            &format!("Payé : {}", title(method)),
            Some(of(&paid).0),
            of(&till.by_method),
        ));
    }
    lines.push(weight(
        "Poids vendu",
        kilograms(source, "sale_items", "weight", "true").await?,
        till.weight,
    ));
    lines.extend([
        count("Postes de réception", there("Postes de réception"), received.postes),
        count(
            "dont fermés",
            closed(source, "poste_reception").await?,
            received.closed_postes,
        ),
        count("Tickets de dépôt", there("Tickets de dépôt"), received.tickets),
        count(
            "dont fermés",
            closed(source, "ticket_depot").await?,
            received.closed_tickets,
        ),
        count("Lignes de dépôt", there("Lignes de dépôt"), received.lignes),
    ]);
    for (label, flow, here) in [
        (
            "Poids reçu en boutique",
            "NOT {exit} AND upper(destination::text) = 'MAGASIN'",
            received.entree,
        ),
        (
            "Poids reçu, parti directement",
            "NOT {exit} AND upper(destination::text) <> 'MAGASIN'",
            received.direct,
        ),
        ("Poids sorti du stock", "{exit}", received.sortie),
    ] {
        let is_exit = if source.schema.has("ligne_depot", "is_exit") {
            "coalesce(is_exit, false)"
        } else {
            "false"
        };
        let flow = flow.replace("{exit}", is_exit);
        lines.push(weight(
            label,
            kilograms(source, "ligne_depot", "poids_kg", &flow).await?,
            here,
        ));
    }
    let (drifted, told) = drifted(source).await?;
    Ok(Comparison { lines, drifted, told })
}

/// What a column of euros adds up to, each row rounded as here; nothing when it does not add up.
async fn euros(source: &Source<'_>, table: &str, column: &str) -> Result<Option<i64>, NotImported> {
    let sum = sum(source, table, column, 2, "true").await?;
    Ok(Centimes::from_euros(&sum).map(|sum| sum.0))
}

/// The same of kilograms, of some rows.
async fn kilograms(source: &Source<'_>, table: &str, column: &str, which: &str) -> Result<Option<i64>, NotImported> {
    let sum = sum(source, table, column, 3, which).await?;
    Ok(Grams::round_kilograms(&sum).map(|sum| sum.0))
}

async fn sum(source: &Source<'_>, table: &str, column: &str, places: u8, which: &str) -> Result<String, NotImported> {
    if !source.schema.has(table, column) {
        return Ok("0".to_owned());
    }
    let sql = format!(
        "SELECT coalesce(sum({}), 0)::text FROM {table} WHERE {which}",
        rounded(column, places)
    );
    Ok(source.first(&sql).await?.unwrap_or_default())
}

/// A value rounded as here; nothing for what is no number (NaN, infinity).
fn rounded(column: &str, places: u8) -> String {
    format!("CASE WHEN {column}::text ~ '^[-+0-9.e]+$' THEN round({column}::numeric, {places}) END")
}

async fn by_method(source: &Source<'_>) -> Result<Vec<(PaymentMethod, Centimes)>, NotImported> {
    if !source.schema.has_table("payment_transactions") {
        return Ok(Vec::new());
    }
    let amount = rounded("amount", 2);
    let sql = format!("SELECT payment_method::text, sum({amount})::text FROM payment_transactions GROUP BY 1");
    let rows = source.all(&sql).await?;
    let read = |row: &Row| {
        let (method, amount): (Option<&str>, Option<&str>) = (row.get(0), row.get(1));
        let method = method.and_then(PaymentMethod::parse).unwrap_or(PaymentMethod::Cash);
        (method, amount.and_then(Centimes::from_euros).unwrap_or_default())
    };
    Ok(rows.iter().map(read).collect())
}

async fn closed(source: &Source<'_>, table: &str) -> Result<i64, NotImported> {
    if !source.schema.has(table, "status") {
        return Ok(0);
    }
    source
        .count(&format!(
            "SELECT count(*) FROM {table} WHERE lower(status::text) = 'closed'"
        ))
        .await
}

/// The sessions that show another total than that of their sales: how many, and the first ones.
async fn drifted(source: &Source<'_>) -> Result<(i64, Vec<String>), NotImported> {
    if !source.schema.has("cash_sessions", "total_sales") {
        return Ok((0, Vec::new()));
    }
    let (shown, sold) = (rounded("c.total_sales", 2), rounded("total_amount", 2));
    let rows = source
        .all(&format!(
            "SELECT count(*) OVER () AS drifted, c.id::text, to_char(c.opened_at, 'DD/MM/YYYY') AS day,
                    {shown}::text AS shown, s.sold::text
             FROM cash_sessions c
             LEFT JOIN (SELECT cash_session_id, sum({sold}) AS sold FROM sales GROUP BY 1) s ON s.cash_session_id = c.id
             WHERE coalesce({shown}, 0) <> coalesce(s.sold, 0)
             ORDER BY c.opened_at LIMIT {TOLD}"
        ))
        .await?;
    let drifted = rows.first().map_or(0, |row| row.get("drifted"));
    let amount = |row: &Row, column: &str| {
        let text: Option<&str> = row.get(column);
        text.and_then(Centimes::from_euros).unwrap_or_default()
    };
    let told = rows.iter().map(|row| {
        let (day, id): (&str, &str) = (row.get("day"), row.get("id"));
        format!(
            "{day}, session {id} : {} affichés, {} vendus",
            amount(row, "shown"),
            amount(row, "sold")
        )
    });
    Ok((drifted, told.collect()))
}

fn title(method: PaymentMethod) -> &'static str {
    match method {
        PaymentMethod::Cash => "espèces",
        PaymentMethod::Card => "carte",
        PaymentMethod::Check => "chèque",
        PaymentMethod::Free => "gratuit",
    }
}

fn count(label: &str, there: i64, here: i64) -> Line {
    Line {
        label: label.to_owned(),
        there: there.to_string(),
        here: here.to_string(),
        difference: (here != there).then(|| format!("{:+}", here - there)),
    }
}

fn money(label: &str, there: Option<i64>, here: Centimes) -> Line {
    compared(label, there, here.0, |cents| Centimes(cents).to_string())
}

fn weight(label: &str, there: Option<i64>, here: Grams) -> Line {
    let shown = |grams| format!("{}\u{a0}kg", Grams(grams).to_kilograms().replace('.', ","));
    compared(label, there, here.0, shown)
}

/// A sum that cannot be read (NaN) agrees with nothing.
fn compared(label: &str, there: Option<i64>, here: i64, show: impl Fn(i64) -> String) -> Line {
    Line {
        label: label.to_owned(),
        there: there.map_or_else(|| "illisible".to_owned(), &show),
        here: show(here),
        difference: match there {
            Some(there) if there == here => None,
            Some(there) => Some(show(here - there)),
            None => Some("illisible".to_owned()),
        },
    }
}
