//! SQL of the catalogue brought from another program.

use super::{PastCategory, PastPreset};
use crate::presets::dto::ButtonType;
use crate::sites::dto::Site;
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};
use serde_json::Value;

pub(super) fn is_empty(tx: &ReadTx) -> Result<bool> {
    tx.one(
        "SELECT NOT EXISTS (SELECT 1 FROM site) AND NOT EXISTS (SELECT 1 FROM category)",
        [],
        |row| row.get(0),
    )
}

pub(super) fn insert_site(tx: &WriteTx, site: &Site) -> Result<usize> {
    let configuration = site
        .configuration
        .clone()
        .map(|options| Value::Object(options).to_string());
    tx.execute(
        "INSERT INTO site (id, name, address, city, postal_code, country, configuration, is_active, created_at, updated_at)
         VALUES (:id, :name, :address, :city, :postal_code, :country, :configuration, :is_active, :created_at, :updated_at)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": site.id.to_string(),
            ":name": site.name,
            ":address": site.address,
            ":city": site.city,
            ":postal_code": site.postal_code,
            ":country": site.country,
            ":configuration": configuration,
            ":is_active": site.is_active,
            ":created_at": site.created_at.to_string(),
            ":updated_at": site.updated_at.to_string(),
        },
    )
}

pub(super) fn insert_category(tx: &WriteTx, category: &PastCategory) -> Result<usize> {
    tx.execute(
        "INSERT INTO category (id, name, official_name, parent_id, price_centimes, max_price_centimes, display_order,
           display_order_entry, is_visible, shortcut_key, is_active, created_at, updated_at, deleted_at)
         VALUES (:id, :name, :official_name, :parent_id, :price_centimes, :max_price_centimes, :display_order,
           :display_order_entry, :is_visible, :shortcut_key, :is_active, :created_at, :updated_at, :deleted_at)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": category.id.to_string(),
            ":name": category.name,
            ":official_name": category.official_name,
            ":parent_id": category.parent_id.map(|id| id.to_string()),
            ":price_centimes": category.price.map(|price| price.0),
            ":max_price_centimes": category.max_price.map(|price| price.0),
            ":display_order": category.display_order,
            ":display_order_entry": category.display_order_entry,
            ":is_visible": category.is_visible,
            ":shortcut_key": category.shortcut_key,
            ":is_active": category.is_active,
            ":created_at": category.created_at.to_string(),
            ":updated_at": category.updated_at.to_string(),
            ":deleted_at": category.deleted_at.map(|instant| instant.to_string()),
        },
    )
}

pub(super) fn insert_preset(tx: &WriteTx, preset: &PastPreset, button_type: ButtonType) -> Result<usize> {
    tx.execute(
        "INSERT INTO preset (id, name, category_id, price_centimes, button_type, sort_order, is_active, created_at, updated_at)
         VALUES (:id, :name, :category_id, :price_centimes, :button_type, :sort_order, :is_active, :created_at, :updated_at)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":id": preset.id.to_string(),
            ":name": preset.name,
            ":category_id": preset.category_id.to_string(),
            ":price_centimes": preset.price.0,
            ":button_type": button_type.code(),
            ":sort_order": preset.sort_order,
            ":is_active": preset.is_active,
            ":created_at": preset.created_at.to_string(),
            ":updated_at": preset.updated_at.to_string(),
        },
    )
}

pub(super) fn has_known_preset(tx: &ReadTx) -> Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM preset WHERE code IS NOT NULL)",
        [],
        |row| row.get(0),
    )
}

/// « Divers » when there is one, else the first root.
pub(super) fn select_divers(tx: &ReadTx) -> Result<Option<Id>> {
    tx.first(
        "SELECT id FROM category WHERE deleted_at IS NULL AND is_active
         ORDER BY name <> 'Divers', parent_id IS NOT NULL, display_order, name, id LIMIT 1",
        [],
        |row| row.id("id"),
    )
}
