//! The numbers of a book, exactly. Pure.

use recyclique_kernel::{Centimes, Grams};

/// The heaviest line: 99 999,999 kg.
const WEIGHT_LIMIT: Grams = Grams(99_999_999);
/// The dearest line: 999 999,99 €.
const PRICE_LIMIT: Centimes = Centimes(99_999_999);

/// A number as it is computed with: a point for the comma, no space (1.4.4 removed them), no unit of money.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '€')
        .map(|c| if c == ',' { '.' } else { c })
        .collect()
}

/// A weight that can be recorded: from 1 g to 99 999,999 kg once rounded to the gram.
pub(crate) fn weight(text: &str) -> Option<Grams> {
    Grams::round_kilograms(&plain(text)).filter(|weight| (Grams(1)..=WEIGHT_LIMIT).contains(weight))
}

/// A price: from 0 to 999 999,99 €.
pub(crate) fn price(text: &str) -> Option<Centimes> {
    Centimes::from_euros(&plain(text)).filter(|price| (Centimes::ZERO..=PRICE_LIMIT).contains(price))
}

/// What a cleaned weight becomes: two decimals, rounded half up, and whether that changed it (spec §1.4).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rounded {
    pub(crate) text: String,
    pub(crate) is_changed: bool,
}

/// Rounds the weight of a reception book; `None` unless it is a number above zero. Spaces inside are a doubt (« 1 400 »
/// is one kilogram and a half to some): such a row is left out.
pub(crate) fn round_weight(text: &str) -> Option<Rounded> {
    let text = text.trim().replace(',', ".");
    let hundredths = Centimes::from_euros(&text)?;
    let significant = text.split(['e', 'E']).next().unwrap_or_default();
    if text.starts_with('-') || !significant.contains(|c: char| matches!(c, '1'..='9')) {
        return None;
    }
    let decimals = significant.split_once('.').map_or("", |(_, decimals)| decimals);
    let is_exact = decimals.trim_end_matches('0').len() <= 2 && significant.len() == text.len();
    Some(Rounded {
        text: hundredths.to_euros(),
        is_changed: !is_exact,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn weights_are_read_exactly() {
        for (text, expected) in [
            ("1,5", Some(1500)),
            ("1.23456", Some(1235)),
            (" 2 ", Some(2000)),
            ("7.2000000000000002", Some(7200)),
            ("0.001", Some(1)),
            ("0.0004", None),
            ("99999.999", Some(99_999_999)),
            ("100000", None),
            ("0", None),
            ("-1", None),
            ("nan", None),
            ("inf", None),
            ("1,5 kg", None),
            ("", None),
        ] {
            assert_eq!(weight(text).map(|weight| weight.0), expected, "{text}");
        }
        assert_eq!(price("3,50 €"), Some(Centimes(350)));
        assert_eq!(price("-1"), None);
    }

    #[test]
    fn a_cleaned_weight_has_two_decimals_and_says_whether_it_changed() {
        for (text, expected) in [
            ("7.2000000000000002", Some(("7.20", true))),
            ("7,2", Some(("7.20", false))),
            ("7.200", Some(("7.20", false))),
            ("0.005", Some(("0.01", true))),
            ("0.004", Some(("0.00", true))),
            ("0", None),
            ("0.000", None),
            ("-1", None),
            ("1 400", None),
            ("trois", None),
        ] {
            let expected = expected.map(|(text, is_changed)| Rounded {
                text: text.to_owned(),
                is_changed,
            });
            assert_eq!(round_weight(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_weight_of_a_scale_survives_a_book(grams in 1..=99_999_999_i64, with_comma: bool) {
            let mut text = Grams(grams).to_kilograms();
            if with_comma {
                text = text.replace('.', ",");
            }
            prop_assert_eq!(weight(&text), Some(Grams(grams)));
        }

        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = (weight(&text), price(&text), round_weight(&text));
        }
    }
}
