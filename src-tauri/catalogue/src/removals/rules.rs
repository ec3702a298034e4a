//! When a category may go. Pure.

use crate::refusals::{CATEGORY_IN_USE, HAS_ACTIVE_CHILDREN, HAS_CHILDREN};
use recyclique_kernel::{Fact, Id, Refused};

/// What names a category, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Use {
    /// As `v_category_use` calls it.
    pub(crate) kind: String,
    pub(crate) count: i64,
}

/// What would be hidden with it has to go first; the answer is the object of 1.4.4.
pub(super) fn check_no_active_child(id: Id, children: i64) -> Result<(), Refused> {
    if children == 0 {
        return Ok(());
    }
    Err(Refused {
        facts: vec![
            ("category_id", Fact::Text(id.to_string())),
            ("active_children_count", Fact::Count(children)),
        ],
        ..Refused::from(&HAS_ACTIVE_CHILDREN)
    })
}

/// Nothing names it.
pub(super) fn check_unused(uses: &[Use]) -> Result<(), Refused> {
    if uses.iter().any(|found| found.kind == "child") {
        return Err((&HAS_CHILDREN).into());
    }
    if uses.is_empty() {
        return Ok(());
    }
    let told: Vec<String> = uses.iter().map(told).collect();
    Err(CATEGORY_IN_USE.with(format!("{} par {}.", CATEGORY_IN_USE.detail, told.join(", "))))
}

fn told(found: &Use) -> String {
    let what = match found.kind.as_str() {
        "ligne" => "ligne(s) de réception",
        "sale" => "article(s) vendu(s)",
        "preset" => "bouton(s) de caisse",
        "favourite" => "caisse(s), en favori",
        _ => "autre(s) élément(s)",
    };
    format!("{} {what}", found.count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_uses_a_category_is_told() {
        let uses = [("ligne", 3), ("preset", 1)].map(|(kind, count)| Use {
            kind: kind.to_owned(),
            count,
        });
        assert_eq!(
            check_unused(&uses).unwrap_err().detail,
            "Impossible de supprimer: la catégorie est utilisée par 3 ligne(s) de réception, 1 bouton(s) de caisse."
        );
        assert!(check_unused(&[]).is_ok());
    }
}
