//! What becomes of the categories that a list replaces.

use super::tree::Kept;
use crate::categories::dto::Category;
use crate::categories::forest::Forest;
use recyclique_kernel::{Id, Timestamp};
use std::collections::HashSet;

/// What sales, receptions, buttons or favourites name is archived, with everything above it; the rest goes for good.
pub(crate) fn without_existing(
    existing: Vec<Category>,
    used: &HashSet<String>,
    now: Timestamp,
) -> (Vec<Kept>, Vec<Id>) {
    let forest = Forest::new(existing.iter().map(|category| (category.id, category.parent_id)));
    let is_used = |category: &&Category| used.contains(&category.id.to_string()) || used.contains(&category.name);
    let kept: HashSet<Id> = existing
        .iter()
        .filter(is_used)
        .flat_map(|category| forest.path(category.id))
        .collect();
    let (kept, purged): (Vec<_>, Vec<_>) = existing.into_iter().partition(|category| kept.contains(&category.id));
    let archived = kept.into_iter().map(|category| Kept {
        after: Category {
            deleted_at: category.deleted_at.or(Some(now)),
            ..category.clone()
        },
        before: Some(category),
        is_wiped: true,
    });
    (
        archived.collect(),
        purged.into_iter().map(|category| category.id).collect(),
    )
}
