//! What travels about the report of a session.

use crate::payment::{Denomination, PaymentMethod};
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;

/// Everything a person wants to read about a session.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SessionReport {
    pub(crate) session_id: Id,
    pub(crate) is_final: bool,
    pub(crate) register_id: Id,
    pub(crate) register_name: Option<String>,
    pub(crate) site_name: Option<String>,
    pub(crate) operator_id: Id,
    pub(crate) operator_name: Option<String>,
    pub(crate) opened_at: Timestamp,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) closed_by_name: Option<String>,
    pub(crate) initial_amount: Centimes,
    pub(crate) number_of_sales: i64,
    pub(crate) number_of_items: i64,
    pub(crate) total_sales: Centimes,
    pub(crate) total_donations: Centimes,
    pub(crate) total_weight: Grams,
    pub(crate) change_given: Centimes,
    pub(crate) expected_total: Centimes,
    pub(crate) expected_cash: Centimes,
    pub(crate) actual_amount: Option<Centimes>,
    pub(crate) variance: Option<Centimes>,
    pub(crate) variance_comment: Option<String>,
    pub(crate) payments: Vec<PaymentLine>,
    pub(crate) categories: Vec<CategoryLine>,
    pub(crate) sales: Vec<SaleLine>,
    pub(crate) initial_denominations: Option<Vec<Denomination>>,
    pub(crate) denominations: Option<Vec<Denomination>>,
}

/// One means of payment.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PaymentLine {
    pub(crate) payment_method: PaymentMethod,
    /// In how many tickets.
    pub(crate) count: i64,
    /// Kept for these tickets, change taken out.
    pub(crate) amount: Centimes,
    /// What should be found, the float included for cash.
    pub(crate) expected: Centimes,
    pub(crate) counted: Option<Centimes>,
}

/// What one category sold.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CategoryLine {
    pub(crate) category_id: Option<Id>,
    pub(crate) name: String,
    pub(crate) quantity: i64,
    pub(crate) weight: Grams,
    pub(crate) amount: Centimes,
}

/// One ticket.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SaleLine {
    pub(crate) id: Id,
    pub(crate) ticket_number: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) operator_name: Option<String>,
    pub(crate) total_amount: Centimes,
    pub(crate) donation: Centimes,
    pub(crate) payment_methods: Vec<PaymentMethod>,
    pub(crate) note: Option<String>,
}
