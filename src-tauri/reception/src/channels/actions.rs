//! Use cases of channels. Removing is a field: tickets keep the channel they came by.

use super::dto::{Channel, CreateChannel, UpdateChannel};
use super::rules::{check_name_free, normalise_name};
use super::store;
use crate::refusals::CHANNEL_NOT_FOUND;
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::WriteTx;

/// Those offered at the first start.
const DEFAULTS: [(&str, &str); 6] = [
    ("apport_volontaire", "Apport volontaire"),
    ("collecte_domicile", "Collecte à domicile"),
    ("zone_reemploi", "Zone de réemploi (déchèterie)"),
    ("professionnel", "Professionnel"),
    ("porte_a_porte", "Porte-à-porte"),
    ("autre", "Autre"),
];

pub(crate) fn install_defaults(tx: &WriteTx) -> rusqlite::Result<()> {
    for (order, (code, name)) in (0..).zip(DEFAULTS) {
        store::insert_channel(tx, tx.new_id(), name, Some(code), order * 10)?;
    }
    Ok(())
}

pub(crate) fn create_channel(tx: &WriteTx, form: &CreateChannel) -> Result<Channel, Failure> {
    let name = normalise_name(&form.name)?;
    let others = store::list_channels(tx, true)?;
    let offered = others.iter().filter(|other| other.deleted_at.is_none());
    check_name_free(&name, offered.map(|other| other.name.as_str()))?;
    let last = others.iter().map(|other| other.display_order).max().unwrap_or(-10);
    let id = tx.new_id();
    store::insert_channel(
        tx,
        id,
        &name,
        None,
        form.display_order.unwrap_or(last.saturating_add(10)),
    )?;
    Ok(store::select_channel(tx, id)?.ok_or(&CHANNEL_NOT_FOUND)?)
}

pub(crate) fn update_channel(tx: &WriteTx, id: Id, form: &UpdateChannel) -> Result<Channel, Failure> {
    let mut channel = store::select_channel(tx, id)?.ok_or(&CHANNEL_NOT_FOUND)?;
    if let Some(name) = &form.name {
        channel.name = normalise_name(name)?;
    }
    channel.display_order = form.display_order.unwrap_or(channel.display_order);
    channel.is_active = form.is_active.unwrap_or(channel.is_active);
    channel.deleted_at = match form.is_archived {
        None => channel.deleted_at,
        Some(false) => None,
        Some(true) => channel.deleted_at.or_else(|| Some(tx.now())),
    };
    if channel.deleted_at.is_none() {
        let others = store::list_channels(tx, false)?;
        let others = others.iter().filter(|other| other.id != id);
        check_name_free(&channel.name, others.map(|other| other.name.as_str()))?;
    }
    store::update_channel(tx, &channel)?;
    Ok(channel)
}

/// Archives a channel; nothing happens the second time.
pub(crate) fn delete_channel(tx: &WriteTx, id: Id) -> Result<(), Failure> {
    let mut channel = store::select_channel(tx, id)?.ok_or(&CHANNEL_NOT_FOUND)?;
    if channel.deleted_at.is_none() {
        channel.deleted_at = Some(tx.now());
        store::update_channel(tx, &channel)?;
    }
    Ok(())
}
