use recyclique_kernel::Refusal;
use std::collections::BTreeSet;

fn all() -> impl Iterator<Item = &'static Refusal> {
    [
        recyclique_platform::refusals::ALL,
        recyclique_comptes::refusals::ALL,
        recyclique_catalogue::refusals::ALL,
        recyclique_caisse::refusals::ALL,
        recyclique_reception::refusals::ALL,
        recyclique_admin::refusals::ALL,
        recyclique_reprise::refusals::ALL,
        recyclique_balance::refusals::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[test]
fn every_refusal_has_a_code_of_its_own_and_a_sentence() {
    let mut codes = BTreeSet::new();
    for refusal in all() {
        assert!(codes.insert(refusal.code), "{} is declared twice", refusal.code);
        assert!(
            refusal.code.contains('.') && !refusal.detail.is_empty(),
            "{}",
            refusal.code
        );
    }
}
