use super::*;
use crate::kilograms::Kilograms;
use recyclique_kernel::Id;

fn container(name: &str, grams: i64, display_order: i64) -> Container {
    let id = Id::parse("019ab000-0000-7000-8000-000000000000").unwrap();
    let (name, weight) = (name.to_owned(), Kilograms(Grams(grams)));
    Container {
        id,
        name,
        weight,
        display_order,
    }
}

#[test]
fn a_container_has_a_name_and_a_weight_that_somebody_can_push() {
    for (name, grams, rank, wrong) in [
        (" Bac bleu ", 1_450, 0, None),
        (&*"é".repeat(80), 500_000, 10, None),
        (" ", 1_450, 0, Some("name")),
        (&*"é".repeat(81), 1_450, 0, Some("name")),
        ("Bac", 0, 0, Some("weight")),
        ("Bac", -5, 0, Some("weight")),
        ("Bac", 500_001, 0, Some("weight")),
        ("Bac", 1, -1, Some("display_order")),
        ("Bac", 1, i64::MAX, Some("display_order")),
    ] {
        match (check_container(container(name, grams, rank)), wrong) {
            (Ok(kept), None) => assert_eq!((kept.name.as_str(), kept.weight.0.0), (name.trim(), grams)),
            (Err(refused), Some(field)) => assert_eq!(refused.fields[0].name, field),
            (outcome, _) => panic!("{name:?} {grams} {rank}: {outcome:?}"),
        }
    }
}
