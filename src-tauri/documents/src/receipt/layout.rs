//! The blocks of a receipt.

use super::{Mark, Receipt, ReceiptLine};
use crate::block::{Block, TRAINING};
use crate::words::{counted, day, moment, money, weight};
use crate::{Heading, Kind};
use recyclique_kernel::{Centimes, Grams};

pub(super) fn blocks(receipt: &Receipt) -> Vec<Block> {
    let mut blocks = Vec::new();
    banners(receipt, &mut blocks);
    masthead(&receipt.heading, &mut blocks);
    blocks.push(Block::Rule);
    identity(receipt, &mut blocks);
    blocks.push(Block::Rule);
    for line in &receipt.lines {
        item(line, &mut blocks);
    }
    blocks.push(Block::Rule);
    amounts(receipt, &mut blocks);
    if let Some(note) = present(receipt.note.as_deref()) {
        blocks.extend([Block::Blank, Block::Text(format!("Note\u{a0}: {note}"))]);
    }
    if !receipt.footer.is_empty() {
        blocks.push(Block::Blank);
        blocks.extend(receipt.footer.iter().cloned().map(Block::Centre));
    }
    if receipt.kind == Kind::Training {
        blocks.extend([Block::Blank, Block::Banner(TRAINING.to_owned())]);
    }
    blocks
}

/// Who issues it; the roll report begins the same way.
pub(crate) fn masthead(heading: &Heading, blocks: &mut Vec<Block>) {
    blocks.push(Block::Title(heading.association.clone()));
    blocks.extend(heading.distinct_site().map(|site| Block::Centre(site.to_owned())));
    blocks.extend(heading.address.iter().cloned().map(Block::Centre));
}

fn banners(receipt: &Receipt, blocks: &mut Vec<Block>) {
    let before = blocks.len();
    if receipt.kind == Kind::Training {
        blocks.push(Block::Banner(TRAINING.to_owned()));
    }
    if let Mark::Duplicata(number) = receipt.mark {
        blocks.push(Block::Banner(format!("DUPLICATA n°\u{a0}{number}")));
    }
    if blocks.len() > before {
        blocks.push(Block::Blank);
    }
}

fn identity(receipt: &Receipt, blocks: &mut Vec<Block>) {
    let zone = receipt.heading.zone;
    blocks.push(Block::Strong(
        format!("Ticket n°\u{a0}{}", receipt.ticket_number),
        receipt.heading.register.clone(),
    ));
    match receipt.kind {
        Kind::Deferred(book) => blocks.push(Block::Text(format!("Saisie différée — cahier du {}", day(book, zone)))),
        Kind::Real | Kind::Training => blocks.push(Block::Text(moment(receipt.sold_at, zone))),
    }
    if let Some(seller) = present(receipt.seller.as_deref()) {
        blocks.push(Block::Text(format!("Servi par {seller}")));
    }
}

fn item(line: &ReceiptLine, blocks: &mut Vec<Block>) {
    blocks.push(Block::Pair(line.label.clone(), money(line.total)));
    let mut details = Vec::new();
    if line.quantity != 1 || line.unit_price != line.total {
        details.push(format!("{}\u{a0}×\u{a0}{}", line.quantity, money(line.unit_price)));
    }
    details.push(weight(line.weight));
    details.extend(line.destination.clone());
    blocks.push(Block::Detail(details.join(" · ")));
}

fn amounts(receipt: &Receipt, blocks: &mut Vec<Block>) {
    let quantity = receipt.lines.iter().map(|line| line.quantity).sum();
    let kept: Grams = receipt.lines.iter().map(|line| line.weight).sum();
    blocks.push(Block::Pair(counted(quantity, "article"), weight(kept)));
    blocks.push(Block::Blank);
    if receipt.donation == Centimes::ZERO {
        blocks.push(Block::Total("TOTAL".to_owned(), money(receipt.total)));
    } else {
        blocks.push(Block::Strong("Total".to_owned(), money(receipt.total)));
        blocks.push(Block::Pair("Don à l'association".to_owned(), money(receipt.donation)));
        blocks.push(Block::Total(
            "À PAYER".to_owned(),
            money(receipt.total + receipt.donation),
        ));
    }
    blocks.push(Block::Blank);
    for payment in &receipt.payments {
        blocks.push(Block::Pair(payment.label.clone(), money(payment.amount)));
    }
    if receipt.change != Centimes::ZERO {
        blocks.push(Block::Strong("Rendu".to_owned(), money(receipt.change)));
    }
}

fn present(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
