use super::*;
use crate::categories::dto::Category;
use crate::euros::EurosText;
use crate::imports::dto::LineAction;
use proptest::prelude::*;
use recyclique_kernel::{Id, Timestamp};
use std::collections::{HashMap, HashSet};

const HEADER: &str = "Catégorie racine,Sous-catégorie,Prix minimum (€),Prix maximum (€)\n";
const COMPLETE: &str = "Niveau 1;Niveau 2;Niveau 3;Niveau 4;Niveau 5;Dénomination officielle;Secteur REP;\
                        Prix minimum (€);Prix maximum (€);Ordre caisse;Ordre réception;Visible en réception\n";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-21T10:00:00Z").unwrap()
}

fn rows(lines: &str) -> Vec<Row> {
    let book = read(format!("{HEADER}{lines}").as_bytes());
    assert_eq!(book.error, None);
    book.rows
}

fn complete(lines: &str) -> Vec<Row> {
    let book = read(format!("{COMPLETE}{lines}").as_bytes());
    assert_eq!(book.error, None);
    book.rows
}

fn planned(existing: &[Category], rows: &[Row]) -> Plan {
    plan(Kept::all(existing.to_vec()), rows, now(), || Id::generate(now()))
}

/// The categories once the list is imported, which must be possible.
fn imported(existing: &[Category], rows: &[Row]) -> Vec<Category> {
    let plan = planned(existing, rows);
    assert_eq!(plan.errors, Vec::<String>::new());
    plan.entries.into_iter().map(|entry| entry.after).collect()
}

fn named<'c>(categories: &'c [Category], name: &str) -> &'c Category {
    categories.iter().find(|category| category.name == name).unwrap()
}

fn prices(category: &Category) -> (Option<i64>, Option<i64>) {
    let cents = |price: Option<EurosText>| price.map(|price| price.0.0);
    (cents(category.price), cents(category.max_price))
}

