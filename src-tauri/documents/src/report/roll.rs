//! The short report, on the roll.

use super::{Means, SessionReport, Stage};
use crate::block::Block;
use crate::receipt::layout::masthead;
use crate::words::{counted, difference, moment, money, short_moment, weight};
use crate::{Kind, words};

pub(super) fn blocks(report: &SessionReport) -> Vec<Block> {
    let zone = report.heading.zone;
    let mut blocks = Vec::new();
    blocks.extend(report.warning().map(Block::Banner));
    masthead(&report.heading, &mut blocks);
    blocks.push(Block::Rule);
    blocks.push(Block::Title(report.title()));
    blocks.push(Block::Centre(report.heading.register.clone()));
    blocks.push(Block::Text(report.subtitle()));
    blocks.push(Block::Text(format!(
        "Ouverte le {}{}",
        moment(report.opened_at, zone),
        by(report.operator.as_deref())
    )));
    if let Stage::Z(closing) = &report.stage {
        blocks.push(Block::Text(format!(
            "Fermée le {}{}",
            moment(closing.closed_at, zone),
            by(closing.closed_by.as_deref())
        )));
    }
    blocks.push(Block::Rule);
    for (label, value) in [
        ("Tickets", words::number(report.number_of_sales)),
        ("Articles", words::number(report.number_of_items)),
        ("Poids", weight(report.total_weight)),
    ] {
        blocks.push(Block::Pair(label.to_owned(), value));
    }
    blocks.push(Block::Rule);
    for line in report.balance() {
        let draw = if line.is_strong { Block::Strong } else { Block::Pair };
        blocks.push(draw(line.label.to_owned(), line.value));
    }
    blocks.extend(
        report
            .comment()
            .map(|text| Block::Text(format!("Commentaire\u{a0}: {text}"))),
    );
    blocks.push(Block::Rule);
    report.means.iter().for_each(|means| means_blocks(means, &mut blocks));
    blocks.push(Block::Pair("Monnaie rendue".to_owned(), money(report.change_given)));
    if !report.movements.is_empty() {
        blocks.push(Block::Rule);
    }
    for movement in &report.movements {
        blocks.push(Block::Pair(movement.reason.clone(), difference(movement.amount)));
        let who = by(movement.made_by.as_deref());
        blocks.push(Block::Detail(format!("{}{who}", short_moment(movement.made_at, zone))));
    }
    blocks.push(Block::Rule);
    for category in &report.categories {
        blocks.push(Block::Pair(category.name.clone(), money(category.amount)));
        let quantity = counted(category.quantity, "article");
        blocks.push(Block::Detail(format!("{quantity} · {}", weight(category.weight))));
    }
    if !report.complements.is_empty() {
        blocks.push(Block::Rule);
        blocks.push(Block::Text(format!(
            "{} après la fermeture\u{a0}: voir le rapport complet.",
            counted(
                i64::try_from(report.complements.len()).unwrap_or(i64::MAX),
                "correction"
            )
        )));
    }
    if report.kind == Kind::Training {
        blocks.push(Block::Blank);
        blocks.extend(report.warning().map(Block::Banner));
    }
    blocks
}

fn means_blocks(means: &Means, blocks: &mut Vec<Block>) {
    blocks.push(Block::Strong(means.label.clone(), money(means.amount)));
    blocks.push(Block::Detail(counted(means.count, "ticket")));
    blocks.push(Block::Pair("Attendu".to_owned(), money(means.expected)));
    if let Some(found) = means.counted {
        blocks.push(Block::Pair("Compté".to_owned(), money(found)));
        blocks.push(Block::Pair("Écart".to_owned(), difference(found - means.expected)));
    }
}

fn by(name: Option<&str>) -> String {
    name.map(|name| format!(" par {name}")).unwrap_or_default()
}
