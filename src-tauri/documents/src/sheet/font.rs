//! Helvetica, which every PDF reader has: nothing to embed, Latin letters with the euro.

use crate::letters::{fit, wrap};
use printpdf::{BuiltinFont, ParsedFont};
use std::sync::LazyLock;

/// A length in thousandths of a point: documents are laid out in integers.
pub(super) type Mil = i32;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
}

/// A face and its size in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) face: Face,
    pub(super) size: i32,
}

pub(super) const fn regular(size: i32) -> Style {
    Style {
        face: Face::Regular,
        size,
    }
}

pub(super) const fn bold(size: i32) -> Style {
    Style { face: Face::Bold, size }
}

impl Face {
    pub(super) const fn builtin(self) -> BuiltinFont {
        match self {
            Self::Regular => BuiltinFont::Helvetica,
            Self::Bold => BuiltinFont::HelveticaBold,
        }
    }

    fn metrics(self) -> Option<&'static ParsedFont> {
        static REGULAR: LazyLock<Option<ParsedFont>> = LazyLock::new(|| Face::Regular.builtin().get_parsed_font());
        static BOLD: LazyLock<Option<ParsedFont>> = LazyLock::new(|| Face::Bold.builtin().get_parsed_font());
        match self {
            Self::Regular => REGULAR.as_ref(),
            Self::Bold => BOLD.as_ref(),
        }
    }

    /// Thousandths of the size. Half of it, for what the metrics do not tell.
    fn advance(self, letter: char) -> i32 {
        let known = self.metrics().and_then(|font| {
            let glyph = font.lookup_glyph_index(u32::from(letter))?;
            let units = font.get_glyph_width(glyph)?;
            (i32::from(units) * 1000).checked_div(i32::from(font.units_per_em))
        });
        known.unwrap_or(500)
    }
}

impl Style {
    /// The width of a text that was fitted.
    pub(super) fn width(self, text: &str) -> Mil {
        text.chars().map(|letter| self.face.advance(letter) * self.size).sum()
    }

    /// From one baseline to the next.
    pub(super) const fn leading(self) -> Mil {
        self.size * 1300
    }

    /// `text` in the letters of the font, on as many lines as the width asks for.
    pub(super) fn wrapped(self, text: &str, width: Mil) -> Vec<String> {
        let measure = |line: &str| usize::try_from(self.width(line)).unwrap_or(usize::MAX);
        wrap(&fit(text, has), usize::try_from(width).unwrap_or_default(), measure)
    }
}

/// Can the font write this character? The letters of Windows' Latin page, without the hyphen that does not show.
pub(super) fn has(letter: char) -> bool {
    const TYPOGRAPHY: &str = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    matches!(letter, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{ff}') || TYPOGRAPHY.contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_metrics_of_every_letter_are_known() {
        for face in [Face::Regular, Face::Bold] {
            let font = face.metrics().expect("the built-in font is readable");
            let all = (' '..='\u{2122}').filter(|letter| has(*letter));
            let unknown: String = all
                .filter(|letter| font.lookup_glyph_index(u32::from(*letter)).is_none())
                .collect();
            assert_eq!(unknown, "", "{face:?}");
        }
        assert_eq!(regular(10).width("0,00"), 3 * 5560 + 2780);
        assert_eq!(bold(10).width("A"), 7220);
    }
}
