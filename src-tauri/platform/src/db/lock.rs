//! The data folder: whose it is, and only once at a time.

use super::OpenError;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// A data folder held by this process until dropped. The single-instance plugin of the window cannot promise that
/// without a session bus, hence our own lock.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    lock: File,
}

impl DataFolder {
    /// Creates the folder if needed, readable by its owner only, and takes its lock.
    pub fn hold(path: &Path) -> Result<Self, OpenError> {
        create_private(path).map_err(|e| OpenError::from_io(path, &e))?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join("recyclique.lock"))
            .map_err(|e| OpenError::from_io(path, &e))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                lock,
            }),
            Err(TryLockError::WouldBlock) => Err(OpenError::AlreadyRunning(path.to_owned())),
            Err(TryLockError::Error(e)) => Err(OpenError::from_io(path, &e)),
        }
    }

    /// Lets another program hold the folder.
    pub(super) fn free(&self) {
        let _ = self.lock.unlock();
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.path.join("recyclique.db")
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

#[cfg(unix)]
fn create_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    if path.is_dir() {
        return Ok(());
    }
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
fn create_private(path: &Path) -> std::io::Result<()> {
    fs::create_dir_all(path)
}
