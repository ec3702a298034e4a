//! From the bytes of a file to the lines of a book: one tolerant reader for every step, whatever the encoding, the
//! separator and the names of the columns.

mod columns;
pub(crate) mod dates;
mod decoding;
pub(crate) mod numbers;
mod table;
mod totals;
pub(crate) mod words;

pub(crate) use columns::Column;
pub(crate) use decoding::{Encoding, nfc};
pub(crate) use table::{Book, Line, read};
pub(crate) use totals::{Compared, compare};
