//! `/v1/presets`.

use super::actions;
use super::dto::{CreatePreset, ListPresets, Preset, UpdatePreset};
use super::store::{self, Filter};
use crate::refusals::{PRESET_CATEGORY_MALFORMED, PRESET_NOT_FOUND};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::Written;
use recyclique_platform::http::{Ctx, Json, NoContent, Path, Query};

pub(crate) async fn list_presets(ctx: Ctx, Query(asked): Query<ListPresets>) -> Result<Json<Vec<Preset>>, Failure> {
    let ListPresets {
        category_id,
        button_type,
        is_active,
    } = asked;
    let category_id = category_id.map(|text| category(&text)).transpose()?;
    list(
        ctx,
        Filter {
            category_id,
            button_type,
            is_active,
        },
    )
    .await
}

pub(crate) async fn list_active_presets(ctx: Ctx) -> Result<Json<Vec<Preset>>, Failure> {
    list(
        ctx,
        Filter {
            is_active: Some(true),
            ..Filter::default()
        },
    )
    .await
}

pub(crate) async fn get_preset(ctx: Ctx, Path(id): Path<String>) -> Result<Json<Preset>, Failure> {
    let id = preset_id(&id)?;
    ctx.read(move |tx| Ok(store::select_preset(tx, id)?.ok_or(&PRESET_NOT_FOUND)?))
        .await
        .map(Json)
}

pub(crate) async fn create_preset(ctx: Ctx, Json(form): Json<CreatePreset>) -> Result<Written<Preset>, Failure> {
    ctx.write(move |tx| actions::create_preset(tx, form)).await
}

pub(crate) async fn update_preset(
    ctx: Ctx,
    Path(id): Path<String>,
    Json(form): Json<UpdatePreset>,
) -> Result<Written<Preset>, Failure> {
    let id = preset_id(&id)?;
    ctx.write(move |tx| actions::update_preset(tx, id, form)).await
}

pub(crate) async fn delete_preset(ctx: Ctx, Path(id): Path<String>) -> Result<NoContent, Failure> {
    let id = preset_id(&id)?;
    ctx.write(move |tx| actions::delete_preset(tx, id)).await?;
    Ok(NoContent)
}

async fn list(ctx: Ctx, filter: Filter) -> Result<Json<Vec<Preset>>, Failure> {
    ctx.read(move |tx| Ok(store::list_presets(tx, &filter)?))
        .await
        .map(Json)
}

fn preset_id(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text).ok_or(&PRESET_NOT_FOUND)?)
}

fn category(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text)
        .ok_or_else(|| PRESET_CATEGORY_MALFORMED.with(format!("Invalid category_id format: '{text}'")))?)
}
