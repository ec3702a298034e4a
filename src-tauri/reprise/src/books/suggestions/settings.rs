//! `assistant.json` in the data folder, readable by its owner only.

use super::dto::{AssistantView, UpdateAssistant};
use crate::refusals::ASSISTANT_INVALID;
use recyclique_kernel::Refused;
use recyclique_platform::Failure;
use recyclique_platform::db::DataFolder;
use recyclique_platform::settings;
use reqwest::Url;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

const FILE: &str = "assistant.json";
/// Where 1.4.4 asked.
const OPENROUTER: &str = "https://openrouter.ai/api/v1";

/// A service that speaks like OpenAI's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Assistant {
    pub(crate) enabled: bool,
    pub(crate) base_url: String,
    pub(crate) api_key: Option<String>,
    pub(crate) model: String,
    pub(crate) batch_size: usize,
}

impl Default for Assistant {
    fn default() -> Self {
        Self {
            enabled: false,
            base_url: OPENROUTER.to_owned(),
            api_key: None,
            model: String::new(),
            batch_size: 20,
        }
    }
}

impl From<Assistant> for AssistantView {
    fn from(assistant: Assistant) -> Self {
        Self {
            enabled: assistant.enabled,
            base_url: assistant.base_url,
            has_api_key: assistant.api_key.is_some(),
            model: assistant.model,
            batch_size: assistant.batch_size,
        }
    }
}

impl Assistant {
    pub(super) fn load(folder: &DataFolder) -> Result<Self, Failure> {
        Ok(settings::load(folder, FILE)?.unwrap_or_default())
    }

    pub(super) fn save(&self, folder: &DataFolder) -> Result<(), Failure> {
        settings::save(folder, FILE, self)
    }

    /// The assistant, if it was switched on and a model is known; `model` is the one asked for this time.
    pub(crate) fn active(folder: &DataFolder, model: Option<&str>) -> Result<Option<Self>, Failure> {
        let mut assistant = Self::load(folder)?;
        if let Some(model) = model.map(str::trim).filter(|model| !model.is_empty()) {
            model.clone_into(&mut assistant.model);
        }
        Ok(Some(assistant).filter(|assistant| assistant.enabled && !assistant.model.is_empty()))
    }

    /// The new settings; a key that was not typed again stays, unless the service is another one.
    pub(super) fn updated(self, body: UpdateAssistant) -> Result<Self, Refused> {
        let base_url = body.base_url.as_deref().unwrap_or(&self.base_url);
        let base_url = base_url.trim().trim_end_matches('/').to_owned();
        if base_url.len() > 500 || !is_safe(&base_url) {
            return Err(ASSISTANT_INVALID.field(
                "base_url",
                "L'adresse commence par https:// (ou http:// pour un service de la maison), exemple : https://openrouter.ai/api/v1",
            ));
        }
        let batch_size = usize::try_from(body.batch_size)
            .ok()
            .filter(|size| (1..=100).contains(size));
        let batch_size =
            batch_size.ok_or_else(|| ASSISTANT_INVALID.field("batch_size", "De 1 à 100 catégories par question"))?;
        let model = body.model.unwrap_or(self.model).trim().to_owned();
        let kept = self.api_key.filter(|_| base_url == self.base_url);
        let api_key = body.api_key.unwrap_or(kept).map(|key| key.trim().to_owned());
        let api_key = api_key.filter(|key| !key.is_empty());
        let is_long = |text: &str| text.len() > 500 || text.chars().any(char::is_control);
        if is_long(&model) || api_key.as_deref().is_some_and(is_long) {
            return Err(ASSISTANT_INVALID.field("model", ASSISTANT_INVALID.detail));
        }
        Ok(Self {
            enabled: body.enabled,
            base_url,
            api_key,
            model,
            batch_size,
        })
    }
}

/// Encrypted, or within the house: a key never crosses the internet in clear.
fn is_safe(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "https" => !host.is_empty(),
        "http" => match host.trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(IpAddr::V4(address)) => address.is_loopback() || address.is_private(),
            Ok(IpAddr::V6(address)) => address.is_loopback(),
            Err(_) => {
                !host.is_empty()
                    && (!host.contains('.') || host.rsplit_once('.').is_some_and(|(_, last)| last == "local"))
            }
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_travels_encrypted_or_stays_in_the_house() {
        for (address, expected) in [
            ("https://openrouter.ai/api/v1", true),
            ("http://localhost:11434/v1", true),
            ("http://192.168.1.20:11434/v1", true),
            ("http://[::1]:11434/v1", true),
            ("http://atelier.local/v1", true),
            ("http://openrouter.ai/api/v1", false),
            ("http://8.8.8.8/v1", false),
            ("ftp://localhost", false),
            ("openrouter.ai", false),
            ("", false),
        ] {
            assert_eq!(is_safe(address), expected, "{address}");
        }
    }
}
