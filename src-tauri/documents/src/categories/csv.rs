//! The list as text.

use super::{CategoryLine, CategoryList, decimal};
use crate::export::csv_writer;
use std::io;

/// The columns that 1.4.4 writes and reads.
pub const SIMPLE_COLUMNS: [&str; 4] = [
    "Catégorie racine",
    "Sous-catégorie",
    "Prix minimum (€)",
    "Prix maximum (€)",
];

/// The columns of the complete list; the first five are the levels of the tree.
pub const COMPLETE_COLUMNS: [&str; 12] = [
    "Niveau 1",
    "Niveau 2",
    "Niveau 3",
    "Niveau 4",
    "Niveau 5",
    "Dénomination officielle",
    "Secteur REP",
    "Prix minimum (€)",
    "Prix maximum (€)",
    "Ordre caisse",
    "Ordre réception",
    "Visible en réception",
];

/// What an import may look like.
pub fn template() -> io::Result<Vec<u8>> {
    let samples = [
        ["EEE - Informatique", "Ordinateur portable", "5", "100"],
        ["Mobilier", "Chaise", "", ""],
    ];
    written(samples.map(|sample| sample.map(str::to_owned)))
}

pub(super) fn simple(list: &CategoryList) -> io::Result<Vec<u8>> {
    // The four columns have no room for deeper levels.
    let shown = list.lines.iter().filter(|line| line.path.len() <= 2);
    written(shown.map(|line| {
        let sub = if line.is_root() { "" } else { line.name() };
        [
            line.root().to_owned(),
            sub.to_owned(),
            decimal(line.price),
            decimal(line.max_price),
        ]
    }))
}

/// UTF-8 without its mark, commas, CRLF.
fn written(rows: impl IntoIterator<Item = [String; 4]>) -> io::Result<Vec<u8>> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    out.write_record(SIMPLE_COLUMNS)?;
    for row in rows {
        out.write_record(row)?;
    }
    out.into_inner().map_err(csv::IntoInnerError::into_error)
}

pub(super) fn complete(list: &CategoryList) -> io::Result<Vec<u8>> {
    let mut out = csv_writer(Vec::new())?;
    out.write_record(COMPLETE_COLUMNS)?;
    for line in &list.lines {
        out.write_record(cells(line))?;
    }
    out.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn cells(line: &CategoryLine) -> [String; 12] {
    let mut levels = line.path.iter().cloned();
    let mut level = || levels.next().unwrap_or_default();
    [
        level(),
        level(),
        level(),
        level(),
        level(),
        line.official_name.clone().unwrap_or_default(),
        line.rep_sector.unwrap_or_default().to_owned(),
        decimal(line.price),
        decimal(line.max_price),
        line.display_order.to_string(),
        line.display_order_entry.to_string(),
        if line.is_visible { "oui" } else { "non" }.to_owned(),
    ]
}
