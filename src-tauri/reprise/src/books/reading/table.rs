//! From text to lines: the separator, the header, the totals.

use super::columns::Column;
use super::decoding::{Encoding, decode};
use super::numbers;
use super::words::fold;
use crate::books::BookKind;
use crate::books::template::is_example;
use crate::refusals::{BOOK_QUOTE_OPEN, BOOK_TOO_LONG};
use csv::{ReaderBuilder, StringRecord};
use recyclique_kernel::{Centimes, Grams, Refused};

/// The most lines of a book: twenty years of a large one.
pub(crate) const LINES_LIMIT: usize = 50_000;
/// A header is one of the first rows.
const HEADER_WITHIN: usize = 10;
/// How much of a file tells its separator.
const SAMPLE: usize = 64 * 1024;
/// A cell with more line breaks than this has lost its closing quote.
const BREAKS_LIMIT: usize = 20;

/// A line of a book, cells trimmed, missing ones empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// Where it stands in the file, from 1.
    pub(crate) number: usize,
    pub(crate) date: String,
    pub(crate) category: String,
    pub(crate) label: String,
    pub(crate) weight: String,
    pub(crate) destination: String,
    pub(crate) notes: String,
    pub(crate) control: String,
    pub(crate) operation: String,
    pub(crate) quantity: String,
    pub(crate) price: String,
    pub(crate) payment: String,
}

impl Line {
    fn cell(&mut self, column: Column) -> &mut String {
        match column {
            Column::Date => &mut self.date,
            Column::Category => &mut self.category,
            Column::Label => &mut self.label,
            Column::Weight => &mut self.weight,
            Column::Destination => &mut self.destination,
            Column::Notes => &mut self.notes,
            Column::Control => &mut self.control,
            Column::Operation => &mut self.operation,
            Column::Quantity => &mut self.quantity,
            Column::Price => &mut self.price,
            Column::Payment => &mut self.payment,
        }
    }
}

/// A book as it was typed.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) encoding: Encoding,
    pub(crate) separator: char,
    /// Its columns, as they are named.
    pub(crate) headers: Vec<String>,
    /// What they are, in the same order.
    columns: Vec<Option<Column>>,
    /// Without blank lines, totals and the example of the template.
    pub(crate) lines: Vec<Line>,
    /// Where the example of the template was left.
    pub(crate) examples_at: Vec<usize>,
    /// Where totals stand.
    pub(crate) totals_at: Vec<usize>,
    /// What they announce.
    pub(crate) announced_weight: Option<Grams>,
    pub(crate) announced_price: Option<Centimes>,
}

impl Book {
    pub(crate) fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// A book with money is that of a till.
    pub(crate) fn kind(&self) -> BookKind {
        let is_till = [Column::Price, Column::Payment].iter().any(|column| self.has(*column));
        if is_till { BookKind::Caisse } else { BookKind::Reception }
    }

    /// Which required columns are not there, by their name in a cleaned book.
    pub(crate) fn missing_columns(&self, kind: BookKind) -> Vec<&'static str> {
        let required = Column::required(kind).iter();
        required
            .filter(|column| !self.has(**column))
            .map(|column| column.name())
            .collect()
    }

    /// Which columns say nothing to a book of that kind.
    pub(crate) fn extra_columns(&self, kind: BookKind) -> Vec<String> {
        let known = Column::of(kind);
        let named = self.headers.iter().zip(&self.columns);
        named
            .filter(|(header, column)| !header.is_empty() && !column.is_some_and(|column| known.contains(&column)))
            .map(|(header, _)| header.clone())
            .collect()
    }

    fn take_totals(&mut self, number: usize, line: &Line) {
        self.totals_at.push(number);
        self.announced_weight = self.announced_weight.or_else(|| numbers::weight(&line.weight));
        let price = (!line.price.is_empty()).then(|| numbers::price(&line.price)).flatten();
        self.announced_price = self.announced_price.or(price);
    }
}

