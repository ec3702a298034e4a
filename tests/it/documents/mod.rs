//! Receipts, reports, exports, and the way to a printer.

mod categories;
mod exports;
mod pictures;
mod printers;
mod properties;
mod receipts;
mod reports;
mod samples;
