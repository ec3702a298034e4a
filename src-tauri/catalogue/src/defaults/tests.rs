use super::catalogue::Entry;
use super::*;
use std::collections::HashSet;

fn all(entries: &'static [Entry]) -> Vec<&'static Entry> {
    entries
        .iter()
        .flat_map(|entry| std::iter::once(entry).chain(all(entry.children)))
        .collect()
}

#[test]
fn every_name_is_given_once_and_fits_a_tile() {
    let mut seen = HashSet::new();
    for entry in all(CATALOGUE) {
        assert!(seen.insert(entry.name), "{} twice", entry.name);
        assert!(entry.name.chars().count() <= 22, "{} is too long", entry.name);
    }
}

#[test]
fn every_official_name_says_more_than_the_short_one() {
    for entry in all(CATALOGUE) {
        assert_ne!(entry.official_name, Some(entry.name));
    }
}

#[test]
fn only_leaves_have_prices_and_the_lowest_comes_first() {
    for entry in all(CATALOGUE) {
        match (entry.price, entry.max_price) {
            (Some(price), Some(max)) => {
                assert!(entry.children.is_empty() && 0 < price && price < max, "{}", entry.name);
            }
            (price, max) => assert_eq!((price, max), (None, None), "{}", entry.name),
        }
    }
}

#[test]
fn every_level_fits_the_letters_of_a_keyboard() {
    assert!(CATALOGUE.len() <= 26);
    for entry in all(CATALOGUE) {
        assert!(entry.children.len() <= 26, "{}", entry.name);
    }
}

#[test]
fn the_catalogue_is_shown_with_its_prices_as_texts() {
    let tree = serde_json::to_value(as_tree()).unwrap();
    assert_eq!(tree[0]["name"], "Textile");
    assert_eq!(tree[0]["price"], serde_json::Value::Null);
    assert_eq!(tree[0]["children"][0]["price"], "2.00");
    assert_eq!(tree[0]["children"][0]["max_price"], "5.00");
}
