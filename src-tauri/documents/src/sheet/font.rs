//! Helvetica, which every PDF reader has: nothing to embed, Latin letters with the euro.

use super::widths;
use crate::letters::{fit, wrap};
use printpdf::BuiltinFont;

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

    /// Thousandths of the size.
    fn advance(self, letter: char) -> i32 {
        let widths = match self {
            Self::Regular => &widths::REGULAR,
            Self::Bold => &widths::BOLD,
        };
        let index = byte(letter).and_then(|byte| byte.checked_sub(0x20));
        let width = index.and_then(|index| widths.get(usize::from(index)));
        width.copied().map_or(0, i32::from)
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

/// Can the font write this character?
pub(super) fn has(letter: char) -> bool {
    byte(letter).is_some()
}

/// Its place in WinAnsi, the page of the built-in fonts. The hyphen that does not show is left out.
fn byte(letter: char) -> Option<u8> {
    /// From 0x80; a space where the page has no letter.
    const TYPOGRAPHY: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    match letter {
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{ff}' => u8::try_from(letter).ok(),
        _ => {
            let position = TYPOGRAPHY.chars().position(|known| known == letter)?;
            u8::try_from(position).ok()?.checked_add(0x80)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_widths_of_helvetica() {
        assert_eq!(regular(10).width("0,00\u{a0}€"), 4 * 5560 + 2 * 2780);
        assert_eq!(bold(10).width("AœŸ—"), 7220 + 9440 + 6670 + 10_000);
        let all = (' '..='\u{2122}').filter(|letter| has(*letter));
        let flat: String = all.filter(|letter| Face::Bold.advance(*letter) == 0).collect();
        assert_eq!(flat, "", "every letter has a width");
    }
}
