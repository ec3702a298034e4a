//! The report of a session: X while it is open, Z once it is closed.

mod page;
mod roll;
mod title;

use crate::roll::{Paper, print};
use crate::{Heading, Kind};
use recyclique_kernel::{Centimes, Grams, Timestamp};

/// Everything a treasurer wants to read about a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionReport {
    pub heading: Heading,
    pub kind: Kind,
    pub stage: Stage,
    /// When this document was made.
    pub issued_at: Timestamp,
    /// Display name of who opened the session.
    pub operator: Option<String>,
    pub opened_at: Timestamp,
    /// Float.
    pub initial_amount: Centimes,
    pub number_of_sales: i64,
    pub number_of_items: i64,
    pub total_sales: Centimes,
    pub total_donations: Centimes,
    pub total_weight: Grams,
    pub change_given: Centimes,
    pub expected_total: Centimes,
    pub expected_cash: Centimes,
    pub movements: Vec<Movement>,
    pub means: Vec<Means>,
    pub initial_count: Vec<Count>,
    pub closing_count: Vec<Count>,
    pub categories: Vec<CategoryTakings>,
    pub tickets: Vec<Ticket>,
    pub complements: Vec<Complement>,
}

/// X or Z.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The session goes on: figures of the moment.
    X,
    /// The session is closed: figures are final.
    Z(Closing),
}

/// How a session ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Gapless per till; none for training.
    pub z_number: Option<i64>,
    pub closed_at: Timestamp,
    pub closed_by: Option<String>,
    pub actual_amount: Centimes,
    /// Positive: more than expected.
    pub variance: Centimes,
    pub comment: Option<String>,
}

/// Cash put in (positive) or taken out of the drawer (negative).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    pub made_at: Timestamp,
    pub made_by: Option<String>,
    pub amount: Centimes,
    pub reason: String,
}

/// One means of payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Means {
    pub label: String,
    /// In how many tickets.
    pub count: i64,
    /// Kept for these tickets, change taken out.
    pub amount: Centimes,
    /// What should be found, the float included for cash.
    pub expected: Centimes,
    pub counted: Option<Centimes>,
}

/// How many coins or notes of one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub value: Centimes,
    pub quantity: i64,
}

/// What one category sold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryTakings {
    pub name: String,
    pub quantity: i64,
    pub weight: Grams,
    pub amount: Centimes,
}

/// One ticket of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub number: i64,
    pub sold_at: Timestamp,
    pub seller: Option<String>,
    /// « Espèces + Chèque ».
    pub means: String,
    pub total: Centimes,
    pub donation: Centimes,
}

/// A correction made after the closing: dated, beside the figures that it does not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complement {
    pub corrected_at: Timestamp,
    pub corrected_by: Option<String>,
    pub ticket_number: i64,
    /// The line of the ticket.
    pub label: String,
    /// « Poids », « Prix »…
    pub field: String,
    pub before: String,
    pub after: String,
}

impl SessionReport {
    /// Everything, on A4 pages.
    pub fn pdf(&self) -> Vec<u8> {
        page::pdf(self)
    }

    /// The figures without the list of tickets, for the roll.
    pub fn escpos(&self, paper: Paper) -> Vec<u8> {
        print(&roll::blocks(self), paper, false)
    }
}
