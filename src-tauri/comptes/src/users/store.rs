//! SQL of accounts.

use super::rules::Status;
use recyclique_kernel::{Id, Role, Timestamp};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Row, named_params};

/// An account. Personal values may have been erased. Not printable: it holds digests of secrets.
#[derive(Clone)]
pub struct UserRow {
    pub id: Id,
    pub username: Option<String>,
    pub(crate) hashed_password: Option<String>,
    pub(crate) hashed_pin: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub phone_number: Option<String>,
    pub address: Option<String>,
    pub notes: Option<String>,
    pub skills: Option<String>,
    pub availability: Option<String>,
    pub role: Role,
    pub status: Status,
    pub is_active: bool,
    pub site_id: Option<Id>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl UserRow {
    /// May this person sign in, once their secret is right?
    pub(crate) fn may_sign_in(&self) -> bool {
        self.is_active && self.status != Status::Rejected
    }

    fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.id("id")?,
            username: row.get("username")?,
            hashed_password: row.get("hashed_password")?,
            hashed_pin: row.get("hashed_pin")?,
            first_name: row.get("first_name")?,
            last_name: row.get("last_name")?,
            email: row.get("email")?,
            phone_number: row.get("phone_number")?,
            address: row.get("address")?,
            notes: row.get("notes")?,
            skills: row.get("skills")?,
            availability: row.get("availability")?,
            role: row.parsed("role", Role::parse)?,
            status: row.parsed("status", Status::parse)?,
            is_active: row.get("is_active")?,
            site_id: row.id_opt("site_id")?,
            created_at: row.timestamp("created_at")?,
            updated_at: row.timestamp("updated_at")?,
        })
    }
}

/// An account by its identifier.
pub(crate) fn select_user(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<UserRow>> {
    tx.first(
        "SELECT * FROM user WHERE id = :id AND deleted_at IS NULL",
        named_params! { ":id": id.to_string() },
        UserRow::read,
    )
}

/// An account by its username, exactly as written. When two devices made the same one while apart: the oldest.
pub(crate) fn select_user_by_username(tx: &ReadTx, username: &str) -> rusqlite::Result<Option<UserRow>> {
    tx.first(
        "SELECT * FROM user WHERE username = :username AND deleted_at IS NULL ORDER BY created_at, id LIMIT 1",
        named_params! { ":username": username },
        UserRow::read,
    )
}

/// The people who work here, by name.
pub(crate) fn list_active_users(tx: &ReadTx) -> rusqlite::Result<Vec<UserRow>> {
    tx.all(
        "SELECT * FROM user WHERE is_active = 1 AND deleted_at IS NULL ORDER BY first_name, last_name, username, id",
        [],
        UserRow::read,
    )
}

/// Has a super-administrator ever been made? Whatever happened to the account since, the first start is over.
pub(crate) fn has_super_admin(tx: &ReadTx) -> rusqlite::Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM user WHERE role = 'super-admin')",
        [],
        |row| row.get(0),
    )
}

pub(crate) fn insert_user(tx: &WriteTx, user: &UserRow) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO user (id, username, hashed_password, hashed_pin, first_name, last_name, email, phone_number, address,
                           notes, skills, availability, role, status, is_active, site_id, created_at, updated_at)
         VALUES (:id, :username, :hashed_password, :hashed_pin, :first_name, :last_name, :email, :phone_number, :address,
                 :notes, :skills, :availability, :role, :status, :is_active, :site_id, :created_at, :updated_at)",
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
            ":status": user.status.code(),
            ":is_active": user.is_active,
            ":site_id": user.site_id.map(|id| id.to_string()),
            ":created_at": user.created_at.to_string(),
            ":updated_at": user.updated_at.to_string(),
        },
    )
    .map(|_| ())
}

/// Does somebody who may sign in still have a bcrypt digest of 1.4.4?
pub(crate) fn has_outdated_password(tx: &ReadTx) -> rusqlite::Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM user WHERE is_active AND deleted_at IS NULL AND hashed_password LIKE '$2%')",
        [],
        |row| row.get(0),
    )
}

/// The same, of a PIN.
pub(crate) fn has_outdated_pin(tx: &ReadTx) -> rusqlite::Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM user WHERE is_active AND deleted_at IS NULL AND hashed_pin LIKE '$2%')",
        [],
        |row| row.get(0),
    )
}

pub(crate) fn update_password(tx: &WriteTx, id: Id, hashed_password: &str) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE user SET hashed_password = :hashed_password, updated_at = :now WHERE id = :id",
        named_params! { ":id": id.to_string(), ":hashed_password": hashed_password, ":now": tx.now().to_string() },
    )
    .map(|_| ())
}

pub(crate) fn update_pin(tx: &WriteTx, id: Id, hashed_pin: &str) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE user SET hashed_pin = :hashed_pin, updated_at = :now WHERE id = :id",
        named_params! { ":id": id.to_string(), ":hashed_pin": hashed_pin, ":now": tx.now().to_string() },
    )
    .map(|_| ())
}
