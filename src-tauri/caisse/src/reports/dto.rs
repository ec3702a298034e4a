//! What travels about the report of a session.

use crate::payment::{Denomination, Direction, PaymentMethod};
use crate::sessions::SessionKind;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Everything a person wants to read about a session.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SessionReport {
    pub session_id: Id,
    pub kind: SessionKind,
    pub is_final: bool,
    /// This device holds the drawer.
    pub is_here: bool,
    /// Gapless per register, from 1, once closed.
    pub z_number: Option<i64>,
    pub register_id: Id,
    pub register_name: Option<String>,
    pub site_name: Option<String>,
    pub operator_id: Id,
    pub operator_name: Option<String>,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub closed_by_name: Option<String>,
    #[serde(flatten)]
    pub figures: Figures,
    pub actual_amount: Option<Centimes>,
    pub variance: Option<Centimes>,
    pub variance_comment: Option<String>,
    pub sales: Vec<SaleLine>,
    pub initial_denominations: Option<Vec<Denomination>>,
    pub denominations: Option<Vec<Denomination>>,
    /// What was corrected after the closing; the figures above do not know it (P10).
    pub complements: Vec<Complement>,
}

/// What the facts of a session say. Frozen by the closing, as it stood: identifiers, never the name of a person (P19).
/// Those of last year are read as well: a field added here is given a default.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Figures {
    pub initial_amount: Centimes,
    pub number_of_sales: i64,
    pub number_of_items: i64,
    pub total_sales: Centimes,
    pub total_donations: Centimes,
    pub total_weight: Grams,
    pub change_given: Centimes,
    pub cash_in: Centimes,
    pub cash_out: Centimes,
    pub expected_total: Centimes,
    pub expected_cash: Centimes,
    pub payments: Vec<PaymentLine>,
    pub categories: Vec<CategoryLine>,
    pub movements: Vec<MovementLine>,
}

/// One means of payment.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct PaymentLine {
    pub payment_method: PaymentMethod,
    /// In how many tickets.
    pub count: i64,
    /// Kept for these tickets, change taken out.
    pub amount: Centimes,
    /// What should be found, the float included for cash.
    pub expected: Centimes,
    pub counted: Option<Centimes>,
}

/// What one category sold.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct CategoryLine {
    pub category_id: Option<Id>,
    pub name: String,
    pub quantity: i64,
    pub weight: Grams,
    pub amount: Centimes,
}

/// Cash put in the drawer or taken out.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct MovementLine {
    pub id: Id,
    pub direction: Direction,
    pub amount: Centimes,
    pub reason: String,
    pub made_at: Timestamp,
    pub made_by: Id,
    /// Known when read, not when frozen.
    pub made_by_name: Option<String>,
}

/// One field corrected after the closing.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Complement {
    pub corrected_at: Timestamp,
    pub corrected_by_name: Option<String>,
    pub ticket_number: i64,
    pub label: String,
    pub field: &'static str,
    pub before: Value,
    pub after: Value,
}

/// One ticket.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SaleLine {
    pub id: Id,
    pub ticket_number: i64,
    pub created_at: Timestamp,
    pub operator_name: Option<String>,
    pub total_amount: Centimes,
    pub donation: Centimes,
    pub payment_methods: Vec<PaymentMethod>,
    pub note: Option<String>,
}
