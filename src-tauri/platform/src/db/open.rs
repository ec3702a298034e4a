//! Opening the database, with every promise verified before the first command.

use super::capture::Capture;
use super::device::Device;
use super::lock::DataFolder;
use super::policy::{PLATFORM, Table};
use super::readers::Readers;
use super::writer::Writer;
use super::{migrate, tx::ReadTx};
use crate::Failure;
use crate::db::writer::{Command, Written};
use crate::failure::is_disk_full;
use recyclique_kernel::Clock;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use serde::Serialize;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;
use tokio::sync::broadcast;

/// How long SQLite waits for a lock held by a foreign program (a backup tool, a curious person).
const BUSY_TIMEOUT: Duration = Duration::from_secs(2);

/// How many questions are answered at once.
const READERS: usize = 3;
/// How many glances at once: as many as asynchronous threads on the machines of a shop.
const GLANCES: usize = 2;

/// Why the database cannot be opened: one French sentence that says what to do.
#[derive(Debug, Error)]
pub enum OpenError {
    /// Another RecyClique holds the folder.
    #[error("RecyClique est déjà ouvert sur ce dossier ({0}). Utilisez la fenêtre déjà ouverte, ou fermez-la.")]
    AlreadyRunning(PathBuf),
    /// Another program holds the file.
    #[error("La base de données est utilisée par un autre programme ({0}). Fermez ce programme puis recommencez.")]
    Busy(PathBuf),
    /// The folder or the file cannot be written.
    #[error(
        "Le dossier des données ne peut pas être écrit ({0}). Vérifiez les droits du dossier ou choisissez-en un autre."
    )]
    ReadOnly(PathBuf),
    /// No room left.
    #[error("Le disque est plein ({0}). Libérez de la place puis recommencez ; rien n'a été modifié.")]
    DiskFull(PathBuf),
    /// Written by a later version.
    #[error(
        "Ces données viennent d'une version plus récente de RecyClique (schéma {found}, ici {known}). Installez la nouvelle version ; rien n'a été modifié."
    )]
    Newer {
        /// The version of the file.
        found: i64,
        /// The version this program knows.
        known: i64,
    },
    /// Not a database, or a damaged one.
    #[error(
        "Le fichier {0} est abîmé ou n'est pas une base RecyClique. Restaurez une sauvegarde ; rien n'a été modifié."
    )]
    Damaged(PathBuf),
    /// Durability is not what it must be.
    #[error("Ce disque ne garantit pas l'enregistrement des ventes ({0}). Choisissez un dossier sur un disque local.")]
    NotDurable(String),
    /// Anything else.
    #[error("La base de données ne s'ouvre pas : {0}")]
    Other(String),
}

impl OpenError {
    pub(crate) fn from_io(path: &Path, error: &std::io::Error) -> Self {
        const UNWRITABLE: [ErrorKind; 4] = [
            ErrorKind::PermissionDenied,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::NotADirectory,
            ErrorKind::AlreadyExists,
        ];
        if error.kind() == ErrorKind::StorageFull {
            Self::DiskFull(path.to_owned())
        } else if UNWRITABLE.contains(&error.kind()) {
            Self::ReadOnly(path.to_owned())
        } else {
            Self::Other(error.to_string())
        }
    }

