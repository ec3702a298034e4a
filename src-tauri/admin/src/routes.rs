//! The table of the figures.

use crate::{calendar, categories, live, summary};
use recyclique_kernel::Need;
use recyclique_platform::http::{Route, get};

/// The operations of the figures.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/stats/live", "get_live_stats")
            .needs(Need::Admin)
            .to(live::http::get_live_stats),
        get("/v1/reception/stats/live", "get_reception_live_stats")
            .needs(Need::Admin)
            .superseded_by("/v1/stats/live")
            .to(live::http::get_reception_live_stats),
        get("/v1/cash-sessions/{session_id}/live", "get_session_live")
            .needs(Need::CAISSE)
            .to(live::http::get_session_live),
        get("/v1/cash-sessions/stats/summary", "get_session_summary")
            .needs(Need::SignedIn)
            .superseded_by("/v1/stats/live")
            .to(summary::http::get_session_summary),
        get("/v1/stats/sales/by-category", "list_sales_by_category")
            .needs(Need::SignedIn)
            .limited(60)
            .to(categories::http::list_sales_by_category),
        get("/v1/admin/figures/days", "list_figure_days")
            .needs(Need::Admin)
            .to(calendar::http::list_figure_days),
        get("/v1/admin/figures/hours", "list_figure_hours")
            .needs(Need::Admin)
            .to(calendar::http::list_figure_hours),
    ]
}
