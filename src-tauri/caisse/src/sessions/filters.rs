//! The filters of the list of sessions (spec caisse §2.2).

use super::dto::{SessionKind, SessionStatus};
use super::filter;
use crate::payment::PaymentMethod;
use recyclique_kernel::lenient::integer;
use recyclique_kernel::{Centimes, Id, Timestamp};
use recyclique_platform::Failure;
use rusqlite::types::Value;
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListSessions {
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) skip: i64,
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) limit: i64,
    pub(crate) status: Option<SessionStatus>,
    /// Absent: everything but training.
    pub(crate) kind: Option<SessionKind>,
    pub(crate) operator_id: Option<String>,
    pub(crate) site_id: Option<String>,
    pub(crate) register_id: Option<String>,
    /// An instant, or a date for its whole day.
    pub(crate) date_from: Option<String>,
    /// An instant, or a date for its whole day.
    pub(crate) date_to: Option<String>,
    pub(crate) search: Option<String>,
    pub(crate) include_empty: bool,
    pub(crate) amount_min: Option<Centimes>,
    pub(crate) amount_max: Option<Centimes>,
    pub(crate) variance_threshold: Option<Centimes>,
    pub(crate) variance_has_variance: Option<bool>,
    pub(crate) duration_min_hours: Option<Hours>,
    pub(crate) duration_max_hours: Option<Hours>,
    /// Unknown values are ignored.
    pub(crate) payment_methods: Option<Vec<String>>,
    pub(crate) has_donation: Option<bool>,
}

/// A duration in hours; the decimals of money are enough for it.
pub(crate) type Hours = Centimes;

impl Default for ListSessions {
    fn default() -> Self {
        Self {
            skip: 0,
            limit: 20,
            status: None,
            kind: None,
            operator_id: None,
            site_id: None,
            register_id: None,
            date_from: None,
            date_to: None,
            search: None,
            include_empty: false,
            amount_min: None,
            amount_max: None,
            variance_threshold: None,
            variance_has_variance: None,
            duration_min_hours: None,
            duration_max_hours: None,
            payment_methods: None,
            has_donation: None,
        }
    }
}

/// The conditions of a list: SQL with numbered parameters, and their values.
#[derive(Debug, Default)]
pub(crate) struct Conditions {
    sql: Vec<String>,
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

    /// Adds a condition in which each `?` stands for `value`.
    fn add(&mut self, condition: &str, value: impl Into<Value>) {
        self.values.push(value.into());
        self.sql
            .push(condition.replace('?', &format!("?{}", self.values.len())));
    }
}

impl ListSessions {
    /// Reads the filters into conditions over the columns of `list_sessions.sql`.
    pub(crate) fn conditions(&self) -> Result<Conditions, Failure> {
        let mut all = Conditions::default();
        match self.status {
            Some(SessionStatus::Open) => all.sql.push("closed_at IS NULL".to_owned()),
            Some(SessionStatus::Closed) => all.sql.push("closed_at IS NOT NULL".to_owned()),
            None => {}
        }
        match self.kind {
            None => all.sql.push("kind <> 'virtual'".to_owned()),
            Some(kind) => all.add("kind = ?", kind.code().to_owned()),
        }
        if !self.include_empty {
            all.sql.push("number_of_sales > 0".to_owned());
        }
        for (name, condition, id) in [
            ("operator_id", "operator_id = ?", &self.operator_id),
            ("site_id", "site_id = ?", &self.site_id),
            ("register_id", "register_id = ?", &self.register_id),
        ] {
            if let Some(id) = id {
                let id = Id::parse(id).ok_or_else(|| filter(name, "Identifiant (UUID) attendu"))?;
                all.add(condition, id.to_string());
            }
        }
        for (name, condition, date) in [
            ("date_from", "opened_at >= ?", &self.date_from),
            ("date_to", "opened_at <= ?", &self.date_to),
        ] {
            if let Some(date) = date {
                let bound = Timestamp::parse_bound(date, name == "date_to")
                    .ok_or_else(|| filter(name, "Date attendue : AAAA-MM-JJ"))?;
                all.add(condition, bound.to_string());
            }
        }
        if let Some(search) = self.search.as_deref().map(str::trim).filter(|s| !s.is_empty()) {
            all.add(
                "(instr(lower(coalesce(username, '')), ?) > 0 OR instr(id, ?) > 0)",
                search.to_lowercase(),
            );
        }
        for (name, condition, amount) in [
            ("amount_min", "total_sales >= ?", self.amount_min),
            ("amount_max", "total_sales <= ?", self.amount_max),
            ("variance_threshold", "abs(variance) >= ?", self.variance_threshold),
            (
                "duration_min_hours",
                "seconds * 100 >= ? * 3600",
                self.duration_min_hours,
            ),
            (
                "duration_max_hours",
                "seconds * 100 <= ? * 3600",
                self.duration_max_hours,
            ),
        ] {
            if let Some(amount) = amount {
                if amount.is_negative() {
                    return Err(filter(name, "0 au moins"));
                }
                all.add(condition, amount.0);
            }
        }
        if let Some(wanted) = self.variance_has_variance {
            all.sql.push(
                if wanted {
                    "variance <> 0"
                } else {
                    "coalesce(variance, 0) = 0"
                }
                .to_owned(),
            );
        }
        if let Some(wanted) = self.has_donation {
            all.sql.push(
                if wanted {
                    "total_donations > 0"
                } else {
                    "total_donations = 0"
                }
                .to_owned(),
            );
        }
        let methods: Vec<String> = self
            .payment_methods
            .iter()
            .flatten()
            .filter_map(|code| PaymentMethod::parse(code))
            .map(|method| format!("{}_count > 0", method.code()))
            .collect();
        if !methods.is_empty() {
            all.sql.push(format!("({})", methods.join(" OR ")));
        }
        Ok(all)
    }
}
