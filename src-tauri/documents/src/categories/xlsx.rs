//! The list as a workbook of one sheet.

use super::CategoryList;
use crate::XlsxError;
use crate::export::{header_format, within};
use recyclique_kernel::Centimes;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};

/// « Info » and « Image URL » have always been empty.
const COLUMNS: [(&str, u16); 6] = [
    ("Catégorie Racine", 30),
    ("Nom Sous-Catégorie", 30),
    ("Prix Minimum", 15),
    ("Prix Maximum", 15),
    ("Info", 20),
    ("Image URL", 20),
];

pub(super) fn workbook(list: &CategoryList) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (text, price) = (
        Format::new().set_align(FormatAlign::Left),
        Format::new().set_align(FormatAlign::Right),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name("Catégories")?;
    for (column, (title, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, title, &header_format())?;
    }
    for (row, line) in (1..).zip(&list.lines) {
        let sub = if line.is_root() { "" } else { line.name() };
        sheet.write_string_with_format(row, 0, within(line.root().to_owned()), &text)?;
        sheet.write_string_with_format(row, 1, within(sub.to_owned()), &text)?;
        write_price(sheet, (row, 2), line.price, &price)?;
        write_price(sheet, (row, 3), line.max_price, &price)?;
    }
    workbook.save_to_buffer()
}

fn write_price(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    price: Option<Centimes>,
    format: &Format,
) -> Result<(), XlsxError> {
    if let Some(price) = price {
        sheet.write_number_with_format(row, column, number(price), format)?;
    }
    Ok(())
}

#[expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a workbook holds floats; below 2^53 the division prints the exact decimal"
)]
fn number(price: Centimes) -> f64 {
    price.0 as f64 / 100.0
}
