//! The report on the wire.

use super::actions;
use super::dto::SessionReport;
use crate::sessions;
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Path};

pub(crate) async fn get_session_report(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionReport>, Failure> {
    let id = sessions::http::session_id(&id)?;
    ctx.read(move |tx| actions::session_report(tx, id)).await.map(Json)
}
