//! The files for spreadsheets, as 1.4.4 made them.

use super::samples::at;
use recyclique_documents::{BulkCsv, BulkLine, BulkSession, BulkXlsx, SessionSheet, SheetLine, SheetTicket};
use recyclique_kernel::{Centimes, Grams};
use std::io::Write;

fn sheet() -> SessionSheet {
    let line = |category: &str, notes: Option<&str>, preset: Option<&str>| SheetLine {
        category: category.to_owned(),
        quantity: 2,
        weight: Grams(3250),
        unit_price: Centimes(675),
        total: Centimes(1350),
        preset: preset.map(str::to_owned),
        notes: notes.map(str::to_owned),
    };
    let ticket = |lines| SheetTicket {
        sold_at: at("2026-11-21T09:36:12Z"),
        total: Centimes(1350),
        lines,
    };
    SessionSheet {
        session_id: "0193f1aa-0000-7000-8000-000000000001".to_owned(),
        operator_id: "0193f1aa-0000-7000-8000-000000000002".to_owned(),
        operator_name: "alix".to_owned(),
        site_id: "0193f1aa-0000-7000-8000-000000000003".to_owned(),
        site_name: "Boutique / Saint-Malo Intra-Muros".to_owned(),
        opened_at: at("2026-11-21T08:02:00Z"),
        closed_at: Some(at("2026-11-21T17:31:00Z")),
        initial_amount: Centimes(5000),
        closing_amount: Centimes(7700),
        actual_amount: Some(Centimes(7695)),
        variance: Some(Centimes(-5)),
        variance_comment: Some("pièce; \"perdue\"".to_owned()),
        total_sales: Centimes(2700),
        total_items: 2,
        generated_at: at("2026-11-21T17:31:02Z"),
        tickets: vec![
            ticket(vec![
                line("Mobilier", Some("pied\r\ncassé"), None),
                line("Jouets", None, Some("Don")),
            ]),
            ticket(vec![]),
        ],
    }
}

#[test]
fn the_report_of_a_session_is_the_one_of_1_4_4_byte_for_byte() {
    let expected = "\u{feff}=== RÉSUMÉ DE SESSION ===\r\n\
        Champ;Valeur\r\n\
        ID Session;0193f1aa-0000-7000-8000-000000000001\r\n\
        ID Opérateur;0193f1aa-0000-7000-8000-000000000002\r\n\
        Nom Opérateur;alix\r\n\
        ID Site;0193f1aa-0000-7000-8000-000000000003\r\n\
        Nom Site;Boutique / Saint-Malo Intra-Muros\r\n\
        Date Ouverture;2026-11-21 08:02:00\r\n\
        Date Fermeture;2026-11-21 17:31:00\r\n\
        Montant Initial (€);50,00\r\n\
        Montant de Clôture (€);77,00\r\n\
        Montant Réel (€);76,95\r\n\
        Écart (€);-0,05\r\n\
        Commentaire Écart;\"pièce; \"\"perdue\"\"\"\r\n\
        Total Ventes (€);27,00\r\n\
        Nombre d'Articles;2\r\n\
        Rapport Généré Le;2026-11-21 17:31:02\r\n\
        ;\r\n\
        === DÉTAILS DES VENTES ===\r\n\
        Numéro de Ticket;Date de Vente;Catégorie;Quantité;Poids (kg);Prix Unitaire (€);Prix Total (€);Type de Transaction;Notes\r\n\
        Ticket #1;2026-11-21 09:36:12;Mobilier;2;3,250;6,75;13,50;;pied  cassé\r\n\
        Ticket #1;2026-11-21 09:36:12;Jouets;2;3,250;6,75;13,50;Don;\r\n\
        ;;;;;;;;\r\n\
        Ticket #2;2026-11-21 09:36:12;;0;;0,00;13,50;;\r\n";
    assert_eq!(String::from_utf8(sheet().csv().unwrap()).unwrap(), expected);
    assert_eq!(
        sheet().file_name(),
        "session_caisse_20261121_alix_Boutique___Saint-Mal_0193f1aa-0000-7000-8000-000000000001_173102.csv"
    );
    let nameless = SessionSheet {
        operator_name: String::new(),
        ..sheet()
    };
    assert!(nameless.file_name().starts_with("session_caisse_20261121_unknown_"));
}

fn session(number: i64) -> BulkSession {
    BulkSession {
        session_id: format!("0193f1aa-0000-7000-8000-{number:012}"),
        opened_at: at("2026-11-21T08:02:00Z"),
        closed_at: None,
        operator: "alix".to_owned(),
        register: "Caisse 1".to_owned(),
        site: "Saint-Malo".to_owned(),
        initial_amount: Centimes(5000),
        total_sales: Centimes(2700),
        number_of_sales: 2,
        number_of_items: 3,
        total_donations: Centimes(150),
        closing_amount: None,
        actual_amount: None,
        variance: None,
        variance_comment: None,
        is_closed: false,
    }
}

