//! What another program recorded, kept under its own identifiers and dates. What is here already stays as it is: each
//! function answers whether the row is new.

mod actions;
mod store;

pub use actions::{close_past_session, insert_past_register, insert_past_sales, insert_past_session, past_figures};

use crate::payment::PaymentMethod;
use crate::sales::CreateItem;
use crate::sessions::SessionKind;
use recyclique_kernel::{Centimes, Grams, Id, Timestamp};
use serde_json::{Map, Value};

/// A till.
#[derive(Debug)]
pub struct PastRegister {
    pub id: Id,
    pub name: String,
    pub location: Option<String>,
    pub site_id: Option<Id>,
    pub is_active: bool,
    pub workflow_options: Map<String, Value>,
    pub is_virtual_enabled: bool,
    pub is_deferred_enabled: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A session as it was opened.
#[derive(Debug)]
pub struct PastSession {
    pub id: Id,
    pub kind: SessionKind,
    pub operator_id: Id,
    pub site_id: Id,
    pub register_id: Id,
    pub initial: Centimes,
    pub opened_at: Timestamp,
    pub created_at: Timestamp,
    /// To be closed on this device; otherwise no device ever held it.
    pub is_open: bool,
}

/// A sale, with its lines and its payments in order.
#[derive(Debug)]
pub struct PastSale {
    pub id: Id,
    pub session_id: Id,
    /// Nobody: who opened the session.
    pub seller_id: Option<Id>,
    pub total: Centimes,
    pub donation: Centimes,
    pub payment_method: PaymentMethod,
    pub note: Option<String>,
    pub sale_date: Timestamp,
    pub created_at: Timestamp,
    pub items: Vec<(Id, CreateItem)>,
    pub payments: Vec<PastPayment>,
}

/// One means of payment of a sale.
#[derive(Debug)]
pub struct PastPayment {
    pub id: Id,
    pub payment_method: PaymentMethod,
    pub amount: Centimes,
    pub created_at: Timestamp,
}

/// What was decided when the drawer was counted, as far as it is known.
#[derive(Debug)]
pub struct PastClosing {
    pub session_id: Id,
    pub closed_at: Timestamp,
    /// Unknown: what the facts say.
    pub expected: Option<Centimes>,
    /// Unknown: what was expected.
    pub actual: Option<Centimes>,
    pub comment: Option<String>,
}

/// What the rows of another program add up to here, before any correction.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PastFigures {
    pub sessions: i64,
    pub closed_sessions: i64,
    pub sales: i64,
    pub items: i64,
    pub payments: i64,
    pub sold: Centimes,
    pub donations: Centimes,
    pub weight: Grams,
    pub by_method: Vec<(PaymentMethod, Centimes)>,
}
