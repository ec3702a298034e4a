//! Blocks on a page of 80 mm, as long as they are.

use super::canvas::{Align, BLACK, Canvas, GREY, Ink, WHITE, mm};
use super::font::{Mil, Style, bold, has, regular};
use crate::block::Block;
use crate::letters::fit;
use recyclique_kernel::Timestamp;

const WIDTH: Mil = mm(80);
const MARGIN: Mil = mm(6);
const INNER: Mil = WIDTH - 2 * MARGIN;

/// The PDF of `blocks`.
pub(crate) fn slip(blocks: &[Block], title: &str, made_at: Timestamp) -> Vec<u8> {
    // The first drawing is only measured: the page is as long as its content.
    let draft = draw(blocks, 0);
    let slip = draw(blocks, draft.top + MARGIN);
    slip.canvas.save(title, made_at)
}

fn draw(blocks: &[Block], height: Mil) -> Slip {
    let mut slip = Slip {
        canvas: Canvas::new(WIDTH, height),
        top: MARGIN,
    };
    for block in blocks {
        slip.draw(block);
    }
    slip
}

struct Slip {
    canvas: Canvas,
    top: Mil,
}

impl Slip {
    fn draw(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.text(text, INNER, Align::Centre, bold(13), BLACK),
            Block::Banner(text) => self.banner(text),
            Block::Centre(text) => self.text(text, INNER, Align::Centre, regular(9), BLACK),
            Block::Text(text) => self.text(text, INNER, Align::Left, regular(9), BLACK),
            Block::Detail(text) => self.text(text, INNER, Align::Left, regular(8), GREY),
            Block::Pair(left, right) => self.pair(left, right, regular(9)),
            Block::Strong(left, right) => self.pair(left, right, bold(9)),
            Block::Total(left, right) => self.pair(left, right, bold(14)),
            Block::Rule => {
                self.top += 4_000;
                self.canvas.rule(MARGIN, self.top, INNER);
                self.top += 4_500;
            }
            Block::Blank => self.top += 7_000,
        }
    }

    fn text(&mut self, text: &str, width: Mil, align: Align, style: Style, ink: Ink) {
        let x = match align {
            Align::Left => MARGIN,
            Align::Centre => WIDTH / 2,
            Align::Right => WIDTH - MARGIN,
        };
        for line in style.wrapped(text, width) {
            self.canvas.text(x, self.top, align, style, ink, &line);
            self.top += style.leading();
        }
    }

    fn banner(&mut self, text: &str) {
        let style = bold(14);
        let lines = style.wrapped(text, INNER - mm(4));
        for line in lines {
            self.canvas
                .fill(MARGIN, self.top, INNER, style.leading() + 4_000, BLACK);
            self.canvas
                .text(WIDTH / 2, self.top + 4_000, Align::Centre, style, WHITE, &line);
            self.top += style.leading() + 4_000;
        }
        self.top += 3_000;
    }

    /// The right part stays whole, unless it is wider than the page; the left one wraps beside it.
    fn pair(&mut self, left: &str, right: &str, style: Style) {
        let taken = style.width(&fit(right, has)) + mm(3);
        if taken > INNER * 2 / 3 {
            self.text(left, INNER, Align::Left, style, BLACK);
            self.text(right, INNER, Align::Right, style, BLACK);
            return;
        }
        self.canvas
            .text(WIDTH - MARGIN, self.top, Align::Right, style, BLACK, right);
        let before = self.top;
        self.text(left, INNER - taken, Align::Left, style, BLACK);
        self.top = self.top.max(before + style.leading());
    }
}
