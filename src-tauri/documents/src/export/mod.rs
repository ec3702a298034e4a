//! Files for spreadsheets, as 1.4.4 made them (spec caisse §1.10 and §2.7).

mod bulk_csv;
mod bulk_xlsx;
mod cells;
mod pace;
mod reception;
mod reception_bulk;
mod session;
mod workbook;

pub use bulk_csv::BulkCsv;
pub use bulk_xlsx::BulkXlsx;
pub use reception::{DepotRow, LignesCsv, SheetLigne, TicketSheet};
pub use reception_bulk::{BulkLigne, BulkTicket, BulkTicketsCsv, BulkTicketsXlsx};
pub use rust_xlsxwriter::XlsxError;
pub(crate) use workbook::{header_format, within};

use cells::{euros, stamp};
use recyclique_kernel::{Centimes, Grams, Timestamp};
use std::io::{self, Write};

/// The CSV report of one session (spec caisse §1.10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionSheet {
    pub session_id: String,
    pub operator_id: String,
    pub operator_name: String,
    pub site_id: String,
    pub site_name: String,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub initial_amount: Centimes,
    /// The stored value, else float + sales without donations.
    pub closing_amount: Centimes,
    pub actual_amount: Option<Centimes>,
    pub variance: Option<Centimes>,
    pub variance_comment: Option<String>,
    pub total_sales: Centimes,
    /// The number of sales (spec caisse Q7).
    pub total_items: i64,
    pub generated_at: Timestamp,
    pub tickets: Vec<SheetTicket>,
}

/// One sale of the CSV report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetTicket {
    pub sold_at: Timestamp,
    pub total: Centimes,
    pub lines: Vec<SheetLine>,
}

/// One line of a sale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// The name, or the code when it is in no catalogue.
    pub category: String,
    pub quantity: i64,
    pub weight: Grams,
    pub unit_price: Centimes,
    pub total: Centimes,
    /// Name of the preset.
    pub preset: Option<String>,
    pub notes: Option<String>,
}

/// One session of a bulk export (spec caisse §2.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkSession {
    pub session_id: String,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub operator: String,
    pub register: String,
    pub site: String,
    pub initial_amount: Centimes,
    pub total_sales: Centimes,
    pub number_of_sales: i64,
    pub number_of_items: i64,
    pub total_donations: Centimes,
    pub closing_amount: Option<Centimes>,
    pub actual_amount: Option<Centimes>,
    pub variance: Option<Centimes>,
    pub variance_comment: Option<String>,
    pub is_closed: bool,
}

/// One line of « Détails Tickets ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkLine {
    pub sale_id: String,
    pub sold_at: Timestamp,
    /// The root of the category.
    pub main_category: String,
    /// The child of the root on the path; none for a root.
    pub secondary_category: Option<String>,
    pub quantity: i64,
    pub weight: Grams,
    pub unit_price: Centimes,
    pub total: Centimes,
}

/// The columns of a bulk export.
const BULK_COLUMNS: [&str; 16] = [
    "Date Ouverture",
    "Date Fermeture",
    "Opérateur",
    "Caisse",
    "Site",
    "Montant Initial (€)",
    "Total Ventes (€)",
    "Nombre Ventes",
    "Nombre Articles",
    "Total Dons (€)",
    "Montant Clôture (€)",
    "Montant Réel (€)",
    "Écart (€)",
    "Commentaire Écart",
    "Statut",
    "ID Session",
];

impl BulkSession {
    fn status(&self) -> &'static str {
        if self.is_closed { "closed" } else { "open" }
    }

    /// In the order of [`BULK_COLUMNS`].
    fn cells(&self) -> [String; 16] {
        [
            stamp(self.opened_at),
            stamp(self.closed_at),
            self.operator.clone(),
            self.register.clone(),
            self.site.clone(),
            euros(self.initial_amount),
            euros(self.total_sales),
            self.number_of_sales.to_string(),
            self.number_of_items.to_string(),
            euros(self.total_donations),
            euros(self.closing_amount),
            euros(self.actual_amount),
            euros(self.variance),
            self.variance_comment.clone().unwrap_or_default(),
            self.status().to_owned(),
            self.session_id.clone(),
        ]
    }
}

/// UTF-8 with its mark, `;`, CRLF, quotes where they are needed.
pub(crate) fn csv_writer<W: Write>(mut out: W) -> io::Result<csv::Writer<W>> {
    out.write_all("\u{feff}".as_bytes())?;
    Ok(csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(out))
}
