//! What the other domains may ask the catalogue, inside their own transaction.

use crate::categories::dto::Category;
use crate::categories::store::Filter;
use crate::euros::EurosText;
use crate::sites::dto::CreateSite;
use crate::{categories, presets, sites};
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};
use std::collections::HashMap;

pub use crate::categories::dto::RepSector;
pub use crate::past::{
    PastCategory, PastPreset, insert_past_category, insert_past_preset, insert_past_site, install_known_presets,
    is_empty,
};
pub use crate::sites::dto::Site;

/// A category, as much as another domain may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryRef {
    /// Which one.
    pub id: Id,
    /// The short name.
    pub name: String,
    /// The category above it.
    pub parent_id: Option<Id>,
    /// Neither switched off nor archived: it can be sold and received.
    pub is_active: bool,
    /// Not switched off, be it archived: what was weighed is not lost for that.
    pub is_switched_on: bool,
    /// The fixed price, or the lowest one.
    pub price: Option<Centimes>,
    /// The highest price.
    pub max_price: Option<Centimes>,
}

/// Is there such a site?
pub fn site_exists(tx: &ReadTx, id: Id) -> rusqlite::Result<bool> {
    Ok(select_site(tx, id)?.is_some())
}

/// The site.
pub fn select_site(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<Site>> {
    sites::store::select_site(tx, id)
}

/// A new site, for the first start.
pub fn create_site(tx: &WriteTx, name: &str, city: Option<&str>) -> Result<Site, Failure> {
    let form = CreateSite {
        name: name.to_owned(),
        address: None,
        city: city.map(str::to_owned),
        postal_code: None,
        country: None,
        configuration: None,
        is_active: true,
    };
    sites::actions::create_site(tx, form)
}

/// The category, be it archived: old tickets keep their labels.
pub fn category(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<CategoryRef>> {
    Ok(categories::store::select_category(tx, id)?.map(CategoryRef::from))
}

/// The category of that very name, archived or switched off or not.
pub fn find_by_name(tx: &ReadTx, name: &str) -> rusqlite::Result<Option<CategoryRef>> {
    Ok(categories::store::select_category_named(tx, name)?.map(CategoryRef::from))
}

/// What can be sold and received, in the order of the till.
pub fn active_categories(tx: &ReadTx) -> rusqlite::Result<Vec<CategoryRef>> {
    let filter = Filter {
        is_active: Some(true),
        ..Filter::default()
    };
    let mut active = categories::store::list_categories(tx, &filter)?;
    categories::rules::sort(&mut active, |category| category.display_order);
    Ok(active.into_iter().map(CategoryRef::from).collect())
}

/// What things of this category are declared under: its own sector, else that of its nearest ancestor.
pub fn rep_sector(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<RepSector>> {
    Ok(categories::store::select_category(tx, id)?.and_then(|category| category.effective_rep_sector))
}

impl From<Category> for CategoryRef {
    fn from(category: Category) -> Self {
        let amount = |price: Option<EurosText>| price.map(|price| price.0);
        Self {
            id: category.id,
            name: category.name,
            parent_id: category.parent_id,
            is_active: category.is_active && category.deleted_at.is_none(),
            is_switched_on: category.is_active,
            price: amount(category.price),
            max_price: amount(category.max_price),
        }
    }
}

/// Every name, archived categories included.
pub fn category_names(tx: &ReadTx) -> rusqlite::Result<HashMap<Id, String>> {
    categories::store::select_names(tx)
}

/// Is there such a preset?
pub fn preset_exists(tx: &ReadTx, id: Id) -> rusqlite::Result<bool> {
    Ok(presets::store::select_preset(tx, id)?.is_some())
}

/// The button that the till knows by this code (`don-0`, `recyclage`…), if the shop kept it.
pub fn preset_coded(tx: &ReadTx, code: &str) -> rusqlite::Result<Option<Id>> {
    presets::store::select_coded(tx, code)
}
