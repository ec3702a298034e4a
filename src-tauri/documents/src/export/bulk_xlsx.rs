//! The workbook of a period: « Résumé », « Détails », « Détails Tickets » (spec caisse §2.7). Every cell is text.

use super::cells::{euros, kilos, stamp};
use super::pace::Pace;
use super::workbook::{Sheet, total_style};
use super::{BULK_COLUMNS, BulkLine, BulkSession};
use recyclique_kernel::Centimes;
use rust_xlsxwriter::{Workbook, XlsxError};
use std::io::Write;

const SUMMARY: [(&str, u16); 9] = [
    ("Date Ouverture", 20),
    ("Opérateur", 25),
    ("Caisse", 20),
    ("Site", 20),
    ("CA Total (€)", 15),
    ("Nb Ventes", 12),
    ("Nb Articles", 12),
    ("Écart (€)", 15),
    ("Statut", 12),
];
const DETAIL_WIDTHS: [u16; 16] = [20, 20, 25, 20, 20, 15, 15, 12, 12, 15, 15, 15, 15, 30, 12, 38];
const TICKETS: [(&str, u16); 8] = [
    ("Numéro Ticket", 20),
    ("Date Vente", 20),
    ("Catégorie Principale", 30),
    ("Catégorie Secondaire", 30),
    ("Quantité", 12),
    ("Poids (kg)", 15),
    ("Prix Unitaire (€)", 18),
    ("Prix Total (€)", 18),
];
/// Writes rows as they come, each sheet to a temporary file: the memory used does not depend on their number.
pub struct BulkXlsx<F> {
    workbook: Workbook,
    summary: Sheet,
    details: Sheet,
    tickets: Sheet,
    pace: Pace<F>,
    total_sales: Centimes,
    number_of_sales: i64,
    number_of_items: i64,
}

impl<F: FnMut(u64)> BulkXlsx<F> {
    /// Begins the workbook; `progress` is called with the number of sessions and lines written so far, every thousand
    /// rows and at the end.
    pub fn new(progress: F) -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        let details = BULK_COLUMNS.map(|title| match title {
            "Nombre Ventes" => "Nb Ventes",
            "Nombre Articles" => "Nb Articles",
            title => title,
        });
        let details: Vec<_> = details.into_iter().zip(DETAIL_WIDTHS).collect();
        Ok(Self {
            summary: Sheet::new(&mut workbook, "Résumé", &SUMMARY)?,
            details: Sheet::new(&mut workbook, "Détails", &details)?,
            tickets: Sheet::new(&mut workbook, "Détails Tickets", &TICKETS)?,
            workbook,
            pace: Pace::new(progress),
            total_sales: Centimes::ZERO,
            number_of_sales: 0,
            number_of_items: 0,
        })
    }

    /// One session, on the first two sheets.
    pub fn session(&mut self, session: &BulkSession) -> Result<(), XlsxError> {
        self.total_sales = self.total_sales + session.total_sales;
        self.number_of_sales = self.number_of_sales.saturating_add(session.number_of_sales);
        self.number_of_items = self.number_of_items.saturating_add(session.number_of_items);
        self.summary.row([
            stamp(session.opened_at),
            session.operator.clone(),
            session.register.clone(),
            session.site.clone(),
            euros(session.total_sales),
            session.number_of_sales.to_string(),
            session.number_of_items.to_string(),
            euros(session.variance),
            session.status().to_owned(),
        ])?;
        self.details.row(session.cells())?;
        self.pace.step();
        Ok(())
    }

    /// One line of a sale, on the third sheet.
    pub fn line(&mut self, line: &BulkLine) -> Result<(), XlsxError> {
        self.tickets.row([
            line.sale_id.chars().take(8).collect(),
            stamp(line.sold_at),
            line.main_category.clone(),
            line.secondary_category.clone().unwrap_or_default(),
            line.quantity.to_string(),
            kilos(line.weight),
            euros(line.unit_price),
            euros(line.total),
        ])?;
        self.pace.step();
        Ok(())
    }

    /// Adds the total and writes the workbook.
    pub fn finish<W: Write + Send>(mut self, out: W) -> Result<(), XlsxError> {
        let empty = String::new;
        self.summary.styled_row(
            &total_style(),
            [
                "TOTAL".to_owned(),
                empty(),
                empty(),
                empty(),
                euros(self.total_sales),
                self.number_of_sales.to_string(),
                self.number_of_items.to_string(),
                empty(),
                empty(),
            ],
        )?;
        for sheet in [self.summary, self.details, self.tickets] {
            self.workbook.push_worksheet(sheet.worksheet);
        }
        self.workbook.save_to_writer(out)?;
        self.pace.end();
        Ok(())
    }
}
