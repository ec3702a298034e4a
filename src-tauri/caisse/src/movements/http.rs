//! Cash movements on the wire.

use super::dto::{CreateMovement, MovementView};
use super::{actions, store};
use crate::refusals::SESSION_NOT_FOUND;
use crate::sessions::{http::session_id, store::select_session};
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path};

pub(crate) async fn list_cash_movements(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Vec<MovementView>>, Failure> {
    let id = session_id(&id)?;
    ctx.read(move |tx| {
        select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
        Ok(store::list_movements(tx, id)?)
    })
    .await
    .map(Json)
}

pub(crate) async fn create_cash_movement(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<CreateMovement>,
) -> Result<Written<MovementView>, Failure> {
    let (id, actor) = (session_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::create_cash_movement(tx, &actor, id, &body))
        .await
}
