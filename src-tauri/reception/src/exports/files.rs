//! The file of a ticket, behind a link of a minute; the file of the lignes.

use super::store;
use crate::lignes::list::{Window, each_ligne};
use recyclique_documents::{DepotRow, LignesCsv, TicketSheet};
use recyclique_kernel::Id;
use recyclique_platform::db::{Database, ReadTx};
use recyclique_platform::{Failure, crypto};
use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};

/// How long a link is worth something.
pub(super) const LINK_SECONDS: i64 = 60;

/// A key of its own: a link never passes for an access token, nor for a report of the till.
pub(super) fn link_key(db: &Database) -> Vec<u8> {
    crypto::sign(&db.device().token_key, b"reception")
}

/// A ticket as its file shows it.
pub(super) fn ticket_sheet(tx: &ReadTx, id: Id) -> Result<Option<TicketSheet>, Failure> {
    Ok(store::select_sheet(tx, id)?)
}

/// A file without a name, written by `write`, ready to be read.
pub(super) fn temporary(write: impl FnOnce(&mut BufWriter<File>) -> Result<(), Failure>) -> Result<File, Failure> {
    let mut file = BufWriter::with_capacity(64 * 1024, tempfile::tempfile().map_err(Failure::fault)?);
    write(&mut file)?;
    file.flush().map_err(Failure::fault)?;
    let mut file = file.into_inner().map_err(|e| Failure::fault(e.into_error()))?;
    file.seek(SeekFrom::Start(0)).map_err(Failure::fault)?;
    Ok(file)
}

/// The lignes of a window, written as they are read.
pub(super) fn lignes_csv(tx: &ReadTx, window: &Window) -> Result<File, Failure> {
    temporary(|file| {
        let mut csv = LignesCsv::new(file).map_err(Failure::fault)?;
        each_ligne(tx, window, |ligne| {
            csv.write(&DepotRow {
                ligne_id: ligne.id.to_string(),
                ticket_id: ligne.ticket_id.to_string(),
                poste_id: ligne.poste_id.to_string(),
                benevole: ligne.benevole_username,
                category: ligne.category_label,
                weight: ligne.poids_kg.0,
                destination: ligne.destination.code(),
                notes: ligne.notes,
                created_at: ligne.created_at,
            })
            .map_err(Failure::fault)
        })?;
        csv.finish().map_err(Failure::fault)?;
        Ok(())
    })
}
