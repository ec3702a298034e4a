//! Code page 858, which every receipt printer sold in Europe has as number 19.

/// The characters of the bytes 0x80 to 0xFF, in order.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Can the page write this character?
pub(crate) fn has(letter: char) -> bool {
    byte(letter).is_some()
}

/// The bytes of a text that was fitted to the page.
pub(super) fn encode(text: &str) -> impl Iterator<Item = u8> {
    text.chars().filter_map(byte)
}

fn byte(letter: char) -> Option<u8> {
    match letter {
        ' '..='~' => u8::try_from(letter).ok(),
        // 0xFF is a command for some printers.
        '\u{a0}' => Some(b' '),
        // Invisible, or a hyphen in the middle of a word: no.
        '\u{ad}' => None,
        _ => {
            let position = UPPER.chars().position(|known| known == letter)?;
            u8::try_from(position).ok()?.checked_add(0x80)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_every_letter_of_french_but_the_ligature() {
        assert_eq!(UPPER.chars().count(), 128);
        assert_eq!(
            encode("éèêàçôÔûÉ€").collect::<Vec<_>>(),
            [0x82, 0x8a, 0x88, 0x85, 0x87, 0x93, 0xe2, 0x96, 0x90, 0xd5]
        );
        assert!("àâæçéèêëîïôùûüÿÀÂÆÇÉÈÊËÎÏÔÙÛÜ«»°€".chars().all(has));
        assert!(!has('œ') && !has('’') && !has('\u{1b}'));
    }
}
