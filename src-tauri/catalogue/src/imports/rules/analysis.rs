//! What is answered about a list before it is imported.

use super::{Book, Plan, Row, within_reason};
use crate::categories::dto::Category;
use crate::euros::EurosText;
use crate::imports::dto::{Analysis, FileLine, Sample, Summary};
use recyclique_kernel::Centimes;
use std::collections::{HashMap, HashSet};

/// How many lines are explained; all of them are counted.
const LINES_SHOWN: usize = 2000;
const SAMPLE: usize = 10;

pub(crate) fn analysis(book: &Book, existing: &[Category], plan: Plan) -> Analysis {
    let mut errors: Vec<String> = book.error.clone().into_iter().collect();
    errors.extend(plan.errors);
    let mut warnings = plan.warnings;
    if book.rows.is_empty() && errors.is_empty() {
        warnings.push("Le fichier ne contient aucune catégorie.".to_owned());
    }
    let kept = || book.rows.iter().filter(|row| !row.path.is_empty());
    Analysis {
        session_id: None,
        summary: summary(kept(), existing),
        sample: kept().take(SAMPLE).map(sample).collect(),
        errors,
        warnings: within_reason(warnings),
        encoding: book.encoding,
        separator: book.separator,
        lines: book
            .rows
            .iter()
            .zip(plan.fates)
            .take(LINES_SHOWN)
            .map(|(row, (action, explanation))| FileLine {
                line: row.line,
                root: row.path.first().cloned(),
                sub: sub(row),
                min_price: row.min_price.map(EurosText),
                max_price: row.max_price.map(EurosText),
                action,
                explanation,
            })
            .collect(),
    }
}

fn sample(row: &Row) -> Sample {
    Sample {
        root: row.path.first().cloned().unwrap_or_default(),
        sub: sub(row),
        min_price: row.min_price.map(EurosText),
        max_price: row.max_price.map(EurosText),
    }
}

fn sub(row: &Row) -> Option<String> {
    row.path
        .split_first()
        .map(|(_, below)| below.join(" > "))
        .filter(|sub| !sub.is_empty())
}

fn summary<'r>(rows: impl Iterator<Item = &'r Row>, existing: &[Category]) -> Summary {
    let known: HashMap<&str, &Category> = existing
        .iter()
        .map(|category| (category.name.as_str(), category))
        .collect();
    let mut new_roots = HashSet::new();
    let mut summary = Summary::default();
    for row in rows {
        summary.total += 1;
        new_roots.extend(row.path.first().filter(|root| !known.contains_key(root.as_str())));
        let Some(sub) = row.path.get(1..).and_then(<[String]>::last) else {
            continue;
        };
        summary.subs += 1;
        match known.get(sub.as_str()) {
            None => summary.to_create += 1,
            Some(category) if differs(row.min_price, category.price) || differs(row.max_price, category.max_price) => {
                summary.to_update += 1;
            }
            Some(_) => {}
        }
    }
    summary.roots = new_roots.len();
    summary
}

/// A price that the row leaves empty changes nothing.
fn differs(wanted: Option<Centimes>, present: Option<EurosText>) -> bool {
    wanted.is_some_and(|wanted| present != Some(EurosText(wanted)))
}
