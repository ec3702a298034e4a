//! People and groups that another program recorded, kept under their own identifiers and dates. What is here already
//! stays as it is: each function answers whether the row is new.

mod actions;
mod store;

pub use actions::{
    insert_known_permissions, insert_past_grant, insert_past_group, insert_past_member, insert_past_permission,
    insert_past_user, is_nobody_here, names_tell_password,
};

use recyclique_kernel::{Id, Role, Timestamp};

/// An account, its secrets as digests that sign-in understands. Not printable.
pub struct PastUser {
    pub id: Id,
    pub username: Option<String>,
    pub hashed_password: Option<String>,
    pub hashed_pin: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub phone_number: Option<String>,
    pub address: Option<String>,
    pub notes: Option<String>,
    pub skills: Option<String>,
    pub availability: Option<String>,
    pub role: Role,
    /// The word of 1.4.4; an unknown one is `pending`.
    pub status: String,
    pub is_active: bool,
    pub site_id: Option<Id>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A group, or a permission, under its name.
#[derive(Debug)]
pub struct PastName {
    pub id: Id,
    pub name: String,
    pub description: Option<String>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What a group grants.
#[derive(Debug)]
pub struct PastGrant {
    pub group_id: Id,
    pub permission_id: Id,
    pub permission_name: String,
    pub created_at: Timestamp,
}
