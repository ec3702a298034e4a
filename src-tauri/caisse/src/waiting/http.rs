//! Tickets in waiting on the wire.

use super::dto::{HoldTicket, ResumeTicket, ResumedTicket, WaitingTicket};
use super::{actions, store};
use crate::refusals::{SESSION_NOT_FOUND, WAITING_NOT_FOUND};
use crate::sessions::{http::session_id, store::select_session};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, NoContent, Path};

pub(crate) async fn list_waiting_tickets(
    ctx: Ctx,
    Path(id): Path<String>,
) -> Result<Json<Vec<WaitingTicket>>, Failure> {
    let id = session_id(&id)?;
    ctx.read(move |tx| {
        select_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
        Ok(store::list_tickets(tx, id)?)
    })
    .await
    .map(Json)
}

pub(crate) async fn hold_ticket(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<HoldTicket>,
) -> Result<Written<WaitingTicket>, Failure> {
    let (id, actor) = (session_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::hold_ticket(tx, &actor, id, &body)).await
}

pub(crate) async fn resume_ticket(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<ResumeTicket>,
) -> Result<Written<ResumedTicket>, Failure> {
    let (id, actor) = (ticket_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::resume_ticket(tx, &actor, id, body.current_basket_is_empty))
        .await
}

pub(crate) async fn delete_waiting_ticket(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let (id, actor) = (ticket_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::delete_waiting_ticket(tx, &actor, id))
        .await?;
    Ok(NoContent)
}

fn ticket_id(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text).ok_or(&WAITING_NOT_FOUND)?)
}
