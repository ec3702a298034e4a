//! What travels about sales (spec caisse §2.3).

use crate::corrections::dto::CorrectionView;
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
    /// When it is said to have happened: the opening of its session when that one is deferred (spec caisse §1.8).
    pub sale_date: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// When it was typed.
    pub recorded_at: Timestamp,
    /// Made to learn: in no figure, and numbered apart.
    pub is_training: bool,
    pub items: Vec<ItemView>,
    pub payments: Vec<PaymentView>,
}

/// A sale with what was corrected in it and the receipts handed out.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SaleDetail {
    #[serde(flatten)]
    pub(crate) sale: SaleView,
    pub(crate) corrections: Vec<CorrectionView>,
    pub(crate) receipts: Vec<ReceiptView>,
}

/// A paper, a file or a mail handed out; number 1 is the original, the others are duplicates.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SaleReceipt")]
pub(crate) struct ReceiptView {
    pub(crate) number: i64,
    /// `print`, `pdf` or `email`.
    pub(crate) channel: String,
    pub(crate) issued_at: Timestamp,
}

/// A line as it stands.
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
