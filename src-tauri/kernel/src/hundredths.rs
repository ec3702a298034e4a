//! Means and durations.

use crate::decimal::{self, DecimalVisitor};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// A number with two decimals, that is neither money nor weight. On the wire: a JSON number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Hundredths(pub i64);

impl Hundredths {
    /// Reads a decimal text, rounded half away from zero.
    pub fn parse(text: &str) -> Option<Self> {
        decimal::parse(text, 2).map(Self)
    }

    /// `part / whole`, rounded half away from zero; `None` unless there is something to divide by.
    pub fn ratio(part: i64, whole: i64) -> Option<Self> {
        let whole = i128::from(whole);
        if whole <= 0 {
            return None;
        }
        let rounded = (i128::from(part).abs() * 200 + whole) / (whole * 2);
        i64::try_from(rounded * i128::from(part.signum())).ok().map(Self)
    }
}

impl Serialize for Hundredths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        decimal::serialize(self.0, 100, serializer)
    }
}

impl<'de> Deserialize<'de> for Hundredths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DecimalVisitor { places: 2 }).map(Self)
    }
}

impl JsonSchema for Hundredths {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Hundredths".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "description": "two decimals" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_rounded_half_away_from_zero() {
        for (part, whole, expected) in [(8, 3, 267), (1, 8, 13), (-1, 8, -13), (0, 5, 0), (7, 1, 700)] {
            assert_eq!(
                Hundredths::ratio(part, whole),
                Some(Hundredths(expected)),
                "{part}/{whole}"
            );
        }
        assert_eq!(Hundredths::ratio(1, 0), None);
    }
}
