//! The list of lignes, and its file (spec reception §2.14, §2.15).

use super::dto::{Destination, UNKNOWN_CATEGORY, UNKNOWN_PERSON};
use crate::kilos::Kilos;
use crate::page::count_pages;
use crate::refusals::CATEGORY_ID_INVALID;
use chrono::{Days, NaiveDate};
use recyclique_kernel::{Grams, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, RowExt};
use rusqlite::{Row, named_params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct LigneFilters {
    /// A day, included.
    #[schemars(with = "Option<String>")]
    pub(crate) start_date: Option<NaiveDate>,
    /// A day, included.
    #[schemars(with = "Option<String>")]
    pub(crate) end_date: Option<NaiveDate>,
    /// This very category, not those below it.
    pub(crate) category_id: Option<String>,
}

/// The filters as the database compares them.
#[derive(Debug)]
pub(crate) struct Window {
    from: String,
    before: String,
    pub(crate) category_id: Option<Id>,
}

impl Window {
    pub(crate) fn of(filters: &LigneFilters) -> Result<Self, Failure> {
        let category_id = filters.category_id.as_deref();
        let category_id = category_id.map(|id| Id::parse(id).ok_or(&CATEGORY_ID_INVALID));
        let after = filters
            .end_date
            .map(|day| day.checked_add_days(Days::new(1)).unwrap_or(day));
        Ok(Self {
            from: filters.start_date.map_or_else(String::new, |day| day.to_string()),
            before: after.map_or_else(|| "9999".to_owned(), |day| day.to_string()),
            category_id: category_id.transpose()?,
        })
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LigneDepotListResponse")]
pub(crate) struct LigneList {
    lignes: Vec<ListedLigne>,
    total: i64,
    page: i64,
    per_page: i64,
    total_pages: i64,
}

/// A ligne among others, whatever its ticket.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LigneDepotListItem")]
pub(crate) struct ListedLigne {
    pub(crate) id: Id,
    pub(crate) ticket_id: Id,
    pub(crate) poste_id: Id,
    pub(crate) benevole_username: String,
    pub(crate) category_label: String,
    pub(crate) poids_kg: Kilos,
    pub(crate) destination: Destination,
    pub(crate) notes: Option<String>,
    /// Of its ticket.
    pub(crate) created_at: Timestamp,
}

const CHOSEN: &str = "FROM ticket_depot t, v_ligne_depot l
         WHERE l.ticket_id = t.id AND t.created_at >= :from AND t.created_at < :before
           AND (:category_id IS NULL OR l.category_id = :category_id)";

/// A page, the latest tickets first, their lignes in the order they were typed.
pub(crate) fn list_page(tx: &ReadTx, window: &Window, page: i64, per_page: i64) -> Result<LigneList, Failure> {
    let category_id = window.category_id.map(|id| id.to_string());
    let total = count(tx, window)?;
    let lignes = tx.all(
        &format!("{} LIMIT :limit OFFSET :offset", select()),
        named_params! {
            ":from": window.from,
            ":before": window.before,
            ":category_id": category_id,
            ":limit": per_page,
            ":offset": (page - 1).saturating_mul(per_page),
        },
        listed,
    )?;
    Ok(LigneList {
        lignes,
        total,
        page,
        per_page,
        total_pages: count_pages(total, per_page),
    })
}

fn count(tx: &ReadTx, window: &Window) -> rusqlite::Result<i64> {
    let Some(category_id) = window.category_id else {
        return tx.one(
            "SELECT coalesce(sum(number_of_lignes), 0) FROM ticket_depot_totals
             WHERE created_at >= :from AND created_at < :before",
            named_params! { ":from": window.from, ":before": window.before },
            |row| row.get(0),
        );
    };
    tx.one(
        &format!("SELECT count(*) {CHOSEN}"),
        named_params! {
            ":from": window.from,
            ":before": window.before,
            ":category_id": category_id.to_string(),
        },
        |row| row.get(0),
    )
}

/// Each ligne of the window, as it comes.
pub(crate) fn each_ligne(
    tx: &ReadTx,
    window: &Window,
    mut take: impl FnMut(ListedLigne) -> Result<(), Failure>,
) -> Result<(), Failure> {
    tx.each(
        &select(),
        named_params! {
            ":from": window.from,
            ":before": window.before,
            ":category_id": window.category_id.map(|id| id.to_string()),
        },
        |row| take(listed(row)?),
    )
}

fn select() -> String {
    format!(
        "SELECT l.id, l.ticket_id, t.poste_id, l.weight_grams, l.destination, l.notes, t.created_at, l.position,
                (SELECT name FROM v_category WHERE id = l.category_id) AS category_label,
                (SELECT username FROM v_person WHERE id = t.benevole_id) AS username
         {CHOSEN} ORDER BY t.created_at DESC, t.id DESC, l.position, l.id"
    )
}

fn listed(row: &Row) -> rusqlite::Result<ListedLigne> {
    let label: Option<String> = row.get("category_label")?;
    let username: Option<String> = row.get("username")?;
    Ok(ListedLigne {
        id: row.id("id")?,
        ticket_id: row.id("ticket_id")?,
        poste_id: row.id("poste_id")?,
        benevole_username: username.unwrap_or_else(|| UNKNOWN_PERSON.to_owned()),
        category_label: label.unwrap_or_else(|| UNKNOWN_CATEGORY.to_owned()),
        poids_kg: Kilos(Grams(row.get("weight_grams")?)),
        destination: row.parsed("destination", Destination::parse)?,
        notes: row.get("notes")?,
        created_at: row.timestamp("created_at")?,
    })
}
