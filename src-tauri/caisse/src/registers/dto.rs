//! What travels about registers (spec caisse §2.1).

use recyclique_kernel::Id;
use recyclique_kernel::lenient::integer;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A register.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegisterView {
    /// Its identifier.
    pub id: Id,
    /// The name on the till.
    pub name: String,
    /// Where it stands.
    pub location: Option<String>,
    /// Its site.
    pub site_id: Option<Id>,
    /// May a session be opened on it?
    pub is_active: bool,
    /// As stored.
    pub workflow_options: Map<String, Value>,
    /// Training allowed.
    pub enable_virtual: bool,
    /// Paper books allowed.
    pub enable_deferred: bool,
    /// The categories within reach of the thumb, in order.
    pub favourite_category_ids: Vec<Id>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ListRegisters {
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) skip: i64,
    #[serde(deserialize_with = "integer")]
    #[schemars(with = "i64")]
    pub(crate) limit: i64,
    pub(crate) site_id: Option<String>,
    pub(crate) only_active: bool,
}

impl Default for ListRegisters {
    fn default() -> Self {
        Self {
            skip: 0,
            limit: 100,
            site_id: None,
            only_active: false,
        }
    }
}

/// The body of a creation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct CreateRegister {
    pub name: String,
    #[serde(default)]
    pub location: Option<String>,
    #[serde(default)]
    pub site_id: Option<String>,
    #[serde(default = "yes")]
    pub is_active: bool,
    #[serde(default)]
    pub workflow_options: Map<String, Value>,
    #[serde(default)]
    pub enable_virtual: bool,
    #[serde(default)]
    pub enable_deferred: bool,
}

impl CreateRegister {
    /// An active register of a site, without options.
    pub fn named(name: &str, site_id: Id) -> Self {
        Self {
            name: name.to_owned(),
            location: None,
            site_id: Some(site_id.to_string()),
            is_active: true,
            workflow_options: Map::new(),
            enable_virtual: false,
            enable_deferred: false,
        }
    }
}

fn yes() -> bool {
    true
}

/// The body of a change: `null` and absent both mean unchanged (spec caisse Q49).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct UpdateRegister {
    pub(crate) name: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) site_id: Option<String>,
    pub(crate) is_active: Option<bool>,
    pub(crate) workflow_options: Option<Map<String, Value>>,
    pub(crate) enable_virtual: Option<bool>,
    pub(crate) enable_deferred: Option<bool>,
}

/// The categories to keep within reach, in order.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct UpdateFavourites {
    #[schemars(length(max = 24))]
    pub(crate) category_ids: Vec<Id>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RegisterStatusList {
    pub(crate) data: Vec<RegisterStatus>,
    pub(crate) total: usize,
}

/// A register as the choice of till shows it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RegisterStatus {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) is_open: bool,
    pub(crate) enable_virtual: bool,
    pub(crate) enable_deferred: bool,
    pub(crate) location: Option<String>,
    /// The open session, who opened it and when.
    pub(crate) session_id: Option<Id>,
    pub(crate) operator_name: Option<String>,
    pub(crate) opened_at: Option<recyclique_kernel::Timestamp>,
}
