//! The way to a printer, and everything that can happen on it.

use super::samples::receipt;
use recyclique_documents::{Paper, PrintCause, PrintError, Printer, Status};
use recyclique_tests::{FakePrinter, Mood};
use std::time::{Duration, Instant};

const LIMIT: Duration = Duration::from_secs(3);

async fn send(printer: &FakePrinter) -> Result<(), PrintError> {
    let bytes = receipt().escpos(Paper::Mm80, true);
    Printer::Network(printer.address()).send(&bytes, LIMIT).await
}

#[tokio::test]
async fn a_receipt_sent_is_the_receipt_printed() {
    let printer = FakePrinter::start().await;
    send(&printer).await.unwrap();
    assert_eq!(printer.jobs(), [receipt().escpos(Paper::Mm80, true)]);
    assert!(printer.printouts()[0].text().contains("Chaise en bois"));
}

#[tokio::test]
async fn a_printer_that_says_that_it_cannot_print_is_sent_nothing() {
    let printer = FakePrinter::start().await;
    let cases = [
        (Mood::PaperOut, PrintCause::PaperOut, Status::PaperOut, "papier"),
        (Mood::CoverOpen, PrintCause::CoverOpen, Status::CoverOpen, "capot"),
        (Mood::Offline, PrintCause::Offline, Status::Offline, "voyant"),
    ];
    for (mood, cause, status, word) in cases {
        printer.set_mood(mood);
        let refused = send(&printer).await.unwrap_err();
        assert_eq!((refused.cause, refused.may_have_printed), (cause, false), "{mood:?}");
        assert!(
            !refused.is_permanent() && refused.sentence().contains(word),
            "{refused}"
        );
        let network = Printer::Network(printer.address());
        assert_eq!(network.status(LIMIT).await, Ok(status));
    }
    assert!(printer.jobs().is_empty());
}

#[tokio::test]
async fn paper_that_runs_out_during_a_ticket_is_said_with_the_doubt() {
    let printer = FakePrinter::start().await;
    printer.set_mood(Mood::RunsOut);
    let refused = send(&printer).await.unwrap_err();
    assert_eq!((refused.cause, refused.may_have_printed), (PrintCause::PaperOut, true));
}

#[tokio::test]
async fn a_printer_that_never_answers_questions_prints_all_the_same() {
    let printer = FakePrinter::start().await;
    printer.set_mood(Mood::Silent);
    send(&printer).await.unwrap();
    assert_eq!(printer.jobs().len(), 1);
    let status = Printer::Network(printer.address()).status(LIMIT).await;
    assert_eq!(status, Ok(Status::Unknown));
}

#[tokio::test]
async fn a_printer_that_hangs_up_has_printed_nothing() {
    let printer = FakePrinter::start().await;
    printer.set_mood(Mood::ClosesAtOnce);
    let refused = send(&printer).await.unwrap_err();
    assert_eq!(
        (refused.cause, refused.may_have_printed),
        (PrintCause::Unreachable, false)
    );
    assert!(printer.jobs().is_empty());
}

#[tokio::test]
async fn a_printer_that_never_reads_holds_nobody() {
    let printer = FakePrinter::start().await;
    printer.set_mood(Mood::NeverReads);
    let started = Instant::now();
    let more_than_buffers = vec![b' '; 64 << 20];
    let refused = Printer::Network(printer.address())
        .send(&more_than_buffers, Duration::from_secs(1))
        .await
        .unwrap_err();
    assert_eq!(
        (refused.cause, refused.may_have_printed),
        (PrintCause::Interrupted, true)
    );
    assert!(started.elapsed() < Duration::from_secs(3), "{:?}", started.elapsed());
}

#[tokio::test]
async fn nobody_at_the_address_is_said_in_time_and_by_its_name() {
    let closed = {
        let printer = FakePrinter::start().await;
        printer.address()
    };
    // The second address is reserved for documentation: packets to it are lost, or refused by the network.
    for address in [closed, "192.0.2.1:9100".to_owned()] {
        let started = Instant::now();
        let refused = Printer::Network(address.clone())
            .send(b"x", Duration::from_secs(1))
            .await
            .unwrap_err();
        assert_eq!(
            (refused.cause, refused.may_have_printed),
            (PrintCause::Unreachable, false)
        );
        assert_eq!(
            refused.to_string(),
            format!("L'imprimante ne répond pas ({address}). Vérifiez qu'elle est allumée et branchée.")
        );
        assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_right_is_not_tried_again() {
    let refused = Printer::Network("imprimante de la caisse".to_owned())
        .send(b"x", LIMIT)
        .await
        .unwrap_err();
    assert_eq!(refused.cause, PrintCause::Misconfigured);
    assert!(refused.is_permanent());
}

#[tokio::test]
async fn a_device_file_receives_the_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lp0");
    std::fs::write(&path, "").unwrap();
    Printer::Device(path.clone()).send(b"bonjour\n", LIMIT).await.unwrap();
    let written = std::fs::read(&path).unwrap();
    assert!(written.ends_with(b"bonjour\n"), "{written:?}");
}

#[tokio::test]
async fn a_cable_that_is_not_plugged_in_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lp0");
    let serial = Printer::Serial {
        path: path.display().to_string(),
        baud: 9600,
    };
    for printer in [Printer::Device(path), serial] {
        let refused = printer.send(b"x", LIMIT).await.unwrap_err();
        assert_eq!(
            (refused.cause, refused.may_have_printed),
            (PrintCause::Missing, false),
            "{printer:?}"
        );
        assert!(!refused.is_permanent());
        assert_eq!(printer.status(LIMIT).await.unwrap_err().cause, PrintCause::Missing);
    }
}
