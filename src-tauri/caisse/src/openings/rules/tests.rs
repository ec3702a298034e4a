use super::*;
use SessionKind::{Deferred, Real, Virtual};

#[test]
fn a_date_goes_with_a_paper_book_and_with_it_alone() {
    let date = Timestamp::from_unix_millis(0);
    for (asked, opened_at, kind) in [
        (None, None, Some(Real)),
        (None, date, Some(Deferred)),
        (Some(Real), None, Some(Real)),
        (Some(Real), date, None),
        (Some(Deferred), None, None),
        (Some(Deferred), date, Some(Deferred)),
        (Some(Virtual), None, Some(Virtual)),
        (Some(Virtual), date, None),
    ] {
        assert_eq!(decide_kind(asked, opened_at).ok(), kind, "{asked:?} {opened_at:?}");
    }
}

#[test]
fn a_count_must_add_up() {
    let coins = |value, quantity| Denomination {
        value: Centimes(value),
        quantity,
    };
    assert!(check_initial(Centimes(250), Some(&[coins(200, 1), coins(50, 1)])).is_ok());
    assert!(check_initial(Centimes(250), Some(&[coins(200, 1)])).is_err());
    assert!(check_initial(Centimes(300), Some(&[coins(300, 1)])).is_err());
    assert!(check_initial(Centimes(-200), Some(&[coins(200, -1)])).is_err());
    assert!(check_initial(Centimes(1_000_001), None).is_err());
}
