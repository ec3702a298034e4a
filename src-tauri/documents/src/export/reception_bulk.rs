//! The tickets of the reception of a period, as CSV and as a workbook (spec reception §2.19). Every cell is text.

use super::cells::{kilos, one_line, stamp};
use super::csv_writer;
use super::workbook::{Sheet, total_style};
use recyclique_kernel::{Grams, Timestamp};
use rust_xlsxwriter::{Workbook, XlsxError};
use std::io::{self, Write};

/// A ticket with what it adds up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkTicket {
    pub ticket_id: String,
    pub poste_id: String,
    /// `opened` or `closed`.
    pub status: &'static str,
    pub created_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    /// Empty for somebody who is no more.
    pub benevole: String,
    pub total: Grams,
    pub number_of_lignes: i64,
}

/// A ligne of such a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkLigne {
    pub ligne_id: String,
    pub category_id: String,
    pub category: String,
    /// The category above it.
    pub parent_category: Option<String>,
    pub destination: &'static str,
    pub weight: Grams,
    pub notes: Option<String>,
}

impl BulkTicket {
    fn cells(&self) -> [String; 8] {
        [
            self.ticket_id.clone(),
            self.poste_id.clone(),
            self.status.to_owned(),
            stamp(self.created_at),
            stamp(self.closed_at),
            self.benevole.clone(),
            kilos(self.total),
            self.number_of_lignes.to_string(),
        ]
    }
}

impl BulkLigne {
    fn notes(&self) -> String {
        one_line(self.notes.as_deref().unwrap_or_default()).trim().to_owned()
    }

    /// The category above and its own, or its own alone.
    fn path(&self) -> (String, String) {
        match &self.parent_category {
            Some(parent) => (parent.clone(), self.category.clone()),
            None => (self.category.clone(), String::new()),
        }
    }
}

const CSV_COLUMNS: [&str; 14] = [
    "ticket_id",
    "poste_id",
    "ticket_status",
    "ticket_created_at",
    "ticket_closed_at",
    "benevole_username",
    "ticket_total_poids_kg",
    "ticket_total_lignes",
    "ligne_id",
    "category_id",
    "category_label",
    "destination",
    "poids_kg",
    "notes",
];

/// Writes tickets as they come, one row per ligne; a ticket without one has a row all the same.
pub struct BulkTicketsCsv<W: Write>(csv::Writer<W>);

impl<W: Write> BulkTicketsCsv<W> {
    /// Begins the file.
    pub fn new(out: W) -> io::Result<Self> {
        let mut out = csv_writer(out)?;
        out.write_record(CSV_COLUMNS)?;
        Ok(Self(out))
    }

    /// One ligne of a ticket, or the ticket alone.
    pub fn write(&mut self, ticket: &BulkTicket, ligne: Option<&BulkLigne>) -> io::Result<()> {
        let ligne = ligne.map_or_else(Default::default, |ligne| {
            [
                ligne.ligne_id.clone(),
                ligne.category_id.clone(),
                ligne.category.clone(),
                ligne.destination.to_owned(),
                kilos(ligne.weight),
                ligne.notes(),
            ]
        });
        self.0.write_record(ticket.cells().iter().chain(&ligne))?;
        Ok(())
    }

    /// Ends the file and gives it back.
    pub fn finish(self) -> io::Result<W> {
        self.0.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

const SUMMARY: [(&str, u16); 8] = [
    ("ID Ticket", 38),
    ("Statut", 12),
    ("Date Création", 20),
    ("Date Fermeture", 20),
    ("Bénévole", 25),
    ("Poste ID", 38),
    ("Nb Lignes", 12),
    ("Poids Total (kg)", 18),
];
const DETAIL: [(&str, u16); 15] = [
    ("ticket_id", 38),
    ("poste_id", 38),
    ("ticket_status", 12),
    ("ticket_created_at", 20),
    ("ticket_closed_at", 20),
    ("benevole_username", 25),
    ("ticket_total_poids_kg", 18),
    ("ticket_total_lignes", 12),
    ("ligne_id", 38),
    ("category_id", 38),
    ("category_principale", 30),
    ("category_secondaire", 30),
    ("destination", 15),
    ("poids_kg", 12),
    ("notes", 40),
];

/// Writes the two sheets as tickets and lignes come, each to a temporary file.
pub struct BulkTicketsXlsx {
    workbook: Workbook,
    summary: Sheet,
    detail: Sheet,
    number_of_lignes: i64,
    total: Grams,
}

impl BulkTicketsXlsx {
    /// Begins the workbook.
    pub fn new() -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        Ok(Self {
            summary: Sheet::new(&mut workbook, "Résumé", &SUMMARY)?,
            detail: Sheet::new(&mut workbook, "Détail", &DETAIL)?,
            workbook,
            number_of_lignes: 0,
            total: Grams::ZERO,
        })
    }

    /// One ticket, on the first sheet.
    pub fn ticket(&mut self, ticket: &BulkTicket) -> Result<(), XlsxError> {
        self.number_of_lignes = self.number_of_lignes.saturating_add(ticket.number_of_lignes);
        self.total = self.total + ticket.total;
        let [id, poste_id, status, created_at, closed_at, benevole, total, lignes] = ticket.cells();
        self.summary
            .row([id, status, created_at, closed_at, benevole, poste_id, lignes, total])
    }

    /// One ligne of a ticket, or the ticket alone, on the second sheet.
    pub fn ligne(&mut self, ticket: &BulkTicket, ligne: Option<&BulkLigne>) -> Result<(), XlsxError> {
        let cells: [String; 7] = ligne.map_or_else(Default::default, |ligne| {
            let (main, secondary) = ligne.path();
            [
                ligne.ligne_id.clone(),
                ligne.category_id.clone(),
                main,
                secondary,
                ligne.destination.to_owned(),
                kilos(ligne.weight),
                ligne.notes(),
            ]
        });
        self.detail.row(ticket.cells().into_iter().chain(cells))
    }

    /// Adds the total and writes the workbook.
    pub fn finish<W: Write + Send>(mut self, out: W) -> Result<(), XlsxError> {
        let sums = [self.number_of_lignes.to_string(), kilos(self.total)];
        let row = ["TOTAL", "", "", "", "", ""].map(str::to_owned).into_iter().chain(sums);
        self.summary.styled_row(&total_style(), row)?;
        for sheet in [self.summary, self.detail] {
            self.workbook.push_worksheet(sheet.worksheet);
        }
        self.workbook.save_to_writer(out)?;
        Ok(())
    }
}
