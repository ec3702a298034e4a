//! The report of a session, X and Z.

use super::samples::{at, pages, report};
use recyclique_documents::{Kind, Paper, Stage};
use recyclique_tests::Printout;

#[test]
fn an_x_and_a_z_say_what_they_are() {
    let closed = report(3);
    let mut open = report(3);
    open.stage = Stage::X;
    let z = pages(&closed.pdf()).concat();
    let x = pages(&open.pdf()).concat();
    assert!(z.contains("Rapport Z n°\u{a0}12") && z.contains("Écart") && z.contains("Une pièce de 2 €"));
    assert!(x.contains("Rapport X") && x.contains("Session en cours"));
    assert!(!x.contains("Fermée le"), "an open session has no closing");
    let roll = Printout::decode(&closed.escpos(Paper::Mm58)).text();
    assert!(roll.contains("Rapport Z n° 12") && roll.contains("-3,20 €"), "{roll}");
}

#[test]
fn a_long_list_has_its_header_and_its_number_on_every_page() {
    let pages = pages(&report(300).pdf());
    assert!(pages.len() >= 6, "{} pages", pages.len());
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} / {}", index + 1, pages.len())));
        if index > 1 {
            assert!(page.contains("Vendu par"), "page {} repeats the header", index + 1);
        }
    }
    let all = pages.concat();
    let missing: Vec<_> = (1001..=1300)
        .filter(|number| !all.contains(&format!("\n{number}\n")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn an_unusual_session_says_so_on_every_page() {
    let mut training = report(300);
    training.kind = Kind::Training;
    assert!(
        pages(&training.pdf())
            .iter()
            .all(|page| page.contains("ÉCOLE — SANS VALEUR"))
    );
    let mut late = report(300);
    late.kind = Kind::Deferred(at("2026-11-14T00:00:00Z"));
    let band = "Saisie différée — cahier du samedi 14 novembre 2026";
    assert!(pages(&late.pdf()).iter().all(|page| page.contains(band)));
}

#[test]
fn what_was_corrected_after_the_closing_is_apart() {
    let all = pages(&report(3).pdf()).concat();
    assert!(all.contains("Compléments après la fermeture"));
    assert!(all.contains("3,250\u{a0}kg") && all.contains("32,500\u{a0}kg"));
    assert!(all.contains("23/11/2026\u{a0}10:05") && all.contains("Camille"));
}

/// `cargo nextest run --release -p recyclique-tests --test it five_thousand --run-ignored all --no-capture`
#[test]
#[ignore = "a measure: only in release is it worth something"]
fn five_thousand_tickets_take_less_than_a_second() {
    let report = report(5_000);
    let started = std::time::Instant::now();
    let pdf = report.pdf();
    let taken = started.elapsed();
    eprintln!("5 000 tickets: {taken:?}, {} bytes", pdf.len());
    assert!(taken < std::time::Duration::from_secs(1), "{taken:?}");
}
