//! Postes on the wire (spec reception §2.1, §2.2).

use super::dto::{Closed, ListPostes, OpenPoste, OpenedPoste, PosteList, PosteView, Status};
use super::{actions, store};
use crate::lignes::http::parse;
use crate::refusals::POSTE_NOT_FOUND;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path, Query};

pub(crate) async fn open_poste(ctx: Ctx, body: Option<Json<OpenPoste>>) -> Result<Written<OpenedPoste>, Failure> {
    let (actor, opened_at) = (ctx.actor()?.clone(), body.and_then(|Json(body)| body.opened_at));
    ctx.write(move |tx| actions::open_poste(tx, &actor, opened_at)).await
}

pub(crate) async fn close_poste(ctx: Ctx, Path(id): Path<String>) -> Result<Written<Closed>, Failure> {
    let (id, actor) = (parse(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| {
        actions::close_poste(tx, &actor, id)?;
        Ok(Closed { status: Status::Closed })
    })
    .await
}

pub(crate) async fn list_postes(ctx: Ctx, Query(query): Query<ListPostes>) -> Result<Json<PosteList>, Failure> {
    let me = ctx.actor()?.user_id;
    let postes = ctx.read(move |tx| Ok(store::list_postes(tx, &query, me)?)).await?;
    Ok(Json(PosteList { postes }))
}

pub(crate) async fn get_poste(ctx: Ctx, Path(id): Path<String>) -> Result<Json<PosteView>, Failure> {
    let (id, me) = (parse(&id)?, ctx.actor()?.user_id);
    let poste = ctx.read(move |tx| Ok(store::view_poste(tx, id, me)?)).await?;
    Ok(Json(poste.ok_or(&POSTE_NOT_FOUND)?))
}
