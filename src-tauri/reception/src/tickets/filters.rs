//! The filters of the list of tickets, and of what is exported from it (spec reception §2.10).

use crate::lignes::dto::Destination;
use crate::page::Count;
use crate::refusals::{BENEVOLE_ID_INVALID, CATEGORIES_INVALID};
use chrono::NaiveTime;
use recyclique_kernel::lenient::boolean;
use recyclique_kernel::{Grams, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::http::Invalid;
use rusqlite::types::Value;
use schemars::JsonSchema;
use serde::Deserialize;

/// What narrows a list; nothing at all keeps every ticket that has a ligne.
#[derive(Debug, Default, Clone, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct TicketFilters {
    /// `opened` (or `open`), `closed`; anything else finds nothing.
    pub(crate) status: Option<String>,
    /// An instant, or a date.
    pub(crate) date_from: Option<String>,
    /// An instant, or a date: the whole day of it either way.
    pub(crate) date_to: Option<String>,
    pub(crate) benevole_id: Option<String>,
    pub(crate) search: Option<String>,
    #[serde(deserialize_with = "boolean")]
    pub(crate) include_empty: bool,
    pub(crate) poids_min: Option<Grams>,
    pub(crate) poids_max: Option<Grams>,
    pub(crate) categories: Option<Vec<String>>,
    /// Unknown values are ignored.
    pub(crate) destinations: Option<Vec<String>>,
    pub(crate) lignes_min: Option<Count>,
    pub(crate) lignes_max: Option<Count>,
    pub(crate) channel_id: Option<Id>,
}

/// The conditions of a list: SQL with numbered parameters over `s` (the totals) and `t` (the ticket), and their values.
#[derive(Debug, Default, Clone)]
pub(crate) struct Conditions {
    sql: Vec<String>,
    needs_ticket: bool,
    pub(crate) values: Vec<Value>,
}

impl Conditions {
    /// Always true when nothing is asked.
    pub(crate) fn sql(&self) -> String {
        if self.sql.is_empty() {
            "1".to_owned()
        } else {
            self.sql.join(" AND ")
        }
    }

    /// What they read: the totals alone as long as they say enough.
    pub(crate) const fn from(&self) -> &'static str {
        if self.needs_ticket {
            "ticket_depot_totals s JOIN ticket_depot t ON t.id = s.ticket_id"
        } else {
            "ticket_depot_totals s"
        }
    }

    /// Adds a condition in which each `?` stands for `value`.
    fn add(&mut self, condition: &str, value: impl Into<Value>) {
        self.values.push(value.into());
        self.sql
            .push(condition.replace('?', &format!("?{}", self.values.len())));
    }

    /// The same for a list of values, of which there is at least one.
    fn add_list(&mut self, before: &str, values: Vec<String>, after: &str) {
        let first = self.values.len() + 1;
        let places: Vec<String> = (first..).zip(&values).map(|(at, _)| format!("?{at}")).collect();
        self.values.extend(values.into_iter().map(Value::from));
        self.sql.push(format!("{before} IN ({}){after}", places.join(", ")));
    }
}

/// Where filters are sent.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    Query,
    /// `filters` of a body.
    Body,
}

impl Place {
    fn bound(self, name: &str, text: &str) -> Result<Timestamp, Failure> {
        Timestamp::parse_bound(text, false).ok_or_else(|| self.malformed(name, "Date attendue : AAAA-MM-JJ"))
    }

    fn malformed(self, name: &str, message: &str) -> Failure {
        match self {
            Self::Query => Invalid::at("query", name, message, &serde_json::Value::Null),
            Self::Body => Invalid::at("body", &format!("filters.{name}"), message, &serde_json::Value::Null),
        }
        .into()
    }
}

