//! Receipts, on the roll and as PDF.

use super::samples::{at, heading, long_receipt, pages, receipt};
use recyclique_documents::{Kind, Mark, Paper, Receipt, drawer_pulse, test_page};
use recyclique_tests::Printout;
use std::path::Path;

/// `BLESS=1` writes the golden file.
fn assert_golden(name: &str, bytes: &[u8]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/receipts/{name}.txt"));
    let printed = Printout::decode(bytes).to_string();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &printed).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        printed, golden,
        "tests/golden/receipts/{name}.txt; BLESS=1 writes it again"
    );
}

fn training() -> Receipt {
    Receipt {
        kind: Kind::Training,
        mark: Mark::Duplicata(2),
        ..receipt()
    }
}

fn deferred() -> Receipt {
    Receipt {
        kind: Kind::Deferred(at("2026-11-14T00:00:00Z")),
        donation: recyclique_kernel::Centimes::ZERO,
        ..receipt()
    }
}

#[test]
fn receipts_are_those_of_the_golden_files() {
    assert_golden("ordinary-80", &receipt().escpos(Paper::Mm80, true));
    assert_golden("ordinary-58", &receipt().escpos(Paper::Mm58, false));
    assert_golden("long-80", &long_receipt().escpos(Paper::Mm80, false));
    assert_golden("long-58", &long_receipt().escpos(Paper::Mm58, false));
    assert_golden("training-duplicata-58", &training().escpos(Paper::Mm58, false));
    assert_golden("training-duplicata-80", &training().escpos(Paper::Mm80, false));
    assert_golden("deferred-80", &deferred().escpos(Paper::Mm80, false));
    assert_golden("test-58", &test_page(&heading(), Paper::Mm58));
}

#[test]
fn the_drawer_opens_before_the_first_line_and_only_when_asked() {
    let opened = receipt().escpos(Paper::Mm80, true);
    assert!(opened.starts_with(b"\x1b@\x1bt\x13\x1bp\x00"), "start, page 858, pulse");
    assert_eq!(Printout::decode(&opened).drawer_pulses, [0]);
    let closed = Printout::decode(&receipt().escpos(Paper::Mm80, false));
    assert!(closed.drawer_pulses.is_empty());
    assert_eq!(closed.cuts, 1);
    let alone = Printout::decode(&drawer_pulse());
    assert_eq!((alone.drawer_pulses.len(), alone.lines.len(), alone.cuts), (1, 0, 0));
}

#[test]
fn a_duplicate_and_a_training_receipt_cannot_be_taken_for_a_receipt() {
    for paper in [Paper::Mm58, Paper::Mm80] {
        let printed = Printout::decode(&training().escpos(paper, false));
        let large: Vec<_> = printed
            .lines
            .iter()
            .filter(|line| line.is_wide && line.is_tall)
            .collect();
        let all: Vec<_> = large.iter().map(|line| line.text.as_str()).collect();
        let all = all.join(" ");
        assert_eq!(all.matches("ÉCOLE").count(), 2, "top and bottom: {all}");
        assert_eq!(all.matches("SANS VALEUR").count(), 2, "top and bottom: {all}");
        assert!(all.contains("DUPLICATA n° 2"), "{all}");
    }
    let page = pages(&training().pdf()).concat();
    assert_eq!(page.matches("ÉCOLE — SANS VALEUR").count(), 2);
    assert!(page.contains("DUPLICATA n°\u{a0}2"));
    let original = Printout::decode(&receipt().escpos(Paper::Mm58, false)).text();
    assert!(!original.contains("DUPLICATA") && !original.contains("ÉCOLE"));
}

#[test]
fn a_deferred_receipt_carries_the_day_of_the_notebook() {
    let page = pages(&deferred().pdf()).concat().replace('\n', " ");
    assert!(
        page.contains("Saisie différée — cahier du samedi 14 novembre 2026"),
        "{page}"
    );
}

#[test]
fn a_receipt_is_one_pdf_page_as_long_as_its_content() {
    let short = pages(&receipt().pdf());
    let long = pages(&long_receipt().pdf());
    assert_eq!((short.len(), long.len()), (1, 1));
    assert!(long[0].contains("n° 37"));
    assert!(long[0].contains("123,00\u{a0}€") || long[0].contains("1\u{a0}234\u{a0}567,89\u{a0}€"));
}
