//! Blocks on a roll of paper, in ESC/POS.

mod page;
mod test_page;

pub use test_page::test_page;

use page::has;

use crate::block::Block;
use crate::letters::{fit, wrap};

/// The width of the roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    Mm58,
    Mm80,
}

impl Paper {
    /// Characters of the ordinary font on a line.
    pub const fn columns(self) -> usize {
        match self {
            Self::Mm58 => 32,
            Self::Mm80 => 48,
        }
    }
}

/// `ESC @`, then `ESC t 19`: page 858, the Latin letters of Western Europe with the euro.
const START: &[u8] = b"\x1b@\x1bt\x13";
/// Pin 2, 100 ms: the connector every drawer has.
const PULSE: &[u8] = b"\x1bp\x00\x32\xfa";
/// Feeds to the knife, then leaves one point uncut: the ticket stays until it is taken.
const CUT: &[u8] = b"\x1dVB\x00";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Centre,
}

/// Bits of `ESC !`.
const PLAIN: u8 = 0;
const BOLD: u8 = 0x08;
const TALL: u8 = 0x10;
const WIDE: u8 = 0x20;

/// The bytes that open the drawer.
pub fn drawer_pulse() -> Vec<u8> {
    [START, PULSE].concat()
}

/// The bytes that print `blocks` and cut.
pub(crate) fn print(blocks: &[Block], paper: Paper, opens_drawer: bool) -> Vec<u8> {
    let mut roll = Roll {
        bytes: START.to_vec(),
        columns: paper.columns(),
    };
    if opens_drawer {
        roll.bytes.extend_from_slice(PULSE);
    }
    for block in blocks {
        roll.draw(block);
    }
    roll.bytes.extend_from_slice(CUT);
    roll.bytes
}

struct Roll {
    bytes: Vec<u8>,
    columns: usize,
}

impl Roll {
    fn draw(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.text(text, Side::Centre, BOLD | TALL),
            Block::Banner(text) => self.banner(text),
            Block::Centre(text) => self.text(text, Side::Centre, PLAIN),
            Block::Text(text) => self.text(text, Side::Left, PLAIN),
            Block::Detail(text) => self.detail(text),
            Block::Pair(left, right) => self.pair(left, right, PLAIN),
            Block::Strong(left, right) => self.pair(left, right, BOLD),
            Block::Total(left, right) => self.pair(left, right, BOLD | TALL),
            Block::Rule => self.line(&"-".repeat(self.columns), Side::Left, PLAIN),
            Block::Blank => self.line("", Side::Left, PLAIN),
        }
    }

    fn text(&mut self, text: &str, side: Side, style: u8) {
        for line in self.wrapped(text, self.columns) {
            self.line(&line, side, style);
        }
    }

    /// Double size, so half as many letters; its dash is the first place to break.
    fn banner(&mut self, text: &str) {
        let columns = self.columns / 2;
        let parts: Vec<&str> = if text.chars().count() > columns {
            text.split(" — ").collect()
        } else {
            vec![text]
        };
        for part in parts {
            for line in self.wrapped(part, columns) {
                self.line(&line, Side::Centre, BOLD | TALL | WIDE);
            }
        }
    }

    fn detail(&mut self, text: &str) {
        for line in self.wrapped(text, self.columns.saturating_sub(2)) {
            self.line(&format!("  {line}"), Side::Left, PLAIN);
        }
    }

    /// The right part stays whole, on the right; the left one wraps beside it.
    fn pair(&mut self, left: &str, right: &str, style: u8) {
        let right = fit(right, has);
        let taken = right.chars().count() + 2;
        if taken + 8 > self.columns {
            let width = self.columns;
            self.text(left, Side::Left, style);
            for line in wrap(&right, width, count) {
                self.line(&format!("{line:>width$}"), Side::Left, style);
            }
            return;
        }
        let room = self.columns - taken;
        let lines = self.wrapped(left, room);
        let first = lines.first().map_or("", String::as_str);
        self.line(&format!("{first:<room$}  {right}"), Side::Left, style);
        for line in lines.iter().skip(1) {
            self.line(line, Side::Left, style);
        }
    }

    fn wrapped(&self, text: &str, columns: usize) -> Vec<String> {
        wrap(&fit(text, has), columns.min(self.columns), count)
    }

    fn line(&mut self, text: &str, side: Side, style: u8) {
        self.bytes
            .extend_from_slice(&[0x1b, b'a', u8::from(side == Side::Centre)]);
        self.bytes.extend_from_slice(&[0x1b, b'!', style]);
        self.bytes.extend(page::encode(text));
        self.bytes.push(b'\n');
    }
}

fn count(text: &str) -> usize {
    text.chars().count()
}
