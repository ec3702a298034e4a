//! Reading the words of 1.4.4 out of a row, exactly.

use chrono::DateTime;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use tokio_postgres::Row;

/// Why a row is not taken, in French.
pub(super) type Reason = &'static str;

pub(super) const UNREADABLE_ID: Reason = "identifiant illisible";
pub(super) const UNREADABLE_DATE: Reason = "date absente ou illisible";
pub(super) const UNREADABLE_AMOUNT: Reason = "montant illisible";
pub(super) const UNREADABLE_WEIGHT: Reason = "poids illisible";
pub(super) const NEGATIVE_AMOUNT: Reason = "montant négatif";
pub(super) const NEGATIVE_WEIGHT: Reason = "poids nul ou négatif";

const ROUNDED_AMOUNT: &str = "montants arrondis au centime";
const ROUNDED_WEIGHT: &str = "poids arrondis au gramme";

/// A row being read, and what is to be said about it.
pub(super) struct Reading<'r> {
    row: &'r Row,
    pub(super) remarks: Vec<&'static str>,
}

impl<'r> Reading<'r> {
    pub(super) const fn new(row: &'r Row) -> Self {
        Self {
            row,
            remarks: Vec::new(),
        }
    }

    pub(super) fn remark(&mut self, remark: &'static str) {
        self.remarks.push(remark);
    }

    /// A value as PostgreSQL wrote it.
    pub(super) fn text(&self, column: &str) -> Option<&'r str> {
        self.row.try_get(column).ok().flatten()
    }

    pub(super) fn owned(&self, column: &str) -> Option<String> {
        self.text(column).map(str::to_owned)
    }

    pub(super) fn id(&self, column: &str) -> Result<Id, Reason> {
        self.text(column).and_then(Id::parse).ok_or(UNREADABLE_ID)
    }

    /// An identifier, or nothing; one that cannot be read is nothing too.
    pub(super) fn id_opt(&self, column: &str) -> Option<Id> {
        self.text(column).and_then(Id::parse)
    }

    pub(super) fn instant(&self, column: &str) -> Result<Timestamp, Reason> {
        self.instant_opt(column).ok_or(UNREADABLE_DATE)
    }

    pub(super) fn instant_opt(&self, column: &str) -> Option<Timestamp> {
        self.text(column).and_then(Timestamp::parse)
    }

    /// When the row was written, and when it last changed. Old rows may know neither.
    pub(super) fn dates(&self) -> (Timestamp, Timestamp) {
        let made = self
            .instant_opt("created_at")
            .or_else(|| self.instant_opt("updated_at"));
        let made = made.unwrap_or_else(|| Timestamp::new(DateTime::UNIX_EPOCH));
        (made, self.instant_opt("updated_at").unwrap_or(made))
    }

    pub(super) fn flag(&self, column: &str, otherwise: bool) -> bool {
        self.text(column).map_or(otherwise, |text| text == "true")
    }

    pub(super) fn integer(&self, column: &str) -> Option<i64> {
        self.text(column).and_then(|text| text.parse().ok())
    }

    /// Euros, to the cent; nothing where there is nothing.
    pub(super) fn euros(&mut self, column: &str) -> Result<Option<Centimes>, Reason> {
        let Some(text) = self.text(column) else {
            return Ok(None);
        };
        let amount = Centimes::from_euros(text).ok_or(UNREADABLE_AMOUNT)?;
        if is_finer(text, 2) {
            self.remark(ROUNDED_AMOUNT);
        }
        Ok(Some(amount))
    }

    /// The same, zero where there is nothing, and never below.
    pub(super) fn paid(&mut self, column: &str) -> Result<Centimes, Reason> {
        let amount = self.euros(column)?.unwrap_or_default();
        if amount.is_negative() {
            Err(NEGATIVE_AMOUNT)
        } else {
            Ok(amount)
        }
    }

    /// Kilograms, to the gram; nothing where there is nothing.
    pub(super) fn kilograms(&mut self, column: &str) -> Result<Option<Grams>, Reason> {
        let Some(text) = self.text(column) else {
            return Ok(None);
        };
        let weight = Grams::round_kilograms(text).ok_or(UNREADABLE_WEIGHT)?;
        if is_finer(text, 3) {
            self.remark(ROUNDED_WEIGHT);
        }
        Ok(Some(weight))
    }
}

/// Has this decimal more places than that?
fn is_finer(text: &str, places: usize) -> bool {
    let fraction = text.split_once('.').map_or("", |(_, fraction)| fraction);
    text.contains(['e', 'E']) || fraction.trim_end_matches('0').len() > places
}
