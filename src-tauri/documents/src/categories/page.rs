//! The list on A4 pages.

use super::{CategoryLine, CategoryList};
use crate::sheet::{Flow, Table, amount, text};
use crate::words::local;
use recyclique_kernel::Centimes;

const COLUMNS: [crate::sheet::Column; 3] = [
    text("Nom Sous-Catégorie", 6),
    amount("Prix Min", 2),
    amount("Prix Max", 2),
];

pub(super) fn pdf(list: &CategoryList) -> Vec<u8> {
    let made_at = local(list.made_at, list.zone);
    let generated = format!("Export généré le {}", made_at.format("%d/%m/%Y à %H:%M"));
    let mut flow = Flow::new(None);
    flow.masthead("Configuration des Catégories", &[generated], "", "");
    if list.lines.is_empty() {
        flow.paragraph("Aucune catégorie active trouvée.");
    }
    let table = Table { columns: &COLUMNS };
    for family in list.lines.chunk_by(|_, next| !next.is_root()) {
        let rows: Vec<_> = family.iter().map(row).collect();
        let name = family.first().map_or("", CategoryLine::root);
        flow.framed_heading(name, table.height(&rows));
        table.draw(&mut flow, rows.into_iter(), None);
    }
    let footer = format!("Document généré par RecyClique - {}", made_at.format("%Y"));
    flow.save(&footer, list.made_at)
}

/// A root without a price leaves its row empty.
fn row(line: &CategoryLine) -> [String; 3] {
    if line.is_root() && line.price.is_none() && line.max_price.is_none() {
        return Default::default();
    }
    [line.name().to_owned(), price(line.price), price(line.max_price)]
}

fn price(price: Option<Centimes>) -> String {
    price.map_or_else(|| "-".to_owned(), |price| format!("{}\u{a0}€", price.to_euros()))
}
