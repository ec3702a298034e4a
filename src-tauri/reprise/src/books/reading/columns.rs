//! The columns of a book, by whatever name. Pure.

use super::words::fold;
use crate::books::BookKind;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Date,
    Category,
    Label,
    Weight,
    Destination,
    Notes,
    /// A doubt of who typed.
    Control,
    Operation,
    Quantity,
    Price,
    Payment,
}

impl Column {
    /// By the name in the header, whatever its accents and its case.
    pub(crate) fn named(header: &str) -> Option<Self> {
        match fold(header).as_str() {
            "date" | "jour" => Some(Self::Date),
            "category" | "categorie" | "categories" | "cat" => Some(Self::Category),
            "libelle" | "label" | "designation" | "article" | "objet" => Some(Self::Label),
            "poids" | "poidskg" | "poidsenkg" | "weight" | "weightkg" | "kg" => Some(Self::Weight),
            "destination" => Some(Self::Destination),
            "notes" | "note" | "remarque" | "remarques" | "commentaire" | "commentaires" => Some(Self::Notes),
            "controle" => Some(Self::Control),
            "type" | "operation" => Some(Self::Operation),
            "quantite" | "quantity" | "qte" | "nombre" => Some(Self::Quantity),
            "prix" | "prixtotal" | "prixeur" | "prixeuros" | "montant" | "price" => Some(Self::Price),
            "paiement" | "methodepaiement" | "modepaiement" | "modedepaiement" | "moyendepaiement" | "reglement"
            | "payment" => Some(Self::Payment),
            _ => None,
        }
    }

    /// Its name in a cleaned book.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Category => "category",
            Self::Label => "libelle",
            Self::Weight => "poids_kg",
            Self::Destination => "destination",
            Self::Notes => "notes",
            Self::Control => "controle",
            Self::Operation => "type",
            Self::Quantity => "quantite",
            Self::Price => "prix",
            Self::Payment => "paiement",
        }
    }

    /// The columns of a cleaned book, in order.
    pub(crate) const fn of(kind: BookKind) -> &'static [Self] {
        match kind {
            BookKind::Reception => &[Self::Date, Self::Category, Self::Weight, Self::Destination, Self::Notes],
            BookKind::Caisse => &[
                Self::Date,
                Self::Operation,
                Self::Category,
                Self::Label,
                Self::Quantity,
                Self::Weight,
                Self::Price,
                Self::Payment,
                Self::Notes,
                Self::Control,
            ],
        }
    }

    /// The columns without which a book says nothing.
    pub(crate) const fn required(kind: BookKind) -> &'static [Self] {
        match kind {
            BookKind::Reception => Self::of(kind),
            BookKind::Caisse => &[Self::Date, Self::Category, Self::Weight, Self::Price],
        }
    }
}
