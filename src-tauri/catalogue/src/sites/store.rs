//! The table `site`.

use super::dto::{ListSites, Site};
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Error, Row, named_params, types::Type};

pub(crate) fn list_sites(tx: &ReadTx, asked: &ListSites) -> rusqlite::Result<Vec<Site>> {
    tx.all(
        "SELECT * FROM site WHERE deleted_at IS NULL AND (is_active OR NOT :only_active)
         ORDER BY created_at, id LIMIT :limit OFFSET :skip",
        named_params! { ":only_active": asked.only_active, ":limit": asked.limit, ":skip": asked.skip },
        read,
    )
}

pub(crate) fn select_site(tx: &ReadTx, id: Id) -> rusqlite::Result<Option<Site>> {
    tx.first(
        "SELECT * FROM site WHERE id = :id AND deleted_at IS NULL",
        named_params! { ":id": id.to_string() },
        read,
    )
}

pub(crate) fn insert_site(tx: &WriteTx, site: &Site) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO site (id, name, address, city, postal_code, country, configuration, is_active, created_at, updated_at)
         VALUES (:id, :name, :address, :city, :postal_code, :country, :configuration, :is_active, :created_at, :updated_at)",
        named_params! {
            ":id": site.id.to_string(),
            ":name": site.name,
            ":address": site.address,
            ":city": site.city,
            ":postal_code": site.postal_code,
            ":country": site.country,
            ":configuration": configuration(site)?,
            ":is_active": site.is_active,
            ":created_at": site.created_at.to_string(),
            ":updated_at": site.updated_at.to_string(),
        },
    )
    .map(|_| ())
}

pub(crate) fn update_site(tx: &WriteTx, site: &Site) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE site SET name = :name, address = :address, city = :city, postal_code = :postal_code,
           country = :country, configuration = :configuration, is_active = :is_active, updated_at = :updated_at
         WHERE id = :id",
        named_params! {
            ":id": site.id.to_string(),
            ":name": site.name,
            ":address": site.address,
            ":city": site.city,
            ":postal_code": site.postal_code,
            ":country": site.country,
            ":configuration": configuration(site)?,
            ":is_active": site.is_active,
            ":updated_at": site.updated_at.to_string(),
        },
    )
    .map(|_| ())
}

/// What stands on a site.
pub(crate) struct SiteUsage {
    pub(crate) registers: i64,
    pub(crate) people: i64,
    pub(crate) sessions: i64,
}

pub(crate) fn select_usage(tx: &ReadTx, id: Id) -> rusqlite::Result<SiteUsage> {
    tx.one(
        "SELECT registers, people, sessions FROM v_site_usage WHERE id = :id",
        named_params! { ":id": id.to_string() },
        |row| {
            Ok(SiteUsage {
                registers: row.get("registers")?,
                people: row.get("people")?,
                sessions: row.get("sessions")?,
            })
        },
    )
}

/// Removing is a field: the row stays for the devices that still hold it.
pub(crate) fn delete_site(tx: &WriteTx, id: Id) -> rusqlite::Result<()> {
    tx.execute(
        "UPDATE site SET deleted_at = :now, updated_at = :now WHERE id = :id",
        named_params! { ":id": id.to_string(), ":now": tx.now().to_string() },
    )
    .map(|_| ())
}

fn configuration(site: &Site) -> rusqlite::Result<Option<String>> {
    let written = site.configuration.as_ref().map(serde_json::to_string).transpose();
    written.map_err(|e| Error::ToSqlConversionFailure(e.into()))
}

fn read(row: &Row) -> rusqlite::Result<Site> {
    let configuration: Option<String> = row.get("configuration")?;
    Ok(Site {
        id: row.id("id")?,
        name: row.get("name")?,
        address: row.get("address")?,
        city: row.get("city")?,
        postal_code: row.get("postal_code")?,
        country: row.get("country")?,
        configuration: configuration
            .map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|e| Error::FromSqlConversionFailure(0, Type::Text, e.into()))?,
        is_active: row.get("is_active")?,
        created_at: row.timestamp("created_at")?,
        updated_at: row.timestamp("updated_at")?,
    })
}
