//! What travels about sessions (spec caisse §2.2).

use crate::corrections::CorrectionView;
use crate::payment::{Denomination, PaymentMethod};
use crate::reports::{MovementLine, PaymentLine};
use recyclique_kernel::{Centimes, Grams, Id, Permission, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What a session is for; stored at its opening and never guessed again (spec caisse Q1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SessionKind {
    /// « Réelle »: the shop sells.
    Real,
    /// « Différée »: a paper book is typed at its own date.
    Deferred,
    /// « École »: training, in no figure.
    Virtual,
}

impl SessionKind {
    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Deferred => "deferred",
            Self::Virtual => "virtual",
        }
    }

    /// From its stored form.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Real, Self::Deferred, Self::Virtual]
            .into_iter()
            .find(|kind| kind.code() == code)
    }

    /// What opening, selling and closing ask for.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Real => Permission::CaisseAccess,
            Self::Deferred => Permission::CaisseDeferredAccess,
            Self::Virtual => Permission::CaisseVirtualAccess,
        }
    }
}

/// The body of an opening.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct OpenSession {
    pub operator_id: String,
    pub site_id: String,
    #[serde(default)]
    pub register_id: Option<String>,
    pub initial_amount: Centimes,
    /// Absent: deferred when there is a date, else real.
    #[serde(default)]
    pub kind: Option<SessionKind>,
    /// The date of the paper book.
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
    pub kind: SessionKind,
    pub is_training: bool,
    /// Who holds the drawer; unknown for a session from before it was kept.
    pub device_id: Option<Id>,
    /// Is it this device?
    pub is_here: bool,
    /// Gapless per register, from 1, once closed.
    pub z_number: Option<i64>,
    pub waiting_tickets: i64,
    /// Put in the drawer outside of the sales.
    pub cash_in: Centimes,
    /// Taken out of it.
    pub cash_out: Centimes,
}

/// A session with its sales, for administrators.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SessionDetail {
    #[serde(flatten)]
    pub(crate) session: SessionView,
    pub(crate) operator_name: Option<String>,
    pub(crate) site_name: Option<String>,
    pub(crate) register_name: Option<String>,
    pub(crate) closed_by_name: Option<String>,
    pub(crate) payments: Vec<PaymentLine>,
    pub(crate) movements: Vec<MovementLine>,
    pub(crate) corrections: Vec<CorrectionView>,
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
    /// As 1.4.4: the instant of the sale, the date of the book in a deferred session (spec caisse Q5).
    pub(crate) created_at: Timestamp,
    /// When it was typed.
    pub(crate) recorded_at: Timestamp,
    pub(crate) is_corrected: bool,
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

/// Which open session of the caller is asked for.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct CurrentSession {
    /// Real when absent.
    #[serde(default)]
    pub(crate) kind: Option<SessionKind>,
    #[serde(default)]
    pub(crate) register_id: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct CheckDeferred {
    /// `YYYY-MM-DD`.
    pub(crate) date: String,
}

/// Is a paper book of that day being typed? The rest is absent when there is none, as in 1.4.4.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DeferredCheck {
    pub(crate) exists: bool,
    pub(crate) session_id: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) opened_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) initial_amount: Option<Centimes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) total_sales: Option<Centimes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) total_items: Option<i64>,
    pub(crate) session: Option<SessionView>,
}

/// The body of a change: `null` and absent both mean unchanged.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct UpdateSession {
    /// Refused: a session is closed by its count.
    #[serde(default)]
    pub(crate) status: Option<Value>,
    #[serde(default)]
    pub(crate) current_amount: Option<Centimes>,
    #[serde(default)]
    pub(crate) total_sales: Option<Centimes>,
    #[serde(default)]
    pub(crate) total_items: Option<i64>,
}

/// Why a session is taken over from a lost device.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct AdoptSession {
    pub(crate) reason: String,
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
