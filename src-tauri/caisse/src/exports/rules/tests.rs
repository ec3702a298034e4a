use super::{is_bare, link_payload, opens, segment, session_of};
use recyclique_kernel::{Id, Timestamp};

const ID: &str = "019ab000-0000-7000-8000-000000000001";

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

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
fn a_link_opens_its_file_until_it_expires() {
    let now = at("2026-11-21T09:00:00Z");
    let payload = link_payload("a.csv", "0123456789abcdef", now.unix_seconds());
    assert!(opens(&payload, "a.csv", now));
    assert!(!opens(&payload, "b.csv", now));
    assert!(!opens(&payload, "a.csv", now.plus(chrono::TimeDelta::seconds(1))));
    for broken in ["", "a.csv", "a.csv:x", "a.csv:x:demain"] {
        assert!(!opens(broken, "a.csv", now), "{broken}");
    }
}

#[test]
fn a_segment_of_an_address_is_plain() {
    assert_eq!(segment("Été 1.csv"), "%C3%89t%C3%A9%201.csv");
}
