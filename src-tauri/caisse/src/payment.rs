//! Means of payment, cash in and out, counts of coins.

use recyclique_kernel::Centimes;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};

/// The means of payment of the wire contract (spec caisse §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PaymentMethod {
    /// « Espèces ».
    Cash,
    /// « Carte bancaire ».
    Card,
    /// « Chèque ».
    Check,
    /// « Gratuit »: nothing is expected in the drawer for it (spec caisse Q8).
    Free,
}

impl PaymentMethod {
    /// In the order of reports.
    pub const ALL: [Self; 4] = [Self::Cash, Self::Card, Self::Check, Self::Free];

    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Card => "card",
            Self::Check => "check",
            Self::Free => "free",
        }
    }

    /// As a title, on a document.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Cash => "Espèces",
            Self::Card => "Carte bancaire",
            Self::Check => "Chèque",
            Self::Free => "Gratuit",
        }
    }

    /// From its code or from the words of older shops, whatever their case (spec caisse Q36).
    pub fn parse(code: &str) -> Option<Self> {
        match code.trim().to_lowercase().as_str() {
            "cash" | "especes" | "espèces" => Some(Self::Cash),
            "card" | "carte" | "cb" => Some(Self::Card),
            "check" | "cheque" | "chèque" => Some(Self::Check),
            "free" | "gratuit" | "don" => Some(Self::Free),
            _ => None,
        }
    }

    /// In a sentence.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Cash => "espèces",
            Self::Card => "carte",
            Self::Check => "chèque",
            Self::Free => "gratuit",
        }
    }
}

impl<'de> Deserialize<'de> for PaymentMethod {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| de::Error::unknown_variant(&code, &["cash", "card", "check", "free"]))
    }
}

/// Which way cash moves through the drawer outside of a sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Put in the drawer.
    In,
    /// Taken out of it.
    Out,
}

impl Direction {
    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }

    /// From its stored form.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::In, Self::Out]
            .into_iter()
            .find(|direction| direction.code() == code)
    }
}

/// How many coins or notes of one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Denomination {
    /// The face value.
    pub value: Centimes,
    /// How many.
    #[serde(deserialize_with = "recyclique_kernel::lenient::integer")]
    #[schemars(with = "i64")]
    pub quantity: i64,
}

/// The coins and notes of the euro, in cents.
const FACE_VALUES: [i64; 15] = [
    50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1,
];

/// The sum of a count; `None` when a value is not a coin or note of the euro, or a quantity is absurd.
pub(crate) fn sum_of(count: &[Denomination]) -> Option<Centimes> {
    count.iter().try_fold(Centimes::ZERO, |sum, line| {
        let is_real = FACE_VALUES.contains(&line.value.0) && (0..=100_000).contains(&line.quantity);
        is_real.then(|| sum + Centimes(line.value.0 * line.quantity))
    })
}
