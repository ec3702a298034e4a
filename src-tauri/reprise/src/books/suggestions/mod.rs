//! The assistant: a language model that is asked what the words left over stand for. Off until somebody sets it up; only
//! names of categories leave the shop.

mod client;
pub(crate) mod dto;
pub(crate) mod http;
mod models;
mod rules;
mod settings;

pub(crate) use models::ModelsKept;
pub(crate) use settings::Assistant;

use super::analysis::rules::{Candidate, named};
use super::mapping::dto::CategoryMapping;
use dto::LlmStatistics;
use rules::{Suggestion, mean_confidence};

/// The most names asked at once; the others stay as they are.
pub(crate) const NAMES_LIMIT: usize = 1000;
/// After so many batches in a row without an answer, the others are not sent.
const FAILURES_LIMIT: usize = 3;
/// How 1.4.4 called any such service.
const PROVIDER: &str = "llm-openrouter";

/// Asks what these words stand for, a batch at a time. What fails leaves its words as they are, and is counted.
pub(crate) async fn suggest(
    assistant: &Assistant,
    candidates: &[Candidate],
    words: &[String],
) -> (Vec<(String, CategoryMapping)>, LlmStatistics) {
    let mut statistics = LlmStatistics {
        llm_attempted: !words.is_empty(),
        llm_model_used: Some(assistant.model.clone()),
        ..LlmStatistics::default()
    };
    let known: Vec<&str> = candidates.iter().map(Candidate::name).collect();
    let (mut found, mut received, mut failures) = (Vec::new(), Vec::new(), 0);
    let asked = words.get(..NAMES_LIMIT).unwrap_or(words);
    for batch in asked.chunks(assistant.batch_size) {
        statistics.llm_batches_total += 1;
        let answer = if failures < FAILURES_LIMIT {
            client::ask(assistant, &known, batch).await
        } else {
            Err("L'assistant ne répond plus : le reste n'a pas été demandé".to_owned())
        };
        match answer {
            Ok(suggestions) => {
                failures = 0;
                statistics.llm_batches_succeeded += 1;
                statistics.llm_provider_used = Some(PROVIDER);
                received.extend(suggestions.iter().map(|suggestion| suggestion.confidence));
                found.extend(
                    suggestions
                        .iter()
                        .filter_map(|suggestion| usable(candidates, suggestion)),
                );
            }
            Err(error) => {
                if failures < FAILURES_LIMIT {
                    statistics.llm_last_error = Some(error.chars().take(200).collect());
                }
                failures += 1;
                statistics.llm_batches_failed += 1;
            }
        }
    }
    statistics.llm_mapped_categories = found.len();
    statistics.llm_unmapped_after_llm = words.len() - found.len();
    statistics.llm_avg_confidence = mean_confidence(&received);
    (found, statistics)
}

/// A suggestion counts only if it names one of our categories exactly.
fn usable(candidates: &[Candidate], suggestion: &Suggestion) -> Option<(String, CategoryMapping)> {
    let category = named(candidates, &suggestion.target)?;
    Some((suggestion.source.clone(), category.mapping(suggestion.confidence)))
}
