use super::*;
use Destination::{Decheterie, Magasin, Recyclage};
use proptest::prelude::*;
use recyclique_kernel::{Id, Timestamp};

fn ligne(weight: i64, destination: Destination, is_exit: bool) -> NewLigne {
    NewLigne {
        category_id: Id::generate(Timestamp::from_unix_millis(0).unwrap()),
        weight: Grams(weight),
        destination,
        is_exit,
        notes: None,
    }
}

fn refusal(ligne: &NewLigne) -> Option<&'static str> {
    check_ligne(ligne).err().map(|refused| refused.refusal.code)
}

#[test]
fn what_leaves_the_stock_never_goes_to_the_shop() {
    for (destination, is_exit, code) in [
        (Magasin, false, None),
        (Recyclage, false, None),
        (Decheterie, false, None),
        (Magasin, true, Some("reception.exit_to_shop")),
        (Recyclage, true, None),
        (Decheterie, true, None),
    ] {
        assert_eq!(
            refusal(&ligne(1, destination, is_exit)),
            code,
            "{destination:?} {is_exit}"
        );
    }
}

proptest! {
    #[test]
    fn a_ligne_weighs_from_one_gram_to_a_hundred_tonnes(weight in -1_000_i64..200_000_000) {
        let is_refused = refusal(&ligne(weight, Magasin, false)) == Some("reception.weight_invalid");
        prop_assert_eq!(is_refused, !(1..100_000_000).contains(&weight));
    }
}
