//! Channels on the wire.

use super::dto::{Channel, CreateChannel, ListChannels, UpdateChannel};
use super::{actions, store};
use crate::lignes::http::parse;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, NoContent, Path, Query};

pub(crate) async fn list_channels(ctx: Ctx, Query(query): Query<ListChannels>) -> Result<Json<Vec<Channel>>, Failure> {
    let archived = query.include_archived;
    ctx.read(move |tx| Ok(store::list_channels(tx, archived)?))
        .await
        .map(Json)
}

pub(crate) async fn create_channel(ctx: Ctx, Json(body): Json<CreateChannel>) -> Result<Written<Channel>, Failure> {
    ctx.write(move |tx| actions::create_channel(tx, &body)).await
}

pub(crate) async fn update_channel(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateChannel>,
) -> Result<Written<Channel>, Failure> {
    let id = parse(&id)?;
    ctx.write(move |tx| actions::update_channel(tx, id, &body)).await
}

pub(crate) async fn delete_channel(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = parse(&id)?;
    ctx.write(move |tx| actions::delete_channel(tx, id)).await?;
    Ok(NoContent)
}
