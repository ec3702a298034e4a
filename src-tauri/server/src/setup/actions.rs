//! The use case of the first start, the same from the wizard and from the command line.

use super::dto::{Setup, SetupDone};
use recyclique_caisse::registers::{CreateRegister, create_cash_register};
use recyclique_catalogue::{api as catalogue, defaults};
use recyclique_comptes::setup::{self as comptes, NewPerson, SignedInUser};
use recyclique_kernel::{Field, Refused, refusals};
use recyclique_platform::Failure;
use recyclique_platform::db::{Command, Database, Written};
use recyclique_reception::api as reception;
use std::fmt;

refusals! {
    SETUP_INVALID: Invalid, "setup.invalid", "Certaines réponses sont à corriger.";
}

/// Creates the shop and signs its administrator in; refused when one exists.
pub async fn initialise(db: &Database, setup: Setup) -> Result<SetupDone, NotDone> {
    prepare(db, setup).await.map_err(NotDone)
}

pub(super) async fn prepare(db: &Database, setup: Setup) -> Result<SetupDone, Failure> {
    check(&setup)?;
    let Setup {
        administrator,
        site,
        register,
        with_default_catalogue,
    } = setup;
    let already = db.read(comptes::is_initialized).await?;
    if already {
        return Err((&recyclique_comptes::refusals::ALREADY_INSTALLED).into());
    }
    let person = NewPerson {
        username: administrator.username.trim().to_owned(),
        first_name: named(administrator.first_name),
        last_name: named(administrator.last_name),
        hashed_password: Some(comptes::hash_secret(administrator.password).await?),
        hashed_pin: Some(comptes::hash_secret(administrator.pin).await?),
    };
    let key = db.device().token_key.clone();
    let done = db
        .write(Command::internal("create_setup"), move |tx| {
            let user = comptes::create_first_administrator(tx, person)?;
            let site = catalogue::create_site(tx, site.name.trim(), named(site.city).as_deref())?;
            let register = create_cash_register(tx, CreateRegister::named(register.name.trim(), site.id))?;
            if with_default_catalogue {
                defaults::install(tx)?;
            } else {
                defaults::install_minimum(tx)?;
            }
            reception::install_defaults(tx)?;
            let tokens = comptes::open_session(tx, &key, user.id)?;
            Ok(SetupDone {
                tokens,
                user: SignedInUser::from(user),
                site_id: site.id,
                register_id: register.id,
            })
        })
        .await?;
    match done {
        Written::Fresh(done) => Ok(done),
        Written::Replayed(_) => Err(Failure::fault("a first start is never replayed")),
    }
}

fn named(name: Option<String>) -> Option<String> {
    name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
}

fn check(setup: &Setup) -> Result<(), Refused> {
    let Setup {
        administrator: a,
        site,
        register,
        ..
    } = setup;
    let mut fields = comptes::check_credentials("administrator", a.username.trim(), &a.password, &a.pin);
    for (name, text) in [("site.name", &site.name), ("register.name", &register.name)] {
        if !(1..=100).contains(&text.trim().chars().count()) {
            fields.push(Field {
                name: name.to_owned(),
                message: "Le nom doit avoir de 1 à 100 caractères.".to_owned(),
            });
        }
    }
    for (name, text) in [
        ("administrator.first_name", &a.first_name),
        ("administrator.last_name", &a.last_name),
        ("site.city", &site.city),
    ] {
        if text.as_ref().is_some_and(|text| text.chars().count() > 100) {
            fields.push(Field {
                name: name.to_owned(),
                message: "Au plus 100 caractères.".to_owned(),
            });
        }
    }
    if fields.is_empty() {
        return Ok(());
    }
    let detail = fields
        .iter()
        .map(|field| field.message.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    Err(Refused {
        fields,
        ..SETUP_INVALID.with(detail)
    })
}

/// Why the shop was not created, for the command line.
#[derive(Debug)]
pub struct NotDone(Failure);

impl NotDone {
    /// 9 when a shop exists, 2 when an answer is to be corrected (README, « Codes de sortie »).
    pub fn exit_code(&self) -> u8 {
        match &self.0 {
            Failure::Refused(refused) if refused.refusal.code == SETUP_INVALID.code => 2,
            Failure::Refused(refused) if *refused.refusal == recyclique_comptes::refusals::ALREADY_INSTALLED => 9,
            Failure::Refused(_) | Failure::Fault(_) => 1,
        }
    }
}

impl From<Failure> for NotDone {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

impl fmt::Display for NotDone {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match &self.0 {
            Failure::Refused(refused) => f.write_str(&refused.detail),
            Failure::Fault(cause) => write!(f, "La boutique n'a pas été créée : {cause}"),
        }
    }
}
