//! The list of categories, against golden files: `BLESS=1` writes them.

use super::samples::{at, pages};
use recyclique_documents::{CategoryLine, CategoryList, PARIS};
use recyclique_kernel::Centimes;
use std::io::Cursor;
use std::path::Path;

fn line(path: &[&str], price: Option<i64>, max_price: Option<i64>) -> CategoryLine {
    CategoryLine {
        path: path.iter().map(|name| (*name).to_owned()).collect(),
        official_name: None,
        rep_sector: None,
        price: price.map(Centimes),
        max_price: max_price.map(Centimes),
        display_order: 10,
        display_order_entry: 0,
        is_visible: true,
    }
}

fn list() -> CategoryList {
    let lamp = CategoryLine {
        official_name: Some("Luminaires; lampes \"et\" lustres".to_owned()),
        rep_sector: Some("eee"),
        is_visible: false,
        display_order_entry: -20,
        ..line(&["Déco", "Lampe, lustre"], Some(50), Some(123_450))
    };
    CategoryList {
        lines: vec![
            line(&["Divers"], Some(100), None),
            line(&["Déco"], None, None),
            lamp,
            line(&["Déco", "Textile"], None, None),
            line(&["Déco", "Textile", "Rideau"], None, Some(2000)),
        ],
        made_at: at("2026-07-31T22:30:00Z"),
        zone: PARIS,
    }
}

fn assert_golden(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/categories/{name}"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, found).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, golden, "tests/golden/categories/{name}; BLESS=1 writes it again");
}

#[test]
fn the_lists_are_those_of_the_golden_files() {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    assert_golden("simple.csv", &text(list().csv().unwrap()));
    assert_golden("complet.csv", &text(list().complete_csv().unwrap()));
    assert_golden("modele.csv", &text(recyclique_documents::template().unwrap()));
    assert_golden("feuille.txt", &cells(&list().xlsx().unwrap()));
    assert_golden("page.txt", &pages(&list().pdf()).join("\u{c}\n"));
}

#[test]
fn an_empty_list_says_so() {
    let empty = CategoryList {
        lines: vec![],
        ..list()
    };
    assert!(
        pages(&empty.pdf())
            .concat()
            .contains("Aucune catégorie active trouvée.")
    );
    assert_eq!(String::from_utf8(empty.csv().unwrap()).unwrap().lines().count(), 1);
    assert_eq!(cells(&empty.xlsx().unwrap()).lines().count(), 1);
}

#[test]
fn a_family_is_not_cut_between_two_pages_when_one_page_holds_it() {
    let family = |root: &str, size: usize| {
        let names: Vec<String> = (0..size).map(|number| format!("{root} {number}")).collect();
        let below = names
            .iter()
            .map(|name| line(&[root, name], Some(100), None))
            .collect::<Vec<_>>();
        std::iter::once(line(&[root], None, None)).chain(below)
    };
    let lines = family("Courte", 25)
        .chain(family("Entière", 25))
        .chain(family("Longue", 120));
    let long = CategoryList {
        lines: lines.collect(),
        ..list()
    };
    let pages = pages(&long.pdf());
    let page_of = |text: &str| {
        pages
            .iter()
            .position(|page| page.lines().any(|found| found == text))
            .unwrap()
    };
    assert_eq!(page_of("Courte 0"), 0);
    assert_eq!(
        (page_of("Entière"), page_of("Entière 0"), page_of("Entière 24")),
        (1, 1, 1)
    );
    assert!(page_of("Longue 119") > page_of("Longue 0"));
    assert!(
        pages
            .iter()
            .all(|page| page.contains("Document généré par RecyClique - 2026"))
    );
}

/// The cells of the first sheet, a row a line, numbers between `<` and `>`.
fn cells(workbook: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut part = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
    let (book, sheet, texts) = (
        part("xl/workbook.xml"),
        part("xl/worksheets/sheet1.xml"),
        part("xl/sharedStrings.xml"),
    );
    assert!(book.contains("name=\"Catégories\""));
    let texts: Vec<&str> = texts
        .split("<si>")
        .skip(1)
        .map(|text| between(text, "<t", "</t>"))
        .collect();
    let rows = sheet.split("<row ").skip(1).map(|row| {
        let cells = row.split("<c ").skip(1).filter(|cell| cell.contains("<v>"));
        let cells = cells.map(|cell| match between(cell, "<v", "</v>") {
            value if cell.contains("t=\"s\"") => texts[value.parse::<usize>().unwrap()].to_owned(),
            value => format!("<{value}>"),
        });
        cells.collect::<Vec<_>>().join(" | ")
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// What stands in an element.
fn between<'t>(text: &'t str, open: &str, close: &str) -> &'t str {
    let inside = &text[text.find(open).unwrap()..text.find(close).unwrap()];
    &inside[inside.find('>').unwrap() + 1..]
}
