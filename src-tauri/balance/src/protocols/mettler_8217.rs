//! Mettler-Toledo 8217 (METTLER TOLEDO « DIVA », service manual 72191202, §6.1.3 and 6.1.4): `W` asks for the weight shown.
//!
//! `STX WW.WWW [N] CR` is a stable weight in kilograms (`N`: a tare is taken off); two decimals are pounds. While it
//! moves, is under zero or over its capacity the scale answers `STX ? status CR`, bits of a byte that always has bit 6.

use super::frame::{CR, Frame, STX, digits};
use super::{NOT_KILOGRAMS, Signal};
use recyclique_kernel::Grams;
use std::time::Duration;

const QUESTION: &[u8] = b"W";
/// Between an answer and the next question.
const PAUSE: Duration = Duration::from_millis(150);
/// A question without an answer is asked again after that.
const PATIENCE: Duration = Duration::from_millis(800);

const MOTION: u8 = 0x01;
const OVER_CAPACITY: u8 = 0x02;
const UNDER_ZERO: u8 = 0x04;
const NO_ZERO: u8 = 0x08;
const CENTER_OF_ZERO: u8 = 0x10;
const ALWAYS: u8 = 0x40;

const ZERO_LOST: Signal =
    Signal::Trouble("La balance n'a pas trouvé son zéro. Videz-la, éteignez-la puis rallumez-la.");

#[derive(Debug, Default)]
pub(crate) struct Mettler8217 {
    next_question: Duration,
    frame: Frame,
}

impl Mettler8217 {
    pub(super) fn ask(&mut self, now: Duration) -> Option<&'static [u8]> {
        if now < self.next_question {
            return None;
        }
        self.next_question = now + PATIENCE;
        Some(QUESTION)
    }

    pub(super) fn hear(&mut self, byte: u8, now: Duration) -> Option<Signal> {
        // The eighth bit is the parity, where the port was not told of it.
        match byte & 0x7F {
            STX => {
                self.frame.open();
                None
            }
            CR if self.frame.is_open() => {
                self.next_question = now + PAUSE;
                Some(read(&self.frame.close()))
            }
            kept if self.frame.is_open() && self.frame.push(kept) => None,
            _ => Some(Signal::Noise),
        }
    }
}

fn read(answer: &[u8]) -> Signal {
    if let [b'?', status] = answer {
        return read_status(*status);
    }
    let answer = answer.strip_suffix(b"N").unwrap_or(answer).trim_ascii();
    let Some(point) = answer.iter().position(|byte| *byte == b'.') else {
        return Signal::Noise;
    };
    let (whole, fraction) = answer.split_at(point);
    let fraction = fraction.strip_prefix(b".").unwrap_or_default();
    match (digits(whole), digits(fraction), fraction.len()) {
        (Some(kilograms), Some(grams), 3) => Signal::Weight {
            grams: Grams(kilograms.saturating_mul(1000).saturating_add(grams)),
            is_stable: true,
        },
        (Some(_), Some(_), 2) => NOT_KILOGRAMS,
        _ => Signal::Noise,
    }
}

fn read_status(status: u8) -> Signal {
    let is = |bit: u8| status & bit != 0;
    if !is(ALWAYS) {
        Signal::Noise
    } else if is(OVER_CAPACITY) {
        Signal::Overload
    } else if is(UNDER_ZERO) {
        Signal::BelowZero
    } else if is(MOTION) {
        Signal::Moving
    } else if is(NO_ZERO) {
        ZERO_LOST
    } else if is(CENTER_OF_ZERO) {
        Signal::Weight {
            grams: Grams::ZERO,
            is_stable: true,
        }
    } else {
        Signal::Moving
    }
}
