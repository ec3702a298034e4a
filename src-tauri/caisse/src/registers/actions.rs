//! Use cases of registers.

use super::dto::{CreateRegister, RegisterView, UpdateFavourites, UpdateRegister};
use super::store;
use crate::refusals::{FAVOURITES_INVALID, REGISTER_IN_USE, REGISTER_INVALID, REGISTER_NOT_FOUND, SITE_NOT_FOUND};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Id, Refused};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, WriteTx};

/// The most favourites of a till: three rows of eight.
const FAVOURITES_LIMIT: usize = 24;

/// Creates a register.
pub fn create_cash_register(tx: &WriteTx, body: CreateRegister) -> Result<RegisterView, Failure> {
    let register = RegisterView {
        id: tx.new_id(),
        name: checked_name(&body.name)?,
        location: body.location.map(checked_location).transpose()?,
        site_id: body.site_id.map(|id| existing_site(tx, &id)).transpose()?,
        is_active: body.is_active,
        workflow_options: body.workflow_options,
        enable_virtual: body.enable_virtual,
        enable_deferred: body.enable_deferred,
        favourite_category_ids: Vec::new(),
    };
    store::insert_register(tx, &register)?;
    Ok(register)
}

pub(crate) fn update_cash_register(tx: &WriteTx, id: Id, body: UpdateRegister) -> Result<RegisterView, Failure> {
    let old = store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    let register = RegisterView {
        id,
        name: body.name.map_or(Ok(old.name), |name| checked_name(&name))?,
        location: body.location.map(checked_location).transpose()?.or(old.location),
        site_id: body
            .site_id
            .map(|id| existing_site(tx, &id))
            .transpose()?
            .or(old.site_id),
        is_active: body.is_active.unwrap_or(old.is_active),
        workflow_options: body.workflow_options.unwrap_or(old.workflow_options),
        enable_virtual: body.enable_virtual.unwrap_or(old.enable_virtual),
        enable_deferred: body.enable_deferred.unwrap_or(old.enable_deferred),
        favourite_category_ids: old.favourite_category_ids,
    };
    store::update_register(tx, &register)?;
    Ok(register)
}

/// The categories that a till keeps within reach; each once, in the order given.
pub(crate) fn update_favourites(tx: &WriteTx, id: Id, body: UpdateFavourites) -> Result<RegisterView, Failure> {
    let register = store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    let wrong = |message: String| FAVOURITES_INVALID.field("category_ids", message);
    if body.category_ids.len() > FAVOURITES_LIMIT {
        return Err(wrong(format!("{FAVOURITES_LIMIT} favoris au plus")).into());
    }
    for (i, category_id) in body.category_ids.iter().enumerate() {
        if body.category_ids.iter().take(i).any(|earlier| earlier == category_id) {
            return Err(wrong("Une catégorie y est deux fois".to_owned()).into());
        }
        if catalogue::category(tx, *category_id)?.is_none() {
            return Err(wrong("Une de ces catégories n'existe pas".to_owned()).into());
        }
    }
    let register = RegisterView {
        favourite_category_ids: body.category_ids,
        ..register
    };
    store::update_register(tx, &register)?;
    Ok(register)
}

pub(crate) fn delete_cash_register(tx: &WriteTx, id: Id) -> Result<(), Failure> {
    let register = store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    let sessions = store::count_sessions(tx, id)?;
    if sessions > 0 {
        let name = register.name;
        return Err(REGISTER_IN_USE
            .with(format!(
                "Impossible de supprimer le poste de caisse '{name}'. {sessions} session(s) de caisse y sont associées."
            ))
            .into());
    }
    store::delete_register(tx, id)?;
    Ok(())
}

fn checked_name(name: &str) -> Result<String, Refused> {
    let name = name.trim();
    if (1..=100).contains(&name.chars().count()) {
        return Ok(name.to_owned());
    }
    Err(REGISTER_INVALID.field("name", "Le nom doit avoir de 1 à 100 caractères"))
}

fn checked_location(location: String) -> Result<String, Refused> {
    if location.chars().count() <= 255 {
        return Ok(location);
    }
    Err(REGISTER_INVALID.field("location", "L'emplacement doit avoir au plus 255 caractères"))
}

fn existing_site(tx: &ReadTx, id: &str) -> Result<Id, Failure> {
    if id.trim().is_empty() {
        return Err(REGISTER_INVALID
            .field("site_id", "site_id ne peut pas être une chaîne vide")
            .into());
    }
    let id = Id::parse(id).ok_or_else(|| REGISTER_INVALID.field("site_id", "site_id invalide"))?;
    if catalogue::site_exists(tx, id)? {
        Ok(id)
    } else {
        Err((&SITE_NOT_FOUND).into())
    }
}
