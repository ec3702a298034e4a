//! What travels about lignes.

use crate::kilos::{Kilos, Weighed};
use recyclique_kernel::{Grams, Id, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Where something goes once weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Destination {
    /// To be sold.
    Magasin,
    /// To a recycler.
    Recyclage,
    /// To the tip.
    Decheterie,
}

impl Destination {
    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Magasin => "MAGASIN",
            Self::Recyclage => "RECYCLAGE",
            Self::Decheterie => "DECHETERIE",
        }
    }

    /// From its stored form.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Magasin, Self::Recyclage, Self::Decheterie]
            .into_iter()
            .find(|destination| destination.code() == code)
    }
}

/// The three flows of matter (spec reception §1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    /// Into the shop.
    Entree,
    /// Recycled or thrown away without passing through it.
    Direct,
    /// Out of its stock.
    Sortie,
}

/// Something weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLigne {
    /// What it is.
    pub category_id: Id,
    /// What the scale says.
    pub weight: Grams,
    /// Where it goes.
    pub destination: Destination,
    /// Does it leave the shop's own stock?
    pub is_exit: bool,
    /// A word about it.
    pub notes: Option<String>,
}

impl NewLigne {
    pub(crate) fn flow(&self) -> Flow {
        match (self.is_exit, self.destination) {
            (true, _) => Flow::Sortie,
            (false, Destination::Magasin) => Flow::Entree,
            (false, Destination::Recyclage | Destination::Decheterie) => Flow::Direct,
        }
    }
}

/// A ligne to be added. Identifiers are texts: malformed, they are refused as 1.4.4's delete did.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[schemars(rename = "CreateLigneRequest")]
pub(crate) struct CreateLigne {
    pub(crate) ticket_id: String,
    pub(crate) category_id: String,
    pub(crate) poids_kg: Weighed,
    pub(crate) destination: Destination,
    #[serde(default)]
    pub(crate) notes: Option<String>,
    #[serde(default)]
    pub(crate) is_exit: Option<Lenient>,
}

/// What changes in a ligne: absent or null leaves it, an empty category too.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(rename = "UpdateLigneRequest")]
pub(crate) struct UpdateLigne {
    pub(crate) category_id: Option<String>,
    pub(crate) poids_kg: Option<Weighed>,
    pub(crate) destination: Option<Destination>,
    pub(crate) notes: Option<String>,
    pub(crate) is_exit: Option<Lenient>,
}

/// A boolean as loosely written as 1.4.4 accepted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub(crate) struct Lenient(#[serde(deserialize_with = "recyclique_kernel::lenient::boolean")] pub(crate) bool);

/// A weight put right.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[schemars(rename = "LigneWeightUpdate")]
pub(crate) struct UpdateLigneWeight {
    pub(crate) poids_kg: Weighed,
}

/// A ligne as it stands.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "LigneResponse")]
pub(crate) struct LigneView {
    pub(crate) id: Id,
    pub(crate) ticket_id: Id,
    pub(crate) category_id: Id,
    pub(crate) category_label: String,
    pub(crate) poids_kg: Kilos,
    pub(crate) destination: Destination,
    pub(crate) notes: Option<String>,
    pub(crate) is_exit: bool,
    /// From 0, in the order of the ticket.
    pub(crate) position: i64,
    pub(crate) is_corrected: bool,
}

/// A category to filter by, be it hidden or archived: history keeps it (spec reception Q-8).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ReceptionCategory")]
pub(crate) struct CategoryName {
    pub(crate) id: Id,
    pub(crate) name: String,
}

/// What a category that is in no catalogue is called.
pub(crate) const UNKNOWN_CATEGORY: &str = "Catégorie inconnue";

/// What a person who is no more is called.
pub(crate) const UNKNOWN_PERSON: &str = "Utilisateur inconnu";

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Deleted {
    pub(crate) status: &'static str,
}

/// A correction and what it changed.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LigneCorrection")]
pub(crate) struct CorrectionView {
    pub(crate) id: Id,
    pub(crate) ligne_id: Id,
    pub(crate) corrected_at: Timestamp,
    pub(crate) corrected_by_name: Option<String>,
    pub(crate) changes: Vec<FieldChange>,
}

/// One field, as it was and as it is; a category by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "LigneFieldChange")]
pub(crate) struct FieldChange {
    pub(crate) field: &'static str,
    pub(crate) before: Value,
    pub(crate) after: Value,
}
