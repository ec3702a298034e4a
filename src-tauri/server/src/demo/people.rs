//! The people of the demonstration shop. Invented.

use recyclique_comptes::setup::{self as comptes, DefaultGroup, NewPerson};
use recyclique_kernel::{Actor, Id, Role, Scope};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use std::collections::BTreeSet;
use std::fmt::{self, Write};
use std::sync::Arc;

pub(super) const PASSWORD: &str = "Essai-Clique-2026!";

pub(super) struct Person {
    username: &'static str,
    first_name: &'static str,
    last_name: &'static str,
    pin: &'static str,
    groups: &'static [DefaultGroup],
}

const fn person(
    (first_name, last_name): (&'static str, &'static str),
    username: &'static str,
    pin: &'static str,
    groups: &'static [DefaultGroup],
) -> Person {
    Person {
        username,
        first_name,
        last_name,
        pin,
        groups,
    }
}

/// Claire administers.
const ADMINISTRATOR: Person = person(("Claire", "Vidalenc"), "claire.vidalenc", "2580", &[]);

const MEMBERS: [Person; 5] = [
    person(("Karim", "Benali"), "karim.benali", "4713", &[DefaultGroup::Responsables]),
    person(("Josiane", "Lacombe"), "josiane.lacombe", "1962", &[DefaultGroup::Caisse]),
    person(("Minh-Anh", "Nguyen"), "minhanh.nguyen", "3084", &[DefaultGroup::Caisse]),
    person(
        ("Élodie", "Roussel"),
        "elodie.roussel",
        "7291",
        &[DefaultGroup::Caisse, DefaultGroup::Reception],
    ),
    person(("Mamadou", "Diarra"), "mamadou.diarra", "5640", &[DefaultGroup::Reception]),
];

/// Everybody, as those who act.
pub(super) struct Team {
    /// Replaces whoever is missing.
    pub(super) karim: Arc<Actor>,
    /// Take turns at the tills.
    pub(super) sellers: [Arc<Actor>; 3],
    /// Receives.
    pub(super) mamadou: Arc<Actor>,
}

/// Somebody and the digests of their secrets.
type Newcomer = (&'static Person, NewPerson);

/// Digests the secrets of everybody: slow, hence before any transaction.
pub(super) async fn prepare() -> Result<(Newcomer, Vec<Newcomer>), Failure> {
    let mut members = Vec::new();
    for member in &MEMBERS {
        members.push((member, newcomer(member, None).await?));
    }
    let password = comptes::hash_secret(PASSWORD.to_owned()).await?;
    Ok(((&ADMINISTRATOR, newcomer(&ADMINISTRATOR, Some(password)).await?), members))
}
