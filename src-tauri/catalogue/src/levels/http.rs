//! `/v1/categories`: orders and visibility.

use super::actions;
use super::dto::{MoveCategory, ReorderCategories, UpdateDisplayOrder, UpdateDisplayOrderEntry, UpdateVisibility};
use crate::categories::actions::update_category;
use crate::categories::dto::{Category, UpdateCategory};
use crate::categories::http::category_id;
use crate::categories::store::select_category;
use crate::refusals::{CATEGORY_MALFORMED, CATEGORY_NOT_FOUND};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path};

pub(crate) async fn update_category_visibility(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateVisibility>,
) -> Result<Written<Category>, Failure> {
    let form = UpdateCategory {
        is_visible: Some(Some(body.is_visible)),
        ..UpdateCategory::default()
    };
    update(ctx, &id, form).await
}

pub(crate) async fn update_display_order(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateDisplayOrder>,
) -> Result<Written<Category>, Failure> {
    let form = UpdateCategory {
        display_order: Some(Some(body.display_order)),
        ..UpdateCategory::default()
    };
    update(ctx, &id, form).await
}

pub(crate) async fn update_display_order_entry(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<UpdateDisplayOrderEntry>,
) -> Result<Written<Category>, Failure> {
    let form = UpdateCategory {
        display_order_entry: Some(Some(body.display_order_entry)),
        ..UpdateCategory::default()
    };
    update(ctx, &id, form).await
}

pub(crate) async fn reorder_categories(
    ctx: Ctx,
    Json(body): Json<ReorderCategories>,
) -> Result<Written<Vec<Category>>, Failure> {
    ctx.write(move |tx| actions::reorder_categories(tx, &body)).await
}

pub(crate) async fn move_category(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(body): Json<MoveCategory>,
) -> Result<Written<Category>, Failure> {
    let id = category_id(&id)?;
    ctx.write(move |tx| actions::move_category(tx, id, body)).await
}

/// These addresses have their own words for what does not exist (spec categories §2.12).
async fn update(ctx: Ctx, id: &str, form: UpdateCategory) -> Result<Written<Category>, Failure> {
    let malformed = || CATEGORY_MALFORMED.with(format!("Invalid category ID format: '{id}'"));
    let id = Id::parse(id).ok_or_else(malformed)?;
    ctx.write(move |tx| {
        if select_category(tx, id)?.is_none() {
            return Err(CATEGORY_NOT_FOUND
                .with(format!("Category with ID '{id}' not found"))
                .into());
        }
        update_category(tx, id, &form)
    })
    .await
}
