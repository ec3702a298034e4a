//! Weight.

use crate::decimal::{self, DecimalVisitor};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::iter::Sum;
use std::ops::Add;

/// A weight in integer grams. On the wire: a JSON number of kilograms; read from a number or a numeric string,
/// rounded half away from zero to the gram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Grams(pub i64);

impl Grams {
    /// Nothing on the scale.
    pub const ZERO: Self = Self(0);

    /// Reads kilograms to the gram. Nothing: not a number; `Some(None)`: finer than the gram, which nobody may round.
    pub fn from_kilograms(text: &str) -> Option<Option<Self>> {
        decimal::read(text, 3).map(|(grams, is_exact)| is_exact.then_some(Self(grams)))
    }

    /// Reads kilograms as an old book has them, rounded half away from zero to the gram.
    pub fn round_kilograms(text: &str) -> Option<Self> {
        decimal::parse(text, 3).map(Self)
    }

    /// Kilograms with three decimals and a point, the form of 1.4.4's decimal strings (`"2.468"`).
    pub fn to_kilograms(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let grams = self.0.unsigned_abs();
        format!("{sign}{}.{:03}", grams / 1000, grams % 1000)
    }
}

impl Add for Grams {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Grams {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Grams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        decimal::serialize(self.0, 1000, serializer)
    }
}

impl<'de> Deserialize<'de> for Grams {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DecimalVisitor { places: 3 }).map(Self)
    }
}

impl JsonSchema for Grams {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Kilograms".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "description": "kilograms, three decimals" })
    }
}
