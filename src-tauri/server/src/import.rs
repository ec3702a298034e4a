//! `recyclique-serveur import-postgres`: coming from RecyClique 1.4.4.

use super::{Stop, say};
use recyclique_kernel::Clock;
use recyclique_platform::clock::SystemClock;
use recyclique_reprise::postgres::{Address, NotImported, Report, import};
use recyclique_server::{StartError, open};
use std::fs;
use std::path::{Path, PathBuf};

impl From<NotImported> for Stop {
    fn from(not_imported: NotImported) -> Self {
        let code = match not_imported {
            NotImported::Address(_) => 2,
            NotImported::Occupied => 9,
            NotImported::Unreachable(_) | NotImported::Unknown(_) => 12,
            NotImported::Interrupted(_) | NotImported::NotKept(_) => 1,
        };
        Self {
            code,
            sentence: not_imported.to_string(),
        }
    }
}

pub(crate) async fn import_postgres(url: String, data_dir: PathBuf) -> Result<(), Stop> {
    let address = Address::parse(&url, std::env::var("PGPASSWORD").ok())?;
    let db = open(&data_dir).map_err(StartError::from)?;
    let report = import(&db, &address, &|step| {
        let _ = say(&step);
    })
    .await?;
    say(&format!("\n{report}"))?;
    let file = keep(&data_dir, &report).map_err(|e| Stop {
        code: 1,
        sentence: format!("La reprise est faite, mais son rapport ne s'écrit pas : {e}"),
    })?;
    say(&format!("Ce rapport est gardé dans {}.", file.display()))?;
    if report.has_differences() {
        return Err(Stop {
            code: 11,
            sentence: "La reprise est faite, avec des écarts : lisez le rapport.".to_owned(),
        });
    }
    Ok(())
}

/// Writes the report beside the data, one file per run.
fn keep(data_dir: &Path, report: &Report) -> std::io::Result<PathBuf> {
    let folder = data_dir.join("rapports");
    fs::create_dir_all(&folder)?;
    let now = SystemClock.now().date_time().format("%Y%m%d-%H%M%S");
    let file = folder.join(format!("reprise-{now}.txt"));
    fs::write(&file, report.to_string())?;
    Ok(file)
}
