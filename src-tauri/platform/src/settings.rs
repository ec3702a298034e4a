//! Settings that hold a secret: a file of the data folder, readable by its owner only, never in the database.

use crate::Failure;
use crate::db::DataFolder;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};

/// What the file of that name holds, if there is one.
pub fn load<T: DeserializeOwned>(folder: &DataFolder, name: &str) -> Result<Option<T>, Failure> {
    match fs::read(folder.path().join(name)) {
        Ok(text) => Ok(Some(serde_json::from_slice(&text)?)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Failure::fault(e)),
    }
}

/// Replaces it, all or nothing.
pub fn save<T: Serialize>(folder: &DataFolder, name: &str, settings: &T) -> Result<(), Failure> {
    let (path, beside) = (folder.path().join(name), folder.path().join(format!("{name}.new")));
    let write = || {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(&serde_json::to_vec_pretty(settings)?)?;
        file.sync_all()?;
        fs::rename(&beside, &path)
    };
    write().map_err(Failure::fault)
}
