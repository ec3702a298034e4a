//! What a site may be.

use super::dto::{Site, UpdateSite};
use crate::fields::{check_length, not_null, required_text};
use crate::refusals::SITE_INVALID;
use recyclique_kernel::Refused;

/// The site with a clean name, or what is wrong with it.
pub(crate) fn check_site(mut site: Site) -> Result<Site, Refused> {
    site.name = required_text(&SITE_INVALID, "name", &site.name, 255)?;
    for (field, text, max) in [
        ("address", &site.address, 500),
        ("city", &site.city, 100),
        ("postal_code", &site.postal_code, 20),
        ("country", &site.country, 100),
    ] {
        check_length(&SITE_INVALID, field, text.as_deref(), max)?;
    }
    Ok(site)
}

/// The site as the form changes it.
pub(crate) fn apply(site: Site, form: UpdateSite) -> Result<Site, Refused> {
    check_site(Site {
        name: not_null(&SITE_INVALID, "name", form.name, site.name)?,
        address: form.address.unwrap_or(site.address),
        city: form.city.unwrap_or(site.city),
        postal_code: form.postal_code.unwrap_or(site.postal_code),
        country: form.country.unwrap_or(site.country),
        configuration: form.configuration.unwrap_or(site.configuration),
        is_active: not_null(&SITE_INVALID, "is_active", form.is_active, site.is_active)?,
        ..site
    })
}

#[cfg(test)]
mod tests;
