//! `/v1/sites`.

use super::dto::{CreateSite, ListSites, Site, UpdateSite};
use super::{actions, store};
use crate::refusals::SITE_NOT_FOUND;
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Invalid, Json, NoContent, Path, Query};
use serde_json::json;

pub(crate) async fn list_sites(ctx: Ctx, Query(asked): Query<ListSites>) -> Result<Json<Vec<Site>>, Failure> {
    if asked.skip < 0 {
        return Err(Invalid::at("query", "skip", "0 au moins", &json!({ "skip": asked.skip })).into());
    }
    if !(1..=200).contains(&asked.limit) {
        return Err(Invalid::at("query", "limit", "de 1 à 200", &json!({ "limit": asked.limit })).into());
    }
    ctx.read(move |tx| Ok(store::list_sites(tx, &asked)?)).await.map(Json)
}

pub(crate) async fn get_site(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Site>, Failure> {
    let id = site_id(&id)?;
    ctx.read(move |tx| Ok(store::select_site(tx, id)?.ok_or(&SITE_NOT_FOUND)?))
        .await
        .map(Json)
}

pub(crate) async fn create_site(ctx: Ctx, Json(form): Json<CreateSite>) -> Result<Written<Site>, Failure> {
    ctx.write(move |tx| actions::create_site(tx, form)).await
}

pub(crate) async fn update_site(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(form): Json<UpdateSite>,
) -> Result<Written<Site>, Failure> {
    let id = site_id(&id)?;
    ctx.write(move |tx| actions::update_site(tx, id, form)).await
}

pub(crate) async fn delete_site(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = site_id(&id)?;
    ctx.write(move |tx| actions::delete_site(tx, id)).await?;
    Ok(NoContent)
}

fn site_id(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text).ok_or(&SITE_NOT_FOUND)?)
}
