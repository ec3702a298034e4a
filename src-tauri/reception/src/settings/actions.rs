//! Use cases of the settings.

use super::dto::ReceptionSettings;
use super::store;
use crate::channels::store::is_offered;
use crate::refusals::CHANNEL_INVALID;
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::WriteTx;
use serde_json::json;

pub(super) fn update_settings(tx: &WriteTx, after: ReceptionSettings) -> Result<ReceptionSettings, Failure> {
    if let Some(id) = after.default_channel_id
        && !is_offered(tx, id)?
    {
        return Err(CHANNEL_INVALID
            .field("default_channel_id", CHANNEL_INVALID.detail)
            .into());
    }
    let before = store::select_settings(tx)?;
    if after != before {
        store::save_settings(tx, &after)?;
        audit::record(
            tx,
            &Act {
                action: "system_config_changed",
                target: None,
                description: "Réglages de la réception modifiés",
                details: json!({ "before": before, "after": after }),
            },
        )?;
    }
    Ok(after)
}
