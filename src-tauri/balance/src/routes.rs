//! The table of the scale.

use crate::containers::http as containers;
use crate::link::Live;
use crate::scale::http as scale;
use recyclique_kernel::Need;
use recyclique_platform::http::{Ctx, Json, Route, delete, get, patch, post, put};
use std::sync::Arc;

/// Every operation of the scale; those that listen to it share one line.
pub fn routes() -> Vec<Route> {
    let live = Arc::new(Live::default());
    let (asked, watched, tried) = (Arc::clone(&live), Arc::clone(&live), live);
    vec![
        get("/v1/scale", "get_scale").needs(Need::SignedIn).to(scale::get_scale),
        put("/v1/scale", "update_scale")
            .needs(Need::Admin)
            .to(scale::update_scale),
        delete("/v1/scale", "delete_scale")
            .needs(Need::Admin)
            .no_content()
            .to(scale::delete_scale),
        post("/v1/scale/test", "test_scale")
            .needs(Need::Admin)
            .to(move |ctx: Ctx, body: Json<_>| scale::test_scale(ctx, body, Arc::clone(&tried))),
        get("/v1/scale/ports", "list_scale_ports")
            .needs(Need::Admin)
            .to(scale::list_scale_ports),
        get("/v1/scale/reading", "get_scale_reading")
            .needs(Need::SignedIn)
            .to(move |ctx: Ctx| scale::get_scale_reading(ctx, Arc::clone(&asked))),
        get("/v1/scale/stream", "watch_scale")
            .needs(Need::SignedIn)
            .to(move |ctx: Ctx| scale::watch_scale(ctx, Arc::clone(&watched))),
        get("/v1/containers", "list_containers")
            .needs(Need::SignedIn)
            .to(containers::list_containers),
        post("/v1/containers", "create_container")
            .needs(Need::Admin)
            .created()
            .to(containers::create_container),
        patch("/v1/containers/{container_id}", "update_container")
            .needs(Need::Admin)
            .to(containers::update_container),
        delete("/v1/containers/{container_id}", "delete_container")
            .needs(Need::Admin)
            .no_content()
            .to(containers::delete_container),
    ]
}
