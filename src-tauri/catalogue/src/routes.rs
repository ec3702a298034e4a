//! The table of the catalogue.

use crate::{categories::http as categories, presets::http as presets, sites::http as sites};
use recyclique_kernel::Need;
use recyclique_platform::http::{Route, delete, get, patch, post, put};

/// Every operation of the catalogue.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/sites", "list_sites")
            .needs(Need::SignedIn)
            .to(sites::list_sites),
        post("/v1/sites", "create_site")
            .needs(Need::Admin)
            .created()
            .to(sites::create_site),
        get("/v1/sites/{site_id}", "get_site")
            .needs(Need::Admin)
            .to(sites::get_site),
        patch("/v1/sites/{site_id}", "update_site")
            .needs(Need::Admin)
            .to(sites::update_site),
        delete("/v1/sites/{site_id}", "delete_site")
            .needs(Need::Admin)
            .no_content()
            .to(sites::delete_site),
        get("/v1/categories", "list_categories")
            .needs(Need::SignedIn)
            .to(categories::list_categories),
        post("/v1/categories", "create_category")
            .needs(Need::Admin)
            .created()
            .to(categories::create_category),
        get("/v1/categories/hierarchy", "get_category_hierarchy")
            .needs(Need::SignedIn)
            .to(categories::get_category_hierarchy),
        get("/v1/categories/sale-tickets", "list_sale_categories")
            .needs(Need::SignedIn)
            .to(categories::list_sale_categories),
        get("/v1/categories/entry-tickets", "list_entry_categories")
            .needs(Need::SignedIn)
            .to(categories::list_entry_categories),
        get("/v1/categories/{category_id}", "get_category")
            .needs(Need::SignedIn)
            .to(categories::get_category),
        put("/v1/categories/{category_id}", "update_category")
            .needs(Need::Admin)
            .to(categories::update_category),
        get("/v1/presets", "list_presets")
            .needs(Need::SignedIn)
            .to(presets::list_presets),
        get("/v1/presets/active", "list_active_presets")
            .needs(Need::SignedIn)
            .to(presets::list_active_presets),
        get("/v1/presets/{preset_id}", "get_preset")
            .needs(Need::SignedIn)
            .to(presets::get_preset),
        post("/v1/presets", "create_preset")
            .needs(Need::Admin)
            .created()
            .to(presets::create_preset),
        patch("/v1/presets/{preset_id}", "update_preset")
            .needs(Need::Admin)
            .to(presets::update_preset),
        delete("/v1/presets/{preset_id}", "delete_preset")
            .needs(Need::Admin)
            .no_content()
            .to(presets::delete_preset),
    ]
}
