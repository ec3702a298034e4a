//! SQL of accounts brought from another program.

use super::{PastName, PastUser};
use crate::users::rules::Status;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::db::{ReadTx, WriteTx};
use rusqlite::{Result, named_params};

pub(super) fn count_users(tx: &ReadTx) -> Result<i64> {
    tx.one("SELECT count(*) FROM user", [], |row| row.get(0))
}

pub(super) fn insert_user(tx: &WriteTx, user: &PastUser, status: Status) -> Result<usize> {
    tx.execute(
        "INSERT INTO user (id, username, hashed_password, hashed_pin, first_name, last_name, email, phone_number, address,
                           notes, skills, availability, role, status, is_active, site_id, created_at, updated_at)
         VALUES (:id, :username, :hashed_password, :hashed_pin, :first_name, :last_name, :email, :phone_number, :address,
                 :notes, :skills, :availability, :role, :status, :is_active, :site_id, :created_at, :updated_at)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": user.id.to_string(),
            ":username": user.username,
            ":hashed_password": user.hashed_password,
            ":hashed_pin": user.hashed_pin,
            ":first_name": user.first_name,
            ":last_name": user.last_name,
            ":email": user.email,
            ":phone_number": user.phone_number,
            ":address": user.address,
            ":notes": user.notes,
            ":skills": user.skills,
            ":availability": user.availability,
            ":role": user.role.code(),
            ":status": status.code(),
            ":is_active": user.is_active,
            ":site_id": user.site_id.map(|id| id.to_string()),
            ":created_at": user.created_at.to_string(),
            ":updated_at": user.updated_at.to_string(),
        },
    )
}

pub(super) fn insert_permission(tx: &WriteTx, id: &str, permission: &PastName) -> Result<usize> {
    tx.execute(
        "INSERT INTO permission (id, name, description, created_at, updated_at)
         VALUES (:id, :name, :description, :created_at, :updated_at) ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": id,
            ":name": permission.name,
            ":description": permission.description,
            ":created_at": permission.created_at.to_string(),
            ":updated_at": permission.updated_at.to_string(),
        },
    )
}

pub(super) fn insert_group(tx: &WriteTx, group: &PastName) -> Result<usize> {
    tx.execute(
        "INSERT INTO user_group (id, name, description, created_at, updated_at)
         VALUES (:id, :name, :description, :created_at, :updated_at) ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": group.id.to_string(),
            ":name": group.name,
            ":description": group.description,
            ":created_at": group.created_at.to_string(),
            ":updated_at": group.updated_at.to_string(),
        },
    )
}

pub(super) fn insert_member(tx: &WriteTx, user_id: Id, group_id: Id, since: Timestamp) -> Result<usize> {
    tx.execute(
        "INSERT INTO user_group_member (id, user_id, group_id, created_at)
         VALUES (:user_id || ':' || :group_id, :user_id, :group_id, :since) ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":user_id": user_id.to_string(),
            ":group_id": group_id.to_string(),
            ":since": since.to_string(),
        },
    )
}

pub(super) fn insert_grant(tx: &WriteTx, group_id: Id, permission_id: &str, since: Timestamp) -> Result<usize> {
    tx.execute(
        "INSERT INTO user_group_permission (id, group_id, permission_id, created_at)
         VALUES (:group_id || ':' || :permission_id, :group_id, :permission_id, :since) ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":group_id": group_id.to_string(),
            ":permission_id": permission_id,
            ":since": since.to_string(),
        },
    )
}
