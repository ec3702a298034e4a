//! Use cases of accounts brought from another program.

use super::{PastGrant, PastName, PastUser, store};
use crate::groups::defaults::permission_id;
use crate::users::rules::Status;
use crate::{groups, secrets};
use recyclique_kernel::{Id, Permission, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};

/// Has nobody an account yet?
pub fn is_nobody_here(tx: &ReadTx) -> Result<bool, Failure> {
    Ok(store::count_users(tx)? == 0)
}

/// Keeps an account.
pub fn insert_past_user(tx: &WriteTx, user: &PastUser) -> Result<bool, Failure> {
    let status = Status::parse(&user.status).unwrap_or(Status::Pending);
    Ok(store::insert_user(tx, user, status)? > 0)
}

/// Do the names of this account tell its password? A command of 1.4.4 wrote it there (spec auth-users Q5).
pub async fn names_tell_password(user: &PastUser) -> Result<bool, Failure> {
    let (first, last) = (user.first_name.as_deref(), user.last_name.as_deref());
    let both = [first, last].map(Option::unwrap_or_default).join(" ");
    let told = both.trim().to_owned();
    if told.is_empty() {
        return Ok(false);
    }
    Ok(secrets::is_right(told, user.hashed_password.clone(), false)
        .await?
        .is_match)
}

/// The permissions that this program knows.
pub fn insert_known_permissions(tx: &WriteTx) -> Result<(), Failure> {
    for (permission, description) in Permission::ALL {
        groups::store::insert_permission(tx, permission, description)?;
    }
    Ok(())
}

/// Keeps a permission. One that this program knows has a fixed identifier here, whatever it was there; a code that it
/// does not know is kept, for whoever gave it a meaning.
pub fn insert_past_permission(tx: &WriteTx, permission: &PastName) -> Result<bool, Failure> {
    Ok(store::insert_permission(tx, &here(&permission.name, permission.id), permission)? > 0)
}

/// Keeps a group.
pub fn insert_past_group(tx: &WriteTx, group: &PastName) -> Result<bool, Failure> {
    Ok(store::insert_group(tx, group)? > 0)
}

/// Keeps a person in a group.
pub fn insert_past_member(tx: &WriteTx, user_id: Id, group_id: Id, since: Timestamp) -> Result<bool, Failure> {
    Ok(store::insert_member(tx, user_id, group_id, since)? > 0)
}

/// Keeps what a group grants.
pub fn insert_past_grant(tx: &WriteTx, grant: &PastGrant) -> Result<bool, Failure> {
    let permission_id = here(&grant.permission_name, grant.permission_id);
    Ok(store::insert_grant(tx, grant.group_id, &permission_id, grant.created_at)? > 0)
}

fn here(name: &str, id: Id) -> String {
    Permission::ALL
        .into_iter()
        .find(|(permission, _)| permission.code() == name)
        .map_or_else(
            || id.to_string(),
            |(permission, _)| permission_id(permission).to_owned(),
        )
}
