//! Reading kernel words out of a row.

use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use rusqlite::types::Type;
use rusqlite::{Error, Row};

/// Typed columns. A value that does not fit its type is a fault: only we write the file.
pub trait RowExt {
    /// Integer cents.
    fn centimes(&self, column: &str) -> rusqlite::Result<Centimes>;
    /// Integer grams.
    fn grams(&self, column: &str) -> rusqlite::Result<Grams>;
    /// An identifier.
    fn id(&self, column: &str) -> rusqlite::Result<Id>;
    /// An identifier or nothing.
    fn id_opt(&self, column: &str) -> rusqlite::Result<Option<Id>>;
    /// An instant.
    fn timestamp(&self, column: &str) -> rusqlite::Result<Timestamp>;
    /// An instant or nothing.
    fn timestamp_opt(&self, column: &str) -> rusqlite::Result<Option<Timestamp>>;
    /// A text that `parse` understands.
    fn parsed<T>(&self, column: &str, parse: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<T>;
}

impl RowExt for Row<'_> {
    fn centimes(&self, column: &str) -> rusqlite::Result<Centimes> {
        self.get(column).map(Centimes)
    }

    fn grams(&self, column: &str) -> rusqlite::Result<Grams> {
        self.get(column).map(Grams)
    }

    fn id(&self, column: &str) -> rusqlite::Result<Id> {
        self.parsed(column, Id::parse)
    }

    fn id_opt(&self, column: &str) -> rusqlite::Result<Option<Id>> {
        optional(self, column, Id::parse)
    }

    fn timestamp(&self, column: &str) -> rusqlite::Result<Timestamp> {
        self.parsed(column, Timestamp::parse)
    }

    fn timestamp_opt(&self, column: &str) -> rusqlite::Result<Option<Timestamp>> {
        optional(self, column, Timestamp::parse)
    }

    fn parsed<T>(&self, column: &str, parse: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<T> {
        let value = self.get_ref(column)?;
        let text = value
            .as_str()
            .map_err(|e| Error::FromSqlConversionFailure(0, Type::Text, e.into()))?;
        parse(text).ok_or_else(|| unreadable(column, text))
    }
}

fn optional<T>(row: &Row, column: &str, parse: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<Option<T>> {
    match row.get::<_, Option<String>>(column)? {
        None => Ok(None),
        Some(text) => parse(&text).map(Some).ok_or_else(|| unreadable(column, &text)),
    }
}

fn unreadable(column: &str, text: &str) -> Error {
    Error::FromSqlConversionFailure(0, Type::Text, format!("column {column}: cannot read {text:?}").into())
}
