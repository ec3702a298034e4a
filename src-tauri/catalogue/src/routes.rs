//! The table of the catalogue.

use crate::imports::dto::{AnalyzeImport, ExecuteImport};
use crate::imports::{Sessions, http as imports};
use crate::{
    categories::http as categories, exports::http as exports, levels::http as levels, presets::http as presets,
    removals::http as removals, sites::http as sites,
};
use recyclique_kernel::Need;
use recyclique_platform::http::{Ctx, Json, Multipart, Route, delete, get, patch, post, put};

/// The largest list that is imported.
const FILE_LIMIT: usize = 5 * 1024 * 1024;

/// Every operation of the catalogue.
#[expect(clippy::too_many_lines, reason = "a table is read from top to bottom")]
pub fn routes() -> Vec<Route> {
    let sessions = Sessions::default();
    let analyzed = sessions.clone();
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
        get("/v1/categories/actions/export", "export_categories")
            .needs(Need::Admin)
            .to(exports::export_categories),
        get("/v1/categories/import/template", "get_import_template")
            .needs(Need::Admin)
            .to(imports::get_import_template),
        post("/v1/categories/import/analyze", "analyze_import")
            .needs(Need::Admin)
            .up_to(FILE_LIMIT)
            .to(move |ctx: Ctx, Multipart(form): Multipart<AnalyzeImport>| {
                imports::analyze_import(analyzed.clone(), ctx, form)
            }),
        post("/v1/categories/import/execute", "execute_import")
            .needs(Need::Admin)
            .to(move |ctx: Ctx, Json(body): Json<ExecuteImport>| imports::execute_import(sessions.clone(), ctx, body)),
        post("/v1/categories/reorder", "reorder_categories")
            .needs(Need::Admin)
            .to(levels::reorder_categories),
        get("/v1/categories/{category_id}", "get_category")
            .needs(Need::SignedIn)
            .to(categories::get_category),
        put("/v1/categories/{category_id}", "update_category")
            .needs(Need::Admin)
            .to(categories::update_category),
        delete("/v1/categories/{category_id}", "archive_category")
            .needs(Need::Admin)
            .to(removals::archive_category),
        post("/v1/categories/{category_id}/restore", "restore_category")
            .needs(Need::Admin)
            .to(removals::restore_category),
        delete("/v1/categories/{category_id}/hard", "purge_category")
            .needs(Need::Admin)
            .no_content()
            .to(removals::purge_category),
        get("/v1/categories/{category_id}/has-usage", "get_category_usage")
            .needs(Need::SignedIn)
            .to(removals::get_category_usage),
        get("/v1/categories/{category_id}/children", "list_category_children")
            .needs(Need::SignedIn)
            .to(categories::list_category_children),
        get("/v1/categories/{category_id}/parent", "get_category_parent")
            .needs(Need::SignedIn)
            .to(categories::get_category_parent),
        get("/v1/categories/{category_id}/breadcrumb", "get_category_breadcrumb")
            .needs(Need::SignedIn)
            .to(categories::get_category_breadcrumb),
        put("/v1/categories/{category_id}/visibility", "update_category_visibility")
            .needs(Need::Admin)
            .to(levels::update_category_visibility),
        put("/v1/categories/{category_id}/display-order", "update_display_order")
            .needs(Need::Admin)
            .to(levels::update_display_order),
        put(
            "/v1/categories/{category_id}/display-order-entry",
            "update_display_order_entry",
        )
        .needs(Need::Admin)
        .to(levels::update_display_order_entry),
        post("/v1/categories/{category_id}/move", "move_category")
            .needs(Need::Admin)
            .to(levels::move_category),
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
