//! Who is under whom. Written here the tree is sound, but two devices may each have moved a branch under the other's:
//! every walk ends, whatever it is given.

use recyclique_kernel::Id;
use std::collections::{HashMap, HashSet};

/// The parent of each category.
#[derive(Debug, Default)]
pub(crate) struct Forest {
    parents: HashMap<Id, Option<Id>>,
}

impl Forest {
    pub(crate) fn new(parents: impl IntoIterator<Item = (Id, Option<Id>)>) -> Self {
        Self {
            parents: parents.into_iter().collect(),
        }
    }

    /// The category itself, its parent, and so on up to a root.
    pub(crate) fn path(&self, id: Id) -> impl Iterator<Item = Id> {
        let mut seen = HashSet::new();
        std::iter::successors(Some(id), |id| self.parents.get(id).copied().flatten())
            .take_while(move |id| seen.insert(*id))
    }

    /// How many levels from the root down to it; a root is at 1.
    pub(crate) fn depth(&self, id: Id) -> usize {
        self.path(id).count()
    }

    /// How many levels from it down to its deepest descendant; a leaf has 1.
    pub(crate) fn height(&self, id: Id) -> usize {
        let below = |other: &Id| self.path(*other).position(|step| step == id);
        self.parents.keys().filter_map(below).max().map_or(1, |steps| steps + 1)
    }

    /// Is it `ancestor`, or somewhere under it?
    pub(crate) fn is_within(&self, id: Id, ancestor: Id) -> bool {
        self.path(id).any(|step| step == ancestor)
    }
}
