//! Drafts on the wire.

use super::store;
use crate::refusals::SESSION_CLOSED;
use crate::sessions;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use recyclique_platform::http::{Ctx, Json, NoContent, Path};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The basket as the screen writes it; the server keeps it and does not read it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Draft {
    pub(crate) basket: Value,
}

pub(crate) async fn get_draft(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Draft>, Failure> {
    let id = sessions::http::session_id(&id)?;
    let basket = ctx.read(move |tx| Ok(store::select_draft(tx, id)?)).await?;
    let basket = basket
        .map(|text| serde_json::from_str(&text))
        .transpose()?
        .unwrap_or_default();
    Ok(Json(Draft { basket }))
}

pub(crate) async fn save_draft(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(draft): Json<Draft>,
) -> Result<NoContent, Failure> {
    let (id, actor) = (sessions::http::session_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| {
        sessions::running_session(tx, &actor, id, &SESSION_CLOSED)?;
        store::save_draft(tx, id, &draft.basket.to_string())?;
        Ok(())
    })
    .await?;
    Ok(NoContent)
}

pub(crate) async fn delete_draft(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = sessions::http::session_id(&id)?;
    ctx.write(move |tx: &WriteTx| Ok(store::delete_draft(tx, id)?)).await?;
    Ok(NoContent)
}
