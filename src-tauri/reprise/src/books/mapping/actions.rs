//! Learning and forgetting words.

use super::dto::{RememberedMapping, RememberedMappings, UpdateMappings};
use super::{normalized, store};
use crate::books::execution::actions::usable_category;
use crate::refusals::MAPPINGS_INVALID;
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::Hundredths;
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};

/// The most words learnt at once.
const LIMIT: usize = 1000;

/// The words that were learnt.
pub(crate) fn list_category_mappings(tx: &ReadTx) -> Result<RememberedMappings, Failure> {
    let names = catalogue::category_names(tx)?;
    let mappings = store::list_mappings(tx)?.into_iter().map(|known| RememberedMapping {
        category_name: names.get(&known.category_id).cloned(),
        source: known.source,
        category_id: known.category_id,
        provider: known.provider,
        confidence: known.confidence,
    });
    Ok(RememberedMappings {
        mappings: mappings.collect(),
    })
}

/// Learns words that a person says, surely; forgets the others.
pub(crate) fn update_category_mappings(tx: &WriteTx, body: &UpdateMappings) -> Result<RememberedMappings, Failure> {
    let is_sound = |source: &String| (1..=200).contains(&source.trim().chars().count());
    if body.mappings.len() > LIMIT || !body.mappings.keys().all(is_sound) {
        return Err((&MAPPINGS_INVALID).into());
    }
    for (source, learn) in &body.mappings {
        let source = normalized(source);
        match learn {
            None => store::delete_mapping(tx, &source)?,
            Some(learn) => {
                let category = usable_category(tx, &learn.category_id)?;
                store::upsert_mapping(tx, &source, category, Hundredths(10_000))?
            }
        };
    }
    list_category_mappings(tx)
}
