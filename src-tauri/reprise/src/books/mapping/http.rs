//! The words that were learnt, on the wire.

use super::actions;
use super::dto::{RememberedMappings, UpdateMappings};
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json};

pub(crate) async fn list_category_mappings(ctx: Ctx) -> Result<Json<RememberedMappings>, Failure> {
    ctx.read(|tx| actions::list_category_mappings(tx).map(Json)).await
}

pub(crate) async fn update_category_mappings(
    ctx: Ctx,
    Json(body): Json<UpdateMappings>,
) -> Result<Written<RememberedMappings>, Failure> {
    ctx.write(move |tx| actions::update_category_mappings(tx, &body)).await
}
