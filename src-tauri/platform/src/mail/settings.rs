//! `courriel.json` in the data folder, readable by its owner only.

use crate::Failure;
use crate::db::DataFolder;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

/// How the server is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// In clear, for a server of the same house.
    None,
    /// In clear, then encrypted; refused when the server cannot (port 587).
    StartTls,
    /// Encrypted from the start (port 465).
    Tls,
}

/// The mail server of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How it is reached.
    pub security: Security,
    /// Who the shop is for it.
    pub username: Option<String>,
    /// Its password.
    pub password: Option<String>,
    /// Who writes (`Ressourcerie <caisse@exemple.fr>`).
    pub from: String,
    /// Who receives the report of each closing.
    pub report_recipient: Option<String>,
}

/// The mail server, if there is one.
pub fn load(folder: &DataFolder) -> Result<Option<MailServer>, Failure> {
    match fs::read(file(folder)) {
        Ok(text) => Ok(Some(serde_json::from_slice(&text)?)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Failure::fault(e)),
    }
}

/// Replaces it, all or nothing.
pub(super) fn save(folder: &DataFolder, server: &MailServer) -> Result<(), Failure> {
    let (path, beside) = (file(folder), folder.path().join("courriel.json.new"));
    let write = || {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(&serde_json::to_vec_pretty(server)?)?;
        file.sync_all()?;
        fs::rename(&beside, &path)
    };
    write().map_err(Failure::fault)
}

fn file(folder: &DataFolder) -> PathBuf {
    folder.path().join("courriel.json")
}
