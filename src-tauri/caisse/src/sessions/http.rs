//! Sessions on the wire.

use super::dto::{
    CloseSession, Closed, OpenSession, SessionDetail, SessionList, SessionStatusView, SessionView, StepView, UpdateStep,
};
use super::filters::ListSessions;
use super::{actions, page, store};
use crate::refusals::{REGISTER_MALFORMED, SESSION_ID_INVALID, SESSION_NOT_FOUND};
use crate::{exports, sales};
use recyclique_kernel::{Id, Role};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, Written};
use recyclique_platform::http::{Ctx, Json, Path, Query};

pub(crate) async fn open_session(ctx: Ctx, Json(body): Json<OpenSession>) -> Result<Written<SessionView>, Failure> {
    let actor = ctx.actor()?.clone();
    ctx.write(move |tx| actions::open_session(tx, &actor, &body)).await
}

/// A volunteer sees the sessions he opened, an administrator all of them (spec caisse Q12).
pub(crate) async fn list_sessions(
    ctx: Ctx,
    Query(mut query): Query<ListSessions>,
) -> Result<Json<SessionList>, Failure> {
    let (skip, limit) = page(query.skip, query.limit, 100)?;
    let actor = ctx.actor()?;
    if actor.role < Role::Admin {
        query.operator_id = Some(actor.user_id.to_string());
    }
    let conditions = query.conditions()?;
    let (data, total) = ctx
        .read(move |tx| Ok(store::list_sessions(tx, &conditions, (skip, limit))?))
        .await?;
    Ok(Json(SessionList {
        data,
        total,
        skip,
        limit,
    }))
}

pub(crate) async fn get_current_session(ctx: Ctx) -> Result<Json<Option<SessionView>>, Failure> {
    let operator_id = ctx.actor()?.user_id;
    let current = ctx
        .read(move |tx| match store::open_session_of_operator(tx, operator_id)? {
            Some(id) => Ok(store::view_session(tx, id)?),
            None => Ok(None),
        })
        .await?;
    Ok(Json(current))
}

pub(crate) async fn get_session_status(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionStatusView>, Failure> {
    let id = Id::parse(&id).ok_or(&REGISTER_MALFORMED)?;
    let session_id = ctx.read(move |tx| Ok(store::open_session_of_register(tx, id)?)).await?;
    Ok(Json(SessionStatusView {
        is_active: session_id.is_some(),
        session_id,
    }))
}

pub(crate) async fn get_session(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionDetail>, Failure> {
    let id = session_id(&id)?;
    let detail = ctx
        .read(move |tx| {
            let session = store::view_session(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
            let (operator_name, site_name) = store::names_of(tx, id)?;
            Ok(SessionDetail {
                session,
                operator_name,
                site_name,
                sales: sales::store::list_session_sales(tx, id)?,
            })
        })
        .await?;
    Ok(Json(detail))
}

pub(crate) async fn close_session(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<CloseSession>,
) -> Result<Written<Closed>, Failure> {
    let (id, actor) = (session_id(&id)?, ctx.actor()?.clone());
    let recipient = exports::mails::report_recipient(ctx.db());
    let closed = ctx
        .write(move |tx| {
            let closed = actions::close_session(tx, &actor, id, &body)?;
            exports::mails::queue_closing(tx, closed, recipient)
        })
        .await?;
    Ok(exports::files::report_closing(&ctx, closed).await)
}

pub(crate) async fn get_session_step(ctx: Ctx, Path(id): Path<String>) -> Result<Json<StepView>, Failure> {
    let (uuid, actor) = (session_id(&id)?, ctx.actor()?.clone());
    let now = ctx.now();
    ctx.read(move |tx| {
        actions::own_session(tx, &actor, uuid)?;
        view_step(tx, uuid, id, now)
    })
    .await
    .map(Json)
}

pub(crate) async fn update_session_step(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateStep>,
) -> Result<Written<StepView>, Failure> {
    let (uuid, actor) = (session_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| {
        actions::update_session_step(tx, &actor, uuid, body.step)?;
        view_step(tx, uuid, id, tx.now())
    })
    .await
}

fn view_step(tx: &ReadTx, id: Id, as_asked: String, now: recyclique_kernel::Timestamp) -> Result<StepView, Failure> {
    let step = store::select_step(tx, id)?;
    Ok(StepView {
        session_id: as_asked,
        current_step: step.map(|(step, _, _)| step),
        step_start_time: step.map(|(_, started, _)| started),
        last_activity: step.map(|(_, _, last)| last),
        step_duration_seconds: step.map(|(_, started, _)| now.since(started).num_seconds()),
    })
}

pub(crate) fn session_id(text: &str) -> Result<Id, Failure> {
    Id::parse(text).ok_or_else(|| (&SESSION_ID_INVALID).into())
}
