//! What travels about categories.

use crate::euros::{self, EurosText};
use recyclique_kernel::{Centimes, Id, Timestamp, lenient};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A kind of thing, as it is kept and as it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CategoryRead")]
pub(crate) struct Category {
    pub(crate) id: Id,
    /// The short name, shown everywhere.
    pub(crate) name: String,
    /// The full name of the éco-organismes; never computed with.
    pub(crate) official_name: Option<String>,
    pub(crate) is_active: bool,
    pub(crate) parent_id: Option<Id>,
    /// The fixed price, or the lowest one.
    pub(crate) price: Option<EurosText>,
    pub(crate) max_price: Option<EurosText>,
    /// The place at the till.
    pub(crate) display_order: i64,
    /// The place at the reception.
    pub(crate) display_order_entry: i64,
    /// Shown at the reception? The till ignores it.
    pub(crate) is_visible: bool,
    pub(crate) shortcut_key: Option<String>,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    /// Archived since.
    pub(crate) deleted_at: Option<Timestamp>,
    /// What it is declared under; none: as its parent.
    pub(crate) rep_sector: Option<RepSector>,
    /// Its own sector, else that of its nearest ancestor. Read, never written.
    pub(crate) effective_rep_sector: Option<RepSector>,
}

/// The sectors of the extended producer responsibility (REP), as the éco-organismes share them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RepSector {
    /// Electrical and electronic equipment, lamps included.
    Eee,
    /// Furniture, bedding, textile decoration.
    Ameublement,
    /// Clothes, household linen, shoes.
    Tlc,
    /// Toys and games.
    Jouets,
    /// Sports and leisure goods, bicycles included.
    SportLoisirs,
    /// Hand tools and garden goods.
    BricolageJardin,
    /// Books: no sector of the law, but followed by ressourceries.
    Livres,
    /// Under no sector.
    HorsRep,
}

impl RepSector {
    /// Every sector.
    pub const ALL: [Self; 8] = [
        Self::Eee,
        Self::Ameublement,
        Self::Tlc,
        Self::Jouets,
        Self::SportLoisirs,
        Self::BricolageJardin,
        Self::Livres,
        Self::HorsRep,
    ];

    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eee => "eee",
            Self::Ameublement => "ameublement",
            Self::Tlc => "tlc",
            Self::Jouets => "jouets",
            Self::SportLoisirs => "sport_loisirs",
            Self::BricolageJardin => "bricolage_jardin",
            Self::Livres => "livres",
            Self::HorsRep => "hors_rep",
        }
    }

    /// Reads the form stored and sent.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.code() == code)
    }
}

/// A category and everything under it.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CategoryWithChildren")]
pub(crate) struct CategoryNode {
    #[serde(flatten)]
    pub(crate) category: Category,
    pub(crate) children: Vec<CategoryNode>,
}

/// Which categories to list.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListCategories {
    pub(crate) is_active: Option<bool>,
    pub(crate) include_archived: bool,
}

/// Which categories to list on a screen.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListTickets {
    pub(crate) is_active: Option<bool>,
}

/// A place in a list, read from a number or a numeric text.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub(crate) struct Rank(#[serde(deserialize_with = "lenient::integer")] pub(crate) i64);

/// A new category.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "CategoryCreate")]
pub(crate) struct CreateCategory {
    pub(crate) name: String,
    #[schemars(length(max = 255))]
    pub(crate) official_name: Option<String>,
    /// Empty or null: a root.
    pub(crate) parent_id: Option<String>,
    #[serde(default)]
    #[schemars(schema_with = "euros::sent")]
    pub(crate) price: Option<Centimes>,
    #[serde(default)]
    #[schemars(schema_with = "euros::sent")]
    pub(crate) max_price: Option<Centimes>,
    pub(crate) display_order: Option<Rank>,
    pub(crate) display_order_entry: Option<Rank>,
    pub(crate) is_visible: Option<bool>,
    pub(crate) shortcut_key: Option<String>,
    pub(crate) rep_sector: Option<RepSector>,
}

/// What changes in a category: an absent key changes nothing.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "CategoryUpdate")]
#[expect(clippy::option_option, reason = "an absent key and null are two different wishes")]
#[serde(default)]
pub(crate) struct UpdateCategory {
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) name: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) official_name: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) is_active: Option<Option<bool>>,
    /// Empty or null: a root.
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) parent_id: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    #[schemars(schema_with = "euros::sent")]
    pub(crate) price: Option<Option<Centimes>>,
    #[serde(deserialize_with = "lenient::present")]
    #[schemars(schema_with = "euros::sent")]
    pub(crate) max_price: Option<Option<Centimes>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) display_order: Option<Option<Rank>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) display_order_entry: Option<Option<Rank>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) is_visible: Option<Option<bool>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) shortcut_key: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) rep_sector: Option<Option<RepSector>>,
}

impl UpdateCategory {
    /// Does it give a price, be it zero? Taking prices away is always allowed.
    pub(crate) fn sets_a_price(&self) -> bool {
        matches!(self.price, Some(Some(_))) || matches!(self.max_price, Some(Some(_)))
    }
}
