//! The table of the reception.

use crate::{channels, exports, figures, lignes, postes, settings, tickets};
use recyclique_kernel::{Need, Permission};
use recyclique_platform::http::{Route, delete, get, patch, post, put};

/// Who works at the sorting bench.
const RECEPTION: Need = Need::AnyOf(&[Permission::ReceptionAccess]);

/// The operations of the reception.
#[expect(clippy::too_many_lines, reason = "a table is read from top to bottom")]
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/reception/postes", "list_postes")
            .needs(RECEPTION)
            .to(postes::http::list_postes),
        post("/v1/reception/postes/open", "open_poste")
            .needs(RECEPTION)
            .idempotent()
            .to(postes::http::open_poste),
        get("/v1/reception/postes/{poste_id}", "get_poste")
            .needs(RECEPTION)
            .to(postes::http::get_poste),
        post("/v1/reception/postes/{poste_id}/close", "close_poste")
            .needs(RECEPTION)
            .to(postes::http::close_poste),
        get("/v1/reception/tickets", "list_tickets")
            .needs(RECEPTION)
            .to(tickets::http::list_tickets),
        post("/v1/reception/tickets", "create_ticket")
            .needs(RECEPTION)
            .idempotent()
            .to(tickets::http::create_ticket),
        get("/v1/reception/tickets/{ticket_id}", "get_ticket")
            .needs(RECEPTION)
            .to(tickets::http::get_ticket),
        post("/v1/reception/tickets/{ticket_id}/close", "close_ticket")
            .needs(RECEPTION)
            .to(tickets::http::close_ticket),
        put("/v1/reception/tickets/{ticket_id}/origin", "update_ticket_origin")
            .needs(RECEPTION)
            .to(tickets::http::update_origin),
        post(
            "/v1/reception/tickets/{ticket_id}/download-token",
            "create_ticket_download_token",
        )
        .needs(Need::Admin)
        .to(exports::http::create_download_token),
        get("/v1/reception/tickets/{ticket_id}/export-csv", "export_ticket_csv")
            .public()
            .to(exports::http::export_ticket_csv),
        patch(
            "/v1/reception/tickets/{ticket_id}/lignes/{ligne_id}/weight",
            "update_ligne_weight",
        )
        .needs(Need::Admin)
        .to(lignes::http::update_ligne_weight),
        get("/v1/reception/lignes", "list_lignes")
            .needs(Need::Admin)
            .to(lignes::http::list_lignes),
        post("/v1/reception/lignes", "create_ligne")
            .needs(RECEPTION)
            .idempotent()
            .to(lignes::http::create_ligne),
        get("/v1/reception/lignes/export-csv", "export_lignes_csv")
            .needs(Need::Admin)
            .to(exports::http::export_lignes_csv),
        put("/v1/reception/lignes/{ligne_id}", "update_ligne")
            .needs(RECEPTION)
            .to(lignes::http::update_ligne),
        delete("/v1/reception/lignes/{ligne_id}", "delete_ligne")
            .needs(RECEPTION)
            .to(lignes::http::delete_ligne),
        post("/v1/reception/lignes/{ligne_id}/restore", "restore_ligne")
            .needs(RECEPTION)
            .to(lignes::http::restore_ligne),
        get("/v1/reception/categories", "list_reception_categories")
            .needs(RECEPTION)
            .to(lignes::http::list_categories),
        get("/v1/reception/towns", "list_towns")
            .needs(RECEPTION)
            .to(tickets::http::list_towns),
        get("/v1/reception/channels", "list_channels")
            .needs(RECEPTION)
            .to(channels::http::list_channels),
        post("/v1/reception/channels", "create_channel")
            .needs(Need::Admin)
            .idempotent()
            .created()
            .to(channels::http::create_channel),
        patch("/v1/reception/channels/{channel_id}", "update_channel")
            .needs(Need::Admin)
            .to(channels::http::update_channel),
        delete("/v1/reception/channels/{channel_id}", "delete_channel")
            .needs(Need::Admin)
            .no_content()
            .to(channels::http::delete_channel),
        get("/v1/reception/settings", "get_reception_settings")
            .needs(RECEPTION)
            .to(settings::http::get_settings),
        put("/v1/reception/settings", "update_reception_settings")
            .needs(Need::Admin)
            .to(settings::http::update_settings),
        get("/v1/reception/figures", "get_reception_figures")
            .needs(Need::Admin)
            .to(figures::http::get_figures),
        get("/v1/stats/reception/summary", "get_reception_summary")
            .needs(Need::SignedIn)
            .limited(60)
            .to(figures::http::get_summary),
        get("/v1/stats/reception/by-category", "list_reception_by_category")
            .needs(Need::SignedIn)
            .limited(60)
            .to(figures::http::list_by_category),
        post("/v1/admin/reports/reception-tickets/export-bulk", "export_tickets")
            .needs(Need::Admin)
            .limited(10)
            .to(exports::http::export_tickets),
    ]
}
