//! What of a book is taken over, and how it is known again. Pure.

use crate::books::BookKind;
use crate::books::entries::{Entry, complete, date};
use crate::books::mapping::MappingFile;
use crate::books::reading::{Line, words};
use chrono::NaiveDate;
use recyclique_kernel::{Centimes, Grams};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

#[cfg(test)]
mod tests;

/// A line to take over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) entry: Entry,
    /// As the mapping writes it; none: money alone.
    pub(crate) category_id: Option<String>,
    /// Where a thing of a reception goes.
    pub(crate) destination: &'static str,
}

/// A line that is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Left {
    /// Which one, from 0: the same line of the same book, whatever the file around it.
    pub(crate) position: usize,
    /// Why, in the words of 1.4.4.
    pub(crate) reason: String,
}

/// What of a book is taken over: its lines by day, in the order of the book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) days: BTreeMap<NaiveDate, Vec<(usize, Taken)>>,
    pub(crate) left: Vec<Left>,
}

/// Decides each line: its first fault, or its place. `one_day` stands for every date of the book.
pub(crate) fn plan(
    kind: BookKind,
    lines: &[Line],
    mapping: &MappingFile,
    one_day: Option<NaiveDate>,
    today: NaiveDate,
) -> Plan {
    let unmapped: BTreeSet<&str> = mapping.unmapped.iter().map(|word| word.trim()).collect();
    let mut plan = Plan::default();
    for (position, line) in lines.iter().enumerate() {
        match take(kind, line, mapping, &unmapped, one_day, today) {
            Ok(taken) => plan.days.entry(taken.entry.date).or_default().push((position, taken)),
            Err(reason) => plan.left.push(Left {
                position,
                reason: format!("L{}: {reason}", line.number),
            }),
        }
    }
    plan
}

fn take(
    kind: BookKind,
    line: &Line,
    mapping: &MappingFile,
    unmapped: &BTreeSet<&str>,
    one_day: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Taken, String> {
    let date = match one_day {
        Some(day) => day,
        None => date(line, today)?,
    };
    if line.category.is_empty() {
        return Err("Catégorie manquante".to_owned());
    }
    let target = mapping.target(&line.category);
    if target.is_none() && !(kind == BookKind::Caisse && line.weight.is_empty()) {
        let category = &line.category;
        return Err(if unmapped.contains(category.as_str()) {
            format!("Catégorie non mappée: {category}")
        } else {
            format!("Catégorie absente du mapping: {category}")
        });
    }
    let entry = complete(kind, line, date)?;
    let destination = match kind {
        BookKind::Reception => words::destination(&line.destination)
            .ok_or_else(|| format!("Erreur lors de la création: Destination invalide: {}", line.destination))?,
        BookKind::Caisse => "",
    };
    Ok(Taken {
        category_id: target
            .filter(|_| entry.weight.is_some())
            .map(|target| target.category_id.clone()),
        entry,
        destination,
    })
}

impl Plan {
    /// Only those lines; what else could have been taken over was, earlier.
    #[must_use]
    pub(crate) fn only(mut self, positions: &BTreeSet<usize>) -> Self {
        for lines in self.days.values_mut() {
            lines.retain(|(position, _)| positions.contains(position));
        }
        self.days.retain(|_, lines| !lines.is_empty());
        self.left.retain(|left| positions.contains(&left.position));
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    pub(crate) fn taken(&self) -> impl Iterator<Item = &Taken> {
        self.days.values().flatten().map(|(_, taken)| taken)
    }

    pub(crate) fn weight(&self) -> Grams {
        self.taken().filter_map(|taken| taken.entry.weight).sum()
    }

    pub(crate) fn euros(&self) -> Centimes {
        self.taken().filter_map(|taken| taken.entry.price).sum()
    }

    /// What these lines become, as text: another file that becomes the same is the same book.
    pub(crate) fn outcome(&self, kind: BookKind, register_id: Option<&str>) -> String {
        let mut text = format!("{}\n{}\n", kind.code(), register_id.unwrap_or_default());
        for (date, lines) in &self.days {
            for (_, taken) in lines {
                let entry = &taken.entry;
                let weight = entry.weight.unwrap_or_default().0;
                let category = taken.category_id.as_deref().unwrap_or_default();
                let _ = writeln!(
                    text,
                    "{date}\t{category}\t{weight}\t{}\t{}\t{}\t{:?}\t{}",
                    taken.destination,
                    entry.operation.word(),
                    entry.quantity,
                    entry.price.map(|price| price.0),
                    entry.payment.word(),
                );
            }
        }
        text
    }
}

/// What a book says, cell by cell, whatever its encoding, its separators and the order of its columns.
pub(crate) fn said(kind: BookKind, lines: &[Line]) -> String {
    let mut text = format!("{}\n", kind.code());
    for line in lines {
        let cells = [
            &line.date,
            &line.category,
            &line.label,
            &line.weight,
            &line.destination,
            &line.notes,
            &line.control,
            &line.operation,
            &line.quantity,
            &line.price,
            &line.payment,
        ];
        let _ = writeln!(text, "{cells:?}");
    }
    text
}
