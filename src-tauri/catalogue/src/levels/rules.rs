//! The places of a level. Pure.

use super::dto::Zone;
use crate::categories::dto::Category;
use crate::refusals::LEVEL_INVALID;
use recyclique_kernel::{Id, Refused};
use std::collections::HashSet;

/// Between two neighbours, as 1.4.4's screen numbers them.
const STEP: i64 = 10;

impl Zone {
    pub(crate) fn rank(self, category: &Category) -> i64 {
        match self {
            Self::Sale => category.display_order,
            Self::Entry => category.display_order_entry,
        }
    }
}

/// The level, given in its present order, as it is wanted: what is named first, then the rest.
pub(super) fn reordered(level: &[Category], wanted: &[Id]) -> Result<Vec<Id>, Refused> {
    let known: HashSet<Id> = level.iter().map(|category| category.id).collect();
    let mut seen = HashSet::new();
    for id in wanted {
        if !known.contains(id) {
            return Err(LEVEL_INVALID.field("category_ids", "Une de ces catégories n'est pas à ce niveau."));
        }
        if !seen.insert(*id) {
            return Err(LEVEL_INVALID.field("category_ids", "Une catégorie est donnée deux fois."));
        }
    }
    let rest = level.iter().map(|category| category.id).filter(|id| !seen.contains(id));
    Ok(wanted.iter().copied().chain(rest).collect())
}

/// The level with `moved` at that position, from 0; beyond the end is the end.
pub(super) fn placed(level: &[Category], moved: Id, position: i64) -> Result<Vec<Id>, Refused> {
    let position = usize::try_from(position)
        .map_err(|_| LEVEL_INVALID.field("position", "La position se compte à partir de 0."))?;
    let mut ids: Vec<Id> = level
        .iter()
        .map(|category| category.id)
        .filter(|id| *id != moved)
        .collect();
    ids.insert(position.min(ids.len()), moved);
    Ok(ids)
}

/// Each with its rank: 0, 10, 20…
pub(super) fn ranked(ids: Vec<Id>) -> impl Iterator<Item = (Id, i64)> {
    ids.into_iter().zip((0..).step_by(usize::try_from(STEP).unwrap_or(1)))
}
