//! Exact reading of the decimal numbers of the wire (euros, kilograms) into integers.

use serde::de::{self, Visitor};
use std::fmt;

/// The largest magnitude accepted, in thousandths or hundredths: far above any shop, far below `i64`.
const LIMIT: i64 = 100_000_000_000;

/// Reads a decimal text into an integer of 10^-`places`, rounding half away from zero.
/// Accepts an exponent, because JSON writers may print `1e-7`. `None`: not a finite decimal, or out of bounds.
pub(crate) fn parse(text: &str, places: i32) -> Option<i64> {
    read(text, places).map(|(value, _)| value)
}

/// The same; also says whether nothing was rounded.
pub(crate) fn read(text: &str, places: i32) -> Option<(i64, bool)> {
    let text = text.trim();
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = [whole, fraction].concat();
    if digits.is_empty() || digits.len() > 40 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // The value is digits × 10^scale, counted in units of 10^-places.
    let scale = exponent
        .checked_sub(i32::try_from(fraction.len()).ok()?)?
        .checked_add(places)?;
    let magnitude = digits.parse::<u128>().ok()?;
    let (scaled, is_exact) = if scale >= 0 {
        let factor = 10_u128.checked_pow(u32::try_from(scale).ok()?);
        if magnitude == 0 {
            (0, true)
        } else {
            (magnitude.checked_mul(factor?)?, true)
        }
    } else {
        match 10_u128.checked_pow(scale.unsigned_abs()) {
            Some(divisor) => {
                let rest = magnitude % divisor;
                (magnitude / divisor + u128::from(rest >= divisor / 2), rest == 0)
            }
            None => (0, magnitude == 0),
        }
    };
    let value = i64::try_from(scaled).ok().filter(|v| *v <= LIMIT)?;
    Some((if negative { -value } else { value }, is_exact))
}

/// A serde visitor that turns a JSON number or a numeric string into an integer of 10^-`places`.
pub(crate) struct DecimalVisitor {
    pub(crate) places: i32,
}

impl DecimalVisitor {
    fn read<E: de::Error>(&self, text: &str) -> Result<i64, E> {
        parse(text, self.places).ok_or_else(|| E::custom("nombre décimal attendu"))
    }
}

impl Visitor<'_> for DecimalVisitor {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("un nombre décimal")
    }

    fn visit_str<E: de::Error>(self, v: &str) -> Result<i64, E> {
        self.read(v)
    }

    fn visit_i64<E: de::Error>(self, v: i64) -> Result<i64, E> {
        self.read(&v.to_string())
    }

    fn visit_u64<E: de::Error>(self, v: u64) -> Result<i64, E> {
        self.read(&v.to_string())
    }

    // The shortest text that gives this float back is what the sender wrote: no arithmetic happens on the float.
    #[expect(
        clippy::disallowed_types,
        reason = "JSON numbers reach serde as floats; only their text is used"
    )]
    fn visit_f64<E: de::Error>(self, v: f64) -> Result<i64, E> {
        self.read(&v.to_string())
    }
}

/// Writes an integer of 10^-`places` as a JSON number with the fewest digits.
#[expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "the wire contract wants JSON numbers; below 2^53 the division prints the exact decimal"
)]
pub(crate) fn serialize<S: serde::Serializer>(value: i64, divisor: i64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(value as f64 / divisor as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_are_rounded_half_away_from_zero() {
        for (text, cents) in [
            ("0", 0),
            ("10", 1000),
            ("12.3", 1230),
            ("75.005", 7501),
            ("1.005", 101),
            ("-1.005", -101),
            ("0.004", 0),
            (".5", 50),
            ("5.", 500),
            ("1e2", 10_000),
            ("1e-7", 0),
            (" 3.50 ", 350),
            ("+2", 200),
        ] {
            assert_eq!(parse(text, 2), Some(cents), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_finite_decimal_is_refused() {
        for text in [
            "",
            " ",
            "NaN",
            "inf",
            "-",
            "1,5",
            "1.2.3",
            "0x10",
            "1e999",
            "1e",
            "99999999999999999999",
            "é",
        ] {
            assert_eq!(parse(text, 2), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_amount_survives_the_wire(cents in -LIMIT..=LIMIT) {
            let json = serde_json::to_string(&crate::Centimes(cents)).unwrap();
            prop_assert_eq!(serde_json::from_str::<crate::Centimes>(&json).unwrap().0, cents);
        }

        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = parse(&text, 3);
        }
    }
}
