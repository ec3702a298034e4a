//! `/v1/categories/import`.

use super::dto::{Analysis, AnalyzeImport, Csv, ExecuteImport, Execution};
use super::{Sessions, actions, rules};
use crate::refusals::{DELETE_EXISTING_FORBIDDEN, IMPORT_FORMAT};
use recyclique_kernel::{Id, Role};
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Attachment, Ctx, Json};

pub(crate) async fn get_import_template(_: Ctx) -> Result<Attachment<Csv>, Failure> {
    let bytes = recyclique_documents::template().map_err(Failure::fault)?;
    Ok(Attachment::bytes("categories_import_template.csv".to_owned(), bytes))
}

pub(crate) async fn analyze_import(
    sessions: Sessions,
    ctx: Ctx,
    AnalyzeImport(file): AnalyzeImport,
) -> Result<Json<Analysis>, Failure> {
    if !rules::is_csv_name(&file.file_name) {
        return Err((&IMPORT_FORMAT).into());
    }
    let now = ctx.now();
    let (mut analysis, rows) = ctx
        .read(move |tx| actions::analyze_import(tx, &file.bytes, now))
        .await?;
    if analysis.errors.is_empty() {
        analysis.session_id = Some(sessions.keep(rows, now).to_string());
    }
    Ok(Json(analysis))
}

/// The analysis is used up, whatever comes of it.
pub(crate) async fn execute_import(
    sessions: Sessions,
    ctx: Ctx,
    body: ExecuteImport,
) -> Result<Written<Execution>, Failure> {
    if body.delete_existing && ctx.actor()?.role < Role::SuperAdmin {
        return Err((&DELETE_EXISTING_FORBIDDEN).into());
    }
    let rows = Id::parse(&body.session_id).and_then(|id| sessions.take(id, ctx.now()));
    let Some(rows) = rows else {
        return Ok(Written::Fresh(Execution {
            errors: vec!["Session d'import introuvable ou expirée".to_owned()],
            ..Execution::default()
        }));
    };
    ctx.write(move |tx| actions::execute_import(tx, &rows, body.delete_existing))
        .await
}
