//! Asking the service. Whatever goes wrong is a sentence: a suggestion is never owed.

use super::rules::{Suggestion, read_suggestions};
use super::settings::Assistant;
use reqwest::{Client, RequestBuilder, redirect};
use serde_json::{Value, json};
use std::sync::Once;
use std::time::Duration;

/// As 1.4.4.
const ASK_TIME: Duration = Duration::from_secs(30);
const LIST_TIME: Duration = Duration::from_secs(10);
/// The longest answer read; the list of all models is the largest.
const ANSWER_LIMIT: usize = 8 * 1024 * 1024;

const INSTRUCTION: &str = "Tu ranges les mots d'un livre de ressourcerie dans les catégories connues. Pour chaque élément de \
     unmapped_categories, choisis la catégorie la plus proche parmi known_categories, copiée à l'identique, avec une \
     confiance de 0 à 100. Réponds uniquement par un objet JSON de cette forme : \
     {\"mappings\": {\"élément\": {\"target_name\": \"catégorie connue\", \"confidence\": 87}}}. Laisse de côté un élément \
     qui ne correspond à rien.";

/// What these words stand for, among these names. Nothing else leaves the shop.
pub(super) async fn ask(assistant: &Assistant, known: &[&str], words: &[String]) -> Result<Vec<Suggestion>, String> {
    let names = json!({ "known_categories": known, "unmapped_categories": words });
    let body = json!({
        "model": assistant.model,
        "response_format": { "type": "json_object" },
        "messages": [
            { "role": "system", "content": INSTRUCTION },
            { "role": "user", "content": names.to_string() },
        ],
    });
    let request = client(ASK_TIME)?
        .post(format!("{}/chat/completions", assistant.base_url))
        .json(&body);
    read_suggestions(&answer(assistant, request).await?, words)
}

/// The models that the service offers, as it lists them.
pub(super) async fn list_models(assistant: &Assistant) -> Result<Value, String> {
    let request = client(LIST_TIME)?.get(format!("{}/models", assistant.base_url));
    answer(assistant, request).await
}

/// Straight to the service: neither a proxy of the system nor another address that it would send us to.
fn client(time: Duration) -> Result<Client, String> {
    static PROVIDER: Once = Once::new();
    // Somebody else may have chosen it already: any provider will do.
    PROVIDER.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
    let builder = Client::builder().no_proxy().redirect(redirect::Policy::none());
    builder.timeout(time).build().map_err(sentence)
}

async fn answer(assistant: &Assistant, request: RequestBuilder) -> Result<Value, String> {
    let mut request = request
        .header("HTTP-Referer", "https://recyclic.local/dev")
        .header("X-Title", "Recyclic-LegacyImport-LLM");
    if let Some(key) = &assistant.api_key {
        request = request.bearer_auth(key);
    }
    let mut response = request.send().await.map_err(sentence)?;
    if !response.status().is_success() {
        return Err(format!("le service a répondu {}", response.status().as_u16()));
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(sentence)? {
        body.extend_from_slice(&chunk);
        if body.len() > ANSWER_LIMIT {
            return Err("la réponse est trop longue".to_owned());
        }
    }
    serde_json::from_slice(&body).map_err(|error| format!("réponse illisible : {error}"))
}

/// Without the address, which a person may have put a secret in.
fn sentence(error: reqwest::Error) -> String {
    if error.is_timeout() {
        return "le service n'a pas répondu à temps".to_owned();
    }
    format!("service injoignable : {}", error.without_url())
}
