//! This device and its identity.

use super::lock::DataFolder;
use super::row::RowExt;
use crate::crypto;
use recyclique_kernel::{Id, Timestamp};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// The device that owns this file: the author of its log.
#[derive(Debug, Clone)]
pub struct Device {
    /// Its identity, made at first start.
    pub id: Id,
    /// The key that signs its access tokens, in a file of its own: never in the database, hence in no dump.
    pub token_key: Vec<u8>,
}

impl Device {
    pub(crate) fn load_or_create(
        connection: &Connection,
        folder: &DataFolder,
        now: Timestamp,
    ) -> rusqlite::Result<Self> {
        let token_key = token_key(&folder.path().join("token.key"))
            .map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))?;
        let known = connection
            .query_row("SELECT id FROM device", [], |row| row.id("id"))
            .optional()?;
        if let Some(id) = known {
            return Ok(Self { id, token_key });
        }
        let id = Id::generate(now);
        connection.execute(
            "INSERT INTO device (id, created_at) VALUES (:id, :created_at)",
            named_params! { ":id": id.to_string(), ":created_at": now.to_string() },
        )?;
        Ok(Self { id, token_key })
    }
}

fn token_key(path: &Path) -> io::Result<Vec<u8>> {
    match fs::read(path) {
        Ok(key) if key.len() == 32 => return Ok(key),
        Ok(_) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
        Err(e) => return Err(e),
    }
    let key = crypto::random_bytes().map_err(|e| io::Error::other(e.to_string()))?;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(&key)?;
    file.sync_all()?;
    Ok(key.to_vec())
}
