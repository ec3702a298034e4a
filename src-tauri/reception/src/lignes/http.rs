//! Lignes on the wire (spec reception §2.5–2.9, §2.14).

use super::dto::{CategoryName, CreateLigne, Deleted, LigneView, UpdateLigne, UpdateLigneWeight};
use super::list::{LigneFilters, LigneList, Window, list_page};
use super::{actions, store};
use crate::page::Page;
use crate::refusals::ID_INVALID;
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path, Query};

/// An identifier of a path, of a body.
pub(crate) fn parse(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text).ok_or(&ID_INVALID)?)
}

pub(crate) async fn create_ligne(ctx: Ctx, Json(body): Json<CreateLigne>) -> Result<Written<LigneView>, Failure> {
    let ticket_id = parse(&body.ticket_id)?;
    parse(&body.category_id)?;
    ctx.write(move |tx| actions::create_ligne(tx, ticket_id, body)).await
}

pub(crate) async fn update_ligne(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateLigne>,
) -> Result<Written<LigneView>, Failure> {
    let (id, actor) = (parse(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::update_ligne(tx, &actor, id, body)).await
}

pub(crate) async fn delete_ligne(ctx: Ctx, Path(id): Path<String>) -> Result<Written<Deleted>, Failure> {
    let (id, actor) = (parse(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::delete_ligne(tx, &actor, id)).await
}

pub(crate) async fn restore_ligne(ctx: Ctx, Path(id): Path<String>) -> Result<Written<LigneView>, Failure> {
    let (id, actor) = (parse(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::restore_ligne(tx, &actor, id)).await
}

pub(crate) async fn update_ligne_weight(
    ctx: Ctx,
    Path((ticket_id, id)): Path<(String, String)>,
    Json(body): Json<UpdateLigneWeight>,
) -> Result<Written<LigneView>, Failure> {
    let (ids, actor) = ((parse(&ticket_id)?, parse(&id)?), ctx.actor()?.clone());
    ctx.write(move |tx| actions::update_ligne_weight(tx, &actor, ids, body.poids_kg.0))
        .await
}

pub(crate) async fn list_lignes(
    ctx: Ctx,
    Query(page): Query<Page>,
    Query(filters): Query<LigneFilters>,
) -> Result<Json<LigneList>, Failure> {
    let (page, per_page) = page.of(50)?;
    let window = Window::of(&filters)?;
    ctx.read(move |tx| list_page(tx, &window, page, per_page))
        .await
        .map(Json)
}

pub(crate) async fn list_categories(ctx: Ctx) -> Result<Json<Vec<CategoryName>>, Failure> {
    ctx.read(|tx| Ok(store::list_categories(tx)?)).await.map(Json)
}
