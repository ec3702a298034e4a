//! What the other domains may ask the catalogue, inside their own transaction.

use crate::euros::EurosText;
use crate::sites::dto::CreateSite;
use crate::{categories, presets, sites};
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};
use std::collections::HashMap;

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
    let amount = |price: Option<EurosText>| price.map(|price| price.0);
    Ok(categories::store::select_category(tx, id)?.map(|category| CategoryRef {
        id: category.id,
        name: category.name,
        parent_id: category.parent_id,
        is_active: category.is_active && category.deleted_at.is_none(),
        is_switched_on: category.is_active,
        price: amount(category.price),
        max_price: amount(category.max_price),
    }))
}

/// Every name, archived categories included.
pub fn category_names(tx: &ReadTx) -> rusqlite::Result<HashMap<Id, String>> {
    categories::store::select_names(tx)
}

/// Is there such a preset?
pub fn preset_exists(tx: &ReadTx, id: Id) -> rusqlite::Result<bool> {
    Ok(presets::store::select_preset(tx, id)?.is_some())
}
