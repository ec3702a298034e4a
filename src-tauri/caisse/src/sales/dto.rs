//! What travels about sales (spec caisse §2.3).

use crate::payment::PaymentMethod;
use recyclique_kernel::lenient::integer;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The body of a sale.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CreateSale {
    pub cash_session_id: Id,
    pub items: Vec<CreateItem>,
    pub total_amount: Centimes,
    #[serde(default)]
    pub donation: Option<Centimes>,
    #[serde(default)]
    pub payment_method: Option<PaymentMethod>,
    /// What was handed over, change not taken out.
    #[serde(default)]
    pub payments: Option<Vec<CreatePayment>>,
    #[serde(default)]
    pub note: Option<String>,
}

/// One line of the basket.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CreateItem {
    pub category: String,
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub quantity: i64,
    pub weight: Grams,
    pub unit_price: Centimes,
    pub total_price: Centimes,
    #[serde(default)]
    pub preset_id: Option<Id>,
    #[serde(default)]
    pub notes: Option<String>,
}

/// One means of payment and what it brought.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CreatePayment {
    pub payment_method: PaymentMethod,
    pub amount: Centimes,
}

/// A sale as stored.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SaleView {
    pub id: Id,
    pub cash_session_id: Id,
    /// Gapless per register, from 1.
    pub ticket_number: i64,
    pub operator_id: Option<Id>,
    pub total_amount: Centimes,
    pub donation: Option<Centimes>,
    /// Given back in cash.
    pub change: Centimes,
    pub payment_method: Option<PaymentMethod>,
    pub note: Option<String>,
    pub sale_date: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub items: Vec<ItemView>,
    pub payments: Vec<PaymentView>,
}

/// A line as stored.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ItemView {
    pub id: Id,
    pub sale_id: Id,
    pub category: String,
    pub quantity: i64,
    pub weight: Grams,
    pub unit_price: Centimes,
    pub total_price: Centimes,
    pub preset_id: Option<Id>,
    pub notes: Option<String>,
}

/// A payment as stored.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PaymentView {
    pub id: Id,
    pub sale_id: Id,
    pub payment_method: PaymentMethod,
    pub amount: Centimes,
    pub created_at: Timestamp,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListSales {
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) skip: i64,
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) limit: i64,
    pub(crate) cash_session_id: Option<String>,
}

impl Default for ListSales {
    fn default() -> Self {
        Self {
            skip: 0,
            limit: 100,
            cash_session_id: None,
        }
    }
}
