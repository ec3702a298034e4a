use super::*;
use proptest::prelude::*;

fn at(text: &str) -> Timestamp {
    read_instant(text).unwrap()
}

#[test]
fn a_midnight_ends_its_whole_day_and_any_other_instant_itself() {
    for (text, before) in [
        ("2026-11-21", "2026-11-22T00:00:00.000000Z"),
        ("2026-11-21T00:00:00Z", "2026-11-22T00:00:00.000000Z"),
        ("2026-11-21T00:00:00", "2026-11-22T00:00:00.000000Z"),
        ("1795219200", "2026-11-22T00:00:00.000000Z"),
        ("2026-11-21T10:30:00+01:00", "2026-11-21T09:30:00.000001Z"),
    ] {
        assert_eq!(after_end(at(text)).to_string(), before, "{text}");
    }
    assert_eq!(read_instant("hier"), None);
}

#[test]
fn whole_days_are_read_from_their_sums_and_the_rest_from_the_facts() {
    let span = |from: &str, before: &str| Span {
        from: Some(at(from)),
        before: Some(at(before)),
    };
    let days = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
    let (noon, night) = ("2026-11-20T12:00:00Z", "2026-11-22T03:00:00Z");
    assert_eq!(
        span(noon, night).cut(),
        Cut {
            days: days("2026-11-21", "2026-11-22"),
            rest: vec![(at(noon), at("2026-11-21")), (at("2026-11-22"), at(night))],
        }
    );
    assert_eq!(
        span("2026-11-20", "2026-11-22").cut(),
        Cut {
            days: days("2026-11-20", "2026-11-22"),
            rest: Vec::new(),
        }
    );
    let (morning, evening) = ("2026-11-20T08:00:00Z", "2026-11-20T18:00:00Z");
    assert_eq!(
        span(morning, evening).cut(),
        Cut {
            days: None,
            rest: vec![(at(morning), at(evening))],
        }
    );
    assert_eq!(
        span(evening, morning).cut(),
        Cut {
            days: None,
            rest: Vec::new()
        }
    );
    assert_eq!(Span::default().cut().days, days("", "9999"));
}

proptest! {
    #[test]
    fn an_instant_is_in_one_part_of_a_span_or_in_none(from in 0_i64..400_000, long in 0_i64..400_000, seconds in 0_i64..900_000) {
        let instant = |seconds: i64| at("2026-11-20").plus(TimeDelta::seconds(seconds));
        let (from, before, here) = (instant(from), instant(from + long), instant(seconds));
        let cut = Span { from: Some(from), before: Some(before) }.cut();
        let day = day_of(here).to_string();
        let in_days = cut.days.is_some_and(|(first, last)| first <= day && day < last);
        let in_rest = cut.rest.iter().filter(|(from, before)| *from <= here && here < *before).count();
        prop_assert_eq!(usize::from(in_days) + in_rest, usize::from(from <= here && here < before));
    }
}

#[test]
fn whole_months_are_read_from_theirs() {
    for (first, after, months) in [
        ("", "9999", Some(("", "9999"))),
        ("2026-01-01", "2026-03-01", Some(("2026-01", "2026-03"))),
        ("2026-01-02", "2026-03-15", Some(("2026-02", "2026-03"))),
        ("2025-12-02", "2026-02-01", Some(("2026-01", "2026-02"))),
        ("2026-01-02", "2026-02-28", None),
        ("2026-01-01", "2026-01-31", None),
    ] {
        let expected = months.map(|(first, after)| (first.to_owned(), after.to_owned()));
        assert_eq!(whole_months(first, after), expected, "{first} {after}");
    }
}

#[test]
fn a_category_counts_under_its_root_and_in_the_nearest_sector() {
    let ids: Vec<Id> = (0..4).map(|_| Id::generate(at("2026-11-21"))).collect();
    let node = |parent_id, rep_sector: Option<&str>| Node {
        name: String::new(),
        parent_id,
        rep_sector: rep_sector.map(str::to_owned),
    };
    let tree: Tree = [
        (ids[0], node(None, Some("eee"))),
        (ids[1], node(Some(ids[0]), None)),
        (ids[2], node(Some(ids[1]), Some("jouets"))),
    ]
    .into();
    assert_eq!(root_of(&tree, ids[2]), ids[0]);
    assert_eq!(root_of(&tree, ids[3]), ids[3]);
    assert_eq!(sector_of(&tree, ids[2]).as_deref(), Some("jouets"));
    assert_eq!(sector_of(&tree, ids[1]).as_deref(), Some("eee"));
    assert_eq!(sector_of(&tree, ids[3]), None);
    let looped: Tree = [(ids[0], node(Some(ids[1]), None)), (ids[1], node(Some(ids[0]), None))].into();
    assert!(ids.contains(&root_of(&looped, ids[0])));
}
