//! The tree as a list. Pure.

use crate::categories::dto::{Category, CategoryNode, RepSector};
use crate::categories::rules::hierarchy;
use recyclique_documents::CategoryLine;

/// What is active, from active roots, each category before what is under it; neighbours in the order of their letters'
/// codes, as 1.4.4.
pub(super) fn lines(mut categories: Vec<Category>) -> Vec<CategoryLine> {
    categories.sort_by(|a, b| a.name.cmp(&b.name));
    let mut lines = Vec::with_capacity(categories.len());
    write(&hierarchy(categories, |root| root.is_active), &[], &mut lines);
    lines
}

fn write(level: &[CategoryNode], above: &[String], lines: &mut Vec<CategoryLine>) {
    for CategoryNode { category, children } in level {
        let mut path = above.to_vec();
        path.push(category.name.clone());
        lines.push(CategoryLine {
            path: path.clone(),
            official_name: category.official_name.clone(),
            rep_sector: category.rep_sector.map(RepSector::code),
            price: category.price.map(|price| price.0),
            max_price: category.max_price.map(|price| price.0),
            display_order: category.display_order,
            display_order_entry: category.display_order_entry,
            is_visible: category.is_visible,
        });
        write(children, &path, lines);
    }
}
