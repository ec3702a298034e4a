//! SQL of groups and permissions.

use super::defaults::{DefaultGroup, permission_id, permission_of};
use recyclique_kernel::{Id, Permission};
use recyclique_platform::db::{ReadTx, WriteTx};
use rusqlite::named_params;
use std::collections::BTreeSet;

/// What the groups of a person grant, among what the program knows.
pub(crate) fn list_user_permissions(tx: &ReadTx, user_id: Id) -> rusqlite::Result<BTreeSet<Permission>> {
    let ids: Vec<String> = tx.all(
        "SELECT gp.permission_id
         FROM user_group_member m
         JOIN user_group g ON g.id = m.group_id AND g.deleted_at IS NULL
         JOIN user_group_permission gp ON gp.group_id = g.id AND gp.deleted_at IS NULL
         WHERE m.user_id = :user_id AND m.deleted_at IS NULL",
        named_params! { ":user_id": user_id.to_string() },
        |row| row.get(0),
    )?;
    Ok(ids.iter().filter_map(|id| permission_of(id)).collect())
}

/// The names of what the groups of a person grant, those that an administrator created included.
pub(crate) fn list_user_permission_names(tx: &ReadTx, user_id: Id) -> rusqlite::Result<Vec<String>> {
    tx.all(
        "SELECT p.name
         FROM user_group_member m
         JOIN user_group g ON g.id = m.group_id AND g.deleted_at IS NULL
         JOIN user_group_permission gp ON gp.group_id = g.id AND gp.deleted_at IS NULL
         JOIN permission p ON p.id = gp.permission_id AND p.deleted_at IS NULL
         WHERE m.user_id = :user_id AND m.deleted_at IS NULL",
        named_params! { ":user_id": user_id.to_string() },
        |row| row.get(0),
    )
}

/// The names of all permissions.
pub(crate) fn list_permission_names(tx: &ReadTx) -> rusqlite::Result<Vec<String>> {
    tx.all("SELECT name FROM permission WHERE deleted_at IS NULL", [], |row| {
        row.get(0)
    })
}

/// Writes a permission, unless another device already did.
pub(crate) fn insert_permission(tx: &WriteTx, permission: Permission, description: &str) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO permission (id, name, description, created_at, updated_at)
         VALUES (:id, :name, :description, :now, :now) ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": permission_id(permission),
            ":name": permission.code(),
            ":description": description,
            ":now": tx.now().to_string(),
        },
    )
    .map(|_| ())
}

/// Writes a default group, unless another device already did.
pub(crate) fn insert_group(tx: &WriteTx, group: DefaultGroup) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO user_group (id, name, description, created_at, updated_at)
         VALUES (:id, :name, :description, :now, :now) ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": group.id(),
            ":name": group.name(),
            ":description": group.description(),
            ":now": tx.now().to_string(),
        },
    )
    .map(|_| ())
}

/// Grants a permission to a group.
pub(crate) fn insert_group_permission(
    tx: &WriteTx,
    group: DefaultGroup,
    permission: Permission,
) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO user_group_permission (id, group_id, permission_id, created_at)
         VALUES (:group_id || ':' || :permission_id, :group_id, :permission_id, :now) ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":group_id": group.id(),
            ":permission_id": permission_id(permission),
            ":now": tx.now().to_string(),
        },
    )
    .map(|_| ())
}

/// Puts a person in a group.
pub(crate) fn insert_member(tx: &WriteTx, user_id: Id, group: DefaultGroup) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO user_group_member (id, user_id, group_id, created_at)
         VALUES (:user_id || ':' || :group_id, :user_id, :group_id, :now)",
        named_params! { ":user_id": user_id.to_string(), ":group_id": group.id(), ":now": tx.now().to_string() },
    )
    .map(|_| ())
}
