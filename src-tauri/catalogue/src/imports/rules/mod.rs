//! Reading a list and deciding what becomes of each line (spec categories §2.15 and §2.16, repaired to
//! Pure.

mod analysis;
mod cells;
mod plan;
mod read;
mod telling;
mod tree;
mod wipe;

pub(crate) use analysis::analysis;
pub(crate) use plan::{Plan, plan};
pub(crate) use read::{Book, read};
pub(crate) use tree::Kept;
pub(crate) use wipe::without_existing;

use crate::categories::dto::RepSector;
use recyclique_kernel::Centimes;

/// How many sentences are answered at most.
const TOLD: usize = 500;

/// One line of the list: a category under its parents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// In the file; the header is 1.
    pub(crate) line: u64,
    /// From the root to the category itself.
    pub(crate) path: Vec<String>,
    pub(crate) min_price: Option<Centimes>,
    pub(crate) max_price: Option<Centimes>,
    /// What only the complete list tells.
    pub(crate) details: Option<Details>,
    /// What cannot be read in it.
    pub(crate) fault: Option<String>,
}

/// The columns of the complete list; what is empty changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Details {
    pub(crate) official_name: Option<String>,
    pub(crate) rep_sector: Option<RepSector>,
    pub(crate) display_order: Option<i64>,
    pub(crate) display_order_entry: Option<i64>,
    pub(crate) is_visible: Option<bool>,
}

/// Does the file say that it is a CSV?
pub(crate) fn is_csv_name(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
}

/// « L5: … ».
fn at(line: u64, sentence: &str) -> String {
    format!("L{line}: {sentence}")
}

/// As many sentences as a person reads, and how many there were.
fn within_reason(mut sentences: Vec<String>) -> Vec<String> {
    let more = sentences.len().saturating_sub(TOLD);
    if more > 0 {
        sentences.truncate(TOLD);
        sentences.push(format!("… et {more} autres."));
    }
    sentences
}

#[cfg(test)]
mod tests;
