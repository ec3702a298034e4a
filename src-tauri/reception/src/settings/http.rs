//! The settings on the wire.

use super::dto::ReceptionSettings;
use super::{actions, store};
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json};

pub(crate) async fn get_settings(ctx: Ctx) -> Result<Json<ReceptionSettings>, Failure> {
    ctx.read(|tx| Ok(store::select_settings(tx)?)).await.map(Json)
}

pub(crate) async fn update_settings(
    ctx: Ctx,
    Json(body): Json<ReceptionSettings>,
) -> Result<Written<ReceptionSettings>, Failure> {
    ctx.write(move |tx| actions::update_settings(tx, body)).await
}
