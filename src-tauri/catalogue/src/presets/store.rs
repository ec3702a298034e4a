//! The table `preset`.

use super::dto::{ButtonType, Preset, PresetCode};
use crate::euros::EurosText;
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Row, named_params};

/// What narrows a list; nothing narrows nothing.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    pub(crate) category_id: Option<Id>,
    pub(crate) button_type: Option<ButtonType>,
    pub(crate) is_active: Option<bool>,
}

pub(crate) fn list_presets(tx: &ReadTx, filter: &Filter) -> rusqlite::Result<Vec<Preset>> {
    tx.all(
        "SELECT preset.*, coalesce(category.name, 'Unknown') AS category_name
         FROM preset LEFT JOIN category ON category.id = preset.category_id
         WHERE preset.deleted_at IS NULL
           AND (:category_id IS NULL OR preset.category_id = :category_id)
           AND (:button_type IS NULL OR preset.button_type = :button_type)
           AND (:is_active IS NULL OR preset.is_active = :is_active)
         ORDER BY preset.sort_order, preset.name, preset.id",
        named_params! {
            ":category_id": filter.category_id.map(|id| id.to_string()),
            ":button_type": filter.button_type.map(ButtonType::code),
            ":is_active": filter.is_active,
        },
        read,
    )
}

pub(crate) fn select_preset(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<Preset>> {
    tx.first(
        "SELECT preset.*, coalesce(category.name, 'Unknown') AS category_name
         FROM preset LEFT JOIN category ON category.id = preset.category_id
         WHERE preset.id = :id AND preset.deleted_at IS NULL",
        named_params! { ":id": id.to_string() },
        read,
    )
}

pub(crate) fn select_coded(tx: &ReadTx, code: &str) -> rusqlite::Result<Option<Id>> {
    tx.first(
        "SELECT id FROM preset WHERE code = :code AND deleted_at IS NULL AND is_active ORDER BY id LIMIT 1",
        named_params! { ":code": code },
        |row| row.id("id"),
    )
}

pub(crate) fn insert_preset(tx: &WriteTx, preset: &Preset) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO preset (id, code, name, category_id, price_centimes, button_type, sort_order, is_active, created_at, updated_at)
         VALUES (:id, :code, :name, :category_id, :price_centimes, :button_type, :sort_order, :is_active, :created_at, :updated_at)",
        named_params! {
            ":id": preset.id.to_string(),
            ":code": preset.code.map(PresetCode::code),
            ":name": preset.name,
            ":category_id": preset.category_id.to_string(),
            ":price_centimes": preset.price.0.0,
            ":button_type": preset.button_type.code(),
            ":sort_order": preset.sort_order,
            ":is_active": preset.is_active,
            ":created_at": preset.created_at.to_string(),
            ":updated_at": preset.updated_at.to_string(),
        },
    )
    .map(|_| ())
}

pub(crate) fn update_preset(tx: &WriteTx, preset: &Preset) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE preset SET code = :code, name = :name, category_id = :category_id, price_centimes = :price_centimes,
           button_type = :button_type, sort_order = :sort_order, is_active = :is_active, updated_at = :updated_at
         WHERE id = :id",
        named_params! {
            ":id": preset.id.to_string(),
            ":code": preset.code.map(PresetCode::code),
            ":name": preset.name,
            ":category_id": preset.category_id.to_string(),
            ":price_centimes": preset.price.0.0,
            ":button_type": preset.button_type.code(),
            ":sort_order": preset.sort_order,
            ":is_active": preset.is_active,
            ":updated_at": preset.updated_at.to_string(),
        },
    )
    .map(|_| ())
}

/// Removing is a field: the row stays for the lines that were sold with it.
pub(crate) fn delete_preset(tx: &WriteTx, id: Id) -> rusqlite::Result<usize> {
    tx.execute(
        "UPDATE preset SET deleted_at = :now, updated_at = :now WHERE id = :id AND deleted_at IS NULL",
        named_params! { ":id": id.to_string(), ":now": tx.now().to_string() },
    )
}

/// Those that the till does not know by heart; removing is a field.
pub(crate) fn delete_own_presets(tx: &WriteTx) -> rusqlite::Result<usize> {
    tx.execute(
        "UPDATE preset SET deleted_at = :now, updated_at = :now WHERE code IS NULL AND deleted_at IS NULL",
        named_params! { ":now": tx.now().to_string() },
    )
}

/// By another button that is still there.
pub(crate) fn is_code_taken(tx: &ReadTx, code: PresetCode, by_other_than: Id) -> rusqlite::Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM preset WHERE code = :code AND id <> :id AND deleted_at IS NULL)",
        named_params! { ":code": code.code(), ":id": by_other_than.to_string() },
        |row| row.get(0),
    )
}

fn read(row: &Row) -> rusqlite::Result<Preset> {
    Ok(Preset {
        id: row.id("id")?,
        name: row.get("name")?,
        category_id: row.id("category_id")?,
        price: EurosText(row.centimes("price_centimes")?),
        button_type: row.parsed("button_type", ButtonType::parse)?,
        sort_order: row.get("sort_order")?,
        is_active: row.get("is_active")?,
        created_at: row.timestamp("created_at")?,
        updated_at: row.timestamp("updated_at")?,
        category_name: row.get("category_name")?,
        code: row
            .get::<_, Option<String>>("code")?
            .as_deref()
            .and_then(PresetCode::parse),
    })
}
