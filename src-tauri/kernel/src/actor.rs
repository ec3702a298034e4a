//! Who acts.

use crate::{Id, Need, Permission};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The three roles of the wire contract (spec auth-users §1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// « Bénévole ».
    User,
    /// « Administrateur ».
    Admin,
    /// « Super Admin ».
    SuperAdmin,
}

impl Role {
    /// The form stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Admin => "admin",
            Self::SuperAdmin => "super-admin",
        }
    }

    /// From its stored form.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::User, Self::Admin, Self::SuperAdmin]
            .into_iter()
            .find(|role| role.code() == code)
    }
}

/// How the person signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// With a password: every right of the role.
    Full,
    /// With a PIN at a shared till: the rights of the till and the reception, never those of the back office.
    Till,
}

/// The identified, active person behind a request.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The account.
    pub user_id: Id,
    /// The sign-in, a row of `auth_session`.
    pub auth_session_id: Id,
    /// Its username.
    pub username: String,
    /// Its role.
    pub role: Role,
    /// How it signed in.
    pub scope: Scope,
    /// The site it belongs to.
    pub site_id: Option<Id>,
    /// What its groups grant; administrators hold everything whatever is here.
    pub permissions: BTreeSet<Permission>,
}

impl Actor {
    /// Is it an administrator (or above) who signed in with a password?
    pub fn is_admin(&self) -> bool {
        self.role >= Role::Admin && self.scope == Scope::Full
    }

    /// Does it hold this permission?
    pub fn holds(&self, permission: Permission) -> bool {
        self.role >= Role::Admin || self.permissions.contains(&permission)
    }

    /// Does it satisfy what an operation asks?
    pub fn meets(&self, need: Need) -> bool {
        match need {
            Need::SignedIn => true,
            Need::AnyOf(permissions) => permissions.iter().any(|p| self.holds(*p)),
            Need::Admin => self.is_admin(),
            Need::SuperAdmin => self.role == Role::SuperAdmin && self.scope == Scope::Full,
        }
    }
}
