//! The table of take-overs.

use crate::books::form::FILE_LIMIT;
use crate::books::suggestions::ModelsKept;
use crate::books::{analysis, cleaning, execution, mapping, preview, remapped, suggestions, template, validation};
use recyclique_kernel::Need;
use recyclique_platform::http::{Ctx, Route, get, post, put};

/// The operations on old books.
pub fn routes() -> Vec<Route> {
    let kept = ModelsKept::default();
    vec![
        get("/v1/admin/templates/reception-offline.csv", "get_reception_template")
            .needs(Need::Admin)
            .to(template::get_reception_template),
        post("/v1/admin/import/legacy/validate", "validate_legacy_import")
            .needs(Need::Admin)
            .up_to(FILE_LIMIT)
            .to(validation::http::validate_legacy_import),
        post("/v1/admin/import/legacy/clean", "clean_legacy_import")
            .needs(Need::Admin)
            .up_to(FILE_LIMIT)
            .to(cleaning::http::clean_legacy_import),
        post("/v1/admin/import/legacy/analyze", "analyze_legacy_import")
            .needs(Need::Admin)
            .up_to(FILE_LIMIT)
            .to(analysis::http::analyze_legacy_import),
        post("/v1/admin/import/legacy/analyze/llm-only", "analyze_with_llm_only")
            .needs(Need::Admin)
            .to(suggestions::http::analyze_with_llm_only),
        get("/v1/admin/import/legacy/llm-models", "list_llm_models")
            .needs(Need::Admin)
            .to(move |ctx: Ctx| suggestions::http::list_llm_models(ctx, kept.clone())),
        get("/v1/admin/import/legacy/llm-settings", "get_llm_settings")
            .needs(Need::Admin)
            .to(suggestions::http::get_llm_settings),
        put("/v1/admin/import/legacy/llm-settings", "update_llm_settings")
            .needs(Need::Admin)
            .to(suggestions::http::update_llm_settings),
        get("/v1/admin/import/legacy/category-mappings", "list_category_mappings")
            .needs(Need::Admin)
            .to(mapping::http::list_category_mappings),
        put("/v1/admin/import/legacy/category-mappings", "update_category_mappings")
            .needs(Need::Admin)
            .to(mapping::http::update_category_mappings),
        post("/v1/admin/import/legacy/preview", "preview_legacy_import")
            .needs(Need::Admin)
            .up_to(FILE_LIMIT)
            .to(preview::http::preview_legacy_import),
        post("/v1/admin/import/legacy/export-remapped", "export_remapped")
            .needs(Need::Admin)
            .up_to(FILE_LIMIT)
            .to(remapped::export_remapped),
        post("/v1/admin/import/legacy/execute", "execute_legacy_import")
            .needs(Need::Admin)
            .up_to(FILE_LIMIT)
            .to(execution::http::execute_legacy_import),
        get("/v1/admin/import/legacy/imports", "list_book_imports")
            .needs(Need::Admin)
            .to(execution::http::list_book_imports),
    ]
}
