use super::*;
use crate::books::reading::read;
use proptest::prelude::*;

fn mapping() -> MappingFile {
    let text =
        r#"{"mappings":{"Livres":{"category_id":"L","category_name":"Livre","confidence":90.91}},"unmapped":["ASL"]}"#;
    serde_json::from_str(text).expect("a mapping")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day")
}

fn planned(text: &str, one_day: Option<NaiveDate>) -> Plan {
    let book = read(text.as_bytes()).expect("a book");
    plan(book.kind(), &book.lines, &mapping(), one_day, today())
}

fn reasons(plan: &Plan) -> Vec<&str> {
    plan.left.iter().map(|left| left.reason.as_str()).collect()
}

#[test]
fn a_line_is_taken_over_or_left_with_its_first_fault() {
    let plan = planned(
        "date,category,poids_kg,destination,notes\n2025-10-01,Livres,1.5,boutique,\nhier,Livres,1,,\n2025-10-01,,1,,\n\
         2025-10-01,ASL,1,,\n2025-10-01,Vase,1,,\n2025-10-01,Livres,zéro,,\n2025-10-01,Livres,1,lune,\n",
        None,
    );
    assert_eq!(plan.taken().count(), 1);
    assert_eq!(
        reasons(&plan),
        [
            "L3: Date invalide: hier",
            "L4: Catégorie manquante",
            "L5: Catégorie non mappée: ASL",
            "L6: Catégorie absente du mapping: Vase",
            "L7: Poids invalide (doit être > 0): zéro",
            "L8: Erreur lors de la création: Destination invalide: lune",
        ]
    );
}

#[test]
fn one_day_stands_for_every_date_even_those_that_are_none() {
    let text = "date,category,poids_kg,destination,notes\nhier,Livres,1,,\n2025-10-02,Livres,2,,\n";
    let plan = planned(text, Some(today()));
    assert_eq!((plan.days.len(), plan.weight(), plan.left.len()), (1, Grams(3000), 0));
}

#[test]
fn money_alone_needs_no_category_of_ours() {
    let plan = planned(
        "date,categorie,poids_kg,prix\n2025-10-01,Don,,20\n2025-10-01,Don,1,20\n",
        None,
    );
    assert_eq!((plan.taken().count(), plan.euros()), (1, Centimes(2000)));
    assert_eq!(reasons(&plan), ["L3: Catégorie absente du mapping: Don"]);
}

#[test]
fn a_book_is_known_again_whatever_its_file() {
    let read = |text: &str| read(text.as_bytes()).expect("a book").lines;
    let plain = read("date,category,poids_kg,destination,notes\n2025-10-01,Livres,1.5,,\n");
    let other = read("\u{feff}Notes;Poids;Catégorie;Destination;Date\r\n\r\n;1.5;Livres;;2025-10-01\r\n");
    assert_eq!(said(BookKind::Reception, &plain), said(BookKind::Reception, &other));
    let changed = read("date,category,poids_kg,destination,notes\n2025-10-01,Livres,1.6,,\n");
    assert_ne!(said(BookKind::Reception, &plain), said(BookKind::Reception, &changed));
}

proptest! {
    #[test]
    fn what_is_left_and_what_is_taken_make_the_book(
        lines in proptest::collection::vec(("(2025-10-0[1-9]|hier)", "(Livres|ASL|Vase|)", "(1\\.5|0|x|)"), 0..40),
        kept in proptest::collection::btree_set(0_usize..40, 0..40),
    ) {
        let rows = lines.iter().map(|(date, category, weight)| format!("{date},{category},{weight},,\n"));
        let text = format!("date,category,poids_kg,destination,notes\n{}", rows.collect::<String>());
        let whole = planned(&text, None);
        prop_assert_eq!(whole.taken().count() + whole.left.len(), lines.len());
        let rest: BTreeSet<usize> = (0..40).filter(|position| !kept.contains(position)).collect();
        let (some, others) = (whole.clone().only(&kept), whole.clone().only(&rest));
        prop_assert_eq!(some.taken().count() + others.taken().count(), whole.taken().count());
        prop_assert_eq!(some.weight() + others.weight(), whole.weight());
    }
}
