//! Checkout dialog 06 (METTLER TOLEDO « DIVA », service manual 72191202, §6.1.8; DIBAL DPOS 400, §4.39; CELY PI-100,
//! §7.5), of scales approved for tills.
//!
//! A weighing: `EOT STX 01 ESC price ESC ETX`, the scale answers `ACK`; `EOT ENQ`, it answers record 02 with status,
//! weight, price and amount. On `NAK`, `EOT STX 08 ETX` asks why, and record 09 says so in two digits. A scale may want
//! the proof of an approved till first (record 11): its polynomial is known to the makers only, so that we say what to do
//! instead.

use super::frame::{ACK, ENQ, EOT, ESC, ETX, Frame, NAK, STX, digits};
use super::{NOT_KILOGRAMS, Signal};
use recyclique_kernel::Grams;
use std::time::Duration;

/// Record 01: a scale for tills weighs at a price only. One cent a kilogram: nobody reads the amount.
const PRICE: &[u8] = &[EOT, STX, b'0', b'1', ESC, b'0', b'0', b'0', b'0', b'0', b'1', ESC, ETX];
const RESULT: &[u8] = &[EOT, ENQ];
/// Record 08.
const STATUS: &[u8] = &[EOT, STX, b'0', b'8', ETX];

/// Between two weighings.
const PAUSE: Duration = Duration::from_millis(200);
/// A question without an answer starts the weighing again.
const PATIENCE: Duration = Duration::from_secs(1);
/// What somebody must change is not asked at every turn.
const LONG_PAUSE: Duration = Duration::from_secs(1);

const PROOF_WANTED: Signal = Signal::Trouble(
    "La balance demande une caisse homologuée (dialogue 06 avec contrôle). Faites désactiver ce contrôle dans ses réglages, ou choisissez un autre protocole.",
);
const REFUSED: Signal = Signal::Trouble(
    "La balance refuse la demande de poids. Éteignez-la puis rallumez-la ; sinon, choisissez un autre protocole.",
);
const LIFT_FIRST: Signal = Signal::Trouble("Soulevez ce qui est sur la balance, puis reposez-le.");

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Price,
    Result,
    Status,
}

#[derive(Debug, Default)]
pub(crate) struct Dialog06 {
    step: Step,
    is_waiting: bool,
    next_question: Duration,
    frame: Frame,
    /// The last result: it stands as long as nothing moves.
    last: Option<Grams>,
}

impl Dialog06 {
    pub(super) fn ask(&mut self, now: Duration) -> Option<&'static [u8]> {
        if now < self.next_question {
            return None;
        }
        if self.is_waiting {
            self.step = Step::Price;
        }
        self.is_waiting = true;
        self.next_question = now + PATIENCE;
        Some(match self.step {
            Step::Price => PRICE,
            Step::Result => RESULT,
            Step::Status => STATUS,
        })
    }

    pub(super) fn hear(&mut self, byte: u8, now: Duration) -> Option<Signal> {
        match byte & 0x7F {
            STX => {
                self.frame.open();
                None
            }
            ETX if self.frame.is_open() => {
                let record = self.frame.close();
                Some(self.read(&record, now))
            }
            kept if self.frame.is_open() => (!self.frame.push(kept)).then_some(Signal::Noise),
            ACK if self.is_waiting && self.step == Step::Price => {
                self.turn(Step::Result, now);
                None
            }
            NAK if self.is_waiting => {
                self.turn(Step::Status, now);
                None
            }
            ACK | NAK | EOT => None,
            _ => Some(Signal::Noise),
        }
    }

    fn turn(&mut self, step: Step, at: Duration) {
        self.step = step;
        self.is_waiting = false;
        self.next_question = at;
    }

    fn read(&mut self, record: &[u8], now: Duration) -> Signal {
        let fields: Vec<&[u8]> = record.split(|byte| *byte == ESC).collect();
        match fields.as_slice() {
            [b"02", [status], weight, _, _] => {
                self.turn(Step::Price, now + PAUSE);
                match (status, digits(weight), weight.len()) {
                    (b'3', Some(grams), 5) => self.stands(Grams(grams)),
                    (b'0'..=b'2', Some(_), _) => NOT_KILOGRAMS,
                    _ => Signal::Noise,
                }
            }
            [b"09", status] => self.read_status(status, now),
            [b"11", asked] => {
                self.turn(Step::Price, now + LONG_PAUSE);
                match asked.first() {
                    Some(b'2') => PROOF_WANTED,
                    _ => REFUSED,
                }
            }
            _ => Signal::Noise,
        }
    }

    fn read_status(&mut self, status: &[u8], now: Duration) -> Signal {
        self.turn(Step::Price, now + PAUSE);
        match status {
            b"20" | b"22" => {
                self.turn(Step::Result, now + PAUSE);
                Signal::Moving
            }
            b"21" => match self.last {
                Some(grams) => self.stands(grams),
                None => LIFT_FIRST,
            },
            // An empty scale, or so little that it does not say it.
            b"30" => self.stands(Grams::ZERO),
            b"31" => self.falls(Signal::BelowZero),
            b"32" => self.falls(Signal::Overload),
            b"00" | b"01" | b"02" => Signal::Noise,
            _ => {
                self.turn(Step::Price, now + LONG_PAUSE);
                self.falls(REFUSED)
            }
        }
    }

    fn stands(&mut self, grams: Grams) -> Signal {
        self.last = Some(grams);
        Signal::Weight { grams, is_stable: true }
    }

    fn falls(&mut self, signal: Signal) -> Signal {
        self.last = None;
        signal
    }
}
