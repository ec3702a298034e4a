//! Sessions on the wire.

use super::dto::{
    AdoptSession, CheckDeferred, CloseSession, Closed, CurrentSession, DeferredCheck, OpenSession, SessionDetail,
    SessionList, SessionStatusView, SessionView, StepView, UpdateSession, UpdateStep,
};
use super::filters::ListSessions;
use super::{actions, page, store};
use crate::refusals::{REGISTER_MALFORMED, SESSION_ID_INVALID};
use crate::{exports, openings};
use recyclique_kernel::{Id, Role};
use recyclique_platform::Failure;
use recyclique_platform::db::{Command, ReadTx, Written};
use recyclique_platform::http::{Ctx, Json, Path, Query};
use serde_json::{Value, json};
use std::sync::Arc;

pub(crate) async fn open_session(ctx: Ctx, Json(body): Json<OpenSession>) -> Result<Written<SessionView>, Failure> {
    let actor = ctx.actor()?.clone();
    let outcome = ctx
        .write(move |tx| openings::actions::open_session(tx, &actor, &body))
        .await;
    let description = "Échec ouverture de session de caisse";
    record_refusal(&ctx, "refuse_opening", None, description, outcome).await
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

pub(crate) async fn get_current_session(
    ctx: Ctx,
    Query(query): Query<CurrentSession>,
) -> Result<Json<Option<SessionView>>, Failure> {
    let operator_id = ctx.actor()?.user_id;
    ctx.read(move |tx| actions::current_session(tx, operator_id, &query))
        .await
        .map(Json)
}

pub(crate) async fn check_deferred_session(
    ctx: Ctx,
    Query(query): Query<CheckDeferred>,
) -> Result<Json<DeferredCheck>, Failure> {
    let operator_id = ctx.actor()?.user_id;
    ctx.read(move |tx| actions::check_deferred(tx, operator_id, &query))
        .await
        .map(Json)
}

pub(crate) async fn get_session_status(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionStatusView>, Failure> {
    let id = Id::parse(&id).ok_or(&REGISTER_MALFORMED)?;
    let session_id = ctx.read(move |tx| Ok(store::open_session_of_register(tx, id)?)).await?;
    Ok(Json(SessionStatusView {
        is_active: session_id.is_some(),
        session_id,
    }))
}

/// Reading everything about a session leaves a trace (spec caisse §1.13).
pub(crate) async fn get_session(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionDetail>, Failure> {
    let id = session_id(&id)?;
    let detail = ctx.read(move |tx| actions::detail_session(tx, id)).await;
    let description = "Échec accès à la session de caisse";
    let detail = record_refusal(&ctx, "refuse_access", Some(id), description, detail).await?;
    let description = format!("Accès à la session de caisse {id}");
    leave_trace(
        &ctx,
        "access_session",
        Some(id),
        description,
        json!({ "session_id": id }),
    )
    .await;
    Ok(Json(detail))
}

pub(crate) async fn update_session(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateSession>,
) -> Result<Written<SessionView>, Failure> {
    let (id, actor) = (session_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::update_session(tx, &actor, id, &body))
        .await
}

pub(crate) async fn adopt_session(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<AdoptSession>,
) -> Result<Written<SessionView>, Failure> {
    let (id, actor) = (session_id(&id)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::adopt_session(tx, &actor, id, &body)).await
}

pub(crate) async fn close_session(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<CloseSession>,
) -> Result<Written<Closed>, Failure> {
    let (id, actor) = (session_id(&id)?, ctx.actor()?.clone());
    let recipient = exports::mails::report_recipient(ctx.db());
    let outcome = ctx
        .write(move |tx| {
            let closed = actions::close_session(tx, &actor, id, &body)?;
            exports::mails::queue_closing(tx, closed, recipient)
        })
        .await;
    let description = "Échec fermeture de session de caisse";
    let closed = record_refusal(&ctx, "refuse_closing", Some(id), description, outcome).await?;
    Ok(exports::files::report_closing(&ctx, closed).await)
}

/// What was refused kept nothing: the trace of the refusal is a command of its own. That it cannot be left, on a full
/// disk say, changes nothing for the person.
async fn record_refusal<T>(
    ctx: &Ctx,
    command: &'static str,
    id: Option<Id>,
    description: &'static str,
    outcome: Result<T, Failure>,
) -> Result<T, Failure> {
    if let Err(Failure::Refused(refused)) = &outcome {
        let details =
            json!({ "session_id": id, "success": false, "code": refused.refusal.code, "error": refused.detail });
        leave_trace(ctx, command, id, description.to_owned(), details).await;
    }
    outcome
}

async fn leave_trace(ctx: &Ctx, name: &'static str, id: Option<Id>, description: String, details: Value) {
    let Ok(actor) = ctx.actor() else { return };
    let command = Command {
        actor: Some(Arc::new(actor.clone())),
        ..Command::internal(name)
    };
    let written = ctx
        .db()
        .write(command, move |tx| Ok(actions::record(tx, id, &description, details)?))
        .await;
    if let Err(failure) = written {
        tracing::warn!(?failure, name, "a trace could not be left");
    }
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
