//! Pages one draws on, measured from their top left corner in thousandths of a point.

use super::font::{Mil, Style, has};
use crate::letters::fit;
use printpdf::{
    Color, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, Rect, Rgb, TextItem,
};
use recyclique_kernel::Timestamp;

/// Red, green and blue, from 0 to 255.
pub(super) type Ink = [u8; 3];

pub(super) const BLACK: Ink = [0x1f, 0x29, 0x33];
pub(super) const GREY: Ink = [0x5f, 0x6b, 0x7a];
pub(super) const WHITE: Ink = [0xff, 0xff, 0xff];
pub(super) const HAIRLINE: Ink = [0xcf, 0xd5, 0xdc];

/// Where a text stands against its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
    Centre,
}

/// Millimetres.
pub(super) const fn mm(millimetres: i32) -> Mil {
    millimetres * 720_000 / 254
}

/// Pages of one size.
pub(super) struct Canvas {
    pub(super) width: Mil,
    pub(super) height: Mil,
    pages: Vec<Vec<Op>>,
}

impl Canvas {
    pub(super) fn new(width: Mil, height: Mil) -> Self {
        Self {
            width,
            height,
            pages: vec![Vec::new()],
        }
    }

    pub(super) fn add_page(&mut self) {
        self.pages.push(Vec::new());
    }

    pub(super) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Writes one line on the last page; `top` is the top of the line.
    pub(super) fn text(&mut self, x: Mil, top: Mil, align: Align, style: Style, ink: Ink, text: &str) {
        self.text_on(self.pages.len() - 1, x, top, align, style, ink, text);
    }

    #[expect(clippy::too_many_arguments, reason = "a place, a look and a text")]
    pub(super) fn text_on(&mut self, page: usize, x: Mil, top: Mil, align: Align, style: Style, ink: Ink, text: &str) {
        let text = fit(text, has);
        let x = match align {
            Align::Left => x,
            Align::Right => x - style.width(&text),
            Align::Centre => x - style.width(&text) / 2,
        };
        let pos = Point {
            x: pt(x),
            y: pt(self.height - top - style.size * 950),
        };
        self.draw(
            page,
            [
                Op::StartTextSection,
                Op::SetFillColor { col: colour(ink) },
                Op::SetFont {
                    font: PdfFontHandle::Builtin(style.face.builtin()),
                    size: pt(style.size * 1000),
                },
                Op::SetTextCursor { pos },
                Op::ShowText {
                    items: vec![TextItem::Text(text)],
                },
                Op::EndTextSection,
            ],
        );
    }

    pub(super) fn fill(&mut self, x: Mil, top: Mil, width: Mil, height: Mil, ink: Ink) {
        let rectangle = Rect {
            x: pt(x),
            y: pt(self.height - top - height),
            width: pt(width),
            height: pt(height),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.draw(
            self.pages.len() - 1,
            [Op::SetFillColor { col: colour(ink) }, Op::DrawRectangle { rectangle }],
        );
    }

    /// A fine horizontal line.
    pub(super) fn rule(&mut self, x: Mil, top: Mil, width: Mil) {
        self.fill(x, top, width, 500, HAIRLINE);
    }

    fn draw<const N: usize>(&mut self, page: usize, ops: [Op; N]) {
        if let Some(page) = self.pages.get_mut(page) {
            page.extend(ops);
        }
    }

    pub(super) fn save(self, title: &str, made_at: Timestamp) -> Vec<u8> {
        let mut document = PdfDocument::new(title);
        if let Ok(date) = printpdf::OffsetDateTime::from_unix_timestamp(made_at.unix_seconds()) {
            document.metadata.info.creation_date = date;
            document.metadata.info.modification_date = date;
        }
        "RecyClique".clone_into(&mut document.metadata.info.creator);
        let (width, height) = (pt(self.width).into(), pt(self.height).into());
        let pages = self.pages.into_iter().map(|ops| PdfPage::new(width, height, ops));
        document
            .with_pages(pages.collect())
            .save(&PdfSaveOptions::default(), &mut Vec::new())
    }
}

#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::disallowed_types,
    clippy::float_arithmetic,
    reason = "the PDF library counts points in floats; a page is far below 2^24 thousandths"
)]
fn pt(length: Mil) -> Pt {
    Pt(length as f32 / 1000.0)
}

#[expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    reason = "the PDF library wants parts of one"
)]
fn colour(ink: Ink) -> Color {
    let [r, g, b] = ink.map(|part| f32::from(part) / 255.0);
    Color::Rgb(Rgb::new(r, g, b, None))
}
