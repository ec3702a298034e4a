//! `/v1/categories/{id}`: archive, restore, remove for good.

use super::dto::CategoryUsage;
use super::{actions, store};
use crate::categories::dto::Category;
use crate::categories::http::category_id;
use crate::categories::store::select_category;
use crate::refusals::CATEGORY_MALFORMED;
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, NoContent, Path};

pub(crate) async fn archive_category(ctx: Ctx, Path(id): Path<String>) -> Result<Written<Category>, Failure> {
    let id = category_id(&id)?;
    ctx.write(move |tx| actions::archive_category(tx, id)).await
}

pub(crate) async fn restore_category(ctx: Ctx, Path(id): Path<String>) -> Result<Written<Category>, Failure> {
    let id = category_id(&id)?;
    ctx.write(move |tx| actions::restore_category(tx, id)).await
}

pub(crate) async fn purge_category(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = Id::parse(&id).ok_or_else(|| CATEGORY_MALFORMED.with("Invalid category id"))?;
    ctx.write(move |tx| actions::purge_category(tx, id)).await?;
    Ok(NoContent)
}

/// What is not known may be used elsewhere: it is not to be removed.
pub(crate) async fn get_category_usage(ctx: Ctx, Path(id): Path<String>) -> Result<Json<CategoryUsage>, Failure> {
    let id = Id::parse(&id);
    let has_usage = ctx
        .read(move |tx| {
            let category = id.map(|id| select_category(tx, id)).transpose()?.flatten();
            Ok(match category {
                Some(category) => !store::count_uses(tx, &category)?.is_empty(),
                None => true,
            })
        })
        .await?;
    Ok(Json(CategoryUsage {
        has_usage,
        can_hard_delete: !has_usage,
    }))
}
