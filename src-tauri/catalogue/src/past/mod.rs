//! Sites, categories and presets that another program recorded, kept under their own identifiers and dates. What is here
//! already stays as it is: each function answers whether the row is new.

mod store;

use crate::presets::dto::ButtonType;
use crate::sites::dto::Site;
use recyclique_kernel::{Centimes, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};

/// A category. Old trees may hold what is refused here: they are read as they are.
#[derive(Debug)]
pub struct PastCategory {
    pub id: Id,
    pub name: String,
    pub official_name: Option<String>,
    pub parent_id: Option<Id>,
    pub price: Option<Centimes>,
    pub max_price: Option<Centimes>,
    pub display_order: i64,
    pub display_order_entry: i64,
    pub is_visible: bool,
    pub shortcut_key: Option<String>,
    pub is_active: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub deleted_at: Option<Timestamp>,
}

/// A button of the till.
#[derive(Debug)]
pub struct PastPreset {
    pub id: Id,
    pub name: String,
    pub category_id: Id,
    pub price: Centimes,
    /// The word of 1.4.4, whatever its case.
    pub button_type: String,
    pub sort_order: i64,
    pub is_active: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Is there no site and no category yet?
pub fn is_empty(tx: &ReadTx) -> Result<bool, Failure> {
    Ok(store::is_empty(tx)?)
}

/// Keeps a site.
pub fn insert_past_site(tx: &WriteTx, site: &Site) -> Result<bool, Failure> {
    Ok(store::insert_site(tx, site)? > 0)
}

/// Keeps a category.
pub fn insert_past_category(tx: &WriteTx, category: &PastCategory) -> Result<bool, Failure> {
    Ok(store::insert_category(tx, category)? > 0)
}

/// Keeps a button; nothing when it is of no kind known.
pub fn insert_past_preset(tx: &WriteTx, preset: &PastPreset) -> Result<Option<bool>, Failure> {
    let Some(button_type) = ButtonType::parse(&preset.button_type.to_lowercase()) else {
        return Ok(None);
    };
    Ok(Some(store::insert_preset(tx, preset, button_type)? > 0))
}

/// The four buttons that the till knows by heart, which 1.4.4 had in its screens and not in its database. Nothing happens
/// when they are here, or when there is no category to hang them on.
pub fn install_known_presets(tx: &WriteTx) -> Result<(), Failure> {
    if !store::has_known_preset(tx)?
        && let Some(category_id) = store::select_divers(tx)?
    {
        crate::defaults::install_presets(tx, category_id)?;
    }
    Ok(())
}
