//! A4 pages filled from top to bottom.

use super::canvas::{Align, BLACK, Canvas, GREY, Ink, WHITE, mm};
use super::font::{Mil, Style, bold, regular};
use recyclique_kernel::Timestamp;

pub(super) const MARGIN: Mil = mm(15);
pub(super) const INNER: Mil = WIDTH - 2 * MARGIN;
const WIDTH: Mil = mm(210);
const HEIGHT: Mil = mm(297);
const FOOT: Mil = HEIGHT - mm(12);
const BOTTOM: Mil = FOOT - mm(4);

/// What is repeated at the top of every page of an unusual session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Band {
    pub(crate) text: String,
    pub(crate) ink: Ink,
}

/// The document being written.
pub(crate) struct Flow {
    pub(super) canvas: Canvas,
    pub(super) top: Mil,
    band: Option<Band>,
}

impl Flow {
    pub(crate) fn new(band: Option<Band>) -> Self {
        let mut flow = Self {
            canvas: Canvas::new(WIDTH, HEIGHT),
            top: MARGIN,
            band,
        };
        flow.begin_page();
        flow
    }

    fn begin_page(&mut self) {
        self.top = MARGIN;
        if let Some(Band { text, ink }) = self.band.clone() {
            let height = mm(8);
            let style = bold(11);
            self.canvas.fill(MARGIN, self.top, INNER, height, ink);
            let middle = self.top + (height - style.leading()) / 2;
            self.canvas.text(WIDTH / 2, middle, Align::Centre, style, WHITE, &text);
            self.top += height + mm(5);
        }
    }

    /// Room for `height`, on the next page if need be. Was a page begun?
    pub(super) fn reserve(&mut self, height: Mil) -> bool {
        let is_full = self.top + height > BOTTOM;
        if is_full {
            self.canvas.add_page();
            self.begin_page();
        }
        is_full
    }

    pub(crate) fn space(&mut self, millimetres: i32) {
        self.top += mm(millimetres);
    }

    /// Who issues the document on the left, what it is on the right.
    pub(crate) fn masthead(&mut self, issuer: &str, lines: &[String], title: &str, subtitle: &str) {
        let start = self.top;
        let (left, right) = (INNER / 2, MARGIN + INNER);
        for (text, style, ink) in [(title, bold(17), BLACK), (subtitle, regular(10), GREY)] {
            for line in style.wrapped(text, INNER - left) {
                self.canvas.text(right, self.top, Align::Right, style, ink, &line);
                self.top += style.leading();
            }
        }
        let below = std::mem::replace(&mut self.top, start);
        self.lines(issuer, bold(15), BLACK, left - mm(4));
        for line in lines {
            self.lines(line, regular(9), GREY, left - mm(4));
        }
        self.top = self.top.max(below) + mm(4);
        self.canvas.rule(MARGIN, self.top, INNER);
        self.top += mm(3);
    }

    /// Labelled facts, on two columns.
    pub(crate) fn facts(&mut self, facts: &[(&str, String)]) {
        let half = INNER / 2;
        let label = mm(28);
        for pair in facts.chunks(2) {
            let mut below = self.top;
            for (x, (name, value)) in [MARGIN, MARGIN + half].into_iter().zip(pair) {
                let style = regular(9);
                self.canvas.text(x, self.top, Align::Left, style, GREY, name);
                let mut top = self.top;
                for line in style.wrapped(value, half - label - mm(2)) {
                    self.canvas.text(x + label, top, Align::Left, style, BLACK, &line);
                    top += style.leading();
                }
                below = below.max(top);
            }
            self.top = below + 2_000;
        }
    }

    /// The figures one looks for first, in large, side by side.
    pub(crate) fn highlights(&mut self, figures: &[(&str, String)]) {
        let count = i32::try_from(figures.len()).unwrap_or(1).max(1);
        let width = INNER / count;
        let height = mm(15);
        self.reserve(height);
        self.canvas.fill(MARGIN, self.top, INNER, height, [0xf1, 0xf4, 0xf6]);
        let mut x = MARGIN + mm(4);
        for (label, value) in figures {
            self.canvas
                .text(x, self.top + mm(2), Align::Left, regular(8), GREY, label);
            self.canvas
                .text(x, self.top + mm(6), Align::Left, bold(14), BLACK, value);
            x += width;
        }
        self.top += height;
    }

    /// The title of a part, never alone at the bottom of a page.
    pub(crate) fn heading(&mut self, text: &str) {
        self.reserve(mm(30));
        self.top += mm(6);
        self.lines(text, bold(11), BLACK, INNER);
        self.top += mm(1);
    }

    /// The title of a part in a frame, on the page of the `height` that follows when one page holds it.
    pub(crate) fn framed_heading(&mut self, text: &str, height: Mil) {
        let style = bold(11);
        let lines = style.wrapped(text, INNER - mm(6));
        let frame = style.leading() * i32::try_from(lines.len()).unwrap_or(1) + mm(3);
        let whole = mm(5) + frame + mm(2) + height;
        self.reserve(if whole < BOTTOM - MARGIN { whole } else { mm(40) });
        self.top += mm(5);
        self.canvas.fill(MARGIN, self.top, INNER, frame, [0xf1, 0xf4, 0xf6]);
        let mut top = self.top + mm(3) / 2;
        for line in lines {
            self.canvas.text(MARGIN + mm(3), top, Align::Left, style, BLACK, &line);
            top += style.leading();
        }
        self.top += frame + mm(2);
    }

    pub(crate) fn paragraph(&mut self, text: &str) {
        self.lines(text, regular(9), BLACK, INNER);
    }

    fn lines(&mut self, text: &str, style: Style, ink: Ink, width: Mil) {
        for line in style.wrapped(text, width) {
            self.reserve(style.leading());
            self.canvas.text(MARGIN, self.top, Align::Left, style, ink, &line);
            self.top += style.leading();
        }
    }

    /// Numbers the pages and gives the file.
    pub(crate) fn save(mut self, title: &str, made_at: Timestamp) -> Vec<u8> {
        let count = self.canvas.page_count();
        let style = regular(8);
        for page in 0..count {
            let number = format!("Page {} / {count}", page + 1);
            self.canvas.text_on(page, MARGIN, FOOT, Align::Left, style, GREY, title);
            self.canvas
                .text_on(page, MARGIN + INNER, FOOT, Align::Right, style, GREY, &number);
        }
        self.canvas.save(title, made_at)
    }
}
