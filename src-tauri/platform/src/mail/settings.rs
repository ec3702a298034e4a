//! `courriel.json` in the data folder, readable by its owner only.

use crate::Failure;
use crate::db::DataFolder;
use crate::settings;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

const FILE: &str = "courriel.json";

/// The mail server, if there is one.
pub fn load(folder: &DataFolder) -> Result<Option<MailServer>, Failure> {
    settings::load(folder, FILE)
}

/// Replaces it, all or nothing.
pub(super) fn save(folder: &DataFolder, server: &MailServer) -> Result<(), Failure> {
    settings::save(folder, FILE, server)
}
