//! The HTTP side of accounts.

use super::dto::{Done, MyPermissions, UpdateMyPin, UserView};
use super::{actions, rules, store};
use crate::refusals::{CURRENT_PASSWORD_WRONG, PIN_FORMAT};
use crate::secrets;
use recyclique_kernel::Scope;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json};
use recyclique_platform::refusals::{NOT_SIGNED_IN, PASSWORD_REQUIRED};

pub(crate) async fn get_me(ctx: Ctx) -> Result<Json<UserView>, Failure> {
    let id = ctx.actor()?.user_id;
    let me = ctx
        .read(move |tx| Ok(store::select_user(tx, id)?))
        .await?
        .ok_or(&NOT_SIGNED_IN)?;
    Ok(Json(me.into()))
}

pub(crate) async fn list_my_permissions(ctx: Ctx) -> Result<Json<MyPermissions>, Failure> {
    let actor = ctx.actor()?.clone();
    let permissions = ctx.read(move |tx| actions::list_my_permissions(tx, &actor)).await?;
    Ok(Json(MyPermissions { permissions }))
}

pub(crate) async fn list_active_operators(ctx: Ctx) -> Result<Json<Vec<UserView>>, Failure> {
    let view = if ctx.actor()?.is_admin() {
        UserView::from
    } else {
        UserView::for_colleagues
    };
    let users = ctx.read(|tx| Ok(store::list_active_users(tx)?)).await?;
    Ok(Json(users.into_iter().map(view).collect()))
}

/// Asks for a sign-in by password: somebody who passes by an open till must not take it over.
pub(crate) async fn update_my_pin(ctx: Ctx, Json(body): Json<UpdateMyPin>) -> Result<Written<Done>, Failure> {
    let actor = ctx.actor()?;
    let id = actor.user_id;
    if actor.scope != Scope::Full {
        return Err((&PASSWORD_REQUIRED).into());
    }
    if !rules::is_pin(&body.pin) {
        return Err(PIN_FORMAT.field("pin", "PIN must be exactly 4 digits").into());
    }
    if let Some(current) = body.current_password {
        let me = ctx.read(move |tx| Ok(store::select_user(tx, id)?)).await?;
        let compared = secrets::is_right(current, me.and_then(|user| user.hashed_password), false).await?;
        if !compared.is_match {
            return Err((&CURRENT_PASSWORD_WRONG).into());
        }
    }
    let hashed_pin = secrets::hash(body.pin).await?;
    ctx.write(move |tx| {
        actions::update_my_pin(tx, id, &hashed_pin)?;
        Ok(Done {
            message: "PIN successfully set",
        })
    })
    .await
}
