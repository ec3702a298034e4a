//! `/v1/scale`.

use super::dto::{ReadingView, ScalePort, ScaleView, UpdateScale};
use super::{actions, ports, rules, store};
use crate::link::Live;
use futures_util::StreamExt;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, EventStream, Json, NoContent};
use std::path::Path;
use std::sync::Arc;

pub(crate) async fn get_scale(ctx: Ctx) -> Result<Json<ScaleView>, Failure> {
    let scale = ctx.read(|tx| Ok(store::select_scale(tx)?)).await?;
    Ok(Json(ScaleView { scale }))
}

pub(crate) async fn update_scale(ctx: Ctx, Json(body): Json<UpdateScale>) -> Result<Written<ScaleView>, Failure> {
    let scale = rules::check_scale(&body)?;
    ctx.write(move |tx| actions::update_scale(tx, scale)).await
}

pub(crate) async fn delete_scale(ctx: Ctx) -> Result<NoContent, Failure> {
    ctx.write(actions::delete_scale).await?;
    Ok(NoContent)
}

/// Tries settings that are not kept.
pub(crate) async fn test_scale(
    ctx: Ctx,
    Json(body): Json<UpdateScale>,
    live: Arc<Live>,
) -> Result<Json<ReadingView>, Failure> {
    let wished = rules::check_scale(&body)?;
    let reading = live.listen(&ctx).await.try_out(wished).await;
    Ok(Json(ReadingView::new(&reading, ctx.now())))
}

pub(crate) async fn list_scale_ports(_: Ctx) -> Result<Json<Vec<ScalePort>>, Failure> {
    Ok(Json(ports::list(Path::new("/dev"))))
}

pub(crate) async fn get_scale_reading(ctx: Ctx, live: Arc<Live>) -> Result<Json<ReadingView>, Failure> {
    let reading = live.listen(&ctx).await.first().await;
    Ok(Json(ReadingView::new(&reading, ctx.now())))
}

/// Each change, and the same again every two seconds.
pub(crate) async fn watch_scale(ctx: Ctx, live: Arc<Live>) -> Result<EventStream, Failure> {
    let place = live.take_place()?;
    let readings = live.listen(&ctx).await.readings();
    let asking = ctx.clone();
    let events = readings.map(move |reading| {
        let _held = &place;
        EventStream::event("reading", &ReadingView::new(&reading, asking.now()))
    });
    Ok(EventStream::new(&ctx, events))
}
