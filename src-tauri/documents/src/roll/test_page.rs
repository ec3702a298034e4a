//! What an administrator prints to see that the printer is the right one, well set.

use super::{Paper, print};
use crate::Heading;
use crate::block::Block;
use crate::words::money;
use recyclique_kernel::Centimes;

/// A page with the width of the paper, the accents and an amount.
pub fn test_page(heading: &Heading, paper: Paper) -> Vec<u8> {
    let mut blocks = vec![
        Block::Title(heading.association.clone()),
        Block::Centre(heading.register.clone()),
        Block::Rule,
        Block::Banner("TEST".to_owned()),
        Block::Text("L'imprimante fonctionne. La ligne de tirets va d'un bord à l'autre.".to_owned()),
        Block::Blank,
        Block::Text("Accents : à â ç é è ê ë î ï ô ù û œ É À Ç €".to_owned()),
        Block::Pair("Un montant à droite".to_owned(), money(Centimes(123_456))),
        Block::Total("TOTAL".to_owned(), money(Centimes(123_456))),
    ];
    blocks.push(Block::Rule);
    print(&blocks, paper, false)
}
