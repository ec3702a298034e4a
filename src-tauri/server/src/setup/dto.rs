//! What travels about the first start.

use recyclique_catalogue::defaults::DefaultCategory;
use recyclique_comptes::setup::{SignedInUser, Tokens};
use recyclique_kernel::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the wizard shows before anything exists.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SetupView {
    pub(crate) is_initialized: bool,
    pub(crate) version: &'static str,
    pub(crate) default_catalogue: Vec<DefaultCategory>,
}

/// What the wizard gathers.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Setup {
    /// The first super-administrator.
    pub administrator: Administrator,
    /// The shop.
    pub site: Site,
    /// Its first till.
    pub register: Register,
    /// Otherwise only what the till cannot do without.
    pub with_default_catalogue: bool,
}

/// The first super-administrator.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Administrator {
    /// To sign in with.
    pub username: String,
    /// Optional.
    #[serde(default)]
    pub first_name: Option<String>,
    /// Optional.
    #[serde(default)]
    pub last_name: Option<String>,
    /// See the rules of `comptes`.
    pub password: String,
    /// Four digits.
    pub pin: String,
}

/// Never prints a secret.
impl std::fmt::Debug for Administrator {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Administrator")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

/// The shop.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Site {
    /// Its name.
    pub name: String,
    /// Its town.
    #[serde(default)]
    pub city: Option<String>,
}

/// The first till.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Register {
    /// Its name.
    pub name: String,
}

/// The answer: signed in, ready to open the till.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SetupDone {
    /// As after a sign-in by password.
    #[serde(flatten)]
    pub tokens: Tokens,
    /// The administrator.
    pub user: SignedInUser,
    /// The shop.
    pub site_id: Id,
    /// Its first till.
    pub register_id: Id,
}
