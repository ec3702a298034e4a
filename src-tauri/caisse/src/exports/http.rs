//! Reports and exports on the wire (spec caisse §2.7).

use super::dto::{DownloadReport, ExportBulk, ExportProgress, ExportState, ReportList};
use super::files::{link_key, list_reports, reports_folder, save_session_csv};
use super::rules::{is_bare, session_of};
use super::{Progresses, bulk};
use crate::refusals::{
    EXPORT_FAILED, EXPORT_INVALID, EXPORT_NOT_FOUND, REPORT_LINK_INVALID, REPORT_NAME_INVALID, REPORT_OF_ANOTHER_SITE,
    REPORT_SESSION_MALFORMED, REPORT_SESSION_NOT_FOUND, REPORT_UNKNOWN,
};
use crate::sessions;
use recyclique_kernel::{Actor, Id, Role};
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Attachment, Csv, Ctx, Json, Path, Query};
use recyclique_platform::{Failure, links};

pub(crate) async fn list_report_files(ctx: Ctx) -> Result<Json<ReportList>, Failure> {
    let (folder, key, now) = (reports_folder(ctx.db().folder()), link_key(ctx.db()), ctx.now());
    let reports = ctx.read(move |_| list_reports(&folder, &key, now)).await?;
    Ok(Json(ReportList {
        total: reports.len(),
        reports,
    }))
}

pub(crate) async fn get_session_report_csv(ctx: Ctx, Path(id): Path<String>) -> Result<Attachment<Csv>, Failure> {
    let id = Id::parse(&id).ok_or(&REPORT_SESSION_MALFORMED)?;
    session_csv(ctx, id).await
}

/// The file that a link names, made anew.
pub(crate) async fn download_report_file(
    ctx: Ctx,
    Path(name): Path<String>,
    Query(query): Query<DownloadReport>,
) -> Result<Attachment<Csv>, Failure> {
    if !is_bare(&name) {
        return Err((&REPORT_NAME_INVALID).into());
    }
    if !links::opens(&link_key(ctx.db()), &query.token, &name, ctx.now()) {
        return Err((&REPORT_LINK_INVALID).into());
    }
    let id = session_of(&name).ok_or(&REPORT_UNKNOWN)?;
    session_csv(ctx, id).await
}

async fn session_csv(ctx: Ctx, id: Id) -> Result<Attachment<Csv>, Failure> {
    let (actor, folder, now) = (ctx.actor()?.clone(), reports_folder(ctx.db().folder()), ctx.now());
    let (name, bytes) = ctx
        .read(move |tx| {
            check_site(tx, &actor, id)?;
            save_session_csv(tx, &folder, id, now)
        })
        .await?;
    Ok(Attachment::bytes(name, bytes))
}

/// An administrator of a site reads the reports of that site.
fn check_site(tx: &ReadTx, actor: &Actor, session_id: Id) -> Result<(), Failure> {
    let site_id = sessions::store::select_site(tx, session_id)?.ok_or(&REPORT_SESSION_NOT_FOUND)?;
    match actor.site_id {
        Some(own) if own != site_id && actor.role < Role::SuperAdmin => Err((&REPORT_OF_ANOTHER_SITE).into()),
        Some(_) | None => Ok(()),
    }
}

pub(crate) async fn export_sessions(
    progresses: Progresses,
    ctx: Ctx,
    Json(body): Json<ExportBulk>,
) -> Result<Attachment<Csv>, Failure> {
    let (format, progress_id, now) = (body.format, body.progress_id, ctx.now());
    let about = |reason: &str| format!("bulk sessions caisse ({}): {reason}", format.code());
    let conditions = bulk::conditions(&body.filters)
        .map_err(|reason| EXPORT_INVALID.with(format!("Erreur de validation lors de l'export {}", about(&reason))))?;
    // Known at once: whoever follows it may ask before a reader is free.
    progresses.begin(progress_id);
    let shared = progresses.clone();
    let outcome = ctx
        .read(move |tx| bulk::export(tx, &conditions, format, |progress| shared.set(progress_id, progress)))
        .await;
    match outcome {
        Ok(file) => {
            progresses.end(progress_id, ExportState::Done);
            let stamp = now.date_time().format("%Y%m%d_%H%M%S");
            let name = format!("export_sessions_caisse_{stamp}.{}", format.extension());
            Ok(Attachment::file(name, file).with_type(format.media_type()))
        }
        Err(failure) => {
            progresses.end(progress_id, ExportState::Failed);
            Err(match failure {
                Failure::Refused(refused) => EXPORT_INVALID.with(format!(
                    "Erreur de validation lors de l'export {}",
                    about(&refused.detail)
                )),
                Failure::Fault(cause) => {
                    tracing::error!(%cause, "a bulk export failed");
                    EXPORT_FAILED.with(format!(
                        "Erreur lors de l'export {}",
                        about("erreur inattendue, recommencez")
                    ))
                }
            }
            .into())
        }
    }
}

pub(crate) fn get_export_progress(progresses: &Progresses, id: &str) -> Result<Json<ExportProgress>, Failure> {
    let progress = Id::parse(id).and_then(|id| progresses.get(id));
    Ok(Json(progress.ok_or(&EXPORT_NOT_FOUND)?))
}
