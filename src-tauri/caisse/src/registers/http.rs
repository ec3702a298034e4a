//! Registers on the wire.

use super::dto::{CreateRegister, ListRegisters, RegisterStatusList, RegisterView, UpdateFavourites, UpdateRegister};
use super::{actions, store};
use crate::refusals::{REGISTER_MALFORMED, REGISTER_NOT_FOUND};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, NoContent, Path, Query};

pub(crate) async fn list_cash_registers(
    ctx: Ctx,
    Query(query): Query<ListRegisters>,
) -> Result<Json<Vec<RegisterView>>, Failure> {
    let page = crate::sessions::page(query.skip, query.limit, 200)?;
    let site_id = match query.site_id {
        None => None,
        Some(id) => {
            Some(Id::parse(&id).ok_or_else(|| crate::sessions::filter("site_id", "Identifiant (UUID) attendu"))?)
        }
    };
    let list = ctx
        .read(move |tx| Ok(store::list_registers(tx, site_id, query.only_active, page)?))
        .await?;
    Ok(Json(list))
}

pub(crate) async fn list_cash_register_status(ctx: Ctx) -> Result<Json<RegisterStatusList>, Failure> {
    let data = ctx.read(|tx| Ok(store::list_register_status(tx)?)).await?;
    Ok(Json(RegisterStatusList {
        total: data.len(),
        data,
    }))
}

pub(crate) async fn get_cash_register(ctx: Ctx, Path(id): Path<String>) -> Result<Json<RegisterView>, Failure> {
    let id = Id::parse(&id).ok_or(&REGISTER_MALFORMED)?;
    let register = ctx.read(move |tx| Ok(store::select_register(tx, id)?)).await?;
    Ok(Json(register.ok_or(&REGISTER_NOT_FOUND)?))
}

pub(crate) async fn create_cash_register(
    ctx: Ctx,
    Json(body): Json<CreateRegister>,
) -> Result<Written<RegisterView>, Failure> {
    ctx.write(|tx| actions::create_cash_register(tx, body)).await
}

pub(crate) async fn update_cash_register(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateRegister>,
) -> Result<Written<RegisterView>, Failure> {
    let id = Id::parse(&id).ok_or(&REGISTER_MALFORMED)?;
    ctx.write(move |tx| actions::update_cash_register(tx, id, body)).await
}

pub(crate) async fn update_favourites(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateFavourites>,
) -> Result<Written<RegisterView>, Failure> {
    let id = Id::parse(&id).ok_or(&REGISTER_MALFORMED)?;
    ctx.write(move |tx| actions::update_favourites(tx, id, body)).await
}

pub(crate) async fn delete_cash_register(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = Id::parse(&id).ok_or(&REGISTER_MALFORMED)?;
    ctx.write(move |tx| actions::delete_cash_register(tx, id)).await?;
    Ok(NoContent)
}
