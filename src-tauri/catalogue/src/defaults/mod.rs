//! What a new shop starts with: our own choice of categories and prices, to be changed at will, and the four buttons
//! of the till for what leaves without being paid.

mod catalogue;

use crate::categories::{self, dto::Category};
use crate::euros::EurosText;
use crate::presets::dto::{ButtonType, Preset, PresetCode};
use crate::presets::store::insert_preset;
use catalogue::{CATALOGUE, DIVERS, Entry};
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::db::WriteTx;
use schemars::JsonSchema;
use serde::Serialize;

/// Between two neighbours, so that one can be put in between.
const STEP: i64 = 10;

const PRESETS: [(PresetCode, &str, ButtonType); 4] = [
    (PresetCode::Don0, "Don 0\u{a0}€", ButtonType::Donation),
    (PresetCode::Don18, "Don −18\u{a0}ans", ButtonType::Donation),
    (PresetCode::Recyclage, "Recyclage", ButtonType::Recycling),
    (PresetCode::Decheterie, "Déchèterie", ButtonType::Recycling),
];

/// A category offered at the first start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DefaultCategory {
    /// The short name.
    pub name: String,
    /// The full name.
    pub official_name: Option<String>,
    /// The usual or lowest price.
    pub price: Option<EurosText>,
    /// The highest price.
    pub max_price: Option<EurosText>,
    /// What is under it.
    pub children: Vec<DefaultCategory>,
}

/// The default catalogue, to be shown before it is accepted.
pub fn as_tree() -> Vec<DefaultCategory> {
    CATALOGUE.iter().map(shown).collect()
}

fn shown(entry: &Entry) -> DefaultCategory {
    DefaultCategory {
        name: entry.name.to_owned(),
        official_name: entry.official_name.map(str::to_owned),
        price: entry.price.map(|price| EurosText(Centimes(price))),
        max_price: entry.max_price.map(|price| EurosText(Centimes(price))),
        children: entry.children.iter().map(shown).collect(),
    }
}

/// Installs the default catalogue and the presets in an empty shop.
pub fn install(tx: &WriteTx) -> rusqlite::Result<()> {
    install_entries(tx, CATALOGUE)
}

/// For a shop that brings its own categories: only « Divers » and the presets.
pub fn install_minimum(tx: &WriteTx) -> rusqlite::Result<()> {
    install_entries(tx, &[DIVERS])
}

fn install_entries(tx: &WriteTx, roots: &[Entry]) -> rusqlite::Result<()> {
    let mut order = 0;
    for root in roots {
        let id = insert(tx, root, None, order)?;
        if root.name == DIVERS.name {
            install_presets(tx, id)?;
        }
        order += STEP;
    }
    Ok(())
}

fn insert(tx: &WriteTx, entry: &Entry, parent_id: Option<Id>, order: i64) -> rusqlite::Result<Id> {
    let id = tx.new_id();
    let category = Category {
        id,
        name: entry.name.to_owned(),
        official_name: entry.official_name.map(str::to_owned),
        is_active: true,
        parent_id,
        price: entry.price.map(|price| EurosText(Centimes(price))),
        max_price: entry.max_price.map(|price| EurosText(Centimes(price))),
        display_order: order,
        display_order_entry: order,
        is_visible: true,
        shortcut_key: None,
        created_at: tx.now(),
        updated_at: tx.now(),
        deleted_at: None,
        rep_sector: entry.rep_sector,
        effective_rep_sector: None,
    };
    categories::store::insert_category(tx, &category)?;
    let mut order = 0;
    for child in entry.children {
        insert(tx, child, Some(id), order)?;
        order += STEP;
    }
    Ok(id)
}

/// The wire contract wants a category for each preset, while a gift or a recycled thing keeps the category of its own
/// line: they all hang on « Divers », the one root that says nothing about the thing.
pub(crate) fn install_presets(tx: &WriteTx, category_id: Id) -> rusqlite::Result<()> {
    let mut sort_order = 0;
    for (code, name, button_type) in PRESETS {
        let preset = Preset {
            id: tx.new_id(),
            name: name.to_owned(),
            category_id,
            price: EurosText(Centimes::ZERO),
            button_type,
            sort_order,
            is_active: true,
            created_at: tx.now(),
            updated_at: tx.now(),
            category_name: DIVERS.name.to_owned(),
            code: Some(code),
        };
        insert_preset(tx, &preset)?;
        sort_order += STEP;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