    pub(crate) fn from_sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            _ if is_disk_full(error) => Self::DiskFull(path.to_owned()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(path.to_owned()),
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly(path.to_owned())
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged(path.to_owned()),
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The open database: send it commands, ask it questions. Dropping it finishes the commands under way.
#[derive(Debug)]
pub struct Database {
    writer: Writer,
    readers: Arc<Readers>,
    /// Apart, so that who somebody is never waits behind a long report.
    glances: Readers,
    changes: broadcast::Sender<Vec<&'static str>>,
    device: Device,
    folder: DataFolder,
}

impl Database {
    /// Opens (creating and migrating as needed) the database of a folder. `domains` are the tables that the domains
    /// declare; the platform adds its own.
    pub fn open(folder: DataFolder, clock: Arc<dyn Clock>, domains: &[&'static [Table]]) -> Result<Self, OpenError> {
        let path = folder.database();
        let fail = |e: rusqlite::Error| OpenError::from_sqlite(&path, &e);
        let mut connection = connect(&path)?;
        migrate::run(&mut connection, &path)?;
        let device = Device::load_or_create(&connection, &folder, clock.now()).map_err(fail)?;
        let tables: Vec<Table> = domains
            .iter()
            .chain([&PLATFORM])
            .flat_map(|t| t.iter().copied())
            .collect();
        let capture = Capture::install(&connection, &tables).map_err(fail)?;
        let readers = Arc::new(Readers::open(&path, READERS)?);
        let glances = Readers::open(&path, GLANCES)?;
        let (changes, _) = broadcast::channel(256);
        let writer = Writer::start(connection, capture, device.clone(), clock, changes.clone()).map_err(fail)?;
        Ok(Self {
            writer,
            readers,
            glances,
            changes,
            device,
            folder,
        })
    }

    /// Runs one command in its own transaction; answers once it is on disk. A refusal takes back this command only.
    pub async fn write<T, F>(&self, command: Command, run: F) -> Result<Written<T>, Failure>
    where
        T: Serialize + Send + 'static,
        F: FnOnce(&super::WriteTx) -> Result<T, Failure> + Send + 'static,
    {
        self.writer.submit(command, run).await
    }

    /// Answers a question from a consistent snapshot, away from the asynchronous threads.
    pub async fn read<T, F>(&self, ask: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&ReadTx) -> Result<T, Failure> + Send + 'static,
    {
        let readers = Arc::clone(&self.readers);
        tokio::task::spawn_blocking(move || readers.run(ask))
            .await
            .map_err(Failure::fault)?
    }

    /// Answers a question that takes microseconds (one row by its key) on the calling thread.
    pub fn glance<T>(&self, ask: impl FnOnce(&ReadTx) -> Result<T, Failure>) -> Result<T, Failure> {
        self.glances.run(ask)
    }

    /// The names of the tables that each commit changed.
    pub fn changes(&self) -> broadcast::Receiver<Vec<&'static str>> {
        self.changes.subscribe()
    }

    /// Finishes the commands under way, closes the file and lets another program hold the folder, whoever still holds
    /// this handle: what they ask from now on is a fault. Blocks the thread.
    pub fn close(&self) {
        self.writer.close();
        self.readers.close();
        self.glances.close();
        self.folder.free();
    }

    /// This device.
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// Its data folder.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }
}

/// Opens the file and verifies the settings that our promises stand on (P1).
#[expect(
    clippy::disallowed_methods,
    reason = "platform::db is the one place that opens the database"
)]
pub(crate) fn connect(path: &Path) -> Result<Connection, OpenError> {
    let fail = |e: rusqlite::Error| OpenError::from_sqlite(path, &e);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(fail)?;
    connection.busy_timeout(BUSY_TIMEOUT).map_err(fail)?;
    // SQLite opens a file that it may not write as read-only, without a word.
    if connection.is_readonly("main").map_err(fail)? {
        return Err(OpenError::ReadOnly(path.to_owned()));
    }
    if !migrate::is_ours(&connection).map_err(fail)? {
        return Err(OpenError::Damaged(path.to_owned()));
    }
    let journal: String = connection
        .query_row("PRAGMA journal_mode=WAL", [], |r| r.get(0))
        .map_err(fail)?;
    connection
        .execute_batch(
            "PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;
             PRAGMA recursive_triggers=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;",
        )
        .map_err(fail)?;
    for (pragma, expected) in [("synchronous", 2), ("foreign_keys", 1)] {
        let found: i64 = connection
            .query_row(&format!("PRAGMA {pragma}"), [], |r| r.get(0))
            .map_err(fail)?;
        if found != expected {
            return Err(OpenError::NotDurable(format!("{pragma}={found}")));
        }
    }
    if journal != "wal" {
        return Err(OpenError::NotDurable(format!("journal_mode={journal}")));
    }
    connection.set_prepared_statement_cache_capacity(256);
    // Otherwise SQLite compiles a cached query anew each time its parameters are bound, to look at their values.
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(fail)?;
    Ok(connection)
}
