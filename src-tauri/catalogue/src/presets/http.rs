//! `/v1/presets`.

use super::dto::{ListPresets, Preset};
use super::store::{self, Filter};
use crate::refusals::{PRESET_CATEGORY_MALFORMED, PRESET_NOT_FOUND};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Path, Query};

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
    let id = Id::parse(&id).ok_or(&PRESET_NOT_FOUND)?;
    ctx.read(move |tx| Ok(store::select_preset(tx, id)?.ok_or(&PRESET_NOT_FOUND)?))
        .await
        .map(Json)
}

async fn list(ctx: Ctx, filter: Filter) -> Result<Json<Vec<Preset>>, Failure> {
    ctx.read(move |tx| Ok(store::list_presets(tx, &filter)?))
        .await
        .map(Json)
}

fn category(text: &str) -> Result<Id, Failure> {
    Ok(Id::parse(text)
        .ok_or_else(|| PRESET_CATEGORY_MALFORMED.with(format!("Invalid category_id format: '{text}'")))?)
}
