//! Data in, bytes out, and bytes onto paper.
//!
//! Owns: what a receipt, the report of a session and the exports look like ([`Receipt`], [`SessionReport`],
//! [`SessionSheet`], [`TicketSheet`], [`BulkCsv`]…), the list of categories ([`CategoryList`]), on a roll ([`Paper`]) or as
//! PDF, and the way to a [`Printer`].
//! Promises: the roll and the PDF of a receipt say the same; every amount of the data is in the document; no line is
//! wider than its paper; no text, whatever its alphabet, breaks a document or commands a printer.
//! Does not know the database, HTTP, or when something is printed: the caller does.

mod block;
mod categories;
mod export;
mod heading;
mod letters;
mod printer;
mod receipt;
mod report;
mod roll;
mod sheet;
mod words;

pub use categories::{COMPLETE_COLUMNS, CategoryLine, CategoryList, SIMPLE_COLUMNS, template};
pub use chrono_tz::{Europe::Paris as PARIS, Tz};
pub use export::{
    BulkCsv, BulkLigne, BulkLine, BulkSession, BulkTicket, BulkTicketsCsv, BulkTicketsXlsx, BulkXlsx, DepotRow,
    LignesCsv, SessionSheet, SheetLigne, SheetLine, SheetTicket, TicketSheet, XlsxError,
};
pub use heading::{Heading, Kind};
pub use printer::{PrintCause, PrintError, Printer, Status};
pub use receipt::{Mark, Payment, Receipt, ReceiptLine};
pub use report::{CategoryTakings, Closing, Complement, Count, Means, Movement, SessionReport, Stage, Ticket};
pub use roll::{Paper, drawer_pulse, test_page};
