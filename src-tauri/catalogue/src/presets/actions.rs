//! What one does with presets.

use super::dto::{CreatePreset, Preset, UpdatePreset};
use super::{rules, store};
use crate::categories;
use crate::euros::EurosText;
use crate::refusals::{PRESET_CODE_TAKEN, PRESET_INVALID, PRESET_NOT_FOUND};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

pub(crate) fn create_preset(tx: &WriteTx, form: CreatePreset) -> Result<Preset, Failure> {
    let preset = rules::check_preset(Preset {
        id: tx.new_id(),
        name: form.name,
        category_id: form.category_id,
        price: EurosText(form.preset_price),
        button_type: form.button_type,
        sort_order: form.sort_order.map_or(0, |rank| rank.0),
        is_active: form.is_active.unwrap_or(true),
        created_at: tx.now(),
        updated_at: tx.now(),
        category_name: String::new(),
        code: form.code,
    })?;
    let preset = placed(tx, preset, None)?;
    store::insert_preset(tx, &preset)?;
    Ok(preset)
}

pub(crate) fn update_preset(tx: &WriteTx, id: Id, form: UpdatePreset) -> Result<Preset, Failure> {
    let before = store::select_preset(tx, id)?.ok_or(&PRESET_NOT_FOUND)?;
    let after = rules::apply(before.clone(), form)?;
    if after == before {
        return Ok(before);
    }
    let mut after = placed(tx, after, Some(before.category_id))?;
    after.updated_at = tx.now();
    store::update_preset(tx, &after)?;
    Ok(after)
}

/// The lines already sold keep it.
pub(crate) fn delete_preset(tx: &WriteTx, id: Id) -> Result<(), Failure> {
    if store::delete_preset(tx, id)? == 0 {
        return Err((&PRESET_NOT_FOUND).into());
    }
    Ok(())
}

/// The button under the name of its category, which must exist, be it archived since; no other button has its code.
fn placed(tx: &WriteTx, preset: Preset, kept: Option<Id>) -> Result<Preset, Failure> {
    let category = categories::store::select_category(tx, preset.category_id)?
        .filter(|category| category.deleted_at.is_none() || kept == Some(category.id))
        .ok_or_else(|| PRESET_INVALID.field("category_id", "Cette catégorie n'existe pas."))?;
    if let Some(code) = preset.code
        && store::is_code_taken(tx, code, preset.id)?
    {
        return Err((&PRESET_CODE_TAKEN).into());
    }
    Ok(Preset {
        category_name: category.name,
        ..preset
    })
}
