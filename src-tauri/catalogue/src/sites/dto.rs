//! What travels about sites.

use recyclique_kernel::{Id, Timestamp, lenient};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A place, as it is kept and as it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "SiteResponse")]
pub struct Site {
    /// Made here.
    pub id: Id,
    /// The name on tickets; two places may share it.
    pub name: String,
    /// Number and street.
    pub address: Option<String>,
    /// The town.
    pub city: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// Free settings.
    pub configuration: Option<Map<String, Value>>,
    /// Does the shop work there?
    pub is_active: bool,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// Which sites to list.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListSites {
    #[schemars(range(min = 0))]
    pub(crate) skip: i64,
    #[schemars(range(min = 1, max = 200))]
    pub(crate) limit: i64,
    pub(crate) only_active: bool,
}

impl Default for ListSites {
    fn default() -> Self {
        Self {
            skip: 0,
            limit: 100,
            only_active: false,
        }
    }
}

/// A new site.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "SiteCreate")]
pub(crate) struct CreateSite {
    #[schemars(length(min = 1, max = 255))]
    pub(crate) name: String,
    #[schemars(length(max = 500))]
    pub(crate) address: Option<String>,
    #[schemars(length(max = 100))]
    pub(crate) city: Option<String>,
    #[schemars(length(max = 20))]
    pub(crate) postal_code: Option<String>,
    #[schemars(length(max = 100))]
    pub(crate) country: Option<String>,
    pub(crate) configuration: Option<Map<String, Value>>,
    #[serde(default = "yes")]
    pub(crate) is_active: bool,
}

fn yes() -> bool {
    true
}

/// What changes in a site: an absent key changes nothing, null clears.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "SiteUpdate")]
#[expect(clippy::option_option, reason = "an absent key and null are two different wishes")]
#[serde(default)]
pub(crate) struct UpdateSite {
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) name: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) address: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) city: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) postal_code: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) country: Option<Option<String>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) configuration: Option<Option<Map<String, Value>>>,
    #[serde(deserialize_with = "lenient::present")]
    pub(crate) is_active: Option<Option<bool>>,
}
