//! The HTTP side of signing in.

use super::actions::{self, Attempt};
use super::dto::{Login, LoginView, LoginWithPin, LoginWithPinView, OperatorView, RefreshSession, Tokens};
use super::rules::Method;
use crate::refusals::{INVALID_CREDENTIALS, INVALID_PIN, PIN_FORMAT, REFRESH_REVOKED, USER_ID_INVALID};
use crate::secrets::{self, Comparison};
use crate::users::dto::Done;
use crate::users::rules::is_pin;
use crate::users::store::{self as users, UserRow};
use recyclique_kernel::{Id, Refusal};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, Written};
use recyclique_platform::http::{Ctx, Json};

pub(crate) async fn login(ctx: Ctx, Json(body): Json<Login>) -> Result<Json<LoginView>, Failure> {
    let key = ctx.db().device().token_key.clone();
    let subject = actions::username_subject(&key, &body.username);
    let find = move |tx: &ReadTx| Ok(users::select_user_by_username(tx, &body.username)?);
    let attempt = attempt(&ctx, Method::Password, subject, body.password, find).await?;
    accepted(
        ctx.write(move |tx| actions::login(tx, &key, attempt)).await?,
        &INVALID_CREDENTIALS,
    )
}

pub(crate) async fn login_with_pin(
    ctx: Ctx,
    Json(body): Json<LoginWithPin>,
) -> Result<Json<LoginWithPinView>, Failure> {
    let user_id = Id::parse(&body.user_id).ok_or(&USER_ID_INVALID)?;
    if !is_pin(&body.pin) {
        return Err(PIN_FORMAT.field("pin", PIN_FORMAT.detail).into());
    }
    let key = ctx.db().device().token_key.clone();
    let find = move |tx: &ReadTx| Ok(users::select_user(tx, user_id)?);
    let attempt = attempt(&ctx, Method::Pin, user_id.to_string(), body.pin, find).await?;
    accepted(
        ctx.write(move |tx| actions::login_with_pin(tx, &key, attempt)).await?,
        &INVALID_PIN,
    )
}

pub(crate) async fn refresh_session(ctx: Ctx, Json(body): Json<RefreshSession>) -> Result<Json<Tokens>, Failure> {
    let key = ctx.db().device().token_key.clone();
    let written = ctx
        .write(move |tx| actions::refresh_session(tx, &key, &body.refresh_token))
        .await?;
    accepted(written, &REFRESH_REVOKED)
}

pub(crate) async fn logout(ctx: Ctx) -> Result<Written<Done>, Failure> {
    let actor = ctx.actor()?.clone();
    ctx.write(move |tx| {
        actions::logout(tx, &actor)?;
        Ok(Done {
            message: "Deconnexion reussie",
        })
    })
    .await
}

pub(crate) async fn list_operators(ctx: Ctx) -> Result<Json<Vec<OperatorView>>, Failure> {
    let active = ctx.read(|tx| Ok(users::list_active_users(tx)?)).await?;
    let operators = active
        .into_iter()
        .filter(|user| user.may_sign_in() && user.hashed_pin.is_some());
    Ok(Json(operators.map(OperatorView::from).collect()))
}

/// Compares a secret with the one of the account that `find` finds, away from the writer.
async fn attempt(
    ctx: &Ctx,
    method: Method,
    subject: String,
    secret: String,
    find: impl FnOnce(&ReadTx) -> Result<Option<UserRow>, Failure> + Send + 'static,
) -> Result<Attempt, Failure> {
    let (now, watched) = (ctx.now(), subject.clone());
    let (known, has_outdated) = ctx
        .read(move |tx| {
            actions::check_not_locked(tx, method, &watched, now)?;
            let has_outdated = match method {
                Method::Password => users::has_outdated_password(tx)?,
                Method::Pin => users::has_outdated_pin(tx)?,
            };
            Ok((find(tx)?, has_outdated))
        })
        .await?;
    let hashed = known.as_ref().and_then(|user| match method {
        Method::Password => user.hashed_password.clone(),
        Method::Pin => user.hashed_pin.clone(),
    });
    let compared = secrets::is_right(secret.clone(), hashed, has_outdated).await?;
    let renewed = match compared {
        Comparison {
            is_match: true,
            is_outdated: true,
        } => Some(secrets::hash(secret).await?),
        _ => None,
    };
    Ok(Attempt {
        method,
        subject,
        known,
        is_match: compared.is_match,
        renewed,
    })
}

/// A refused attempt was recorded, hence committed; only then it is refused.
fn accepted<T>(written: Written<Option<T>>, refusal: &'static Refusal) -> Result<Json<T>, Failure> {
    match written {
        Written::Fresh(Some(value)) => Ok(Json(value)),
        Written::Fresh(None) => Err(refusal.into()),
        Written::Replayed(_) => Err(Failure::fault("signing in is never replayed")),
    }
}
