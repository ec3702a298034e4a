//! What a ticket is made of.

use recyclique_kernel::{Grams, Id};

/// Where something goes once weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// To be sold.
    Magasin,
    /// To a recycler.
    Recyclage,
    /// To the tip.
    Decheterie,
}

impl Destination {
    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Magasin => "MAGASIN",
            Self::Recyclage => "RECYCLAGE",
            Self::Decheterie => "DECHETERIE",
        }
    }
}

/// Something weighed.
#[derive(Debug, Clone)]
pub struct NewLigne {
    /// What it is.
    pub category_id: Id,
    /// What the scale says.
    pub weight: Grams,
    /// Where it goes.
    pub destination: Destination,
    /// Does it leave the shop's own stock?
    pub is_exit: bool,
    /// A word about it.
    pub notes: Option<String>,
}
