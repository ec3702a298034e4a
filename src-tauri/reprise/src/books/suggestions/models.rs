//! The models that the service offers, asked once an hour.

use super::client::list_models;
use super::dto::{LlmModel, LlmModels, Pricing};
use super::settings::Assistant;
use chrono::TimeDelta;
use recyclique_kernel::Timestamp;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

const UNREACHABLE: &str =
    "Impossible de contacter OpenRouter pour lister les modèles. Vérifiez la configuration ou réessayez plus tard.";
const NO_TEXT_MODEL: &str = "Aucun modèle texte compatible trouvé dans la réponse OpenRouter. Vérifiez la configuration ou réessayez plus tard.";
const DISABLED: &str = "L'assistant est désactivé dans les réglages.";

/// The last list, of which service, and when.
type Kept = Option<(String, Timestamp, Vec<LlmModel>)>;

/// What is kept in memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct ModelsKept(Arc<Mutex<Kept>>);

impl ModelsKept {
    /// The models, and why there are none.
    pub(super) async fn list(&self, assistant: &Assistant, now: Timestamp) -> LlmModels {
        let listed = match self.fresh(&assistant.base_url, now) {
            Some(models) => Ok(models),
            None if assistant.enabled => self.ask(assistant, now).await,
            None => Err(DISABLED.to_owned()),
        };
        let (models, error) = match listed {
            Ok(models) => (models, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        LlmModels {
            models,
            error,
            default_model_id: Some(assistant.model.clone()).filter(|model| !model.is_empty()),
        }
    }

    fn fresh(&self, base_url: &str, now: Timestamp) -> Option<Vec<LlmModel>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, at, models) = kept.as_ref()?;
        let age = now.since(*at);
        (of == base_url && (TimeDelta::zero()..TimeDelta::hours(1)).contains(&age)).then(|| models.clone())
    }

    async fn ask(&self, assistant: &Assistant, now: Timestamp) -> Result<Vec<LlmModel>, String> {
        let answer = list_models(assistant).await.map_err(|error| {
            tracing::warn!(error, "the models of the assistant could not be listed");
            UNREACHABLE.to_owned()
        })?;
        let models = read_models(&answer)?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((assistant.base_url.clone(), now, models.clone()));
        Ok(models)
    }
}

/// The models that read and write text.
fn read_models(answer: &Value) -> Result<Vec<LlmModel>, String> {
    let listed = answer.get("data").and_then(Value::as_array).ok_or_else(|| {
        "Réponse d'OpenRouter invalide lors de la liste des modèles: liste absente. Réessayez plus tard ou changez de configuration."
            .to_owned()
    })?;
    let models: Vec<LlmModel> = listed.iter().filter_map(read_model).collect();
    if models.is_empty() {
        return Err(NO_TEXT_MODEL.to_owned());
    }
    Ok(models)
}

fn read_model(model: &Value) -> Option<LlmModel> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let id = text(model.get("id")?).filter(|id| !id.is_empty())?;
    if !speaks_text(model) {
        return None;
    }
    let price = |name: &str| text(model.pointer(&format!("/pricing/{name}"))?);
    let pricing = price("prompt").zip(price("completion"));
    let pricing = pricing.map(|(prompt, completion)| Pricing { prompt, completion });
    let is_nothing = |price: &str| matches!(price, "0" | "0.0");
    let is_free = id.ends_with(":free")
        || pricing
            .as_ref()
            .is_some_and(|pricing| is_nothing(&pricing.prompt) && is_nothing(&pricing.completion));
    let name = model.get("name").and_then(text).unwrap_or_else(|| id.clone());
    Some(LlmModel {
        name: if is_free && !name.to_lowercase().contains("(free)") {
            format!("{name} (Free)")
        } else {
            name
        },
        provider: id.split_once('/').map(|(provider, _)| provider.to_owned()),
        is_free,
        context_length: model.get("context_length").and_then(Value::as_i64),
        pricing,
        id,
    })
}

/// A service that does not say what its models are for is taken at its word: it offers them.
fn speaks_text(model: &Value) -> bool {
    let modality = model
        .pointer("/architecture/modality")
        .or_else(|| model.get("modality"));
    let modality = modality.and_then(Value::as_str);
    let lists = |name: &str| {
        model
            .pointer(&format!("/architecture/{name}"))
            .and_then(Value::as_array)
    };
    let has_text = |list: &Vec<Value>| list.iter().any(|modality| modality == "text");
    match (modality, lists("input_modalities"), lists("output_modalities")) {
        (None, None, None) => true,
        (Some(modality), _, _) if modality.contains("text") => true,
        (_, Some(input), Some(output)) => has_text(input) && has_text(output),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn text_models_are_listed_with_what_they_cost() {
        let answer = json!({ "data": [
            { "id": "a/one", "name": "One", "architecture": { "modality": "text->text" }, "context_length": 8000,
              "pricing": { "prompt": "0.0", "completion": "0" } },
            { "id": "a/two:free", "name": "Two (free)", "architecture": { "input_modalities": ["text"], "output_modalities": ["text"] } },
            { "id": "a/picture", "architecture": { "modality": "image->image" } },
            { "id": "", "architecture": { "modality": "text" } },
            { "id": "llama3" },
        ]});
        let models = read_models(&answer).expect("models");
        let told: Vec<_> = models
            .iter()
            .map(|model| (model.name.as_str(), model.is_free))
            .collect();
        assert_eq!(told, [("One (Free)", true), ("Two (free)", true), ("llama3", false)]);
        assert_eq!(models[0].provider.as_deref(), Some("a"));
        for answer in [json!({}), json!({ "data": [] }), json!([])] {
            assert!(read_models(&answer).is_err(), "{answer}");
        }
    }
}
