use super::*;
use proptest::prelude::*;
use recyclique_kernel::Timestamp;

fn among(names: &[&str]) -> Vec<Candidate> {
    let now = Timestamp::parse("2026-11-21T09:00:00Z").expect("an instant");
    candidates(names.iter().map(|name| (Id::generate(now), (*name).to_owned())))
}

fn score(word: &str, name: &str) -> i64 {
    closest(&among(&[name]), word, Hundredths(0))
        .expect("a candidate")
        .confidence
        .0
}

#[test]
fn scores_are_those_of_the_specification() {
    for (word, name, expected) in [
        ("electromenager", "Électroménager", 8571),
        ("livres", "Livre", 9091),
        ("vaiselle", "Vaisselle", 9412),
        ("2 couverts", "Couvert", 8235),
        ("Électronique audio/vidéo", "Électronique / IT / Audio-vidéo", 8364),
        ("ASL trottinette", "Trottinette", 8462),
        ("ASL", "Parasol", 6000),
        (" LIVRE ", "Livre", 10_000),
        ("abc", "xyz", 0),
    ] {
        assert_eq!(score(word, name), expected, "{word} / {name}");
    }
}

#[test]
fn equals_are_told_apart_by_their_name_and_the_threshold_is_inclusive() {
    let found = closest(&among(&["Zoo", "Foo"]), "oo", Hundredths(0)).expect("a candidate");
    assert_eq!(found.category_name, "Foo");
    let candidates = among(&["Livre"]);
    assert!(closest(&candidates, "livres", Hundredths(9091)).is_some());
    assert!(closest(&candidates, "livres", Hundredths(9092)).is_none());
    assert!(closest(&[], "livres", Hundredths(0)).is_none());
    assert_eq!(named(&candidates, "livre").map(|found| &found.name), None);
}

proptest! {
    #[test]
    fn likeness_goes_both_ways_and_stays_within_bounds(a in "\\PC{1,20}", b in "\\PC{1,20}") {
        let found = score(&a, &b);
        prop_assert_eq!(found, score(&b, &a));
        prop_assert!((0..=10_000).contains(&found));
        prop_assert_eq!(found == 10_000, a.trim().to_lowercase() == b.trim().to_lowercase());
    }
}
