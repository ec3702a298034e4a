//! Sales on the wire.

use super::dto::{CreateSale, ListSales, SaleDetail, SaleView};
use super::{actions, store};
use crate::refusals::{SALE_ID_INVALID, SALE_NOT_FOUND};
use crate::sessions::{http::session_id, page};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path, Query};

pub(crate) async fn create_sale(ctx: Ctx, Json(body): Json<CreateSale>) -> Result<Written<SaleView>, Failure> {
    let seller = ctx.actor()?.clone();
    ctx.write(move |tx| actions::create_sale(tx, &seller, &body)).await
}

pub(crate) async fn list_sales(ctx: Ctx, Query(query): Query<ListSales>) -> Result<Json<Vec<SaleView>>, Failure> {
    let at = page(query.skip, query.limit, 1000)?;
    let session = query.cash_session_id.as_deref().map(session_id).transpose()?;
    ctx.read(move |tx| Ok(store::list_sales(tx, session, at)?))
        .await
        .map(Json)
}

pub(crate) async fn get_sale(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SaleDetail>, Failure> {
    let id = Id::parse(&id).ok_or(&SALE_ID_INVALID)?;
    let sale = ctx.read(move |tx| Ok(store::select_detail(tx, id)?)).await?;
    Ok(Json(sale.ok_or(&SALE_NOT_FOUND)?))
}
