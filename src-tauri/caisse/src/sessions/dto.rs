//! What travels about sessions (spec caisse §2.2).

use crate::payment::{Denomination, PaymentMethod};
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The body of an opening.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct OpenSession {
    pub operator_id: String,
    pub site_id: String,
    #[serde(default)]
    pub register_id: Option<String>,
    pub initial_amount: Centimes,
    /// A date makes it a deferred session.
    #[serde(default)]
    pub opened_at: Option<Timestamp>,
    /// The coins and notes counted, when they were.
    #[serde(default)]
    pub denominations: Option<Vec<Denomination>>,
}

/// Open or closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SessionStatus {
    /// Selling.
    Open,
    /// Counted.
    Closed,
}

/// A session as 1.4.4's clients read it; every key is always there.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SessionView {
    pub id: Id,
    pub operator_id: Id,
    pub site_id: Id,
    pub register_id: Option<Id>,
    pub initial_amount: Centimes,
    pub current_amount: Centimes,
    pub status: SessionStatus,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub total_sales: Centimes,
    /// The number of sales, as 1.4.4 counted it (spec caisse Q7).
    pub total_items: i64,
    pub number_of_sales: i64,
    pub total_donations: Centimes,
    pub total_weight_out: Grams,
    pub closing_amount: Option<Centimes>,
    pub actual_amount: Option<Centimes>,
    pub variance: Option<Centimes>,
    pub variance_comment: Option<String>,
    pub report_download_url: Option<String>,
    pub report_email_sent: Option<bool>,
    pub register_options: Option<Map<String, Value>>,
}

/// A session with its sales, for administrators.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SessionDetail {
    #[serde(flatten)]
    pub(crate) session: SessionView,
    pub(crate) operator_name: Option<String>,
    pub(crate) site_name: Option<String>,
    pub(crate) sales: Vec<SessionSale>,
}

/// A sale inside a session's detail.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SessionSale {
    pub(crate) id: Id,
    pub(crate) ticket_number: i64,
    pub(crate) total_amount: Centimes,
    pub(crate) donation: Option<Centimes>,
    pub(crate) payment_method: Option<PaymentMethod>,
    pub(crate) payments: Vec<crate::sales::dto::PaymentView>,
    pub(crate) sale_date: Timestamp,
    pub(crate) created_at: Timestamp,
    pub(crate) operator_id: Option<Id>,
    pub(crate) operator_name: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) total_weight: Grams,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SessionList {
    pub(crate) data: Vec<SessionView>,
    pub(crate) total: i64,
    pub(crate) skip: i64,
    pub(crate) limit: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SessionStatusView {
    pub(crate) is_active: bool,
    pub(crate) session_id: Option<Id>,
}

/// The body of a closing.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CloseSession {
    pub actual_amount: Centimes,
    #[serde(default)]
    pub variance_comment: Option<String>,
    /// What was counted for each means of payment; its sum is `actual_amount`.
    #[serde(default)]
    pub counted: Option<Vec<Counted>>,
    /// The coins and notes of the drawer; their sum is the cash counted.
    #[serde(default)]
    pub denominations: Option<Vec<Denomination>>,
}

/// What was counted for one means of payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counted {
    pub payment_method: PaymentMethod,
    pub amount: Centimes,
}

/// What a closing answers: the session, or the notice that nothing was worth keeping.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Closed {
    /// Counted and closed.
    Kept(Box<SessionView>),
    /// Opened for nothing.
    Discarded(Discarded),
}

/// The answer of 1.4.4 for an empty session (spec caisse §1.9).
#[derive(Debug, Serialize, JsonSchema)]
pub struct Discarded {
    pub message: String,
    pub session_id: Id,
    pub deleted: bool,
}

/// Where the operator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Step {
    Entry,
    Sale,
    Exit,
}

impl Step {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Entry => "ENTRY",
            Self::Sale => "SALE",
            Self::Exit => "EXIT",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Entry, Self::Sale, Self::Exit]
            .into_iter()
            .find(|step| step.code() == code)
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct UpdateStep {
    pub(crate) step: Step,
    /// Accepted and ignored, as 1.4.4 does.
    #[serde(default, rename = "timestamp")]
    #[schemars(with = "Option<Timestamp>")]
    pub(crate) _timestamp: Option<Value>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StepView {
    pub(crate) session_id: String,
    pub(crate) current_step: Option<Step>,
    pub(crate) step_start_time: Option<Timestamp>,
    pub(crate) last_activity: Option<Timestamp>,
    pub(crate) step_duration_seconds: Option<i64>,
}
