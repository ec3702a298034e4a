//! The table `reception_settings`: one row, or none while nobody changed anything.

use super::dto::ReceptionSettings;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};

pub(crate) fn select_settings(tx: &ReadTx) -> Result<ReceptionSettings> {
    let settings = tx.first("SELECT * FROM reception_settings WHERE id = 'reception'", [], |row| {
        Ok(ReceptionSettings {
            asks_channel: row.get("asks_channel")?,
            asks_provenance: row.get("asks_provenance")?,
            default_channel_id: row.id_opt("default_channel_id")?,
            live_stats_enabled: row.get("live_stats_enabled")?,
        })
    })?;
    Ok(settings.unwrap_or_default())
}

pub(super) fn save_settings(tx: &WriteTx, settings: &ReceptionSettings) -> Result<usize> {
    tx.execute(
        "INSERT INTO reception_settings (id, asks_channel, asks_provenance, default_channel_id, live_stats_enabled,
                                         updated_at)
         VALUES ('reception', :asks_channel, :asks_provenance, :default_channel_id, :live_stats_enabled, :now)
         ON CONFLICT (id) DO UPDATE SET
           asks_channel = excluded.asks_channel,
           asks_provenance = excluded.asks_provenance,
           default_channel_id = excluded.default_channel_id,
           live_stats_enabled = excluded.live_stats_enabled,
           updated_at = excluded.updated_at",
        named_params! {
            ":asks_channel": settings.asks_channel,
            ":asks_provenance": settings.asks_provenance,
            ":default_channel_id": settings.default_channel_id.map(|id| id.to_string()),
            ":live_stats_enabled": settings.live_stats_enabled,
            ":now": tx.now().to_string(),
        },
    )
}
