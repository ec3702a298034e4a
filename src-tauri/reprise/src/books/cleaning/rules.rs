//! What cleaning makes of a book. Pure.

use super::dto::{CleanStatistics, Orphans};
use crate::books::BookKind;
use crate::books::reading::words::{Operation, Payment, destination};
use crate::books::reading::{Book, Column, Line, dates, numbers};
use chrono::{Days, NaiveDate};

#[cfg(test)]
mod tests;

/// What a line without a category nor a label is about.
const DIVERS: &str = "Divers";

/// How a book is to be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    pub(crate) kind: BookKind,
    /// Of the dates that leave it out.
    pub(crate) year: i32,
    pub(crate) orphans: Orphans,
    /// 1.4.4 dropped the notes of receptions (spec Q-16).
    pub(crate) keeps_notes: bool,
}

/// A clean book: its lines under the columns of its kind, the dated ones first.
#[derive(Debug)]
pub(crate) struct Clean {
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) statistics: CleanStatistics,
    pub(crate) warnings: Vec<String>,
}

/// The first column without which there is nothing to clean.
pub(crate) fn missing_column(book: &Book) -> Option<&'static str> {
    let has = |column| book.has(column);
    [
        ("date", has(Column::Date)),
        ("category", has(Column::Category) || has(Column::Label)),
        ("weight", has(Column::Weight)),
    ]
    .into_iter()
    .find_map(|(name, is_there)| (!is_there).then_some(name))
}

/// Cleans a book: dates filled down, orphans spread, weights rounded, words made one.
pub(crate) fn clean(book: &Book, manner: &Manner) -> Clean {
    let mut clean = Clean {
        rows: Vec::new(),
        statistics: CleanStatistics {
            total_lines: book.lines.len(),
            ..CleanStatistics::default()
        },
        warnings: Vec::new(),
    };
    let (mut last, mut orphans) = (None, Vec::new());
    for line in &book.lines {
        if let Some(date) = dates::start(&line.date, manner.year) {
            clean.statistics.dates_normalized += 1;
            last = Some(date);
        }
        match last {
            None => orphans.push(line),
            Some(date) => clean.keep(line, date, manner),
        }
    }
    let number_of_orphans = orphans.len();
    clean.statistics.orphan_lines = number_of_orphans;
    clean.statistics.dates_normalized += number_of_orphans;
    for (index, line) in orphans.into_iter().enumerate() {
        let date = orphan_day(manner.orphans, index, number_of_orphans);
        clean.keep(line, date, manner);
    }
    clean.statistics.cleaned_lines = clean.rows.len();
    clean
}

/// Evenly: the i-th of n orphans falls on day ⌊days × i / n⌋ (spec Q-1).
fn orphan_day(orphans: Orphans, index: usize, number: usize) -> NaiveDate {
    let days = usize::try_from(orphans.days).unwrap_or(1);
    let after = u64::try_from(days * index / number.max(1)).unwrap_or_default();
    orphans
        .first
        .checked_add_days(Days::new(after))
        .unwrap_or(orphans.first)
}

impl Clean {
    fn keep(&mut self, line: &Line, date: NaiveDate, manner: &Manner) {
        let row = match manner.kind {
            BookKind::Reception => self.reception_row(line, date, manner.keeps_notes),
            BookKind::Caisse => till_row(line, date),
        };
        match row {
            None => {
                self.statistics.excluded_lines += 1;
                self.warnings.push(format!(
                    "Ligne {}: laissée de côté, poids « {} »",
                    line.number, line.weight
                ));
            }
            Some(row) => {
                *self.statistics.date_distribution.entry(date.to_string()).or_default() += 1;
                self.rows.push(row);
            }
        }
    }

    fn reception_row(&mut self, line: &Line, date: NaiveDate, keeps_notes: bool) -> Option<Vec<String>> {
        let weight = numbers::round_weight(&line.weight)?;
        self.statistics.weights_rounded += usize::from(weight.is_changed);
        let destination = destination(&line.destination).map_or_else(|| line.destination.clone(), str::to_owned);
        let notes = if keeps_notes { line.notes.clone() } else { String::new() };
        Some(vec![date.to_string(), category(line), weight.text, destination, notes])
    }
}

/// Money is left as it is typed: what cannot be read is told by the validation. A line is left out when it has
/// neither a weight nor money.
fn till_row(line: &Line, date: NaiveDate) -> Option<Vec<String>> {
    let weight = numbers::weight(&line.weight);
    let price = numbers::price(&line.price);
    if weight.is_none() && !(line.weight.is_empty() && price.is_some_and(|price| price.0 > 0)) {
        return None;
    }
    let operation = Operation::parse(&line.operation).map(Operation::word);
    // A doubt stays in the book: it is told again by each step.
    let payment = Payment::parse(&line.payment).filter(|_| !line.payment.contains('?'));
    Some(vec![
        date.to_string(),
        operation.map_or_else(|| line.operation.clone(), str::to_owned),
        category(line),
        line.label.clone(),
        if line.quantity.is_empty() {
            "1".to_owned()
        } else {
            line.quantity.clone()
        },
        weight.map(recyclique_kernel::Grams::to_kilograms).unwrap_or_default(),
        price.map_or_else(|| line.price.clone(), recyclique_kernel::Centimes::to_euros),
        payment.map_or_else(|| line.payment.clone(), |payment| payment.word().to_owned()),
        line.notes.clone(),
        line.control.clone(),
    ])
}

fn category(line: &Line) -> String {
    [&line.category, &line.label]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or_else(|| DIVERS.to_owned(), String::clone)
}
