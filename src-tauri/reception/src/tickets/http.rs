//! Tickets on the wire (spec reception §2.3, §2.4, §2.10, §2.11).

use super::dto::{CreateTicket, CreatedTicket, ListTowns, TicketDetail, TicketList, UpdateOrigin};
use super::filters::{Place, TicketFilters};
use super::{actions, store};
use crate::lignes::http::parse;
use crate::page::{Page, count_pages};
use crate::postes::dto::{Closed, Status};
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path, Query};

pub(crate) async fn create_ticket(ctx: Ctx, Json(body): Json<CreateTicket>) -> Result<Written<CreatedTicket>, Failure> {
    let (poste_id, me) = (parse(&body.poste_id)?, ctx.actor()?.user_id);
    ctx.write(move |tx| actions::create_ticket(tx, me, poste_id, &body))
        .await
}

pub(crate) async fn close_ticket(ctx: Ctx, Path(id): Path<String>) -> Result<Written<Closed>, Failure> {
    let (id, actor) = (parse(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| {
        actions::close_ticket(tx, &actor, id)?;
        Ok(Closed { status: Status::Closed })
    })
    .await
}

pub(crate) async fn list_tickets(
    ctx: Ctx,
    Query(page): Query<Page>,
    Query(filters): Query<TicketFilters>,
) -> Result<Json<TicketList>, Failure> {
    let (page, per_page) = page.of(10)?;
    let (conditions, skipped) = (filters.conditions(Place::Query)?, (page - 1).saturating_mul(per_page));
    ctx.read(move |tx| {
        let total = store::count_tickets(tx, &conditions)?;
        Ok(TicketList {
            tickets: store::list_tickets(tx, &conditions, (per_page, skipped))?,
            total,
            page,
            per_page,
            total_pages: count_pages(total, per_page),
        })
    })
    .await
    .map(Json)
}

pub(crate) async fn get_ticket(ctx: Ctx, Path(id): Path<String>) -> Result<Json<TicketDetail>, Failure> {
    let (id, actor) = (parse(&id)?, ctx.actor()?.clone());
    ctx.read(move |tx| actions::detail(tx, &actor, id)).await.map(Json)
}

pub(crate) async fn update_origin(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateOrigin>,
) -> Result<Written<TicketDetail>, Failure> {
    let (id, actor) = (parse(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::update_origin(tx, &actor, id, &body)).await
}

pub(crate) async fn list_towns(ctx: Ctx, Query(query): Query<ListTowns>) -> Result<Json<Vec<String>>, Failure> {
    let text = query.q.trim().to_owned();
    ctx.read(move |tx| Ok(store::list_towns(tx, &text)?)).await.map(Json)
}
