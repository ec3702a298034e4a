use super::*;
use crate::books::reading::read;
use proptest::prelude::*;

fn manner(kind: BookKind) -> Manner {
    Manner {
        kind,
        year: 2025,
        orphans: Orphans {
            first: NaiveDate::from_ymd_opt(2025, 9, 17).expect("a day"),
            days: 4,
        },
        keeps_notes: false,
    }
}

fn cleaned(text: &str, kind: BookKind) -> Clean {
    clean(&read(text.as_bytes()).expect("a book"), &manner(kind))
}

#[test]
fn dates_are_filled_down_and_words_made_one() {
    let clean = cleaned(
        "Date;Catégorie;Libellé;Poids_kg;Notes\n25/09/2025 ;Livres;;1,5;en vrac\n;;Vase;2.005;\n27/sept;;;0.004;\nplus tard;Jeux;;3;\n\
         ;Jeux;;;\n;Jeux;;trois;\n;Jeux;;-1;\n",
        BookKind::Reception,
    );
    assert_eq!(
        clean.rows,
        [
            ["2025-09-25", "Livres", "1.50", "MAGASIN", ""],
            ["2025-09-25", "Vase", "2.01", "MAGASIN", ""],
            ["2025-09-27", "Divers", "0.00", "MAGASIN", ""],
            ["2025-09-27", "Jeux", "3.00", "MAGASIN", ""],
        ]
    );
    let statistics = &clean.statistics;
    assert_eq!(
        (
            statistics.total_lines,
            statistics.cleaned_lines,
            statistics.excluded_lines
        ),
        (7, 4, 3)
    );
    assert_eq!((statistics.dates_normalized, statistics.weights_rounded), (2, 2));
    assert_eq!(clean.warnings.len(), 3);
}

#[test]
fn orphans_come_last_and_are_spread_evenly() {
    let mut text = String::from("date,categorie,poids\n");
    text.push_str(&",Livres,1\n".repeat(10));
    text.push_str("01/10/2025,Jeux,1\n");
    let clean = cleaned(&text, BookKind::Reception);
    assert_eq!(clean.rows[0][1], "Jeux");
    let days: Vec<(&str, usize)> = clean
        .statistics
        .date_distribution
        .iter()
        .map(|(day, lines)| (day.as_str(), *lines))
        .collect();
    assert_eq!(
        days,
        [
            ("2025-09-17", 3),
            ("2025-09-18", 2),
            ("2025-09-19", 3),
            ("2025-09-20", 2),
            ("2025-10-01", 1)
        ]
    );
    assert_eq!(
        (clean.statistics.orphan_lines, clean.statistics.dates_normalized),
        (10, 11)
    );
}

#[test]
fn a_till_book_keeps_its_grams_its_money_and_its_doubts() {
    let clean = cleaned(
        "Date,Type,Catégorie,Libellé,Poids_kg,Prix_€,Paiement,Notes\n17/09/25, Vente ,Livres,BD,\"0,001\",\"5,5\", Espèces ,p.1\n\
         ,Don,Divers,Don,,20.00,Especes,\n,Vente,Lampe,,1,25,CB?,\n,Vente,Rien,,,,,\n",
        BookKind::Caisse,
    );
    assert_eq!(
        clean.rows,
        [
            [
                "2025-09-17",
                "Vente",
                "Livres",
                "BD",
                "1",
                "0.001",
                "5.50",
                "Espèces",
                "p.1",
                ""
            ],
            [
                "2025-09-17",
                "Don",
                "Divers",
                "Don",
                "1",
                "",
                "20.00",
                "Espèces",
                "",
                ""
            ],
            ["2025-09-17", "Vente", "Lampe", "", "1", "1.000", "25.00", "CB?", "", ""],
        ]
    );
    assert_eq!(clean.statistics.excluded_lines, 1);
}

#[test]
fn what_there_is_to_clean_needs_a_date_a_category_and_a_weight() {
    for (header, missing) in [
        ("Date,Catégorie,Poids", None),
        ("Date,Libellé,Poids", None),
        ("Jour,Poids,Notes", Some("category")),
        ("Catégorie,Poids", Some("date")),
        ("Date,Catégorie", Some("weight")),
    ] {
        let book = read(format!("{header}\n").as_bytes()).expect("a book");
        assert_eq!(missing_column(&book), missing, "{header}");
    }
}

proptest! {
    #[test]
    fn orphans_never_leave_their_days_and_none_is_crowded(number in 1_usize..2000, days in 1_i64..366) {
        let orphans = Orphans { days, ..manner(BookKind::Reception).orphans };
        let mut per_day = std::collections::BTreeMap::<i64, usize>::new();
        for index in 0..number {
            let after = (orphan_day(orphans, index, number) - orphans.first).num_days();
            prop_assert!((0..days).contains(&after));
            *per_day.entry(after).or_default() += 1;
        }
        let most = per_day.values().max().expect("an orphan");
        prop_assert!(*most <= number.div_ceil(usize::try_from(days).expect("a small number")));
    }
}
