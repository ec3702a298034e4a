//! The people of the demonstration shop. Invented.

use recyclique_comptes::setup::{self as comptes, DefaultGroup, NewPerson};
use recyclique_kernel::{Actor, Id, Permission, Role, Scope};
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;
use std::collections::BTreeSet;
use std::fmt::{self, Write};
use std::sync::Arc;

struct Person {
    name: (&'static str, &'static str),
    username: &'static str,
    pin: &'static str,
    standing: Standing,
}

enum Standing {
    /// Signs in with this password too.
    Administrator(&'static str),
    /// Works in these groups.
    Member(&'static [DefaultGroup]),
}

const PEOPLE: [Person; 6] = [
    Person {
        name: ("Claire", "Vidalenc"),
        username: "claire.vidalenc",
        pin: "2580",
        standing: Standing::Administrator("Essai-Clique-2026!"),
    },
    Person {
        name: ("Karim", "Benali"),
        username: "karim.benali",
        pin: "4713",
        standing: Standing::Member(&[DefaultGroup::Responsables]),
    },
    Person {
        name: ("Josiane", "Lacombe"),
        username: "josiane.lacombe",
        pin: "1962",
        standing: Standing::Member(&[DefaultGroup::Caisse]),
    },
    Person {
        name: ("Minh-Anh", "Nguyen"),
        username: "minhanh.nguyen",
        pin: "3084",
        standing: Standing::Member(&[DefaultGroup::Caisse]),
    },
    Person {
        name: ("Élodie", "Roussel"),
        username: "elodie.roussel",
        pin: "7291",
        standing: Standing::Member(&[DefaultGroup::Caisse, DefaultGroup::Reception]),
    },
    Person {
        name: ("Mamadou", "Diarra"),
        username: "mamadou.diarra",
        pin: "5640",
        standing: Standing::Member(&[DefaultGroup::Reception]),
    },
];

/// Those who act in the week that is told.
pub(super) struct Team {
    /// Helps everywhere.
    pub(super) karim: Arc<Actor>,
    /// Take turns at the tills.
    pub(super) sellers: [Arc<Actor>; 3],
    /// Receives.
    pub(super) mamadou: Arc<Actor>,
}

/// Digests the secrets of everybody: slow, hence before any transaction.
pub(super) async fn prepare() -> Result<Vec<NewPerson>, Failure> {
    let mut newcomers = Vec::new();
    for person in &PEOPLE {
        let hashed_password = match person.standing {
            Standing::Administrator(password) => Some(comptes::hash_secret(password.to_owned()).await?),
            Standing::Member(_) => None,
        };
        newcomers.push(NewPerson {
            username: person.username.to_owned(),
            first_name: Some(person.name.0.to_owned()),
            last_name: Some(person.name.1.to_owned()),
            hashed_password,
            hashed_pin: Some(comptes::hash_secret(person.pin.to_owned()).await?),
        });
    }
    Ok(newcomers)
}

/// Gives everybody their account.
pub(super) fn welcome(tx: &WriteTx, newcomers: Vec<NewPerson>) -> Result<Vec<Id>, Failure> {
    let accounts = PEOPLE.iter().zip(newcomers).map(|(person, newcomer)| {
        let account = match person.standing {
            Standing::Administrator(_) => comptes::create_first_administrator(tx, newcomer),
            Standing::Member(groups) => comptes::create_member(tx, newcomer, groups),
        };
        Ok(account?.id)
    });
    accounts.collect()
}

/// Everybody at their place.
pub(super) fn team(accounts: &[Id]) -> Option<Team> {
    let [_, karim, josiane, minhanh, elodie, mamadou] = <[Id; 6]>::try_from(accounts).ok()?;
    let act = |id| {
        PEOPLE
            .iter()
            .zip(accounts)
            .find(|(_, account)| **account == id)
            .map(actor)
    };
    Some(Team {
        karim: act(karim)?,
        sellers: [act(josiane)?, act(minhanh)?, act(elodie)?],
        mamadou: act(mamadou)?,
    })
}

/// Signed in with a PIN. Only the till asks, beyond the table of routes, for the permission of a kind of session.
fn actor((person, id): (&Person, &Id)) -> Arc<Actor> {
    Arc::new(Actor {
        user_id: *id,
        auth_session_id: *id,
        username: person.username.to_owned(),
        role: Role::User,
        scope: Scope::Till,
        site_id: None,
        permissions: BTreeSet::from([Permission::CaisseAccess]),
    })
}

/// Who can sign in, and how.
pub(super) fn list(text: &mut String) -> fmt::Result {
    for person in &PEOPLE {
        let (first_name, last_name) = person.name;
        write!(text, "\n  {first_name} {last_name} : identifiant {}", person.username)?;
        match person.standing {
            Standing::Administrator(password) => write!(text, ", mot de passe {password}, code PIN {}", person.pin)?,
            Standing::Member(groups) => {
                let groups: Vec<&str> = groups.iter().map(|group| label(*group)).collect();
                write!(text, ", code PIN {} ({})", person.pin, groups.join(", "))?;
            }
        }
    }
    Ok(())
}

fn label(group: DefaultGroup) -> &'static str {
    match group {
        DefaultGroup::Caisse => "caisse",
        DefaultGroup::Reception => "réception",
        DefaultGroup::Responsables => "responsables",
    }
}
