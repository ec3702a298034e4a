//! SQL of where the import stands, and of the settings it brings.

use recyclique_catalogue::api as catalogue;
use recyclique_comptes::api as comptes;
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::WriteTx;
use rusqlite::{Result, named_params};
use serde_json::json;

/// Takes the folder for a database: a new one, or one that was filled from the same. No: it is somebody else's.
pub(super) fn begin(tx: &WriteTx, origin: Id) -> Result<bool, Failure> {
    let former: Option<String> = tx.first("SELECT origin FROM postgres_import", [], |row| row.get(0))?;
    if let Some(former) = former {
        return Ok(former == origin.to_string());
    }
    if !comptes::is_nobody_here(tx)? || !catalogue::is_empty(tx)? {
        return Ok(false);
    }
    tx.execute(
        "INSERT INTO postgres_import (id, origin, started_at) VALUES ('postgres', :origin, :now)",
        named_params! { ":origin": origin.to_string(), ":now": tx.now().to_string() },
    )?;
    Ok(true)
}

/// The end of a run; one that brought something leaves a trace.
pub(super) fn finish(tx: &WriteTx, brought: i64) -> Result<(), Failure> {
    tx.execute(
        "UPDATE postgres_import SET finished_at = :now",
        named_params! { ":now": tx.now().to_string() },
    )?;
    if brought > 0 {
        let act = Act {
            action: "db_import",
            target: None,
            description: "Reprise d'une base RecyClique 1.4.4",
            details: json!({ "rows": brought, "success": true }),
        };
        audit::record(tx, &act)?;
    }
    Ok(())
}

/// A setting of 1.4.4.
#[derive(Debug)]
pub(super) struct PastSetting {
    pub(super) key: String,
    pub(super) value: Option<String>,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

pub(super) fn insert_setting(tx: &WriteTx, setting: &PastSetting) -> Result<bool> {
    let rows = tx.execute(
        "INSERT INTO setting (id, value, created_at, updated_at) VALUES (:key, :value, :created_at, :updated_at)
         ON CONFLICT (id) DO NOTHING",
        named_params! {
            ":key": setting.key,
            ":value": setting.value,
            ":created_at": setting.created_at.to_string(),
            ":updated_at": setting.updated_at.to_string(),
        },
    )?;
    Ok(rows > 0)
}
