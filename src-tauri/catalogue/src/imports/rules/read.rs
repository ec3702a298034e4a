//! From the bytes of a file to rows, whatever spreadsheet wrote it (repaired ).

use super::{Details, Row, cells};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use recyclique_documents::{COMPLETE_COLUMNS, SIMPLE_COLUMNS};
use unicode_normalization::UnicodeNormalization;

/// How many lines a list may have.
const LINES_LIMIT: usize = 20_000;

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// A file once read.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) encoding: Option<&'static str>,
    pub(crate) separator: Option<char>,
    pub(crate) rows: Vec<Row>,
    /// Why none could be read.
    pub(crate) error: Option<String>,
}

/// Reads a list of either form.
pub(crate) fn read(file: &[u8]) -> Book {
    let refused = |error: &str| Book {
        error: Some(error.to_owned()),
        ..Book::default()
    };
    let (text, encoding) = decoded(file);
    if text.contains('\0') || file.starts_with(b"PK\x03\x04") || file.starts_with(b"%PDF") {
        return refused("Ce fichier n'est pas un fichier CSV lisible : enregistrez votre tableau au format CSV.");
    }
    let text: String = text.replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
    let (separator, header) = header(&text);
    let columns = Columns::of(&header);
    let columns = match columns {
        Ok(columns) => columns,
        Err(missing) => {
            return Book {
                encoding: Some(encoding),
                separator: Some(separator),
                ..refused(&format!("Colonnes manquantes: {}", missing.join(", ")))
            };
        }
    };
    let rows: Vec<Row> = records(&text, separator)
        .skip(1)
        .filter_map(|(line, record)| columns.row(line, &record))
        .take(LINES_LIMIT + 1)
        .collect();
    if rows.len() > LINES_LIMIT {
        return refused("Le fichier a plus de 20 000 lignes : importez-le en plusieurs fois.");
    }
    Book {
        encoding: Some(encoding),
        separator: Some(separator),
        rows,
        error: None,
    }
}

/// What its mark says, else UTF-8 when it is valid, else what Excel writes in France.
fn decoded(file: &[u8]) -> (String, &'static str) {
    let encoding = Encoding::for_bom(file).map_or_else(
        || {
            let is_utf_8 = std::str::from_utf8(file).is_ok();
            if is_utf_8 { UTF_8 } else { WINDOWS_1252 }
        },
        |(encoding, _)| encoding,
    );
    let (text, _, _) = encoding.decode(file);
    (text.into_owned(), encoding.name())
}

/// The separator under which the first line names the most columns, and their names.
fn header(text: &str) -> (char, Vec<String>) {
    let known = |names: &Vec<String>| {
        let is_known =
            |name: &&String| SIMPLE_COLUMNS.contains(&name.as_str()) || COMPLETE_COLUMNS.contains(&name.as_str());
        names.iter().filter(is_known).count()
    };
    let readings = SEPARATORS.map(|separator| {
        let first = records(text, separator).next();
        let names = first.map(|(_, record)| record.iter().map(|name| name.trim().to_owned()).collect());
        (separator, names.unwrap_or_default())
    });
    // The first of those that are as good: a comma, unless something else reads better.
    let best = readings.iter().rev().max_by_key(|(_, names)| known(names)).cloned();
    best.unwrap_or_default()
}

/// Lines with their number in the file; short ones and empty ones too.
fn records(text: &str, separator: char) -> impl Iterator<Item = (u64, csv::StringRecord)> {
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let (mut read, mut line) = (0, 1);
    reader.into_records().map_while(Result::ok).map(move |record| {
        // The reader places a line before the empty ones that it skips.
        let start = record
            .position()
            .and_then(|at| usize::try_from(at.byte()).ok())
            .unwrap_or(read);
        let empty = text
            .get(start..)
            .map_or(0, |rest| rest.len() - rest.trim_start_matches('\n').len());
        let passed = text.get(read..start + empty).unwrap_or_default();
        line += u64::try_from(passed.matches('\n').count()).unwrap_or_default();
        read = start + empty;
        (line, record)
    })
}

/// Where each thing stands in a line.
enum Columns {
    Simple([usize; 4]),
    Complete([Option<usize>; 12]),
}

impl Columns {
    /// Found by their trimmed names, or those that are missing.
    fn of(header: &[String]) -> Result<Self, Vec<&'static str>> {
        let place = |name: &str| header.iter().position(|found| found == name);
        let complete = COMPLETE_COLUMNS.map(place);
        if complete[0].is_some() {
            return Ok(Self::Complete(complete));
        }
        let [root, sub, min, max] = SIMPLE_COLUMNS.map(place);
        match (root, sub, min, max) {
            (Some(root), Some(sub), Some(min), Some(max)) => Ok(Self::Simple([root, sub, min, max])),
            _ => Err(SIMPLE_COLUMNS
                .into_iter()
                .filter(|name| place(name).is_none())
                .collect()),
        }
    }

    /// None for a line where everything is empty, as spreadsheets leave at the end.
    fn row(&self, line: u64, record: &csv::StringRecord) -> Option<Row> {
        let cell = |place: usize| record.get(place).unwrap_or_default().trim();
        let optional = |place: Option<usize>| place.map_or("", cell);
        let mut row = Row { line, ..Row::default() };
        let read = match self {
            Self::Simple(places) => {
                let [root, sub, min, max] = places.map(cell);
                if [root, sub, min, max].iter().all(|cell| cell.is_empty()) {
                    return None;
                }
                row.read_path(&[root, sub], "'Catégorie racine' manquante")
                    .and_then(|()| row.read_prices(min, max))
            }
            Self::Complete(places) => {
                let cells = places.map(optional);
                if cells.iter().all(|cell| cell.is_empty()) {
                    return None;
                }
                let [
                    one,
                    two,
                    three,
                    four,
                    five,
                    official_name,
                    sector,
                    min,
                    max,
                    sale,
                    entry,
                    visible,
                ] = cells;
                row.read_path(&[one, two, three, four, five], "'Niveau 1' manquant")
                    .and_then(|()| row.read_prices(min, max))
                    .and_then(|()| details(official_name, [sector, sale, entry, visible]))
                    .map(|details| row.details = Some(details))
            }
        };
        row.fault = read.err();
        Some(row)
    }
}

impl Row {
    fn read_path(&mut self, levels: &[&str], without_root: &str) -> Result<(), String> {
        let filled = levels.iter().take_while(|name| !name.is_empty());
        self.path = filled.map(|name| (*name).to_owned()).collect();
        if self.path.is_empty() {
            return Err(without_root.to_owned());
        }
        if levels.iter().skip(self.path.len()).any(|name| !name.is_empty()) {
            return Err("un niveau est vide entre deux autres".to_owned());
        }
        self.path.iter().try_for_each(|name| cells::check_name(name))
    }

    fn read_prices(&mut self, min: &str, max: &str) -> Result<(), String> {
        self.min_price = cells::price(min, "minimum")?;
        self.max_price = cells::price(max, "maximum")?;
        cells::check_range(self.min_price, self.max_price)
    }
}

fn details(official_name: &str, [sector, sale, entry, visible]: [&str; 4]) -> Result<Details, String> {
    cells::check_name(official_name)?;
    Ok(Details {
        official_name: Some(official_name.to_owned()).filter(|name| !name.is_empty()),
        rep_sector: cells::sector(sector)?,
        display_order: cells::rank(sale)?,
        display_order_entry: cells::rank(entry)?,
        is_visible: cells::yes_or_no(visible)?,
    })
}
