//! What one does with the settings of the scale.

use super::dto::{ScaleSettings, ScaleView};
use super::store;
use recyclique_platform::Failure;
use recyclique_platform::audit::{Act, record};
use recyclique_platform::db::WriteTx;
use serde_json::json;

pub(crate) fn update_scale(tx: &WriteTx, scale: ScaleSettings) -> Result<ScaleView, Failure> {
    let before = store::select_scale(tx)?;
    if before.as_ref() != Some(&scale) {
        store::replace_scale(tx, &scale)?;
        record_change(tx, before.as_ref(), Some(&scale))?;
    }
    Ok(ScaleView { scale: Some(scale) })
}

pub(crate) fn delete_scale(tx: &WriteTx) -> Result<(), Failure> {
    let before = store::select_scale(tx)?;
    if before.is_some() {
        store::delete_scale(tx)?;
        record_change(tx, before.as_ref(), None)?;
    }
    Ok(())
}

fn record_change(tx: &WriteTx, before: Option<&ScaleSettings>, after: Option<&ScaleSettings>) -> Result<(), Failure> {
    let act = Act {
        action: "system_config_changed",
        target: None,
        description: "Modification de la balance",
        details: json!({ "before": before, "after": after }),
    };
    Ok(record(tx, &act)?)
}
