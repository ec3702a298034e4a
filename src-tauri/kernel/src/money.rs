//! Money.

use crate::decimal::{self, DecimalVisitor};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount of money in integer euro cents. On the wire: a JSON number of euros with at most two decimals;
/// read from a number or a numeric string, further decimals rounded half away from zero (spec caisse §1.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Centimes(pub i64);

impl Centimes {
    /// Nothing to pay.
    pub const ZERO: Self = Self(0);

    /// Reads euros from a decimal text (`"5.00"`).
    pub fn from_euros(text: &str) -> Option<Self> {
        decimal::parse(text, 2).map(Self)
    }

    /// Euros with two decimals and a point, the form of 1.4.4's decimal strings (`"5.00"`).
    pub fn to_euros(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", cents / 100, cents % 100)
    }

    /// The magnitude.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.saturating_abs())
    }

    /// Is it below zero?
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// French, for the operator: `13,50 €`.
impl fmt::Display for Centimes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}\u{a0}€", self.to_euros().replace('.', ","))
    }
}

impl Add for Centimes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Centimes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Centimes {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Centimes {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Centimes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        decimal::serialize(self.0, 100, serializer)
    }
}

impl<'de> Deserialize<'de> for Centimes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DecimalVisitor { places: 2 }).map(Self)
    }
}

impl JsonSchema for Centimes {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Euros".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "description": "euros, two decimals" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_reads_as_french_money() {
        assert_eq!(Centimes(1350).to_string(), "13,50\u{a0}€");
        assert_eq!(Centimes(-5).to_string(), "-0,05\u{a0}€");
        assert_eq!(serde_json::to_string(&Centimes(1350)).unwrap(), "13.5");
        assert_eq!(serde_json::from_str::<Centimes>("\"12.30\"").unwrap(), Centimes(1230));
        assert!(serde_json::from_str::<Centimes>("null").is_err());
        assert!(serde_json::from_str::<Centimes>("true").is_err());
    }
}
