//! From bytes to text.

use crate::refusals::BOOK_NOT_TEXT;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use recyclique_kernel::Refused;
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// How the text of a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BookEncoding")]
pub(crate) enum Encoding {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "utf-16")]
    Utf16,
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// The text of a file, without its byte order marks (1.4.4 wrote two) and in composed form.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), Refused> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(BOOK_NOT_TEXT
            .with("C'est un classeur de tableur. Enregistrez-le au format CSV, puis choisissez ce fichier."));
    }
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (UTF_16LE.decode_without_bom_handling(rest).0, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (UTF_16BE.decode_without_bom_handling(rest).0, Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
            Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252),
        },
    };
    let text = text.trim_start_matches('\u{feff}');
    let is_text = |c: char| {
        !c.is_control()
            || matches!(
                c,
                '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{80}'..='\u{9f}'
            )
    };
    if !text.chars().all(is_text) {
        return Err((&BOOK_NOT_TEXT).into());
    }
    Ok((nfc(text).into_owned(), encoding))
}

/// Two ways of writing « é » are one text.
pub(crate) fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}
