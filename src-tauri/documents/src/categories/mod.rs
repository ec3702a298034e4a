//! The list of categories, for people and for spreadsheets, as 1.4.4 made it (spec categories §2.13 and §2.14).

mod csv;
mod page;
mod xlsx;

use crate::XlsxError;
use chrono_tz::Tz;
use recyclique_kernel::{Centimes, Timestamp};

pub use csv::{COMPLETE_COLUMNS, SIMPLE_COLUMNS, template};

/// One category, under the names of those above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryLine {
    /// From the root to its own name; never empty.
    pub path: Vec<String>,
    pub official_name: Option<String>,
    /// The code of its own REP sector.
    pub rep_sector: Option<&'static str>,
    pub price: Option<Centimes>,
    pub max_price: Option<Centimes>,
    pub display_order: i64,
    pub display_order_entry: i64,
    pub is_visible: bool,
}

/// Categories, each followed by what is under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryList {
    pub lines: Vec<CategoryLine>,
    pub made_at: Timestamp,
    /// Where the clock on the wall is.
    pub zone: Tz,
}

impl CategoryLine {
    fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    fn root(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }

    fn is_root(&self) -> bool {
        self.path.len() < 2
    }
}

impl CategoryList {
    /// Two levels and their prices: what 1.4.4 reads again.
    pub fn csv(&self) -> std::io::Result<Vec<u8>> {
        csv::simple(self)
    }

    /// Every level and everything that the catalogue knows: what the import reads again without loss.
    pub fn complete_csv(&self) -> std::io::Result<Vec<u8>> {
        csv::complete(self)
    }

    /// The workbook.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        xlsx::workbook(self)
    }

    /// A4 pages, a table for each root.
    pub fn pdf(&self) -> Vec<u8> {
        page::pdf(self)
    }
}

/// « 12.50 »; nothing for no price.
fn decimal(price: Option<Centimes>) -> String {
    price.map(Centimes::to_euros).unwrap_or_default()
}