impl TicketFilters {
    /// Reads them; `place` says where they were sent, for what cannot be read.
    pub(crate) fn conditions(&self, place: Place) -> Result<Conditions, Failure> {
        let mut all = Conditions::default();
        let closing = "(SELECT 1 FROM ticket_depot_closing c WHERE c.ticket_id = s.ticket_id)";
        match self.status.as_deref() {
            None => {}
            // 1.4.4's screens say « open ».
            Some("opened" | "open") => all.sql.push(format!("NOT EXISTS {closing}")),
            Some("closed") => all.sql.push(format!("EXISTS {closing}")),
            Some(_) => all.sql.push("0".to_owned()),
        }
        if !self.include_empty {
            all.sql.push("s.number_of_lignes > 0".to_owned());
        }
        if let Some(date) = &self.date_from {
            all.add("s.created_at >= ?", place.bound("date_from", date)?.to_string());
        }
        if let Some(date) = &self.date_to {
            all.add("s.created_at <= ?", end_of_day(place, date)?.to_string());
        }
        if let Some(id) = &self.benevole_id {
            let id = Id::parse(id).ok_or(&BENEVOLE_ID_INVALID)?;
            all.needs_ticket = true;
            all.add("t.benevole_id = ?", id.to_string());
        }
        if let Some(search) = self.search.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            all.needs_ticket = true;
            all.add(
                "(s.ticket_id LIKE ? ESCAPE '\\' OR t.benevole_id IN
                   (SELECT id FROM v_person WHERE lower(username) LIKE ? ESCAPE '\\'))",
                fragment(search),
            );
        }
        self.add_sums(&mut all, place)?;
        self.add_lignes(&mut all, place)?;
        if let Some(id) = self.channel_id {
            all.add(
                "s.ticket_id IN (SELECT ticket_id FROM v_ticket_origin WHERE channel_id = ?)",
                id.to_string(),
            );
        }
        Ok(all)
    }

    /// An empty ticket weighs nothing and has no ligne.
    fn add_sums(&self, all: &mut Conditions, place: Place) -> Result<(), Failure> {
        let weight = "(s.entree_grams + s.direct_grams + s.sortie_grams)";
        let count = |count: Option<Count>| count.map(|Count(count)| count);
        let grams = |weight: Option<Grams>| weight.map(|Grams(grams)| grams);
        for (name, condition, value) in [
            ("poids_min", format!("{weight} >= ?"), grams(self.poids_min)),
            ("poids_max", format!("{weight} <= ?"), grams(self.poids_max)),
            (
                "lignes_min",
                "s.number_of_lignes >= ?".to_owned(),
                count(self.lignes_min),
            ),
            (
                "lignes_max",
                "s.number_of_lignes <= ?".to_owned(),
                count(self.lignes_max),
            ),
        ] {
            if let Some(value) = value {
                if value < 0 {
                    return Err(place.malformed(name, "0 au moins"));
                }
                all.add(&condition, value);
            }
        }
        Ok(())
    }

    /// At least one ligne of these categories; at least one for these destinations.
    fn add_lignes(&self, all: &mut Conditions, place: Place) -> Result<(), Failure> {
        let exists = "EXISTS (SELECT 1 FROM v_ligne_depot l WHERE l.ticket_id = s.ticket_id AND l.";
        let categories = self.categories.as_deref().unwrap_or_default();
        let destinations = self.destinations.as_deref().unwrap_or_default();
        if categories.len().max(destinations.len()) > 1_000 {
            return Err(place.malformed("categories", "1 000 valeurs au plus"));
        }
        let ids: Option<Vec<String>> = categories
            .iter()
            .map(|id| Id::parse(id).map(|id| id.to_string()))
            .collect();
        let ids = ids.ok_or(&CATEGORIES_INVALID)?;
        if !ids.is_empty() {
            all.add_list(&format!("{exists}category_id"), ids, ")");
        }
        let known = destinations.iter().filter_map(|code| Destination::parse(code));
        let known: Vec<String> = known.map(|destination| destination.code().to_owned()).collect();
        if !known.is_empty() {
            all.add_list(&format!("{exists}destination"), known, ")");
        }
        Ok(())
    }
}

/// What `LIKE` looks for: this text anywhere, its wildcards taken as they are written.
pub(crate) fn fragment(text: &str) -> String {
    let escaped = text
        .to_lowercase()
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    format!("%{escaped}%")
}

/// The last instant of the day that this text says, in its own offset.
fn end_of_day(place: Place, text: &str) -> Result<Timestamp, Failure> {
    let end = NaiveTime::from_hms_micro_opt(23, 59, 59, 999_999).unwrap_or(NaiveTime::MIN);
    if let Ok(instant) = chrono::DateTime::parse_from_rfc3339(text.trim())
        && let Some(end) = instant.with_time(end).earliest()
    {
        return Ok(Timestamp::new(end.with_timezone(&chrono::Utc)));
    }
    let day = place.bound("date_to", text)?.date_time().date_naive();
    Ok(Timestamp::new(day.and_time(end).and_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_with_its_last_microsecond_where_it_was_said() {
        for (text, end) in [
            ("2026-11-21", "2026-11-21T23:59:59.999999Z"),
            ("2026-11-21T08:00:00Z", "2026-11-21T23:59:59.999999Z"),
            ("2026-11-21T08:00:00", "2026-11-21T23:59:59.999999Z"),
            ("2026-11-21T01:00:00+02:00", "2026-11-21T21:59:59.999999Z"),
        ] {
            assert_eq!(end_of_day(Place::Query, text).unwrap().to_string(), end, "{text}");
        }
        assert!(end_of_day(Place::Query, "hier").is_err());
    }

    #[test]
    fn wildcards_are_letters_like_the_others() {
        assert_eq!(fragment("50%_\\É"), "%50\\%\\_\\\\é%");
    }
}
