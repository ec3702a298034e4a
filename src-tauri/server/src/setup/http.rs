//! The first start on the wire.

use super::actions;
use super::dto::{Setup, SetupDone, SetupView};
use recyclique_catalogue::defaults;
use recyclique_comptes::setup as comptes;
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Route, get, post};

/// The wizard's two operations. Public: nobody exists yet; the second answers once.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/v1/setup", "get_setup").public().to(get_setup),
        post("/v1/setup", "create_setup").public().created().to(create_setup),
    ]
}

async fn get_setup(ctx: Ctx) -> Result<Json<SetupView>, Failure> {
    let is_initialized = ctx.read(comptes::is_initialized).await?;
    Ok(Json(SetupView {
        is_initialized,
        version: env!("CARGO_PKG_VERSION"),
        default_catalogue: defaults::as_tree(),
    }))
}

async fn create_setup(ctx: Ctx, Json(setup): Json<Setup>) -> Result<Json<SetupDone>, Failure> {
    actions::prepare(ctx.db(), setup).await.map(Json)
}
