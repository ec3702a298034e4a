//! Printers and print jobs on the wire.

use super::carrier::printer;
use super::dto::{ListPrintJobs, PrintJobView, PrintSessionReport, PrinterSettings, PrinterState, PrinterStatus};
use super::job::view;
use super::{Printing, actions, store};
use crate::refusals::{JOB_NOT_FOUND, NO_PRINTER, REGISTER_MALFORMED, REGISTER_NOT_FOUND};
use crate::sessions::http::session_id;
use crate::{registers, sessions};
use recyclique_documents::Status;
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, NoContent, Path, Query};
use recyclique_platform::outbox::{self, Carrier};

pub(crate) async fn get_printer(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Option<PrinterSettings>>, Failure> {
    let id = register_id(&id)?;
    ctx.read(move |tx| {
        registers::store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
        Ok(store::select_printer(tx, id)?)
    })
    .await
    .map(Json)
}

pub(crate) async fn update_printer(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<PrinterSettings>,
) -> Result<Written<PrinterSettings>, Failure> {
    let id = register_id(&id)?;
    ctx.write(move |tx| actions::update_printer(tx, id, body)).await
}

pub(crate) async fn delete_printer(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = register_id(&id)?;
    ctx.write(move |tx| actions::delete_printer(tx, id)).await?;
    Ok(NoContent)
}

pub(crate) async fn print_test(ctx: Ctx, Path(id): Path<String>) -> Result<Written<PrintJobView>, Failure> {
    let id = register_id(&id)?;
    ctx.write(move |tx| actions::print_test(tx, id)).await
}

pub(crate) async fn open_drawer(ctx: Ctx, Path(id): Path<String>) -> Result<Written<PrintJobView>, Failure> {
    let id = register_id(&id)?;
    ctx.write(move |tx| actions::open_drawer(tx, id)).await
}

/// Asks the printer how it is.
pub(crate) async fn get_printer_status(ctx: Ctx, Path(id): Path<String>) -> Result<Json<PrinterStatus>, Failure> {
    let id = register_id(&id)?;
    let settings = ctx.read(move |tx| Ok(store::select_printer(tx, id)?)).await?;
    let settings = settings.ok_or(&NO_PRINTER)?;
    let (state, message) = match printer(&settings).status(super::carrier::PATIENCE).await {
        Ok(status) => (state_of(status), status.sentence().to_owned()),
        Err(error) => (PrinterState::Unreachable, error.sentence()),
    };
    Ok(Json(PrinterStatus { state, message }))
}

const fn state_of(status: Status) -> PrinterState {
    match status {
        Status::Ready => PrinterState::Ready,
        Status::Offline => PrinterState::Offline,
        Status::PaperOut => PrinterState::PaperOut,
        Status::CoverOpen => PrinterState::CoverOpen,
        Status::Unknown => PrinterState::Unknown,
    }
}

pub(crate) async fn list_print_jobs(
    ctx: Ctx,
    Query(query): Query<ListPrintJobs>,
) -> Result<Json<Vec<PrintJobView>>, Failure> {
    let register_id = match query.register_id {
        None => None,
        Some(id) => Some(Id::parse(&id).ok_or_else(|| sessions::filter("register_id", "Identifiant (UUID) attendu"))?),
    };
    ctx.read(move |tx| {
        let jobs = outbox::list_jobs(tx, Printing::TOPIC, register_id, query.state)?;
        jobs.into_iter().map(view).collect()
    })
    .await
    .map(Json)
}

pub(crate) async fn retry_print_job(ctx: Ctx, Path(id): Path<String>) -> Result<Written<PrintJobView>, Failure> {
    let id = Id::parse(&id).ok_or(&JOB_NOT_FOUND)?;
    ctx.write(move |tx| actions::retry_print_job(tx, id)).await
}

pub(crate) async fn drop_print_job(ctx: Ctx, Path(id): Path<String>) -> Result<Written<PrintJobView>, Failure> {
    let id = Id::parse(&id).ok_or(&JOB_NOT_FOUND)?;
    ctx.write(move |tx| actions::drop_print_job(tx, id)).await
}

pub(crate) async fn print_session_report(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<PrintSessionReport>,
) -> Result<Written<PrintJobView>, Failure> {
    let id = session_id(&id)?;
    ctx.write(move |tx| actions::print_session_report(tx, id, body.document))
        .await
}

fn register_id(text: &str) -> Result<Id, Failure> {
    Id::parse(text).ok_or_else(|| (&REGISTER_MALFORMED).into())
}