/// Reads a book, whatever its encoding, its separator and the names of its columns. An empty file is a book without
/// columns.
pub(crate) fn read(bytes: &[u8]) -> Result<Book, Refused> {
    let (text, encoding) = decode(bytes)?;
    let separator = sniff(&text);
    let mut book = Book {
        encoding,
        separator: char::from(separator),
        headers: Vec::new(),
        columns: Vec::new(),
        lines: Vec::new(),
        examples_at: Vec::new(),
        totals_at: Vec::new(),
        announced_weight: None,
        announced_price: None,
    };
    let header_at = header_row(&text, separator);
    // What stands before the header is only worth reading for its totals, once the columns are known.
    let mut before: Vec<(usize, StringRecord)> = Vec::new();
    let mut rows = reader(&text, separator).into_records().flatten();
    for _ in 0..header_at {
        before.extend(rows.next().map(|row| (number_of(&text, &row), row)));
    }
    if let Some(row) = rows.next() {
        book.headers = row.iter().map(|cell| cell.trim().to_owned()).collect();
        for header in &book.headers {
            let column = Column::named(header).filter(|column| !book.columns.contains(&Some(*column)));
            book.columns.push(column);
        }
    }
    for (number, row) in before {
        if is_totals(&row, "") {
            let line = line_of(&book.columns, number, &row);
            book.take_totals(number, &line);
        }
    }
    for row in rows {
        let number = number_of(&text, &row);
        let line = line_of(&book.columns, number, &row);
        if line
            == (Line {
                number,
                ..Line::default()
            })
        {
            continue;
        }
        if row.iter().any(|cell| cell.matches('\n').count() > BREAKS_LIMIT) {
            return Err(BOOK_QUOTE_OPEN.with(format!(
                "Ligne {number}: un guillemet ouvert n'est jamais fermé. Corrigez cette ligne, puis recommencez."
            )));
        }
        if is_totals(&row, &line.date) {
            book.take_totals(number, &line);
            continue;
        }
        if is_example(&line) {
            book.examples_at.push(number);
            continue;
        }
        if book.lines.len() == LINES_LIMIT {
            return Err((&BOOK_TOO_LONG).into());
        }
        book.lines.push(line);
    }
    Ok(book)
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The separator that makes the most of the first rows.
fn sniff(text: &str) -> u8 {
    let end = (0..=SAMPLE.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end));
    let sample = text.get(..end.unwrap_or_default()).unwrap_or_default();
    let first = sample.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let worth = |separator: u8| {
        let rows = reader(sample, separator).into_records().flatten().take(HEADER_WITHIN);
        let best = rows.map(|row| known(&row)).max().unwrap_or_default();
        (best, first.matches(char::from(separator)).count())
    };
    let best = [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|separator| worth(*separator));
    best.unwrap_or(b',')
}

/// Which row names the columns: the first that names two of them, else the first.
fn header_row(text: &str, separator: u8) -> usize {
    let rows = reader(text, separator).into_records().flatten().take(HEADER_WITHIN);
    rows.enumerate()
        .find(|(_, row)| known(row) >= 2)
        .map_or(0, |(index, _)| index)
}

fn known(row: &StringRecord) -> usize {
    row.iter().filter(|cell| Column::named(cell).is_some()).count()
}

fn line_of(columns: &[Option<Column>], number: usize, row: &StringRecord) -> Line {
    let mut line = Line {
        number,
        ..Line::default()
    };
    for (column, cell) in columns.iter().zip(row) {
        if let Some(column) = column {
            cell.trim().clone_into(line.cell(*column));
        }
    }
    line
}

/// The line of the file on which a record begins: the reader counts from before the blank lines.
fn number_of(text: &str, row: &StringRecord) -> usize {
    let Some(position) = row.position() else {
        return 0;
    };
    let start = usize::try_from(position.byte()).unwrap_or_default();
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let skipped = blank.filter(|byte| **byte == b'\n').count();
    usize::try_from(position.line()).unwrap_or_default() + skipped
}

/// Does one of the first cells say « Total » or « Totaux »: alone, or with more behind it where no date stands (spec Q-9)?
fn is_totals(row: &StringRecord, date: &str) -> bool {
    row.iter().take(4).any(|cell| {
        let mut words = cell
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let is_total = words
            .next()
            .is_some_and(|word| matches!(fold(word).as_str(), "total" | "totaux"));
        is_total && (words.next().is_none() || !date.starts_with(|c: char| c.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests;
