//! What travels about the assistant.

use crate::books::mapping::dto::Mappings;
use recyclique_kernel::{Hundredths, lenient};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was asked of the assistant, and what it was worth.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "LLMOnlyStatistics")]
#[expect(
    clippy::struct_field_names,
    reason = "the names of the wire, beside those of the analysis"
)]
pub(crate) struct LlmStatistics {
    pub(crate) llm_attempted: bool,
    pub(crate) llm_model_used: Option<String>,
    pub(crate) llm_batches_total: usize,
    pub(crate) llm_batches_succeeded: usize,
    pub(crate) llm_batches_failed: usize,
    pub(crate) llm_mapped_categories: usize,
    pub(crate) llm_unmapped_after_llm: usize,
    pub(crate) llm_last_error: Option<String>,
    pub(crate) llm_avg_confidence: Option<Hundredths>,
    pub(crate) llm_provider_used: Option<&'static str>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct LlmOnly {
    pub(crate) unmapped_categories: Vec<String>,
    #[serde(default)]
    pub(crate) llm_model_id: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LLMOnlyResponse")]
pub(crate) struct LlmOnlyAnswer {
    pub(crate) mappings: Mappings,
    pub(crate) statistics: LlmStatistics,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LLMModelsResponse")]
pub(crate) struct LlmModels {
    pub(crate) models: Vec<LlmModel>,
    pub(crate) error: Option<String>,
    pub(crate) default_model_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "LLMModelInfo")]
pub(crate) struct LlmModel {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) provider: Option<String>,
    pub(crate) is_free: bool,
    pub(crate) context_length: Option<i64>,
    pub(crate) pricing: Option<Pricing>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Pricing {
    pub(crate) prompt: String,
    pub(crate) completion: String,
}

/// The assistant as an administrator sees it: its key came in and does not go out.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AssistantView {
    pub(crate) enabled: bool,
    pub(crate) base_url: String,
    pub(crate) has_api_key: bool,
    pub(crate) model: String,
    pub(crate) batch_size: usize,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[expect(clippy::option_option, reason = "an absent key and no key are two things")]
pub(crate) struct UpdateAssistant {
    pub(crate) enabled: bool,
    #[serde(default)]
    pub(crate) base_url: Option<String>,
    /// Absent: unchanged; `null`: none.
    #[serde(default, deserialize_with = "lenient::present")]
    #[schemars(with = "Option<String>")]
    pub(crate) api_key: Option<Option<String>>,
    #[serde(default)]
    pub(crate) model: Option<String>,
    #[serde(default = "batch_size", deserialize_with = "lenient::integer")]
    #[schemars(with = "i64")]
    pub(crate) batch_size: i64,
}

fn batch_size() -> i64 {
    20
}