fn bulk_line(number: i64) -> BulkLine {
    BulkLine {
        sale_id: format!("{number:08}-0000-7000-8000-000000000000"),
        sold_at: at("2026-11-21T09:36:12Z"),
        main_category: "Mobilier".to_owned(),
        secondary_category: Some("Chaises".to_owned()),
        quantity: 2,
        weight: Grams(3250),
        unit_price: Centimes(675),
        total: Centimes(1350),
    }
}

#[test]
fn the_export_of_a_period_has_sixteen_columns_and_says_how_far_it_is() {
    let mut told = Vec::new();
    let mut out = BulkCsv::new(Vec::new(), |rows| told.push(rows)).unwrap();
    for number in 0..2_500 {
        out.write(&session(number)).unwrap();
    }
    let text = String::from_utf8(out.finish().unwrap()).unwrap();
    assert_eq!(told, [1_000, 2_000, 2_500]);
    let mut lines = text.split("\r\n");
    assert_eq!(
        lines.next(),
        Some(
            "\u{feff}Date Ouverture;Date Fermeture;Opérateur;Caisse;Site;Montant Initial (€);Total Ventes (€);Nombre \
             Ventes;Nombre Articles;Total Dons (€);Montant Clôture (€);Montant Réel (€);Écart (€);Commentaire \
             Écart;Statut;ID Session"
        )
    );
    assert_eq!(
        lines.next(),
        Some(
            "2026-11-21 08:02:00;;alix;Caisse 1;Saint-Malo;50,00;27,00;2;3;1,50;;;;;open;\
             0193f1aa-0000-7000-8000-000000000000"
        )
    );
    assert_eq!(lines.count(), 2_500, "the other rows, and the end of the last line");
}

/// Gives what was written, after the workbook took the file.
#[derive(Default)]
struct Length(u64);

impl Write for &mut Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += u64::try_from(bytes.len()).unwrap();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn the_workbook_of_a_period_has_its_three_sheets_in_text() {
    let mut out = BulkXlsx::new(|_| {}).unwrap();
    out.session(&session(1)).unwrap();
    out.session(&session(2)).unwrap();
    out.line(&bulk_line(7)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xlsx");
    out.finish(std::fs::File::create(&path).unwrap()).unwrap();
    let part = |name: &str| {
        let file = std::fs::File::open(&path).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
    };
    let book = part("xl/workbook.xml");
    let names = ["Résumé", "Détails", "Détails Tickets"];
    let places: Vec<_> = names
        .iter()
        .map(|name| book.find(&format!("name=\"{name}\"")).unwrap())
        .collect();
    assert!(places.is_sorted(), "the order of the sheets: {book}");
    let [summary, details, tickets] = [1, 2, 3].map(|number| part(&format!("xl/worksheets/sheet{number}.xml")));
    assert!(
        summary.contains("<t>TOTAL</t>") && summary.contains("<t>54,00</t>"),
        "{summary}"
    );
    assert_eq!(details.matches("<row ").count(), 3);
    assert!(details.contains("Nb Ventes") && !details.contains("Nombre Ventes"));
    for cell in ["00000007", "Mobilier", "Chaises", "3,250", "6,75", "13,50"] {
        assert!(tickets.contains(&format!("<t>{cell}</t>")), "{cell}");
    }
    for sheet in [summary, details, tickets] {
        assert!(!sheet.contains("<v>"), "every cell is text");
    }
    let styles = part("xl/styles.xml");
    assert!(styles.contains("FF3498DB") && styles.contains("FFE8F4F8"));
}

/// `cargo nextest run --release -p recyclique-tests --test it a_year --run-ignored all --no-capture`
#[test]
#[ignore = "a measure: only in release is it worth something"]
fn a_year_is_exported_within_five_seconds_in_constant_memory() {
    let before = peak_kilobytes();
    let started = std::time::Instant::now();
    let mut out = BulkXlsx::new(|_| {}).unwrap();
    for number in 0..600 {
        out.session(&session(number)).unwrap();
    }
    for number in 0..225_000 {
        out.line(&bulk_line(number)).unwrap();
    }
    let mut length = Length::default();
    out.finish(&mut length).unwrap();
    let taken = started.elapsed();
    let grown = peak_kilobytes() - before;
    eprintln!(
        "600 sessions, 225 000 lines: {taken:?}, {} bytes, {grown} kB more at the peak",
        length.0
    );
    assert!(grown < 20_000, "{grown} kB");
    assert!(taken < std::time::Duration::from_secs(5), "{taken:?}");
}

/// The highest memory of this process so far.
fn peak_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    peak.split_whitespace().nth(1).unwrap().parse().unwrap()
}
