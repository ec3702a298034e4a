//! Corrections on the wire.

use super::actions;
use super::dto::{UpdateItem, UpdateItemWeight, UpdateSale};
use crate::refusals::{ITEM_ID_INVALID, SALE_ID_INVALID, SALE_ITEM_ID_INVALID};
use crate::sales::dto::{ItemView, SaleDetail};
use recyclique_kernel::{Id, Refusal};
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path};

pub(crate) async fn update_sale(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateSale>,
) -> Result<Written<SaleDetail>, Failure> {
    let (id, actor) = (parse(&id, &SALE_ID_INVALID)?, ctx.actor()?.clone());
    ctx.write(move |tx| actions::update_sale(tx, &actor, id, body.note.as_deref()))
        .await
}

pub(crate) async fn update_sale_item(
    ctx: Ctx,
    Path((sale_id, item_id)): Path<(String, String)>,
    Json(body): Json<UpdateItem>,
) -> Result<Written<ItemView>, Failure> {
    let ids = (parse(&sale_id, &SALE_ID_INVALID)?, parse(&item_id, &ITEM_ID_INVALID)?);
    let actor = ctx.actor()?.clone();
    ctx.write(move |tx| actions::update_sale_item(tx, &actor, ids, &body))
        .await
}

pub(crate) async fn update_sale_item_weight(
    ctx: Ctx,
    Path((sale_id, item_id)): Path<(String, String)>,
    Json(body): Json<UpdateItemWeight>,
) -> Result<Written<ItemView>, Failure> {
    let invalid = &SALE_ITEM_ID_INVALID;
    let (ids, actor) = (
        (parse(&sale_id, invalid)?, parse(&item_id, invalid)?),
        ctx.actor()?.clone(),
    );
    ctx.write(move |tx| actions::update_sale_item_weight(tx, &actor, ids, body.weight))
        .await
}

fn parse(text: &str, invalid: &'static Refusal) -> Result<Id, Failure> {
    Ok(Id::parse(text).ok_or(invalid)?)
}
