//! SQL of openings.

use crate::sessions::dto::SessionKind;
use recyclique_kernel::{Centimes, Id, Timestamp};
use recyclique_platform::db::{ReadTx, WriteTx};
use rusqlite::{Result, named_params};

pub(crate) struct NewSession<'a> {
    pub(crate) id: Id,
    pub(crate) kind: SessionKind,
    pub(crate) operator_id: Id,
    pub(crate) site_id: Id,
    pub(crate) register_id: Id,
    pub(crate) initial: Centimes,
    pub(crate) initial_denominations: Option<&'a str>,
    pub(crate) opened_at: Timestamp,
    pub(crate) import_id: Option<Id>,
}

pub(crate) fn is_active_person(tx: &ReadTx, id: Id) -> Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM v_person WHERE id = :id AND is_active)",
        named_params! { ":id": id.to_string() },
        |row| row.get(0),
    )
}

pub(crate) fn insert_session(tx: &WriteTx, session: &NewSession) -> Result<usize> {
    tx.execute(
        "INSERT INTO cash_session (id, kind, operator_id, site_id, register_id, initial_centimes,
                                   initial_denominations, opened_at, created_at, device_id, import_id)
         VALUES (:id, :kind, :operator_id, :site_id, :register_id, :initial, :denominations, :opened_at, :now,
                 (SELECT id FROM device), :import_id)",
        named_params! {
            ":id": session.id.to_string(),
            ":kind": session.kind.code(),
            ":operator_id": session.operator_id.to_string(),
            ":site_id": session.site_id.to_string(),
            ":register_id": session.register_id.to_string(),
            ":initial": session.initial.0,
            ":denominations": session.initial_denominations,
            ":opened_at": session.opened_at.to_string(),
            ":now": tx.now().to_string(),
            ":import_id": session.import_id.map(|id| id.to_string()),
        },
    )
}
