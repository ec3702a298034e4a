//! The receipt of one sale: the words of the shop, laid out once for the roll and for the PDF.

pub(crate) mod layout;

use crate::roll::{self, Paper};
use crate::{Heading, Kind, sheet};
use recyclique_kernel::{Centimes, Grams, Timestamp};

/// One sale, as the customer reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub heading: Heading,
    pub kind: Kind,
    pub mark: Mark,
    pub ticket_number: i64,
    pub sold_at: Timestamp,
    /// Display name of who sold; nobody when it is not known any more.
    pub seller: Option<String>,
    pub lines: Vec<ReceiptLine>,
    pub total: Centimes,
    pub donation: Centimes,
    pub payments: Vec<Payment>,
    /// Given back in cash.
    pub change: Centimes,
    pub note: Option<String>,
    /// What the shop says at the end, one line each.
    pub footer: Vec<String>,
}

/// The first printing, or a later one with its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Original,
    /// « DUPLICATA n° 2 ».
    Duplicata(i64),
}

/// One line of the basket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    pub label: String,
    pub quantity: i64,
    pub weight: Grams,
    pub unit_price: Centimes,
    pub total: Centimes,
    /// The preset: « Don », « Recyclage »…
    pub destination: Option<String>,
}

/// One means of payment and what it brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// « Espèces », « Carte bancaire »…
    pub label: String,
    pub amount: Centimes,
}

impl Receipt {
    /// The bytes for the roll: drawer first when asked, then the text, then the knife.
    pub fn escpos(&self, paper: Paper, opens_drawer: bool) -> Vec<u8> {
        roll::print(&layout::blocks(self), paper, opens_drawer)
    }

    /// The same content on a page of 80 mm, as long as it must be.
    pub fn pdf(&self) -> Vec<u8> {
        let title = format!("Ticket n° {} — {}", self.ticket_number, self.heading.association);
        sheet::slip(&layout::blocks(self), &title, self.sold_at)
    }
}
