//! Reads ESC/POS bytes as a printer would: what would be on the paper.

use ab_glyph::{Font, FontVec, PxScale, ScaleFont, point};
use image::{GrayImage, Luma};
use std::fmt;
use std::path::Path;

/// Page 858, bytes 0x80 to 0xFF, as printers document it.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// One line of paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a way a line looks, and they combine"
)]
pub struct PrintedLine {
    pub text: String,
    pub is_bold: bool,
    pub is_tall: bool,
    pub is_wide: bool,
    pub is_centred: bool,
}

/// What came out, and what happened beside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printout {
    pub lines: Vec<PrintedLine>,
    pub cuts: usize,
    /// How many lines were already printed at each opening of the drawer.
    pub drawer_pulses: Vec<usize>,
}

impl Printout {
    /// Panics on a command that receipts have no reason to send, and on letters before page 858 is chosen.
    pub fn decode(bytes: &[u8]) -> Self {
        let mut printout = Self::default();
        let mut line = PrintedLine::default();
        let mut has_page = false;
        let mut rest = bytes;
        while let [first, after @ ..] = rest {
            rest = match (first, after) {
                (0x1b, [b'@', after @ ..]) => {
                    line = PrintedLine::default();
                    after
                }
                (0x1b, [b't', 19, after @ ..]) => {
                    has_page = true;
                    after
                }
                (0x1b, [b'a', side @ 0..=1, after @ ..]) => {
                    line.is_centred = *side == 1;
                    after
                }
                (0x1b, [b'!', style, after @ ..]) => {
                    line.is_bold = style & 0x08 != 0;
                    line.is_tall = style & 0x10 != 0;
                    line.is_wide = style & 0x20 != 0;
                    after
                }
                (0x1b, [b'p', 0, _, _, after @ ..]) => {
                    printout.drawer_pulses.push(printout.lines.len());
                    after
                }
                (0x1d, [b'V', 66, 0, after @ ..]) => {
                    printout.cuts += 1;
                    after
                }
                // A question about its state, not something to print.
                (0x10, [0x04, 1..=4, after @ ..]) => after,
                (b'\n', after) => {
                    let next = PrintedLine {
                        text: String::new(),
                        ..line.clone()
                    };
                    printout.lines.push(std::mem::replace(&mut line, next));
                    after
                }
                (letter @ (b' '..=b'~' | 0x80..=0xff), after) => {
                    assert!(has_page, "the page of the accents is chosen before the first letter");
                    line.text.push(letter_of(*letter));
                    after
                }
                (command, after) => panic!("unexpected command {command:#x} {:?}", after.first()),
            };
        }
        assert_eq!(line.text, "", "every line ends");
        printout
    }

    /// The text alone.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self.lines.iter().map(|line| line.text.as_str()).collect();
        texts.join("\n")
    }

    /// The widest line, in columns.
    pub fn width(&self) -> usize {
        let width = |line: &PrintedLine| line.text.chars().count() * if line.is_wide { 2 } else { 1 };
        self.lines.iter().map(width).max().unwrap_or_default()
    }

    /// A picture of the paper, with the font of Debian's package fonts-dejavu-core.
    pub fn save_picture(&self, columns: usize, path: &Path) {
        let font = std::fs::read("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf").expect("fonts-dejavu-core");
        let font = FontVec::try_from_vec(font).expect("a font");
        let (cell, leading, margin) = (12_u32, 26_u32, 20_u32);
        let height = |line: &PrintedLine| if line.is_tall { 2 * leading } else { leading };
        let width = u32::try_from(columns).expect("columns") * cell + 2 * margin;
        let length = self.lines.iter().map(height).sum::<u32>() + 2 * margin;
        let mut picture = GrayImage::from_pixel(width, length, Luma([255]));
        let mut top = margin;
        for line in &self.lines {
            let advance = if line.is_wide { 2 * cell } else { cell };
            let taken = u32::try_from(line.text.chars().count()).expect("letters") * advance;
            let mut left = margin
                + if line.is_centred {
                    (width - 2 * margin).saturating_sub(taken) / 2
                } else {
                    0
                };
            for letter in line.text.chars() {
                draw(&mut picture, &font, letter, (left, top), line);
                left += advance;
            }
            top += height(line);
        }
        picture.save(path).expect("the picture is written");
    }
}

/// The paper in characters: centred lines centred, wide letters apart, and how a line looks at its end.
impl fmt::Display for Printout {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (index, line) in self.lines.iter().enumerate() {
            let pulses = self.drawer_pulses.iter().filter(|after| **after == index).count();
            for _ in 0..pulses {
                writeln!(f, "[tiroir]")?;
            }
            let marks: String = [
                (line.is_bold, " gras"),
                (line.is_tall, " haut"),
                (line.is_wide, " large"),
                (line.is_centred, " centré"),
            ]
            .into_iter()
            .filter_map(|(is_so, mark)| is_so.then_some(mark))
            .collect();
            let bar = if marks.is_empty() { "" } else { " |" };
            writeln!(f, "{}{bar}{marks}", line.text)?;
        }
        for _ in 0..self.cuts {
            writeln!(f, "[coupe]")?;
        }
        Ok(())
    }
}

fn letter_of(byte: u8) -> char {
    let upper = byte.checked_sub(0x80);
    upper.map_or(char::from(byte), |index| {
        UPPER.chars().nth(usize::from(index)).expect("128 letters")
    })
}

#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_arithmetic,
    clippy::disallowed_types,
    reason = "pixels of a picture for people"
)]
fn draw(picture: &mut GrayImage, font: &FontVec, letter: char, (left, top): (u32, u32), line: &PrintedLine) {
    let (wide, tall) = (
        if line.is_wide { 2.0 } else { 1.0 },
        if line.is_tall { 2.0 } else { 1.0 },
    );
    let scale = PxScale {
        x: 20.0 * wide,
        y: 20.0 * tall,
    };
    let baseline = top as f32 + font.as_scaled(scale).ascent();
    for shift in 0..=u32::from(line.is_bold) {
        let glyph = font
            .glyph_id(letter)
            .with_scale_and_position(scale, point((left + shift) as f32, baseline));
        let Some(outline) = font.outline_glyph(glyph) else {
            continue;
        };
        let bounds = outline.px_bounds();
        outline.draw(|x, y, ink| {
            let (x, y) = (bounds.min.x as u32 + x, bounds.min.y as u32 + y);
            if let Some(pixel) = picture.get_pixel_mut_checked(x, y) {
                pixel.0[0] = pixel.0[0].min(255 - (ink * 255.0) as u8);
            }
        });
    }
}
