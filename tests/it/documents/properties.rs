//! What holds for any data.

use super::samples::{pages, receipt, report};
use proptest::prelude::*;
use recyclique_documents::{Paper, Payment, Receipt, ReceiptLine};
use recyclique_kernel::{Centimes, Grams};
use recyclique_tests::Printout;

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,60}", any::<String>(), "[a-zéè ]{0,30}"]
}

fn line() -> impl Strategy<Value = ReceiptLine> {
    let amounts = (1_i64..1000, 1_i64..10_000_000, 0_i64..10_000_000, 0_i64..10_000_000_000);
    (text(), amounts, proptest::option::of(text())).prop_map(|(label, (quantity, grams, unit, total), destination)| {
        ReceiptLine {
            label,
            quantity,
            weight: Grams(grams),
            unit_price: Centimes(unit),
            total: Centimes(total),
            destination,
        }
    })
}

prop_compose! {
    fn receipts()(
        lines in prop::collection::vec(line(), 0..6),
        words in prop::array::uniform5(text()),
        amounts in prop::array::uniform4(0_i64..1_000_000_000),
    ) -> Receipt {
        let [association, seller, note, footer, label] = words;
        let [total, donation, given, change] = amounts.map(Centimes);
        let mut receipt = Receipt {
            lines, total, donation, change,
            seller: Some(seller),
            note: Some(note),
            footer: vec![footer],
            payments: vec![Payment { label, amount: given }],
            ..receipt()
        };
        receipt.heading.association = association;
        receipt
    }
}

/// Every amount a receipt must tell, as the shop writes it; spaces differ between the roll and the page.
fn amounts(receipt: &Receipt) -> Vec<String> {
    let totals = receipt.lines.iter().map(|line| line.total);
    let payments = receipt.payments.iter().map(|payment| payment.amount);
    let mut amounts: Vec<_> = totals.chain(payments).chain([receipt.total]).collect();
    amounts.extend(
        [receipt.donation, receipt.change]
            .into_iter()
            .filter(|amount| amount.0 != 0),
    );
    amounts.into_iter().map(written).collect()
}

fn written(amount: Centimes) -> String {
    format!("{}€", amount.to_euros().replace('.', ","))
}

fn without_spaces(text: &str) -> String {
    text.replace([' ', '\u{a0}', '\n'], "")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_amount_is_on_the_receipt_and_no_line_is_wider_than_the_paper(receipt in receipts()) {
        let page = without_spaces(&pages(&receipt.pdf()).concat());
        for paper in [Paper::Mm58, Paper::Mm80] {
            let printed = Printout::decode(&receipt.escpos(paper, false));
            prop_assert!(printed.width() <= paper.columns(), "{printed}");
            let roll = without_spaces(&printed.text());
            for amount in amounts(&receipt) {
                prop_assert!(roll.contains(&amount), "{amount} on the roll\n{printed}");
                prop_assert!(page.contains(&amount), "{amount} on the page");
            }
        }
    }

    #[test]
    fn any_text_goes_through_a_report(words in prop::array::uniform5(text())) {
        let mut report = report(3);
        let [association, category, reason, comment, seller] = words;
        report.heading.association = association;
        report.categories[0].name = category;
        report.movements[0].reason = reason;
        report.complements[0].label = comment;
        report.tickets[0].seller = Some(seller);
        for paper in [Paper::Mm58, Paper::Mm80] {
            prop_assert!(Printout::decode(&report.escpos(paper)).width() <= paper.columns());
        }
        let page = without_spaces(&pages(&report.pdf()).concat());
        for category in &report.categories {
            prop_assert!(page.contains(&written(category.amount)));
        }
    }
}
