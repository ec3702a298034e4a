//! The shop itself: its sites, its categories, its tills and their buttons.

use super::plan::Column::{Instant, Text};
use super::plan::Plan;
use super::reading::{Reading, Reason};
use super::run::Run;
use super::tally::Kept;
use super::{NotImported, write};
use recyclique_caisse::api::{self as caisse, PastRegister};
use recyclique_catalogue::api::{self as catalogue, PastCategory, PastPreset, Site};
use recyclique_kernel::Centimes;
use serde_json::{Map, Value};

const NEGATIVE_PRICE: &str = "prix négatifs retirés";

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), NotImported> {
    let sites = Plan::new(
        "sites",
        vec![
            Text("id"),
            Text("name"),
            Text("address"),
            Text("city"),
            Text("postal_code"),
            Text("country"),
            Text("configuration"),
            Text("is_active"),
            Instant("created_at"),
            Instant("updated_at"),
        ],
    );
    run.bring("Sites", &sites, site, |tx, site| {
        Ok(Kept::of(catalogue::insert_past_site(tx, site)?))
    })
    .await?;
    let categories = Plan::new(
        "categories",
        vec![
            Text("id"),
            Text("name"),
            Text("official_name"),
            Text("parent_id"),
            Text("price"),
            Text("max_price"),
            Text("display_order"),
            Text("display_order_entry"),
            Text("is_visible"),
            Text("shortcut_key"),
            Text("is_active"),
            Instant("created_at"),
            Instant("updated_at"),
            Instant("deleted_at"),
        ],
    );
    run.bring("Catégories", &categories, category, |tx, category| {
        Ok(Kept::of(catalogue::insert_past_category(tx, category)?))
    })
    .await?;
    let registers = Plan::new(
        "cash_registers",
        vec![
            Text("id"),
            Text("name"),
            Text("location"),
            Text("site_id"),
            Text("is_active"),
            Text("workflow_options"),
            Text("enable_virtual"),
            Text("enable_deferred"),
            Instant("created_at"),
            Instant("updated_at"),
        ],
    );
    run.bring("Postes de caisse", &registers, register, |tx, register| {
        Ok(Kept::of(caisse::insert_past_register(tx, register)?))
    })
    .await?;
    let presets = Plan::new(
        "preset_buttons",
        vec![
            Text("id"),
            Text("name"),
            Text("category_id"),
            Text("preset_price"),
            Text("button_type"),
            Text("sort_order"),
            Text("is_active"),
            Instant("created_at"),
            Instant("updated_at"),
        ],
    );
    run.bring("Boutons prédéfinis", &presets, preset, |tx, preset| {
        let is_new = catalogue::insert_past_preset(tx, preset)?;
        Ok(Kept::or(is_new, "type de bouton inconnu"))
    })
    .await?;
    write(run.db, catalogue::install_known_presets).await
}

fn site(row: &mut Reading) -> Result<Site, Reason> {
    let (created_at, updated_at) = row.dates();
    Ok(Site {
        id: row.id("id")?,
        name: row.owned("name").unwrap_or_default(),
        address: row.owned("address"),
        city: row.owned("city"),
        postal_code: row.owned("postal_code"),
        country: row.owned("country"),
        configuration: object(row, "configuration"),
        is_active: row.flag("is_active", true),
        created_at,
        updated_at,
    })
}

fn category(row: &mut Reading) -> Result<PastCategory, Reason> {
    let (created_at, updated_at) = row.dates();
    Ok(PastCategory {
        id: row.id("id")?,
        name: row.owned("name").unwrap_or_default(),
        official_name: row.owned("official_name"),
        parent_id: row.id_opt("parent_id"),
        price: price(row, "price")?,
        max_price: price(row, "max_price")?,
        display_order: row.integer("display_order").unwrap_or_default(),
        display_order_entry: row.integer("display_order_entry").unwrap_or_default(),
        is_visible: row.flag("is_visible", true),
        shortcut_key: row.owned("shortcut_key"),
        is_active: row.flag("is_active", true),
        created_at,
        updated_at,
        deleted_at: row.instant_opt("deleted_at"),
    })
}

fn price(row: &mut Reading, column: &str) -> Result<Option<Centimes>, Reason> {
    let price = row.euros(column)?;
    if price.is_some_and(Centimes::is_negative) {
        row.remark(NEGATIVE_PRICE);
        return Ok(None);
    }
    Ok(price)
}

fn register(row: &mut Reading) -> Result<PastRegister, Reason> {
    let (created_at, updated_at) = row.dates();
    Ok(PastRegister {
        id: row.id("id")?,
        name: row.owned("name").unwrap_or_default(),
        location: row.owned("location"),
        site_id: row.id_opt("site_id"),
        is_active: row.flag("is_active", true),
        workflow_options: object(row, "workflow_options").unwrap_or_default(),
        is_virtual_enabled: row.flag("enable_virtual", false),
        is_deferred_enabled: row.flag("enable_deferred", false),
        created_at,
        updated_at,
    })
}

fn preset(row: &mut Reading) -> Result<PastPreset, Reason> {
    let (created_at, updated_at) = row.dates();
    Ok(PastPreset {
        id: row.id("id")?,
        name: row.owned("name").unwrap_or_default(),
        category_id: row.id("category_id")?,
        price: price(row, "preset_price")?.unwrap_or_default(),
        button_type: row.owned("button_type").unwrap_or_default(),
        sort_order: row.integer("sort_order").unwrap_or_default(),
        is_active: row.flag("is_active", true),
        created_at,
        updated_at,
    })
}

/// A JSON object; anything else is nothing.
fn object(row: &Reading, column: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(row.text(column)?).ok()
}
