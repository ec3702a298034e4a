//! The words that volunteers write for one thing. Pure.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters and digits only: `Poids_kg`, `poids kg` and `Prix_€` lose what differs between two hands.
pub(crate) fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Where a thing goes; empty: the shop.
pub(crate) fn destination(text: &str) -> Option<&'static str> {
    match fold(text).as_str() {
        "" | "magasin" | "boutique" => Some("MAGASIN"),
        "recyclage" => Some("RECYCLAGE"),
        "decheterie" | "dechetterie" => Some("DECHETERIE"),
        _ => None,
    }
}

/// Why a thing leaves the till.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Operation {
    #[default]
    Sale,
    Gift,
    Recycling,
}

impl Operation {
    /// Empty: sold.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match fold(text).as_str() {
            "" | "vente" | "ventes" | "vendu" => Some(Self::Sale),
            "don" | "dons" | "donne" => Some(Self::Gift),
            "recyclage" | "recycle" | "dechetterie" | "decheterie" => Some(Self::Recycling),
            _ => None,
        }
    }

    /// As books write it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Sale => "Vente",
            Self::Gift => "Don",
            Self::Recycling => "Recyclage",
        }
    }
}

/// A means of payment as a book says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Payment {
    Cash,
    Card,
    Check,
    Free,
}

impl Payment {
    /// The means, when the word is known; nothing written: cash.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match fold(text).as_str() {
            "" | "especes" | "espece" | "esp" | "cash" | "liquide" | "monnaie" => Some(Self::Cash),
            "cb" | "carte" | "cartebancaire" | "cartebleue" | "card" => Some(Self::Card),
            "cheque" | "cheques" | "chq" | "check" => Some(Self::Check),
            "gratuit" | "gratuite" | "offert" | "don" | "free" => Some(Self::Free),
            _ => None,
        }
    }

    /// As books write it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Cash => "Espèces",
            Self::Card => "CB",
            Self::Check => "Chèque",
            Self::Free => "Gratuit",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_books_are_understood() {
        for (text, expected) in [
            ("", Some("MAGASIN")),
            ("boutique", Some("MAGASIN")),
            ("Magasin ", Some("MAGASIN")),
            ("recyclage", Some("RECYCLAGE")),
            ("Déchetterie", Some("DECHETERIE")),
            ("DÉCHÈTERIE", Some("DECHETERIE")),
            ("poubelle", None),
        ] {
            assert_eq!(destination(text), expected, "{text}");
        }
        for (text, expected) in [
            ("", Some(Payment::Cash)),
            (" Espèces  ", Some(Payment::Cash)),
            ("ESPECES", Some(Payment::Cash)),
            ("CB?", Some(Payment::Card)),
            ("CHQ", Some(Payment::Check)),
            ("Gratuit", Some(Payment::Free)),
            ("boite a don?", None),
        ] {
            assert_eq!(Payment::parse(text), expected, "{text}");
        }
        assert_eq!(Operation::parse(" Don   "), Some(Operation::Gift));
        assert_eq!(Operation::parse("prêt"), None);
    }
}
