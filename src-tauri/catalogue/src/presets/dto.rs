//! What travels about presets.

use crate::categories::dto::Rank;
use crate::euros::{self, EurosText};
use recyclique_kernel::{Centimes, Id, Timestamp, lenient};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why something leaves without being paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ButtonType {
    /// Given to the person at the till.
    Donation,
    /// Sent away to be recycled.
    Recycling,
}

impl ButtonType {
    /// The form stored and sent.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Donation => "donation",
            Self::Recycling => "recycling",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Donation, Self::Recycling]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// The buttons that the till knows by heart; the names are those that 1.4.4 writes in the notes of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) enum PresetCode {
    /// « Don 0 € ».
    #[serde(rename = "don-0")]
    Don0,
    /// « Don −18 ans ».
    #[serde(rename = "don-18")]
    Don18,
    /// « Recyclage ».
    #[serde(rename = "recyclage")]
    Recyclage,
    /// « Déchèterie ».
    #[serde(rename = "decheterie")]
    Decheterie,
}

impl PresetCode {
    /// The form stored and sent.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Don0 => "don-0",
            Self::Don18 => "don-18",
            Self::Recyclage => "recyclage",
            Self::Decheterie => "decheterie",
        }
    }

    /// A button of a later version has no code here.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Don0, Self::Don18, Self::Recyclage, Self::Decheterie]
            .into_iter()
            .find(|known| known.code() == code)
    }
}

/// A button, as it is kept and as it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PresetButtonWithCategory")]
pub(crate) struct Preset {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) category_id: Id,
    #[serde(rename = "preset_price")]
    pub(crate) price: EurosText,
    pub(crate) button_type: ButtonType,
    pub(crate) sort_order: i64,
    pub(crate) is_active: bool,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    /// `Unknown` when the category is not known here (yet).
    pub(crate) category_name: String,
    pub(crate) code: Option<PresetCode>,
}

/// Which presets to list.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListPresets {
    pub(crate) category_id: Option<String>,
    pub(crate) button_type: Option<ButtonType>,
    pub(crate) is_active: Option<bool>,
}

impl Default for ListPresets {
    fn default() -> Self {
        Self {
            category_id: None,
            button_type: None,
            is_active: Some(true),
        }
    }
}

/// A new button.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct CreatePreset {
    #[schemars(length(min = 1, max = 100))]
    pub(crate) name: String,
    pub(crate) category_id: Id,
    #[serde(default)]
    #[schemars(schema_with = "euros::sent")]
    pub(crate) preset_price: Centimes,
    pub(crate) button_type: ButtonType,
    pub(crate) sort_order: Option<Rank>,
    pub(crate) is_active: Option<bool>,
    pub(crate) code: Option<PresetCode>,
}

/// What changes in a button: an absent key changes nothing; only `code` may be null.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[expect(clippy::option_option, reason = "an absent key and null are two different wishes")]
#[serde(default)]
pub(crate) struct UpdatePreset {
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) name: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) category_id: Option<Option<Id>>,
    #[serde(deserialize_with = "lenient::present")]
    #[schemars(schema_with = "euros::sent")]
    pub(crate) preset_price: Option<Option<Centimes>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) button_type: Option<Option<ButtonType>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) sort_order: Option<Option<Rank>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) is_active: Option<Option<bool>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) code: Option<Option<PresetCode>>,
}
