//! What travels about accounts.

use super::rules::Status;
use super::store::UserRow;
use recyclique_kernel::{Id, Role, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An account, without its secrets.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "UserResponse")]
pub(crate) struct UserView {
    username: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    phone_number: Option<String>,
    address: Option<String>,
    notes: Option<String>,
    skills: Option<String>,
    availability: Option<String>,
    role: Role,
    status: Status,
    is_active: bool,
    site_id: Option<Id>,
    id: Id,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<UserRow> for UserView {
    fn from(user: UserRow) -> Self {
        Self {
            username: user.username,
            first_name: user.first_name,
            last_name: user.last_name,
            email: user.email,
            phone_number: user.phone_number,
            address: user.address,
            notes: user.notes,
            skills: user.skills,
            availability: user.availability,
            role: user.role,
            status: user.status,
            is_active: user.is_active,
            site_id: user.site_id,
            id: user.id,
            created_at: user.created_at,
            updated_at: user.updated_at,
        }
    }
}

impl UserView {
    /// What a colleague may know: the same keys, the private ones empty (spec auth-users Q19).
    pub(crate) fn for_colleagues(user: UserRow) -> Self {
        Self {
            email: None,
            phone_number: None,
            address: None,
            notes: None,
            skills: None,
            availability: None,
            ..Self::from(user)
        }
    }
}

/// What the person signed in may do.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct MyPermissions {
    pub(crate) permissions: Vec<String>,
}

/// A PIN of one's own.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "PinSetRequest")]
pub(crate) struct UpdateMyPin {
    pub(crate) pin: String,
    #[serde(default)]
    pub(crate) current_password: Option<String>,
}

/// It is done.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Done {
    pub(crate) message: &'static str,
}
