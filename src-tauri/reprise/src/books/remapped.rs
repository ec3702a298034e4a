//! A book whose words were replaced by the names of our categories: it can be imported again as it is.

use super::BookKind;
use super::form::{file, take_csv, take_kind, text};
use super::mapping::MappingFile;
use super::reading::{Book, Column, Line, numbers, read};
use csv::{Terminator, WriterBuilder};
use recyclique_platform::Failure;
use recyclique_platform::http::{Attachment, Csv, Ctx, Form, FormField, Multipart, Parts, Upload};

/// What a spreadsheet wants at the start of a text in UTF-8.
pub(crate) const MARK: &str = "\u{feff}";

pub(crate) struct ExportRemapped {
    csv: Upload,
    mapping: MappingFile,
    kind: BookKind,
}

impl Form for ExportRemapped {
    const FIELDS: &'static [FormField] = &[file("csv_file"), file("mapping_file"), text("kind")];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        Ok(Self {
            csv: take_csv(&mut parts)?,
            mapping: MappingFile::take(&mut parts)?,
            kind: take_kind(&mut parts)?,
        })
    }
}

pub(crate) async fn export_remapped(
    ctx: Ctx,
    Multipart(form): Multipart<ExportRemapped>,
) -> Result<Attachment<Csv>, Failure> {
    let stamp = ctx.now().date_time().format("%Y%m%d_%H%M%S");
    let name = format!("import_legacy_remappe_{stamp}.csv");
    ctx.read(move |_| {
        let book = read(&form.csv.bytes)?;
        Ok(Attachment::bytes(name, remap(form.kind, &book, &form.mapping)?))
    })
    .await
}

fn remap(kind: BookKind, book: &Book, mapping: &MappingFile) -> Result<Vec<u8>, Failure> {
    let rows: Vec<Vec<String>> = book.lines.iter().map(|line| row(kind, line, mapping)).collect();
    write_csv(MARK, Column::of(kind).iter().map(|column| column.name()), &rows)
}

fn row(kind: BookKind, line: &Line, mapping: &MappingFile) -> Vec<String> {
    let copied = |cell: &String| cell.clone();
    let category = mapping.name_of(&line.category).to_owned();
    match kind {
        BookKind::Reception => {
            let (date, destination, notes) = (&line.date, &line.destination, &line.notes);
            vec![
                copied(date),
                category,
                weight(line, "0.00"),
                copied(destination),
                copied(notes),
            ]
        }
        BookKind::Caisse => vec![
            copied(&line.date),
            copied(&line.operation),
            category,
            copied(&line.label),
            copied(&line.quantity),
            weight(line, ""),
            copied(&line.price),
            copied(&line.payment),
            copied(&line.notes),
            copied(&line.control),
        ],
    }
}

/// Two decimals as 1.4.4, three where the scale gave them (spec Q-18); what is no weight stays as it was typed.
fn weight(line: &Line, empty: &str) -> String {
    if line.weight.is_empty() {
        return empty.to_owned();
    }
    let Some(weight) = numbers::weight(&line.weight) else {
        return line.weight.clone();
    };
    let text = weight.to_kilograms();
    text.strip_suffix('0').unwrap_or(&text).to_owned()
}

/// A file of values, lines ended as spreadsheets do.
pub(crate) fn write_csv<'a>(
    mark: &str,
    header: impl Iterator<Item = &'a str>,
    rows: &[Vec<String>],
) -> Result<Vec<u8>, Failure> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(mark.as_bytes().to_vec());
    writer.write_record(header).map_err(Failure::fault)?;
    for row in rows {
        writer.write_record(row).map_err(Failure::fault)?;
    }
    writer.into_inner().map_err(|error| Failure::fault(error.to_string()))
}
