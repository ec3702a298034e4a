//! A printer and a built-in font know some 220 characters; names come from the whole world.

use any_ascii::any_ascii_char;
use unicode_normalization::UnicodeNormalization;

/// `text` with the characters that `has` knows, the others written with the nearest letters. No control character
/// passes: a name must not command a printer.
pub(crate) fn fit(text: &str, has: fn(char) -> bool) -> String {
    let mut fitted = String::with_capacity(text.len());
    for letter in text.nfc() {
        match letter {
            // The narrow space of French typography does not break either.
            '\u{202f}' => fitted.push('\u{a0}'),
            _ if letter.is_control() => fitted.push(' '),
            _ if has(letter) => fitted.push(letter),
            _ if letter.is_whitespace() => fitted.push(' '),
            _ => fitted.extend(any_ascii_char(letter).chars().filter(|near| !near.is_control())),
        }
    }
    fitted
}

/// `text` cut into lines of at most `width`, as `measure` counts them; at spaces, or inside a word longer than a line.
pub(crate) fn wrap(text: &str, width: usize, measure: impl Fn(&str) -> usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let space = if line.is_empty() { "" } else { " " };
        let longer = format!("{line}{space}{word}");
        if measure(&longer) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if measure(&line) > width && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_font_lacks_is_written_with_the_nearest_letters() {
        let latin = |letter: char| matches!(letter, ' '..='~' | '\u{a0}'..='\u{ff}');
        assert_eq!(fit("Cœur d’œuvre — « 3 € »…", latin), "Coeur d'oeuvre - « 3 EUR »...");
        assert_eq!(fit("Łukasz, Иван, e\u{301}te\u{301}", latin), "Lukasz, Ivan, été");
        assert_eq!(fit("a\u{1b}@b\nc", latin), "a @b c");
    }

    #[test]
    fn lines_break_at_spaces_and_inside_a_word_too_long() {
        let count = |text: &str| text.chars().count();
        assert_eq!(wrap("petit meuble en bois", 9, count), ["petit", "meuble en", "bois"]);
        assert_eq!(
            wrap("anticonstitutionnellement", 10, count),
            ["anticonsti", "tutionnell", "ement"]
        );
        assert_eq!(wrap("13,50\u{a0}€ rendus", 8, count), ["13,50\u{a0}€", "rendus"]);
        assert_eq!(wrap("  ", 8, count), [""; 0]);
    }
}
