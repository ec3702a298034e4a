//! Bytes gathered between two marks, never more than a few.

use std::mem::take;

/// Longer than any answer of any protocol.
const LONGEST: usize = 64;

pub(super) const STX: u8 = 0x02;
pub(super) const ETX: u8 = 0x03;
pub(super) const EOT: u8 = 0x04;
pub(super) const ENQ: u8 = 0x05;
pub(super) const ACK: u8 = 0x06;
pub(super) const CR: u8 = 0x0D;
pub(super) const NAK: u8 = 0x15;
pub(super) const ESC: u8 = 0x1B;

/// The bytes since the opening mark.
#[derive(Debug, Default)]
pub(super) struct Frame {
    bytes: Vec<u8>,
    is_open: bool,
    /// Too long to be an answer: nothing of it is kept, up to its end.
    is_dropped: bool,
}

impl Frame {
    pub(super) fn open(&mut self) {
        self.close();
        self.is_open = true;
    }

    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Keeps a byte; answers no when there are too many.
    pub(super) fn push(&mut self, byte: u8) -> bool {
        if self.is_dropped || self.bytes.len() == LONGEST {
            self.bytes.clear();
            self.is_dropped = true;
            return false;
        }
        self.bytes.push(byte);
        true
    }

    /// What it held; it is closed.
    pub(super) fn close(&mut self) -> Vec<u8> {
        self.is_open = false;
        self.is_dropped = false;
        take(&mut self.bytes)
    }
}

/// A number of at most nine digits, and nothing else.
pub(super) fn digits(bytes: &[u8]) -> Option<i64> {
    if bytes.is_empty() || bytes.len() > 9 || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(bytes).ok()?.parse().ok()
}
