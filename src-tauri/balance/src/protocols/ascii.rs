//! Lines of text, as most industrial scales send them: continuously, or when they are asked.

use super::Signal;
use super::frame::{ETX, Frame, STX};
use super::line::{Line, read_line};
use super::steadiness::Steadiness;
use std::time::Duration;

/// A scale that says nothing by itself is asked: in the words of MT-SICS, then in the shortest ones.
const QUESTIONS: [&[u8]; 2] = [b"SI\r\n", b"W\r\n"];
/// How long it may be silent before it is asked.
const SILENCE: Duration = Duration::from_secs(1);
/// Between two questions to a scale that answers.
const PAUSE: Duration = Duration::from_millis(200);

#[derive(Debug, Default)]
pub(crate) struct Ascii {
    line: Frame,
    steadiness: Steadiness,
    /// Which question, once one was needed.
    asked: Option<usize>,
    has_answered: bool,
    next_question: Option<Duration>,
}

impl Ascii {
    pub(super) fn ask(&mut self, now: Duration) -> Option<&'static [u8]> {
        if now < *self.next_question.get_or_insert(now + SILENCE) {
            return None;
        }
        let question = match self.asked {
            None => 0,
            Some(last) if self.has_answered => last,
            Some(last) => (last + 1) % QUESTIONS.len(),
        };
        self.asked = Some(question);
        self.has_answered = false;
        self.next_question = Some(now + SILENCE);
        QUESTIONS.get(question).copied()
    }

    pub(super) fn hear(&mut self, byte: u8, now: Duration) -> Option<Signal> {
        match byte {
            b'\r' | b'\n' | STX | ETX | 0 => {
                let line = self.line.close();
                self.understand(&line, now)
            }
            kept => (!self.line.push(kept)).then_some(Signal::Noise),
        }
    }

    fn understand(&mut self, line: &[u8], now: Duration) -> Option<Signal> {
        let signal = match read_line(line)? {
            Line::Weight { grams, is_stable: None } => Signal::Weight {
                grams,
                is_stable: self.steadiness.is_steady(grams, now),
            },
            Line::Weight {
                grams,
                is_stable: Some(is_stable),
            } => Signal::Weight { grams, is_stable },
            Line::Other(signal) => {
                self.steadiness.forget();
                signal
            }
        };
        if signal != Signal::Noise {
            self.has_answered = true;
            let pause = if self.asked.is_some() { PAUSE } else { SILENCE };
            self.next_question = Some(now + pause);
        }
        Some(signal)
    }
}
