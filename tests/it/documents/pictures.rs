//! What people see: pictures in `target/tmp/pictures`, to be looked at after a change of layout.

use super::samples::{at, long_receipt, receipt, report};
use recyclique_documents::{Kind, Mark, Paper, Receipt};
use recyclique_tests::Printout;
use std::path::PathBuf;

fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_document_can_be_looked_at() {
    let training = Receipt {
        kind: Kind::Training,
        mark: Mark::Duplicata(1),
        ..receipt()
    };
    let deferred = Receipt {
        kind: Kind::Deferred(at("2026-11-14T00:00:00Z")),
        ..receipt()
    };
    let receipts = [
        ("ordinary", receipt()),
        ("long", long_receipt()),
        ("training", training),
        ("deferred", deferred),
    ];
    for (name, receipt) in receipts {
        for (paper, width) in [(Paper::Mm58, 58), (Paper::Mm80, 80)] {
            let path = folder().join(format!("{name}-{width}.png"));
            Printout::decode(&receipt.escpos(paper, false)).save_picture(paper.columns(), &path);
            assert!(
                path.metadata().unwrap().len() > 2_000,
                "{} shows something",
                path.display()
            );
        }
        std::fs::write(folder().join(format!("{name}.pdf")), receipt.pdf()).unwrap();
    }
    for tickets in [3, 300] {
        let mut report = report(tickets);
        std::fs::write(folder().join(format!("report-{tickets}.pdf")), report.pdf()).unwrap();
        report.kind = Kind::Training;
        std::fs::write(folder().join(format!("report-{tickets}-training.pdf")), report.pdf()).unwrap();
        for (paper, width) in [(Paper::Mm58, 58), (Paper::Mm80, 80)] {
            let path = folder().join(format!("report-{tickets}-{width}.png"));
            Printout::decode(&report.escpos(paper)).save_picture(paper.columns(), &path);
        }
    }
    let mut late = report(12);
    late.kind = Kind::Deferred(at("2026-11-14T00:00:00Z"));
    std::fs::write(folder().join("report-deferred.pdf"), late.pdf()).unwrap();
}
