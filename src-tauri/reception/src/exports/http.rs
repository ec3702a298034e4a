//! Exports on the wire.

use super::dto::{DownloadLink, DownloadTicket, ExportTickets};
use super::files::{LINK_SECONDS, lignes_csv, link_key, ticket_sheet};
use super::{bulk, rules, store};
use crate::lignes::http::parse;
use crate::lignes::list::{LigneFilters, Window};
use crate::refusals::{EXPORT_FAILED, EXPORT_INVALID, LINK_INVALID, TICKET_NOT_FOUND};
use crate::tickets::filters::Place;
use recyclique_kernel::Id;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::http::{Attachment, Csv, Ctx, Json, Path, Query};
use recyclique_platform::{Failure, links};
use serde_json::{Value, json};

/// A link of a minute to the file of a ticket.
pub(crate) async fn create_download_token(ctx: Ctx, Path(id): Path<String>) -> Result<Json<DownloadLink>, Failure> {
    let id = parse(&id)?;
    let sheet = ctx.read(move |tx| ticket_sheet(tx, id)).await?;
    let filename = sheet.ok_or(&TICKET_NOT_FOUND)?.file_name();
    let token = links::token(&link_key(ctx.db()), &filename, ctx.now(), LINK_SECONDS)?;
    Ok(Json(DownloadLink {
        download_url: format!("/v1/reception/tickets/{id}/export-csv?token={token}"),
        filename,
        expires_in_seconds: LINK_SECONDS,
    }))
}

/// The file of a ticket, for whoever holds its link: an unknown ticket has none (spec reception Q-26).
pub(crate) async fn export_ticket_csv(
    ctx: Ctx,
    Path(id): Path<String>,
    Query(query): Query<DownloadTicket>,
) -> Result<Attachment<Csv>, Failure> {
    let id = Id::parse(&id).ok_or_else(|| {
        EXPORT_INVALID.with("Erreur de validation lors de l'export ticket CSV: badly formed hexadecimal UUID string")
    })?;
    let sheet = ctx.read(move |tx| ticket_sheet(tx, id)).await?.ok_or(&LINK_INVALID)?;
    let name = sheet.file_name();
    if !links::opens(&link_key(ctx.db()), &query.token, &name, ctx.now()) {
        return Err((&LINK_INVALID).into());
    }
    Ok(Attachment::bytes(name, sheet.csv().map_err(Failure::fault)?))
}

pub(crate) async fn export_lignes_csv(
    ctx: Ctx,
    Query(filters): Query<LigneFilters>,
) -> Result<Attachment<Csv>, Failure> {
    let window = Window::of(&filters)?;
    let now = ctx.now();
    let details =
        json!({ "start_date": filters.start_date, "end_date": filters.end_date, "category_id": window.category_id });
    let (name, file) = ctx
        .read(move |tx| {
            let category = match window.category_id {
                Some(id) => Some(store::select_category_name(tx, id)?.unwrap_or_else(|| id.to_string())),
                None => None,
            };
            let name = rules::lignes_file_name(now, &filters, category.as_deref());
            Ok((name, lignes_csv(tx, &window)?))
        })
        .await?;
    record(&ctx, "Export des lignes de réception (csv)", details).await?;
    Ok(Attachment::file(name, file))
}

pub(crate) async fn export_tickets(ctx: Ctx, Json(body): Json<ExportTickets>) -> Result<Attachment<Csv>, Failure> {
    let (format, now) = (body.format, ctx.now());
    let about = |reason: &str| format!("bulk tickets réception ({}): {reason}", format.code());
    let conditions = body.filters.conditions(Place::Body)?;
    let outcome = ctx.read(move |tx| bulk::export(tx, &conditions, format)).await;
    let (file, tickets) = outcome.map_err(|failure| match failure {
        Failure::Refused(refused) => EXPORT_INVALID.with(format!(
            "Erreur de validation lors de l'export {}",
            about(&refused.detail)
        )),
        Failure::Fault(cause) => {
            tracing::error!(%cause, "a bulk export failed");
            let reason = about("erreur inattendue, recommencez");
            EXPORT_FAILED.with(format!("Erreur lors de l'export {reason}"))
        }
    })?;
    let description = format!("Export des tickets de réception ({})", format.code());
    record(
        &ctx,
        &description,
        json!({ "format": format.code(), "tickets": tickets }),
    )
    .await?;
    let stamp = now.date_time().format("%Y%m%d_%H%M%S");
    let name = format!("export_tickets_reception_{stamp}.{}", format.extension());
    Ok(Attachment::file(name, file).with_type(format.media_type()))
}

/// What leaves the shop leaves a trace (spec reception Q-19).
async fn record(ctx: &Ctx, description: &str, details: Value) -> Result<(), Failure> {
    let description = description.to_owned();
    ctx.write(move |tx| {
        let act = Act {
            action: "data_exported",
            target: None,
            description: &description,
            details,
        };
        Ok(audit::record(tx, &act)?)
    })
    .await?;
    Ok(())
}
