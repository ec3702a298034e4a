//! Analysis on the wire.

use super::dto::{Analysis, AnalysisStatistics, AnalyzeBook};
use super::rules::{Candidate, candidates, closest, identified};
use crate::books::entries::{Entry, understand};
use crate::books::form::{capped, read_whole};
use crate::books::mapping::dto::{CategoryMapping, Mappings};
use crate::books::mapping::{normalized, store};
use crate::books::reading::compare;
use crate::books::suggestions::dto::LlmStatistics;
use crate::books::suggestions::{Assistant, suggest};
use crate::books::validation::rules::doubts;
use crate::refusals::TOO_MANY_WORDS;
use chrono::NaiveDate;
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::Hundredths;
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Ctx, Json, Multipart};
use std::collections::HashSet;

/// The most words of a book: a column of notes taken for categories has more.
const WORDS_LIMIT: usize = 5000;

pub(crate) async fn analyze_legacy_import(
    ctx: Ctx,
    Multipart(form): Multipart<AnalyzeBook>,
) -> Result<Json<Analysis>, Failure> {
    let today = ctx.now().date_time().date_naive();
    let model = form.model.clone();
    let (mut analysis, candidates) = ctx.read(move |tx| analyze(tx, &form, today)).await?;
    if let Some(assistant) = Assistant::active(ctx.db().folder(), model.as_deref())? {
        let (found, statistics) = suggest(&assistant, &candidates, &analysis.unmapped).await;
        analysis
            .unmapped
            .retain(|word| !found.iter().any(|(source, _)| source == word));
        analysis.mappings.0.extend(found);
        analysis.statistics.mapped_categories = analysis.mappings.0.len();
        analysis.statistics.unmapped_categories = analysis.unmapped.len();
        analysis.statistics.llm = statistics;
    }
    Ok(Json(analysis))
}

fn analyze(tx: &ReadTx, form: &AnalyzeBook, today: NaiveDate) -> Result<(Analysis, Vec<Candidate>), Failure> {
    let book = read_whole(&form.file, form.kind)?;
    let (entries, errors) = understand(form.kind, &book.lines, today);
    let candidates = active_candidates(tx)?;
    let (mut mappings, mut unmapped, mut remembered_categories) = (Mappings::default(), Vec::new(), 0);
    for word in words(&entries)? {
        let known = remembered(tx, &candidates, word, form.threshold)?;
        remembered_categories += usize::from(known.is_some());
        match known.or_else(|| closest(&candidates, word, form.threshold)) {
            Some(mapping) => mappings.0.push((word.to_owned(), mapping)),
            None => unmapped.push(word.to_owned()),
        }
    }
    let (totals, mut warnings) = compare(&book, &entries);
    warnings.extend(doubts(form.kind, &entries));
    let statistics = AnalysisStatistics {
        total_lines: book.lines.len(),
        valid_lines: entries.len(),
        error_lines: errors.len(),
        unique_categories: mappings.0.len() + unmapped.len(),
        mapped_categories: mappings.0.len(),
        unmapped_categories: unmapped.len(),
        remembered_categories,
        llm: LlmStatistics::default(),
    };
    let analysis = Analysis {
        mappings,
        unmapped,
        statistics,
        errors: capped(errors),
        warnings: capped(warnings),
        totals,
        encoding: book.encoding,
        separator: book.separator,
        kind_detected: book.kind(),
    };
    Ok((analysis, candidates))
}

/// The categories that a word may stand for: those in use.
pub(crate) fn active_candidates(tx: &ReadTx) -> Result<Vec<Candidate>, Failure> {
    let categories = catalogue::active_categories(tx)?;
    Ok(candidates(
        categories.into_iter().map(|category| (category.id, category.name)),
    ))
}

/// The category texts of things, each once, in the order of the book.
fn words(entries: &[Entry]) -> Result<Vec<&str>, Failure> {
    let mut seen = HashSet::new();
    let things = entries.iter().filter(|entry| entry.weight.is_some());
    let words: Vec<&str> = things
        .map(|entry| entry.category.as_str())
        .filter(|word| seen.insert(*word))
        .collect();
    if words.len() > WORDS_LIMIT {
        return Err((&TOO_MANY_WORDS).into());
    }
    Ok(words)
}

/// What a person said of this word, if it is still in use and sure enough (spec Q-3).
fn remembered(
    tx: &ReadTx,
    candidates: &[Candidate],
    word: &str,
    threshold: Hundredths,
) -> Result<Option<CategoryMapping>, Failure> {
    let known = store::select_mapping(tx, &normalized(word))?;
    Ok(known
        .filter(|known| known.confidence >= threshold)
        .and_then(|known| Some(identified(candidates, known.category_id)?.mapping(known.confidence))))
}
