//! The report on the wire.

use super::dto::SessionReport;
use super::{actions, document};
use crate::sessions;
use recyclique_documents::Stage;
use recyclique_platform::Failure;
use recyclique_platform::http::{Attachment, Ctx, Json, Path, Pdf};

pub(crate) async fn get_session_report(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionReport>, Failure> {
    let id = sessions::http::session_id(&id)?;
    ctx.read(move |tx| actions::session_report(tx, id)).await.map(Json)
}

pub(crate) async fn get_session_report_pdf(ctx: Ctx, Path(id): Path<String>) -> Result<Attachment<Pdf>, Failure> {
    let (id, now) = (sessions::http::session_id(&id)?, ctx.now());
    let report = ctx.read(move |tx| document::session_report(tx, id, now)).await?;
    let letter = if matches!(report.stage, Stage::X) { "x" } else { "z" };
    let name = format!("rapport-{letter}-{}.pdf", report.opened_at.date_time().format("%Y%m%d"));
    let bytes = tokio::task::spawn_blocking(move || report.pdf())
        .await
        .map_err(Failure::fault)?;
    Ok(Attachment::bytes(name, bytes))
}
