//! What becomes of a line, for the person who reads the preview.

use super::Row;
use crate::categories::dto::Category;
use crate::euros::EurosText;

/// A new category, and where.
pub(super) fn created(row: &Row) -> String {
    match row.path.as_slice() {
        [.., parent, _] => format!("Nouvelle sous-catégorie de «\u{a0}{parent}\u{a0}»"),
        _ => "Nouvelle catégorie racine".to_owned(),
    }
}

/// A sentence, with the parents made on the way.
pub(super) fn told(what: &str, also: &[String]) -> String {
    let also: Vec<String> = also.iter().map(|name| format!("«\u{a0}{name}\u{a0}»")).collect();
    if also.is_empty() {
        return format!("{what}.");
    }
    format!("{what}\u{a0}; crée aussi {}.", also.join(", "))
}

/// What a row changes in a category that was there.
pub(super) fn changes(before: &Category, after: &Category, row: &Row) -> Vec<String> {
    let price = |price: Option<EurosText>| price.map_or_else(|| "aucun".to_owned(), |price| price.0.to_string());
    let mut told = Vec::new();
    if before.deleted_at.is_some() || !before.is_active {
        told.push("Restaurée".to_owned());
    }
    if before.parent_id != after.parent_id {
        told.push(match row.path.as_slice() {
            [.., parent, _] => format!("Passe sous «\u{a0}{parent}\u{a0}»"),
            _ => "Devient une catégorie racine".to_owned(),
        });
    }
    for (which, before, after) in [
        ("minimum", before.price, after.price),
        ("maximum", before.max_price, after.max_price),
    ] {
        if before != after {
            told.push(format!("Prix {which}\u{a0}: {} → {}", price(before), price(after)));
        }
    }
    if told.is_empty() {
        told.push("Nom officiel, secteur, ordre ou visibilité modifiés".to_owned());
    }
    told
}
