//! Weights on this wire: texts of kilograms with three decimals, « 0 » for the sum of nothing (spec reception §1.3).

use recyclique_kernel::Grams;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// The heaviest ligne: 99 999,999 kg.
pub(crate) const WEIGHT_LIMIT: Grams = Grams(99_999_999);

/// A weight that is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kilos(pub(crate) Grams);

impl fmt::Display for Kilos {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.0 == Grams::ZERO {
            f.write_str("0")
        } else {
            f.write_str(&self.0.to_kilograms())
        }
    }
}

impl Serialize for Kilos {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Kilos {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "KilogramsText".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "kilograms, three decimals; 0 for the sum of nothing" })
    }
}

/// A weight that is sent: a number or a text, more than nothing, to the gram. More decimals are refused, not rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weighed(pub(crate) Grams);

impl Weighed {
    fn read(text: &str) -> Result<Self, &'static str> {
        let grams = Grams::from_kilograms(text).ok_or("Poids attendu, en kilogrammes")?;
        let grams = grams.ok_or("Le poids a au plus 3 décimales")?;
        if grams <= Grams::ZERO {
            return Err("Input should be greater than 0");
        }
        if grams > WEIGHT_LIMIT {
            return Err("Le poids doit être inférieur à 100 000 kg");
        }
        Ok(Self(grams))
    }
}

struct WeighedVisitor;

impl Visitor<'_> for WeighedVisitor {
    type Value = Weighed;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("un poids en kilogrammes")
    }

    fn visit_str<E: de::Error>(self, v: &str) -> Result<Weighed, E> {
        Weighed::read(v).map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, v: i64) -> Result<Weighed, E> {
        self.visit_str(&v.to_string())
    }

    fn visit_u64<E: de::Error>(self, v: u64) -> Result<Weighed, E> {
        self.visit_str(&v.to_string())
    }

    // The shortest text that gives this float back is what the sender wrote: no arithmetic happens on the float.
    #[expect(
        clippy::disallowed_types,
        reason = "JSON numbers reach serde as floats; only their text is used"
    )]
    fn visit_f64<E: de::Error>(self, v: f64) -> Result<Weighed, E> {
        self.visit_str(&v.to_string())
    }
}

impl<'de> Deserialize<'de> for Weighed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WeighedVisitor)
    }
}

impl JsonSchema for Weighed {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Weighed".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "number" }, { "type": "string" }], "description": "kilograms, at most three decimals" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_weighed_is_read_to_the_gram_or_refused() {
        for (text, read) in [
            ("1.5", Ok(1500)),
            ("1e2", Ok(100_000)),
            ("1.5000", Ok(1500)),
            ("0.001", Ok(1)),
            (".5", Ok(500)),
            ("99999.999", Ok(99_999_999)),
            ("100000", Err("Le poids doit être inférieur à 100 000 kg")),
            ("0", Err("Input should be greater than 0")),
            ("-1", Err("Input should be greater than 0")),
            ("0.0001", Err("Le poids a au plus 3 décimales")),
            ("1.2345", Err("Le poids a au plus 3 décimales")),
            ("1,5", Err("Poids attendu, en kilogrammes")),
            ("NaN", Err("Poids attendu, en kilogrammes")),
            ("Infinity", Err("Poids attendu, en kilogrammes")),
            ("", Err("Poids attendu, en kilogrammes")),
        ] {
            assert_eq!(Weighed::read(text).map(|weighed| weighed.0.0), read, "{text}");
        }
    }

    #[test]
    fn the_sum_of_nothing_is_a_bare_zero() {
        assert_eq!(Kilos(Grams::ZERO).to_string(), "0");
        assert_eq!(Kilos(Grams(1500)).to_string(), "1.500");
    }
}
