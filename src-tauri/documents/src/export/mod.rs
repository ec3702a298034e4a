//! Files for spreadsheets, as 1.4.4 made them (spec caisse §1.10 and §2.7).

use recyclique_kernel::{Centimes, Grams, Timestamp};

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
