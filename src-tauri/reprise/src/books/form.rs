//! The forms that bring a book.

use super::BookKind;
use super::reading::{Book, read};
use crate::refusals::{BOOK_FORMAT, BOOK_KIND_INVALID, COLUMNS_MISSING, CSV_FORMAT};
use recyclique_kernel::{Refusal, Refused};
use recyclique_platform::Failure;
use recyclique_platform::http::{FormField, Parts, Upload};

/// The largest file: a book of fifty thousand lines is a third of it.
pub(crate) const FILE_LIMIT: usize = 10 * 1024 * 1024;
/// The most sentences of a list; beyond, their number is told.
const SENTENCES_LIMIT: usize = 1000;

pub(crate) const fn file(name: &'static str) -> FormField {
    FormField {
        name,
        is_file: true,
        is_required: true,
    }
}

pub(crate) const fn text(name: &'static str) -> FormField {
    FormField {
        name,
        is_file: false,
        is_required: false,
    }
}

/// The book of `file`, whose name says that it is one.
pub(crate) fn take_book(parts: &mut Parts) -> Result<Upload, Failure> {
    take_named(parts, "file", ".csv", &BOOK_FORMAT)
}

/// The book of `csv_file`.
pub(crate) fn take_csv(parts: &mut Parts) -> Result<Upload, Failure> {
    take_named(parts, "csv_file", ".csv", &CSV_FORMAT)
}

pub(crate) fn take_named(
    parts: &mut Parts,
    field: &str,
    ending: &str,
    refusal: &'static Refusal,
) -> Result<Upload, Failure> {
    let upload = parts.file(field)?;
    if upload.file_name.to_lowercase().ends_with(ending) {
        Ok(upload)
    } else {
        Err(refusal.into())
    }
}

/// What the book is said to be; 1.4.4 knew receptions only.
pub(crate) fn take_kind(parts: &mut Parts) -> Result<BookKind, Failure> {
    match parts.text("kind")? {
        None => Ok(BookKind::default()),
        Some(code) => {
            Ok(BookKind::parse(&code).ok_or_else(|| BOOK_KIND_INVALID.field("kind", BOOK_KIND_INVALID.detail))?)
        }
    }
}

/// Reads a book that must have its columns.
pub(crate) fn read_whole(upload: &Upload, kind: BookKind) -> Result<Book, Refused> {
    let book = read(&upload.bytes)?;
    match book.missing_columns(kind).as_slice() {
        [] => Ok(book),
        missing => Err(COLUMNS_MISSING.with(missing_columns(kind, missing))),
    }
}

/// The same, in the fewer words of an import.
pub(crate) fn read_to_import(upload: &Upload, kind: BookKind) -> Result<Book, Refused> {
    let book = read(&upload.bytes)?;
    match book.missing_columns(kind).as_slice() {
        [] => Ok(book),
        missing => Err(COLUMNS_MISSING.with(format!("Colonnes manquantes: {}", missing.join(", ")))),
    }
}

/// In the words of 1.4.4.
pub(crate) fn missing_columns(kind: BookKind, missing: &[&str]) -> String {
    let required = super::reading::Column::required(kind).iter();
    let required: Vec<&str> = required.map(|column| column.name()).collect();
    format!(
        "Colonnes manquantes: {}. Colonnes requises: {}",
        missing.join(", "),
        required.join(", ")
    )
}

/// A list that stays readable.
pub(crate) fn capped(mut sentences: Vec<String>) -> Vec<String> {
    let more = sentences.len().saturating_sub(SENTENCES_LIMIT);
    if more > 0 {
        sentences.truncate(SENTENCES_LIMIT);
        sentences.push(format!("… et {more} de plus"));
    }
    sentences
}
