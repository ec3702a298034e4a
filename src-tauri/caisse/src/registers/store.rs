//! SQL of registers.

use super::dto::{RegisterStatus, RegisterView};
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, Row, named_params};
use serde_json::json;

const COLUMNS: &str =
    "id, name, location, site_id, is_active, workflow_options, is_virtual_enabled, is_deferred_enabled,
     favourite_category_ids";

fn view(row: &Row) -> Result<RegisterView> {
    let options: String = row.get("workflow_options")?;
    Ok(RegisterView {
        id: row.id("id")?,
        name: row.get("name")?,
        location: row.get("location")?,
        site_id: row.id_opt("site_id")?,
        is_active: row.get("is_active")?,
        workflow_options: serde_json::from_str(&options).unwrap_or_default(),
        enable_virtual: row.get("is_virtual_enabled")?,
        enable_deferred: row.get("is_deferred_enabled")?,
        favourite_category_ids: row.parsed("favourite_category_ids", |text| serde_json::from_str(text).ok())?,
    })
}

pub(crate) fn select_register(tx: &ReadTx, id: Id) -> Result<Option<RegisterView>> {
    let sql = format!("SELECT {COLUMNS} FROM cash_register WHERE id = :id AND deleted_at IS NULL");
    tx.first(&sql, named_params! { ":id": id.to_string() }, view)
}

pub(crate) fn list_registers(
    tx: &ReadTx,
    site_id: Option<Id>,
    only_active: bool,
    (skip, limit): (i64, i64),
) -> Result<Vec<RegisterView>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM cash_register
         WHERE deleted_at IS NULL AND (:site_id IS NULL OR site_id = :site_id) AND (is_active OR NOT :only_active)
         ORDER BY name, id LIMIT :limit OFFSET :skip"
    );
    let site_id = site_id.map(|id| id.to_string());
    tx.all(
        &sql,
        named_params! { ":site_id": site_id, ":only_active": only_active, ":limit": limit, ":skip": skip },
        view,
    )
}

pub(crate) fn list_register_status(tx: &ReadTx) -> Result<Vec<RegisterStatus>> {
    tx.all(
        "SELECT r.id, r.name, r.location, r.is_virtual_enabled, r.is_deferred_enabled,
                s.id AS session_id, s.opened_at, p.display_name
         FROM cash_register r
         LEFT JOIN v_open_session s ON s.register_id = r.id AND s.kind = 'real'
         LEFT JOIN v_person p ON p.id = s.operator_id
         WHERE r.is_active AND r.deleted_at IS NULL
         ORDER BY r.name, r.id LIMIT 200",
        [],
        |row| {
            let session_id = row.id_opt("session_id")?;
            Ok(RegisterStatus {
                id: row.id("id")?,
                name: row.get("name")?,
                is_open: session_id.is_some(),
                enable_virtual: row.get("is_virtual_enabled")?,
                enable_deferred: row.get("is_deferred_enabled")?,
                location: row.get("location")?,
                session_id,
                operator_name: row.get("display_name")?,
                opened_at: row.timestamp_opt("opened_at")?,
            })
        },
    )
}

pub(crate) fn insert_register(tx: &WriteTx, register: &RegisterView) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_register (id, name, location, site_id, is_active, workflow_options, is_virtual_enabled,
                                    is_deferred_enabled, created_at, updated_at)
         VALUES (:id, :name, :location, :site_id, :is_active, :workflow_options, :is_virtual_enabled,
                 :is_deferred_enabled, :now, :now)",
        named_params! {
            ":id": register.id.to_string(),
            ":name": register.name,
            ":location": register.location,
            ":site_id": register.site_id.map(|id| id.to_string()),
            ":is_active": register.is_active,
            ":workflow_options": options(register),
            ":is_virtual_enabled": register.enable_virtual,
            ":is_deferred_enabled": register.enable_deferred,
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn update_register(tx: &WriteTx, register: &RegisterView) -> Result<usize> {
    tx.execute(
        "UPDATE cash_register SET name = :name, location = :location, site_id = :site_id, is_active = :is_active,
                workflow_options = :workflow_options, is_virtual_enabled = :is_virtual_enabled,
                is_deferred_enabled = :is_deferred_enabled,
                favourite_category_ids = :favourite_category_ids, updated_at = :now
         WHERE id = :id",
        named_params! {
            ":id": register.id.to_string(),
            ":name": register.name,
            ":location": register.location,
            ":site_id": register.site_id.map(|id| id.to_string()),
            ":is_active": register.is_active,
            ":workflow_options": options(register),
            ":is_virtual_enabled": register.enable_virtual,
            ":is_deferred_enabled": register.enable_deferred,
            ":favourite_category_ids": json!(register.favourite_category_ids).to_string(),
            ":now": tx.now().to_string(),
        },
    )
}

/// Removing is a field: the row stays for the devices that still hold it.
pub(crate) fn delete_register(tx: &WriteTx, id: Id) -> Result<usize> {
    tx.execute(
        "UPDATE cash_register SET deleted_at = :now, updated_at = :now WHERE id = :id",
        named_params! { ":id": id.to_string(), ":now": tx.now().to_string() },
    )
}

pub(crate) fn count_sessions(tx: &ReadTx, register_id: Id) -> Result<i64> {
    tx.one(
        "SELECT count(*) FROM cash_session WHERE register_id = :id",
        named_params! { ":id": register_id.to_string() },
        |row| row.get(0),
    )
}

fn options(register: &RegisterView) -> String {
    serde_json::Value::Object(register.workflow_options.clone()).to_string()
}
