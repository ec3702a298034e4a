//! What says whether a book is conform. Pure.

use super::dto::ValidationStatistics;
use crate::books::BookKind;
use crate::books::entries::{Entry, complete, is_money_alone};
use crate::books::form::missing_columns;
use crate::books::reading::words::destination;
use crate::books::reading::{Book, Line, dates, numbers};
use chrono::NaiveDate;
use recyclique_kernel::Centimes;

/// What was found in a book.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
    pub(crate) statistics: ValidationStatistics,
}

/// Examines every line and tells everything that is wrong, in the words of 1.4.4.
pub(crate) fn validate(book: &Book, kind: BookKind) -> Found {
    let mut found = Found::default();
    found.columns(book, kind);
    found.statistics.total_lines = book.lines.len() + book.totals_at.len();
    for number in &book.totals_at {
        found.totals_row(*number);
    }
    for line in &book.lines {
        if is_totals(line) {
            found.totals_row(line.number);
            continue;
        }
        let before = found.errors.len();
        found.line(kind, line);
        if found.errors.len() == before {
            found.statistics.valid_lines += 1;
        } else {
            found.statistics.invalid_lines += 1;
        }
    }
    found
}

/// A weight that belongs to no thing and no day.
fn is_totals(line: &Line) -> bool {
    line.date.is_empty() && line.category.is_empty() && numbers::weight(&line.weight).is_some()
}

impl Found {
    fn columns(&mut self, book: &Book, kind: BookKind) {
        let missing = book.missing_columns(kind);
        if !missing.is_empty() {
            self.errors.push(missing_columns(kind, &missing));
        }
        let extra = book.extra_columns(kind);
        if !extra.is_empty() {
            self.warnings.push(format!(
                "Colonnes supplémentaires détectées (seront ignorées): {}",
                extra.join(", ")
            ));
        }
        self.statistics.missing_columns = missing;
        self.statistics.extra_columns = extra;
    }

    fn totals_row(&mut self, number: usize) {
        self.warnings
            .push(format!("Ligne {number}: Ligne de totaux détectée (sera ignorée)"));
        self.statistics.structure_issues += 1;
        self.statistics.invalid_lines += 1;
    }

    fn line(&mut self, kind: BookKind, line: &Line) {
        let n = line.number;
        let date = dates::iso(&line.date);
        if line.date.is_empty() {
            self.errors.push(format!("Ligne {n}: Date manquante"));
        } else if date.is_none() {
            self.errors.push(format!(
                "Ligne {n}: Format de date invalide: '{}'. Format attendu: YYYY-MM-DD (ISO 8601)",
                line.date
            ));
        }
        self.statistics.date_errors += usize::from(date.is_none());
        if line.category.is_empty() {
            self.errors.push(format!("Ligne {n}: Catégorie manquante"));
        }
        let is_weighed = numbers::weight(&line.weight).is_some();
        if is_weighed || (kind == BookKind::Caisse && is_money_alone(line)) {
            self.rest(kind, line, date.unwrap_or_default());
            return;
        }
        self.statistics.weight_errors += 1;
        self.errors.push(if line.weight.is_empty() {
            format!("Ligne {n}: Poids manquant")
        } else {
            format!(
                "Ligne {n}: Poids invalide: '{}'. Le poids doit être un nombre > 0",
                line.weight
            )
        });
    }

    /// What only a till book says.
    fn rest(&mut self, kind: BookKind, line: &Line, date: NaiveDate) {
        if let Err(error) = complete(kind, line, date) {
            self.errors.push(format!("Ligne {}: {error}", line.number));
        }
    }
}

/// What a person should know of a book before it is taken over.
pub(crate) fn doubts(kind: BookKind, entries: &[Entry]) -> Vec<String> {
    match kind {
        BookKind::Reception => destination_doubts(entries).collect(),
        BookKind::Caisse => money_doubts(entries),
    }
}

fn destination_doubts(entries: &[Entry]) -> impl Iterator<Item = String> {
    let unknown = entries.iter().filter(|entry| destination(&entry.destination).is_none());
    unknown.map(|entry| {
        format!(
            "Ligne {}: destination « {} » inconnue, la ligne sera refusée",
            entry.number, entry.destination
        )
    })
}

fn money_doubts(entries: &[Entry]) -> Vec<String> {
    let mut doubts: Vec<String> = entries.iter().filter_map(payment_doubt).collect();
    for entry in entries.iter().filter(|entry| entry.weight.is_none()) {
        let price = entry.price.unwrap_or_default();
        doubts.push(format!("Ligne {}: pas de poids ; {price} sans article", entry.number));
    }
    let unpriced = entries.iter().filter(|entry| entry.price.is_none()).count();
    if unpriced > 0 {
        doubts.push(format!("{unpriced} ligne(s) sans prix, comptée(s) {}", Centimes::ZERO));
    }
    doubts
}

fn payment_doubt(entry: &Entry) -> Option<String> {
    let (number, means) = (entry.number, entry.payment.word());
    let written = entry.payment_doubt.as_ref()?;
    Some(format!("Ligne {number}: paiement « {written} » compté comme {means}"))
}
