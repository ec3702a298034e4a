//! What one does with sites.

use super::dto::{CreateSite, Site, UpdateSite};
use super::{rules, store};
use crate::refusals::{SITE_IN_USE, SITE_NOT_FOUND};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

pub(crate) fn create_site(tx: &WriteTx, form: CreateSite) -> Result<Site, Failure> {
    let site = rules::check_site(Site {
        id: tx.new_id(),
        name: form.name,
        address: form.address,
        city: form.city,
        postal_code: form.postal_code,
        country: form.country,
        configuration: form.configuration,
        is_active: form.is_active,
        created_at: tx.now(),
        updated_at: tx.now(),
    })?;
    store::insert_site(tx, &site)?;
    Ok(site)
}

pub(crate) fn update_site(tx: &WriteTx, id: Id, form: UpdateSite) -> Result<Site, Failure> {
    let before = store::select_site(tx, id)?.ok_or(&SITE_NOT_FOUND)?;
    let after = rules::apply(before.clone(), form)?;
    if after == before {
        return Ok(before);
    }
    let after = Site {
        updated_at: tx.now(),
        ..after
    };
    store::update_site(tx, &after)?;
    Ok(after)
}

/// Lets go of a site on which nothing stands (spec categories §S2, S-1).
pub(crate) fn delete_site(tx: &WriteTx, id: Id) -> Result<(), Failure> {
    let site = store::select_site(tx, id)?.ok_or(&SITE_NOT_FOUND)?;
    let usage = store::select_usage(tx, id)?;
    for (count, dependency) in [
        (usage.registers, "poste(s) de caisse y sont associés."),
        (usage.people, "utilisateur(s) l'utilisent comme site principal."),
        (usage.sessions, "session(s) de caisse y ont été tenues."),
    ] {
        if count > 0 {
            let name = site.name;
            let detail = format!("Impossible de supprimer le site '{name}'. {count} {dependency}");
            return Err(SITE_IN_USE.with(detail).into());
        }
    }
    Ok(store::delete_site(tx, id)?)
}
