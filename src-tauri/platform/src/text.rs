//! One way of writing each text.

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Text in Unicode's composed form, copied only when it was not; most texts are ASCII, which is told much faster.
pub(crate) fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}
