//! Sheets of workbooks, as 1.4.4 drew them.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

/// What a cell of a workbook can hold.
const CELL: usize = 32_767;

/// Of a last row of sums.
pub(super) fn total_style() -> Format {
    Format::new().set_bold().set_background_color("E8F4F8")
}

/// A sheet whose rows are written as they come, each cell a text.
pub(super) struct Sheet {
    pub(super) worksheet: Worksheet,
    next_row: u32,
}

impl Sheet {
    pub(super) fn new(workbook: &mut Workbook, name: &str, columns: &[(&str, u16)]) -> Result<Self, XlsxError> {
        let header = header_format();
        let mut worksheet = workbook.new_worksheet_with_constant_memory()?;
        worksheet.set_name(name)?;
        for (column, (title, width)) in (0..).zip(columns) {
            worksheet.set_column_width(column, *width)?;
            worksheet.write_string_with_format(0, column, *title, &header)?;
        }
        Ok(Self { worksheet, next_row: 1 })
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) -> Result<(), XlsxError> {
        for (column, cell) in (0..).zip(cells) {
            self.worksheet.write_string(self.next_row, column, within(cell))?;
        }
        self.next_row += 1;
        Ok(())
    }

    pub(super) fn styled_row(
        &mut self,
        style: &Format,
        cells: impl IntoIterator<Item = String>,
    ) -> Result<(), XlsxError> {
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
