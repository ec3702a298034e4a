//! What looks alike. Pure.

use crate::books::mapping::dto::CategoryMapping;
use rapidfuzz::distance::indel::BatchComparator;
use recyclique_kernel::{Hundredths, Id};

#[cfg(test)]
mod tests;

/// The threshold of 1.4.4, in hundredths of a percent.
pub(crate) const THRESHOLD: Hundredths = Hundredths(8000);

/// A category that a word may stand for.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    id: Id,
    name: String,
    normalized: Vec<char>,
}

/// The candidates in the order that decides between equals: by name, then by age.
pub(crate) fn candidates(categories: impl Iterator<Item = (Id, String)>) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = categories
        .map(|(id, name)| Candidate {
            id,
            normalized: name.trim().to_lowercase().chars().collect(),
            name,
        })
        .collect();
    candidates.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    candidates
}

impl Candidate {
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn mapping(&self, confidence: Hundredths) -> CategoryMapping {
        CategoryMapping {
            category_id: self.id,
            category_name: self.name.clone(),
            confidence,
        }
    }
}

/// The candidate of that identifier.
pub(crate) fn identified(candidates: &[Candidate], id: Id) -> Option<&Candidate> {
    candidates.iter().find(|candidate| candidate.id == id)
}

/// The candidate of exactly that name.
pub(crate) fn named<'a>(candidates: &'a [Candidate], name: &str) -> Option<&'a Candidate> {
    candidates.iter().find(|candidate| candidate.name == name)
}

/// The candidate that looks most like a word, and how much: the normalized Indel similarity × 100, in whole numbers. The
/// score is rounded before it meets the threshold; between candidates it is compared as it is (spec §1.6).
pub(crate) fn closest(candidates: &[Candidate], word: &str, threshold: Hundredths) -> Option<CategoryMapping> {
    let word: Vec<char> = word.trim().to_lowercase().chars().collect();
    let comparator = BatchComparator::new(word.iter().copied());
    let mut best: Option<(&Candidate, usize, usize)> = None;
    for candidate in candidates {
        let whole = word.len() + candidate.normalized.len();
        let distance = comparator.distance(candidate.normalized.iter().copied());
        let common = whole.saturating_sub(distance);
        // a/b > c/d without dividing; equals keep the first.
        if best.is_none_or(|(_, most, of)| common * of > most * whole) {
            best = Some((candidate, common, whole));
        }
    }
    let (candidate, common, whole) = best?;
    let score = Hundredths::ratio(i64::try_from(common * 100).ok()?, i64::try_from(whole).ok()?)?;
    (score >= threshold).then(|| candidate.mapping(score))
}
