//! The workbook of a period: « Résumé », « Détails », « Détails Tickets » (spec caisse §2.7). Every cell is text.

use super::cells::{euros, kilos, stamp};
use super::pace::Pace;
use super::{BULK_COLUMNS, BulkLine, BulkSession};
use recyclique_kernel::Centimes;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
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
/// What a cell of a workbook can hold.
const CELL: usize = 32_767;

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
        let style = Format::new().set_bold().set_background_color("E8F4F8");
        let empty = String::new;
        self.summary.styled_row(
            &style,
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

struct Sheet {
    worksheet: Worksheet,
    next_row: u32,
}

impl Sheet {
    fn new(workbook: &mut Workbook, name: &str, columns: &[(&str, u16)]) -> Result<Self, XlsxError> {
        let header = header_format();
        let mut worksheet = workbook.new_worksheet_with_constant_memory()?;
        worksheet.set_name(name)?;
        for (column, (title, width)) in (0..).zip(columns) {
            worksheet.set_column_width(column, *width)?;
            worksheet.write_string_with_format(0, column, *title, &header)?;
        }
        Ok(Self { worksheet, next_row: 1 })
    }

    fn row<const N: usize>(&mut self, cells: [String; N]) -> Result<(), XlsxError> {
        for (column, cell) in (0..).zip(cells) {
            self.worksheet.write_string(self.next_row, column, within(cell))?;
        }
        self.next_row += 1;
        Ok(())
    }

    fn styled_row<const N: usize>(&mut self, style: &Format, cells: [String; N]) -> Result<(), XlsxError> {
        for (column, cell) in (0..).zip(cells) {
            self.worksheet
                .write_string_with_format(self.next_row, column, cell, style)?;
        }
        self.next_row += 1;
        Ok(())
    }
}

/// The titles of the columns, in every workbook.
pub(crate) fn header_format() -> Format {
    Format::new()
        .set_bold()
        .set_font_color("FFFFFF")
        .set_font_size(11)
        .set_background_color("3498DB")
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
}

/// A text as long as a cell may be.
pub(crate) fn within(mut cell: String) -> String {
    if let Some((end, _)) = cell.char_indices().nth(CELL) {
        cell.truncate(end);
    }
    cell
}
