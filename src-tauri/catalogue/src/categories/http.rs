//! `/v1/categories`.

use super::dto::{Category, CategoryNode, CreateCategory, ListCategories, ListTickets, UpdateCategory};
use super::store::{self, Filter};
use super::{actions, rules};
use crate::refusals::{CATEGORY_NOT_FOUND, NO_PARENT};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, Path, Query};

pub(crate) async fn list_categories(
    ctx: Ctx,
    Query(asked): Query<ListCategories>,
) -> Result<Json<Vec<Category>>, Failure> {
    let ListCategories {
        is_active,
        include_archived,
    } = asked;
    let filter = Filter {
        is_active,
        with_archived: include_archived,
        only_visible: false,
    };
    sorted(&ctx, filter, |category| category.display_order).await.map(Json)
}

pub(crate) async fn list_sale_categories(
    ctx: Ctx,
    Query(asked): Query<ListTickets>,
) -> Result<Json<Vec<Category>>, Failure> {
    let filter = Filter {
        is_active: asked.is_active,
        ..Filter::default()
    };
    sorted(&ctx, filter, |category| category.display_order).await.map(Json)
}

pub(crate) async fn list_entry_categories(
    ctx: Ctx,
    Query(asked): Query<ListTickets>,
) -> Result<Json<Vec<Category>>, Failure> {
    let filter = Filter {
        is_active: asked.is_active,
        only_visible: true,
        ..Filter::default()
    };
    sorted(&ctx, filter, |category| category.display_order_entry)
        .await
        .map(Json)
}

pub(crate) async fn get_category_hierarchy(
    ctx: Ctx,
    Query(asked): Query<ListTickets>,
) -> Result<Json<Vec<CategoryNode>>, Failure> {
    let categories = sorted(&ctx, Filter::default(), |_| 0).await?;
    let is_root_kept = |root: &Category| asked.is_active.is_none_or(|wanted| wanted == root.is_active);
    Ok(Json(rules::hierarchy(categories, is_root_kept)))
}

pub(crate) async fn get_category(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Category>, Failure> {
    let id = category_id(&id)?;
    ctx.read(move |tx| Ok(store::select_category(tx, id)?.ok_or(&CATEGORY_NOT_FOUND)?))
        .await
        .map(Json)
}

/// Those that are active and not archived; nothing under an unknown category.
pub(crate) async fn list_category_children(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Vec<Category>>, Failure> {
    let filter = Filter {
        is_active: Some(true),
        ..Filter::default()
    };
    let mut children = sorted(&ctx, filter, |_| 0).await?;
    let parent_id = Id::parse(&id);
    children.retain(|child| parent_id.is_some() && child.parent_id == parent_id);
    Ok(Json(children))
}

pub(crate) async fn get_category_parent(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Category>, Failure> {
    let id = Id::parse(&id).ok_or(&NO_PARENT)?;
    ctx.read(move |tx| {
        let parent_id = store::select_category(tx, id)?.and_then(|category| category.parent_id);
        let parent = store::select_category(tx, parent_id.ok_or(&NO_PARENT)?)?;
        Ok(parent.filter(|parent| parent.is_active).ok_or(&NO_PARENT)?)
    })
    .await
    .map(Json)
}

/// From the root to the category itself.
pub(crate) async fn get_category_breadcrumb(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Vec<Category>>, Failure> {
    let id = category_id(&id)?;
    ctx.read(move |tx| {
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next.filter(|_| path.len() < rules::BREADCRUMB_LIMIT) {
            let Some(category) = store::select_category(tx, id)? else {
                break;
            };
            next = category.parent_id;
            path.push(category);
        }
        if path.is_empty() {
            return Err((&CATEGORY_NOT_FOUND).into());
        }
        path.reverse();
        Ok(path)
    })
    .await
    .map(Json)
}

pub(crate) async fn create_category(ctx: Ctx, Json(form): Json<CreateCategory>) -> Result<Written<Category>, Failure> {
    ctx.write(move |tx| actions::create_category(tx, form)).await
}

pub(crate) async fn update_category(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(form): Json<UpdateCategory>,
) -> Result<Written<Category>, Failure> {
    let id = category_id(&id)?;
    ctx.write(move |tx| actions::update_category(tx, id, &form)).await
}

async fn sorted(ctx: &Ctx, filter: Filter, rank: fn(&Category) -> i64) -> Result<Vec<Category>, Failure> {
    ctx.read(move |tx| {
        let mut categories = store::list_categories(tx, &filter)?;
        rules::sort(&mut categories, rank);
        Ok(categories)
    })
    .await
}

pub(crate) fn category_id(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text).ok_or(&CATEGORY_NOT_FOUND)?)
}
