//! `/v1/containers`.

use super::dto::{Container, CreateContainer, UpdateContainer};
use super::{actions, store};
use crate::refusals::CONTAINER_NOT_FOUND;
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, NoContent, Path};

pub(crate) async fn list_containers(ctx: Ctx) -> Result<Json<Vec<Container>>, Failure> {
    ctx.read(|tx| Ok(store::list_containers(tx)?)).await.map(Json)
}

pub(crate) async fn create_container(
    ctx: Ctx,
    Json(form): Json<CreateContainer>,
) -> Result<Written<Container>, Failure> {
    ctx.write(move |tx| actions::create_container(tx, form)).await
}

pub(crate) async fn update_container(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(form): Json<UpdateContainer>,
) -> Result<Written<Container>, Failure> {
    let id = container_id(&id)?;
    ctx.write(move |tx| actions::update_container(tx, id, form)).await
}

pub(crate) async fn delete_container(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = container_id(&id)?;
    ctx.write(move |tx| actions::delete_container(tx, id)).await?;
    Ok(NoContent)
}

fn container_id(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text).ok_or(&CONTAINER_NOT_FOUND)?)
}