#[test]
fn a_file_is_read_whatever_spreadsheet_wrote_it() {
    let text = format!("{HEADER}Vaisselle,Théière,\"1,5\",3\n");
    let tabbed =
        "Catégorie racine\tSous-catégorie\tPrix minimum (€)\tPrix maximum (€)\r\nVaisselle\tThéière\t1,5\t3\r\n";
    let excel =
        " Catégorie racine ;Sous-catégorie; Prix minimum (€);Prix maximum (€)\r\nVaisselle;Théière;1,50 €;3\r\n;;;\r\n";
    let (ansi, ..) = encoding_rs::WINDOWS_1252.encode(excel);
    let wide: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(tabbed.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for (file, encoding, separator) in [
        (text.clone().into_bytes(), "UTF-8", ','),
        (format!("\u{feff}{text}").into_bytes(), "UTF-8", ','),
        (excel.as_bytes().to_vec(), "UTF-8", ';'),
        (ansi.into_owned(), "windows-1252", ';'),
        (tabbed.as_bytes().to_vec(), "UTF-8", '\t'),
        (wide, "UTF-16LE", '\t'),
    ] {
        let book = read(&file);
        assert_eq!(
            (book.encoding, book.separator, book.error),
            (Some(encoding), Some(separator), None)
        );
        assert_eq!(book.rows.len(), 1, "{encoding} {separator}");
        assert_eq!(book.rows[0].path, ["Vaisselle", "Théière"]);
        assert_eq!((book.rows[0].line, book.rows[0].min_price), (2, Some(Centimes(150))));
    }
}

#[test]
fn a_decomposed_accent_is_the_same_name() {
    let rows = rows("Vaisselle,The\u{301}ie\u{300}re,,\n");
    assert_eq!(rows[0].path[1], "Théière");
}

#[test]
fn what_is_no_list_is_said_to_be_none() {
    let missing = read("Catégorie racine,Prix minimum (€)\nA,1\n".as_bytes());
    assert_eq!(
        missing.error.as_deref(),
        Some("Colonnes manquantes: Sous-catégorie, Prix maximum (€)")
    );
    let empty = read(b"");
    assert!(
        empty
            .error
            .unwrap()
            .starts_with("Colonnes manquantes: Catégorie racine, ")
    );
    for binary in [&b"PK\x03\x04stuff"[..], b"%PDF-1.7", b"a\0b\0", &[0; 64]] {
        assert!(
            read(binary)
                .error
                .unwrap()
                .starts_with("Ce fichier n'est pas un fichier CSV lisible")
        );
    }
    let endless = format!("{HEADER}{}", "A,B,1,2\n".repeat(20_001));
    assert!(read(endless.as_bytes()).error.unwrap().contains("20 000 lignes"));
}

#[test]
fn lines_are_counted_as_in_the_file() {
    let rows = rows("A,\"B\nbis\",1,2\n\n,,,\n,C,1,2\nD\n");
    let seen: Vec<(u64, bool)> = rows.iter().map(|row| (row.line, row.fault.is_some())).collect();
    assert_eq!(seen, [(2, false), (6, true), (7, false)]);
    assert_eq!(rows[2].path, ["D"], "a short line is a line with empty cells");
}

#[test]
fn a_cell_that_cannot_be_read_is_told_with_its_line() {
    for (line, told) in [
        (",B,1,2", "L2: 'Catégorie racine' manquante"),
        ("A,B,cher,", "L2: prix minimum illisible («\u{a0}cher\u{a0}»)"),
        ("A,B,NaN,", "L2: prix minimum illisible («\u{a0}NaN\u{a0}»)"),
        ("A,B,,inf", "L2: prix maximum illisible («\u{a0}inf\u{a0}»)"),
        ("A,B,-1,", "L2: le prix minimum ne peut pas être négatif"),
        ("A,B,,\"-0,5\"", "L2: le prix maximum ne peut pas être négatif"),
        ("A,B,100000000,", "L2: le prix minimum est trop grand"),
        (
            "A,B,3,2",
            "L2: le prix minimum (3,00\u{a0}€) dépasse le prix maximum (2,00\u{a0}€)",
        ),
    ] {
        assert_eq!(planned(&[], &rows(line)).errors, [told], "{line}");
    }
    let long = format!("A,{},,", "é".repeat(256));
    assert_eq!(planned(&[], &rows(&long)).errors, ["L2: un nom dépasse 255 caractères"]);
    let prices = rows("A,B,\"1 234,50\",1234.50 €\nA,C,\u{202f}0,\n");
    assert_eq!(
        (prices[0].min_price, prices[0].max_price),
        (Some(Centimes(123_450)), Some(Centimes(123_450)))
    );
    assert_eq!((prices[1].min_price, prices[1].max_price), (Some(Centimes(0)), None));
}

#[test]
fn a_new_list_makes_its_roots_and_their_subcategories() {
    let rows = rows("Vaisselle,Plat,3,\nVaisselle,Verre,0.5,2\nDivers,,,\n");
    let plan = planned(&[], &rows);
    assert_eq!((plan.imported, plan.updated), (4, 0));
    assert!(plan.fates.iter().all(|(action, _)| *action == LineAction::Create));
    assert_eq!(
        plan.fates[0].1,
        "Nouvelle sous-catégorie de «\u{a0}Vaisselle\u{a0}»\u{a0}; crée aussi «\u{a0}Vaisselle\u{a0}»."
    );
    let made = imported(&[], &rows);
    let root = named(&made, "Vaisselle");
    assert_eq!((root.parent_id, prices(root)), (None, (None, None)));
    assert_eq!(named(&made, "Verre").parent_id, Some(root.id));
    assert_eq!(prices(named(&made, "Verre")), (Some(50), Some(200)));
}

#[test]
fn a_root_with_a_price_counts_once() {
    let plan = planned(&[], &rows("Divers,,1,2\n"));
    assert_eq!((plan.imported, plan.updated), (1, 0));
    assert_eq!(prices(&plan.entries[0].after), (Some(100), Some(200)));
    let before = imported(&[], &rows("Divers,,1,2\n"));
    let plan = planned(&before, &rows("Divers,,3,\n"));
    assert_eq!((plan.imported, plan.updated), (0, 1));
    assert_eq!(
        prices(&plan.entries[0].after),
        (Some(300), None),
        "an empty price of a root erases"
    );
}

#[test]
fn the_same_list_twice_changes_nothing() {
    let rows = rows("Vaisselle,Plat,3,\nVaisselle,Verre,0.5,2\nDivers,,1,2\n");
    let before = imported(&[], &rows);
    let plan = planned(&before, &rows);
    assert_eq!((plan.imported, plan.updated), (0, 0));
    assert!(
        plan.fates
            .iter()
            .all(|fate| *fate == (LineAction::Unchanged, "Déjà là.".to_owned()))
    );
    assert!(
        plan.entries
            .iter()
            .all(|entry| entry.before.as_ref() == Some(&entry.after))
    );
}

#[test]
fn an_empty_price_never_erases_and_a_changed_one_is_told() {
    let before = imported(&[], &rows("Vaisselle,Plat,3,5\n"));
    let change = rows("Vaisselle,Plat,4,\n");
    let plan = planned(&before, &change);
    assert_eq!((plan.imported, plan.updated), (0, 1));
    assert_eq!(plan.fates[0].1, "Prix minimum\u{a0}: 3,00\u{a0}€ → 4,00\u{a0}€.");
    assert_eq!(
        prices(named(&imported(&before, &change), "Plat")),
        (Some(400), Some(500))
    );
    let beyond = planned(&before, &rows("Vaisselle,Plat,6,\n"));
    assert_eq!(
        beyond.errors,
        ["L2: le prix minimum (6,00\u{a0}€) dépasse le prix maximum (5,00\u{a0}€)"]
    );
}

#[test]
fn a_root_that_gets_a_subcategory_loses_its_prices_and_it_is_told() {
    let before = imported(&[], &rows("Vaisselle,,1,2\n"));
    let change = rows("Vaisselle,Plat,3,\nVaisselle,Verre,1,\n");
    assert_eq!(
        planned(&before, &change).warnings,
        ["L2: La catégorie parente 'Vaisselle' a des prix qui seront supprimés automatiquement lors de l'import"]
    );
    assert_eq!(prices(named(&imported(&before, &change), "Vaisselle")), (None, None));
    for (lines, line) in [("V,Plat,3,\nV,,1,2\n", 3), ("V,,1,2\nV,Plat,3,\n", 2)] {
        let plan = planned(&[], &rows(lines));
        assert_eq!(
            plan.warnings,
            [format!(
                "L{line}: «\u{a0}V\u{a0}» a des sous-catégories\u{a0}: ses prix ne sont pas importés"
            )]
        );
        assert_eq!(prices(named(&imported(&[], &rows(lines)), "V")), (None, None));
    }
}

#[test]
fn a_name_under_itself_is_skipped_or_is_the_root_itself() {
    let beside = rows("Jouets,Jouets,0.5,10\nJouets,Puzzle,1,\n");
    let plan = planned(&[], &beside);
    assert_eq!(
        (plan.fates[0].0, plan.fates[1].0),
        (LineAction::Skip, LineAction::Create)
    );
    assert!(plan.warnings[0].starts_with("L2: «\u{a0}Jouets\u{a0}» ne peut pas être sa propre sous-catégorie"));
    assert_eq!((plan.imported, plan.errors.len()), (2, 0));
    let alone = imported(&[], &rows("Jouets,Jouets,0.5,10\n"));
    assert_eq!((alone.len(), prices(&alone[0])), (1, (Some(50), Some(1000))));
    let known = imported(&[], &rows("Jouets,Puzzle,1,\n"));
    assert_eq!(
        planned(&known, &rows("Jouets,Jouets,0.5,10\n")).fates[0].0,
        LineAction::Skip
    );
}

#[test]
fn a_name_has_one_place_in_a_list() {
    let both = planned(&[], &rows("A,B,1,\nB,C,1,\n"));
    assert_eq!(both.errors, ["L3: «\u{a0}B\u{a0}» est déjà sous «\u{a0}A\u{a0}» (L2)"]);
    let both = planned(&[], &rows("B,C,1,\nA,B,1,\n"));
    assert_eq!(both.errors, ["L3: «\u{a0}B\u{a0}» est déjà une catégorie racine (L2)"]);
    let twice = rows("A,Autre,1,\nB,Autre,2,\n");
    let plan = planned(&[], &twice);
    assert_eq!(plan.warnings.len(), 1);
    assert!(plan.warnings[0].starts_with("L3: «\u{a0}Autre\u{a0}» est déjà sous «\u{a0}A\u{a0}» (L2)"));
    let made = imported(&[], &twice);
    assert_eq!(
        named(&made, "Autre").parent_id,
        Some(named(&made, "B").id),
        "the last line counts, as in 1.4.4"
    );
}

#[test]
fn an_archived_name_comes_back_where_the_list_puts_it() {
    let mut before = imported(&[], &rows("A,B,1,\n"));
    for category in &mut before {
        (category.deleted_at, category.is_active) = (Some(now()), false);
    }
    let change = rows("C,B,,\n");
    let plan = planned(&before, &change);
    assert_eq!(
        plan.fates[0].1,
        "Restaurée, Passe sous «\u{a0}C\u{a0}»\u{a0}; crée aussi «\u{a0}C\u{a0}»."
    );
    let after = imported(&before, &change);
    let back = named(&after, "B");
    assert_eq!(
        (back.deleted_at, back.is_active, prices(back)),
        (None, true, (Some(100), None))
    );
    assert!(
        named(&after, "A").deleted_at.is_some(),
        "what the list does not name stays archived"
    );
}

#[test]
fn five_levels_and_every_detail_come_with_the_complete_list() {
    let made = imported(
        &[],
        &complete(
            "A;B;C;D;E;Nom officiel;jouets;1,00;2;10;-20;non\n\
             A;;;;;;EEE;;;30;;\n",
        ),
    );
    let leaf = named(&made, "E");
    assert_eq!(
        (leaf.official_name.as_deref(), leaf.rep_sector),
        (Some("Nom officiel"), Some(RepSector::Jouets))
    );
    assert_eq!(
        (leaf.display_order, leaf.display_order_entry, leaf.is_visible),
        (10, -20, false)
    );
    assert_eq!(
        (prices(leaf), leaf.parent_id),
        ((Some(100), Some(200)), Some(named(&made, "D").id))
    );
    assert_eq!(
        (named(&made, "A").rep_sector, named(&made, "A").display_order),
        (Some(RepSector::Eee), 30)
    );
}

#[test]
fn the_complete_list_is_checked_too() {
    for (line, told) in [
        (";B;;;;;;;;;;", "L2: 'Niveau 1' manquant"),
        ("A;;C;;;;;;;;;", "L2: un niveau est vide entre deux autres"),
        ("A;B;A;;;;;;;;;", "L2: «\u{a0}A\u{a0}» est donné à deux niveaux"),
        (
            "A;B;;;;;meubles;;;;;",
            "L2: secteur REP inconnu («\u{a0}meubles\u{a0}»)",
        ),
        ("A;B;;;;;;;;1,5;;", "L2: ordre illisible («\u{a0}1,5\u{a0}»)"),
        (
            "A;B;;;;;;;;;;peut-être",
            "L2: «\u{a0}peut-être\u{a0}» au lieu de «\u{a0}oui\u{a0}» ou «\u{a0}non\u{a0}»",
        ),
        (
            "A;;;;;;;;;;;non",
            "Au moins une catégorie doit rester visible à la réception.",
        ),
    ] {
        assert_eq!(planned(&[], &complete(line)).errors, [told], "{line}");
    }
    let moved = planned(&[], &complete("A;B;;;;;;;;;;\nC;B;;;;;;;;;;\n"));
    assert_eq!(moved.errors, ["L3: «\u{a0}B\u{a0}» est déjà sous «\u{a0}A\u{a0}» (L2)"]);
}

#[test]
fn a_branch_is_not_hung_too_low() {
    let before = imported(&[], &complete("A;B;C;D;E;;;;;;;\n"));
    let lower = planned(&before, &rows("Z,A,,\n"));
    assert_eq!(lower.errors, ["L2: «\u{a0}E\u{a0}» serait au-delà du niveau 5"]);
    assert!(planned(&before, &rows("Z,B,,\n")).errors.is_empty());
}

#[test]
fn what_was_used_is_archived_and_the_rest_goes() {
    let existing = imported(&[], &complete("A;B;C;;;;;1;2;;;\nD;E;;;;;;;;;;\n"));
    let used = HashSet::from([named(&existing, "C").id.to_string(), "D".to_owned()]);
    let (kept, purged) = without_existing(existing.clone(), &used, now());
    let names: HashSet<&str> = kept.iter().map(|kept| kept.after.name.as_str()).collect();
    assert_eq!(
        names,
        HashSet::from(["A", "B", "C", "D"]),
        "what is above something used stays with it"
    );
    assert_eq!(purged, [named(&existing, "E").id]);
    assert!(kept.iter().all(|kept| kept.after.deleted_at.is_some()));
    let plan = plan(kept, &rows("Neuf,C,,\n"), now(), || Id::generate(now()));
    let back = plan.entries.iter().find(|entry| entry.after.name == "C").unwrap();
    assert_eq!(
        (back.after.deleted_at, prices(&back.after)),
        (None, (None, None)),
        "it starts anew"
    );
}

#[test]
fn only_so_many_sentences_are_told() {
    let plan = planned(&[], &rows(&"A,B,cher,\n".repeat(800)));
    assert_eq!(
        (plan.errors.len(), plan.errors[500].as_str()),
        (501, "… et 300 autres.")
    );
}

fn name() -> impl Strategy<Value = String> {
    "[A-E]"
}

proptest! {
    /// Whatever the list says, importing it leaves a sound tree.
    #[test]
    fn whatever_the_list_says_the_tree_stays_sound(
        first in proptest::collection::vec((proptest::collection::vec(name(), 1..5), proptest::option::of(0_i64..500)), 0..12),
        second in proptest::collection::vec((name(), name(), proptest::option::of(0_i64..500)), 0..12),
    ) {
        let first: Vec<Row> = (2..).zip(first).map(|(line, (path, price))| Row {
            line,
            path,
            min_price: price.map(Centimes),
            details: Some(Details::default()),
            ..Row::default()
        }).collect();
        let second: Vec<Row> = (2..).zip(second).map(|(line, (root, sub, price))| Row {
            line,
            path: vec![root, sub],
            min_price: price.map(Centimes),
            ..Row::default()
        }).collect();
        let mut categories = Vec::new();
        for rows in [first, second] {
            let plan = planned(&categories, &rows);
            if plan.errors.is_empty() {
                categories = plan.entries.into_iter().map(|entry| entry.after).collect();
            }
        }
        let parents: HashMap<Id, Option<Id>> = categories.iter().map(|c| (c.id, c.parent_id)).collect();
        let names: HashSet<&str> = categories.iter().map(|c| c.name.as_str()).collect();
        prop_assert_eq!(names.len(), categories.len(), "a name is given once");
        for category in &categories {
            let depth = std::iter::successors(Some(category.id), |id| parents[id]).take(9).count();
            prop_assert!(depth <= 5, "{depth} levels");
            let is_parent = categories.iter().any(|other| other.parent_id == Some(category.id) && other.is_active);
            prop_assert!(!is_parent || prices(category) == (None, None), "prices stand on leaves");
        }
    }

    #[test]
    fn no_file_breaks_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut file = HEADER.as_bytes().to_vec();
        file.extend(bytes);
        let book = read(&file);
        let _ = planned(&[], &book.rows);
    }
}
