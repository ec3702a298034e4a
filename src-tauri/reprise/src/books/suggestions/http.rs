//! The assistant on the wire.

use super::dto::{AssistantView, LlmModels, LlmOnly, LlmOnlyAnswer, LlmStatistics, UpdateAssistant};
use super::{Assistant, ModelsKept, NAMES_LIMIT, suggest};
use crate::books::analysis::http::active_candidates;
use crate::books::mapping::dto::Mappings;
use crate::refusals::TOO_MANY_NAMES;
use recyclique_platform::Failure;
use recyclique_platform::audit::{Act, record};
use recyclique_platform::http::{Ctx, Json};
use serde_json::json;
use std::collections::BTreeSet;

pub(crate) async fn analyze_with_llm_only(ctx: Ctx, Json(body): Json<LlmOnly>) -> Result<Json<LlmOnlyAnswer>, Failure> {
    if body.unmapped_categories.len() > NAMES_LIMIT {
        return Err((&TOO_MANY_NAMES).into());
    }
    let names: BTreeSet<String> = body
        .unmapped_categories
        .iter()
        .map(|name| name.trim().to_owned())
        .collect();
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let assistant = Assistant::active(ctx.db().folder(), body.llm_model_id.as_deref())?;
    let (mappings, statistics) = match assistant {
        _ if names.is_empty() => (Vec::new(), LlmStatistics::default()),
        Some(assistant) => suggest(&assistant, &ctx.read(active_candidates).await?, &names).await,
        None => (Vec::new(), not_asked(body.llm_model_id, names.len())),
    };
    Ok(Json(LlmOnlyAnswer {
        mappings: Mappings(mappings),
        statistics,
    }))
}

fn not_asked(model: Option<String>, names: usize) -> LlmStatistics {
    LlmStatistics {
        llm_model_used: model,
        llm_unmapped_after_llm: names,
        llm_last_error: Some("Aucun client LLM configuré".to_owned()),
        ..LlmStatistics::default()
    }
}

pub(crate) async fn list_llm_models(ctx: Ctx, kept: ModelsKept) -> Result<Json<LlmModels>, Failure> {
    let assistant = Assistant::load(ctx.db().folder())?;
    Ok(Json(kept.list(&assistant, ctx.now()).await))
}

pub(crate) async fn get_llm_settings(ctx: Ctx) -> Result<Json<AssistantView>, Failure> {
    Ok(Json(Assistant::load(ctx.db().folder())?.into()))
}

pub(crate) async fn update_llm_settings(
    ctx: Ctx,
    Json(body): Json<UpdateAssistant>,
) -> Result<Json<AssistantView>, Failure> {
    let assistant = Assistant::load(ctx.db().folder())?.updated(body)?;
    assistant.save(ctx.db().folder())?;
    let details = json!({ "enabled": assistant.enabled, "base_url": assistant.base_url, "model": assistant.model });
    ctx.write(move |tx| {
        let act = Act {
            action: "system_config_changed",
            target: None,
            description: "Modification de l'assistant d'import",
            details,
        };
        Ok(record(tx, &act)?)
    })
    .await?;
    Ok(Json(assistant.into()))
}
