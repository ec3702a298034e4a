//! What may be written in a preset. Pure.

use super::dto::{Preset, UpdatePreset};
use crate::categories::dto::Rank;
use crate::euros::EurosText;
use crate::fields::{not_null, required_text};
use crate::refusals::PRESET_INVALID;
use recyclique_kernel::{Centimes, Refused};

const NAME_LIMIT: usize = 100;
/// The dearest button: 999 999,99 €, as any amount of the till.
const PRICE_LIMIT: Centimes = Centimes(99_999_999);
const ORDER_LIMIT: i64 = 1_000_000;

/// The button with a clean name, its price and its rank within their bounds.
pub(crate) fn check_preset(preset: Preset) -> Result<Preset, Refused> {
    let name = required_text(&PRESET_INVALID, "name", &preset.name, NAME_LIMIT)?;
    if preset.price.0.is_negative() || preset.price.0 > PRICE_LIMIT {
        return Err(PRESET_INVALID.field("preset_price", "Le prix doit être compris entre 0 et 999 999,99 €."));
    }
    if !(0..=ORDER_LIMIT).contains(&preset.sort_order) {
        return Err(PRESET_INVALID.field(
            "sort_order",
            format!("Le rang doit être compris entre 0 et {ORDER_LIMIT}."),
        ));
    }
    Ok(Preset { name, ..preset })
}

/// The button once changed.
pub(crate) fn apply(preset: Preset, form: UpdatePreset) -> Result<Preset, Refused> {
    let invalid = &PRESET_INVALID;
    check_preset(Preset {
        name: not_null(invalid, "name", form.name, preset.name)?,
        category_id: not_null(invalid, "category_id", form.category_id, preset.category_id)?,
        price: EurosText(not_null(invalid, "preset_price", form.preset_price, preset.price.0)?),
        button_type: not_null(invalid, "button_type", form.button_type, preset.button_type)?,
        sort_order: not_null(invalid, "sort_order", form.sort_order, Rank(preset.sort_order))?.0,
        is_active: not_null(invalid, "is_active", form.is_active, preset.is_active)?,
        code: form.code.unwrap_or(preset.code),
        ..preset
    })
}
