//! What one does with an import.

use super::dto::{Analysis, Execution};
use super::rules::{self, Kept, Row};
use crate::categories::dto::Category;
use crate::categories::store::{Filter, insert_category, list_categories, update_category};
use crate::presets::store::delete_own_presets;
use crate::removals::store::{list_used, purge_category};
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use serde_json::json;

/// What the file would do to the categories as they are; writes nothing.
pub(crate) fn analyze_import(tx: &ReadTx, file: &[u8], now: Timestamp) -> Result<(Analysis, Vec<Row>), Failure> {
    let book = rules::read(file);
    let existing = all(tx)?;
    let plan = rules::plan(Kept::all(existing.clone()), &book.rows, now, || Id::generate(now));
    Ok((rules::analysis(&book, &existing, plan), book.rows))
}

/// Everything or nothing. The categories may have changed since the analysis: the plan is made anew.
pub(crate) fn execute_import(tx: &WriteTx, rows: &[Row], delete_existing: bool) -> Result<Execution, Failure> {
    let existing = all(tx)?;
    let (kept, purged) = if delete_existing {
        rules::without_existing(existing, &list_used(tx)?, tx.now())
    } else {
        (Kept::all(existing), Vec::new())
    };
    let mut plan = rules::plan(kept, rows, tx.now(), || tx.new_id());
    if delete_existing && rows.is_empty() {
        plan.errors
            .push("Le fichier ne contient aucune catégorie : rien n'a été supprimé.".to_owned());
    }
    if !plan.errors.is_empty() {
        return Ok(Execution {
            errors: plan.errors,
            ..Execution::default()
        });
    }
    if delete_existing {
        delete_own_presets(tx)?;
        purged.iter().try_for_each(|id| purge_category(tx, *id))?;
    }
    for entry in &plan.entries {
        match &entry.before {
            None => insert_category(tx, &entry.after)?,
            Some(before) if *before != entry.after => update_category(tx, &entry.after)?,
            Some(_) => {}
        }
    }
    let done = Execution {
        imported: plan.imported,
        updated: plan.updated,
        errors: Vec::new(),
    };
    record(tx, &done, delete_existing, purged.len())?;
    Ok(done)
}

/// Archived ones too: a list brings them back by their name.
fn all(tx: &ReadTx) -> rusqlite::Result<Vec<Category>> {
    let filter = Filter {
        with_archived: true,
        ..Filter::default()
    };
    list_categories(tx, &filter)
}

fn record(tx: &WriteTx, done: &Execution, delete_existing: bool, purged: usize) -> rusqlite::Result<()> {
    let Execution { imported, updated, .. } = done;
    let first = if delete_existing {
        ", les précédentes retirées"
    } else {
        ""
    };
    let act = Act {
        action: "system_config_changed",
        target: None,
        description: &format!("Import de catégories\u{a0}: {imported} créée(s), {updated} modifiée(s){first}"),
        details: json!({ "imported": imported, "updated": updated, "delete_existing": delete_existing, "purged": purged }),
    };
    audit::record(tx, &act)
}
