//! The table `category`.

use super::dto::{Category, RepSector};
use super::forest::Forest;
use crate::euros::EurosText;
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Row, named_params};
use std::collections::HashMap;

/// What narrows a list.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    pub(crate) is_active: Option<bool>,
    pub(crate) with_archived: bool,
    pub(crate) only_visible: bool,
}

/// In no particular order: French sorting is a rule, not SQL's.
pub(crate) fn list_categories(tx: &ReadTx, filter: &Filter) -> rusqlite::Result<Vec<Category>> {
    tx.all(
        "SELECT c.*, v.effective_rep_sector FROM category c JOIN v_category v ON v.id = c.id
         WHERE c.purged_at IS NULL
           AND (:is_active IS NULL OR is_active = :is_active)
           AND (:with_archived OR deleted_at IS NULL)
           AND (is_visible OR NOT :only_visible)",
        named_params! {
            ":is_active": filter.is_active,
            ":with_archived": filter.with_archived,
            ":only_visible": filter.only_visible,
        },
        read,
    )
}

/// Archived ones too.
pub(crate) fn select_category(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<Category>> {
    tx.first(
        "SELECT c.*, v.effective_rep_sector FROM category c JOIN v_category v ON v.id = c.id
         WHERE c.id = :id AND c.purged_at IS NULL",
        named_params! { ":id": id.to_string() },
        read,
    )
}

/// By its exact name; archived ones too.
pub(crate) fn select_category_named(tx: &ReadTx, name: &str) -> rusqlite::Result<Option<Category>> {
    tx.first(
        "SELECT c.*, v.effective_rep_sector FROM category c JOIN v_category v ON v.id = c.id
         WHERE c.name = :name AND c.purged_at IS NULL ORDER BY c.deleted_at IS NOT NULL, c.id",
        named_params! { ":name": name },
        read,
    )
}

/// Of those removed for good too: another device may still show one.
pub(crate) fn select_names(tx: &ReadTx) -> rusqlite::Result<HashMap<Id, String>> {
    let names = tx.all("SELECT id, name FROM category", [], |row| {
        Ok((row.id("id")?, row.get("name")?))
    })?;
    Ok(names.into_iter().collect())
}

pub(crate) fn select_forest(tx: &ReadTx) -> rusqlite::Result<Forest> {
    let parents = tx.all(
        "SELECT id, parent_id FROM category WHERE purged_at IS NULL",
        [],
        |row| Ok((row.id("id")?, row.id_opt("parent_id")?)),
    )?;
    Ok(Forest::new(parents))
}

/// By anybody else, archived ones included.
pub(crate) fn is_name_taken(tx: &ReadTx, name: &str, by_other_than: Id) -> rusqlite::Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM category WHERE name = :name AND id <> :id AND purged_at IS NULL)",
        named_params! { ":name": name, ":id": by_other_than.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn has_active_child(tx: &ReadTx, id: Id) -> rusqlite::Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM category WHERE parent_id = :id AND is_active AND purged_at IS NULL)",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

/// Would anything still be shown at the reception without it?
pub(crate) fn has_other_visible(tx: &ReadTx, id: Id) -> rusqlite::Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM category
           WHERE id <> :id AND is_visible AND is_active AND deleted_at IS NULL AND purged_at IS NULL)",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn insert_category(tx: &WriteTx, category: &Category) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO category (id, name, official_name, parent_id, price_centimes, max_price_centimes, display_order,
           display_order_entry, is_visible, shortcut_key, is_active, created_at, updated_at, rep_sector)
         VALUES (:id, :name, :official_name, :parent_id, :price_centimes, :max_price_centimes, :display_order,
           :display_order_entry, :is_visible, :shortcut_key, :is_active, :created_at, :updated_at,
           :rep_sector)",
        named_params! {
            ":id": category.id.to_string(),
            ":name": category.name,
            ":official_name": category.official_name,
            ":parent_id": category.parent_id.map(|id| id.to_string()),
            ":price_centimes": category.price.map(|price| price.0.0),
            ":max_price_centimes": category.max_price.map(|price| price.0.0),
            ":display_order": category.display_order,
            ":display_order_entry": category.display_order_entry,
            ":is_visible": category.is_visible,
            ":shortcut_key": category.shortcut_key,
            ":is_active": category.is_active,
            ":created_at": category.created_at.to_string(),
            ":updated_at": category.updated_at.to_string(),
            ":rep_sector": category.rep_sector.map(RepSector::code),
        },
    )
    .map(|_| ())
}

pub(crate) fn update_category(tx: &WriteTx, category: &Category) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE category SET name = :name, official_name = :official_name, parent_id = :parent_id,
           price_centimes = :price_centimes, max_price_centimes = :max_price_centimes, display_order = :display_order,
           display_order_entry = :display_order_entry, is_visible = :is_visible, shortcut_key = :shortcut_key,
           is_active = :is_active, deleted_at = :deleted_at, updated_at = :updated_at, rep_sector = :rep_sector
         WHERE id = :id",
        named_params! {
            ":id": category.id.to_string(),
            ":name": category.name,
            ":official_name": category.official_name,
            ":parent_id": category.parent_id.map(|id| id.to_string()),
            ":price_centimes": category.price.map(|price| price.0.0),
            ":max_price_centimes": category.max_price.map(|price| price.0.0),
            ":display_order": category.display_order,
            ":display_order_entry": category.display_order_entry,
            ":is_visible": category.is_visible,
            ":shortcut_key": category.shortcut_key,
            ":is_active": category.is_active,
            ":deleted_at": category.deleted_at.map(|at| at.to_string()),
            ":updated_at": category.updated_at.to_string(),
            ":rep_sector": category.rep_sector.map(RepSector::code),
        },
    )
    .map(|_| ())
}

/// Prices stand on leaves only: whatever gets a child loses its own.
pub(crate) fn clear_prices(tx: &WriteTx, id: Id) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE category SET price_centimes = NULL, max_price_centimes = NULL, updated_at = :now
         WHERE id = :id AND (price_centimes IS NOT NULL OR max_price_centimes IS NOT NULL)",
        named_params! { ":id": id.to_string(), ":now": tx.now().to_string() },
    )
    .map(|_| ())
}

fn read(row: &Row) -> rusqlite::Result<Category> {
    let price = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.map(|c| EurosText(Centimes(c))));
    let sector = |column| {
        let code = row.get::<_, Option<String>>(column)?;
        Ok::<_, rusqlite::Error>(code.as_deref().and_then(RepSector::parse))
    };
    Ok(Category {
        id: row.id("id")?,
        name: row.get("name")?,
        official_name: row.get("official_name")?,
        is_active: row.get("is_active")?,
        parent_id: row.id_opt("parent_id")?,
        price: price("price_centimes")?,
        max_price: price("max_price_centimes")?,
        display_order: row.get("display_order")?,
        display_order_entry: row.get("display_order_entry")?,
        is_visible: row.get("is_visible")?,
        shortcut_key: row.get("shortcut_key")?,
        created_at: row.timestamp("created_at")?,
        updated_at: row.timestamp("updated_at")?,
        deleted_at: row.timestamp_opt("deleted_at")?,
        rep_sector: sector("rep_sector")?,
        effective_rep_sector: sector("effective_rep_sector")?,
    })
}
