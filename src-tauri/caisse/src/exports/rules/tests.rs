use super::{is_bare, segment, session_of};
use recyclique_kernel::Id;

const ID: &str = "019ab000-0000-7000-8000-000000000001";

#[test]
fn the_session_is_found_in_any_name_that_1_4_4_wrote() {
    for name in [
        format!("cash_session_{ID}_20250101.csv"),
        format!("session_caisse_20261121_jean_paul_La Clique_{ID}_173005.csv"),
        format!("été_{ID}.csv"),
        format!("session_caisse_20261121_alix_La_Clique_{ID}_173005.csv"),
    ] {
        assert_eq!(session_of(&name), Id::parse(ID), "{name}");
    }
    assert_eq!(session_of("rapport.csv"), None);
}

#[test]
fn a_name_with_a_path_is_not_bare() {
    for bad in ["", ".cache", "../recyclique.db", "a/b.csv", "a\\b.csv"] {
        assert!(!is_bare(bad), "{bad}");
    }
    assert!(is_bare("session_caisse_20261121.csv"));
}

#[test]
fn a_segment_of_an_address_is_plain() {
    assert_eq!(segment("Été 1.csv"), "%C3%89t%C3%A9%201.csv");
}
