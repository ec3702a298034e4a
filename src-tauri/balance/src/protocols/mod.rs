//! What scales say, and what they want to be asked. Pure: bytes in, bytes out, and the time as an argument.

mod ascii;
mod dialog_06;
mod frame;
mod line;
mod mettler_8217;
mod steadiness;

use crate::scale::dto::Protocol;
use ascii::Ascii;
use dialog_06::Dialog06;
use mettler_8217::Mettler8217;
use recyclique_kernel::Grams;
use std::time::Duration;

/// Something understood of what a scale said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signal {
    Weight {
        grams: Grams,
        is_stable: bool,
    },
    /// It has a weight and does not give it yet.
    Moving,
    Overload,
    BelowZero,
    /// It answers, and will not weigh before somebody does this.
    Trouble(&'static str),
    /// Not a word of this protocol.
    Noise,
}

/// Pounds are not turned into kilograms: the figure shown on the scale and the one kept would differ.
const NOT_KILOGRAMS: Signal =
    Signal::Trouble("La balance ne pèse pas en kilogrammes. Faites-la régler en kilogrammes.");

/// A conversation with a scale since its line was opened; `now` counts from there.
#[derive(Debug)]
pub(crate) enum Conversation {
    Mettler8217(Mettler8217),
    Dialog06(Dialog06),
    Ascii(Ascii),
}

impl Conversation {
    pub(crate) fn new(protocol: Protocol) -> Self {
        match protocol {
            Protocol::Mettler8217 => Self::Mettler8217(Mettler8217::default()),
            Protocol::Dialog06 => Self::Dialog06(Dialog06::default()),
            Protocol::Ascii => Self::Ascii(Ascii::default()),
        }
    }

    /// What to say now, if it is our turn.
    pub(crate) fn ask(&mut self, now: Duration) -> Option<&'static [u8]> {
        match self {
            Self::Mettler8217(scale) => scale.ask(now),
            Self::Dialog06(scale) => scale.ask(now),
            Self::Ascii(scale) => scale.ask(now),
        }
    }

    /// One more byte from the scale.
    pub(crate) fn hear(&mut self, byte: u8, now: Duration) -> Option<Signal> {
        match self {
            Self::Mettler8217(scale) => scale.hear(byte, now),
            Self::Dialog06(scale) => scale.hear(byte, now),
            Self::Ascii(scale) => scale.hear(byte, now),
        }
    }
}

#[cfg(test)]
mod tests;
