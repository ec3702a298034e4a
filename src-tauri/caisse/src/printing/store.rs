//! SQL of printers.

use super::dto::{PrinterSettings, Transport};
use recyclique_kernel::Id;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use rusqlite::{Result, named_params};

pub(crate) fn select_printer(tx: &ReadTx, register_id: Id) -> Result<Option<PrinterSettings>> {
    tx.first(
        "SELECT transport, address, baud, paper_mm, is_automatic, opens_drawer, footer
         FROM printer WHERE register_id = :id",
        named_params! { ":id": register_id.to_string() },
        |row| {
            Ok(PrinterSettings {
                transport: row.parsed("transport", Transport::parse)?,
                address: row.get("address")?,
                baud: row.get("baud")?,
                paper_mm: row.get("paper_mm")?,
                is_automatic: row.get("is_automatic")?,
                opens_drawer: row.get("opens_drawer")?,
                footer: row.get("footer")?,
            })
        },
    )
}

pub(crate) fn save_printer(tx: &WriteTx, register_id: Id, settings: &PrinterSettings) -> Result<usize> {
    tx.announce("printer");
    tx.execute(
        "INSERT OR REPLACE INTO printer (register_id, transport, address, baud, paper_mm, is_automatic, opens_drawer,
                                         footer, updated_at)
         VALUES (:id, :transport, :address, :baud, :paper_mm, :is_automatic, :opens_drawer, :footer, :now)",
        named_params! {
            ":id": register_id.to_string(),
            ":transport": settings.transport.code(),
            ":address": settings.address,
            ":baud": settings.baud,
            ":paper_mm": settings.paper_mm,
            ":is_automatic": settings.is_automatic,
            ":opens_drawer": settings.opens_drawer,
            ":footer": settings.footer,
            ":now": tx.now().to_string(),
        },
    )
}

pub(crate) fn delete_printer(tx: &WriteTx, register_id: Id) -> Result<usize> {
    tx.announce("printer");
    tx.execute(
        "DELETE FROM printer WHERE register_id = :id",
        named_params! { ":id": register_id.to_string() },
    )
}

/// Is somebody at work on this till, whatever the kind of session?
pub(crate) fn has_open_session(tx: &ReadTx, register_id: Id) -> Result<bool> {
    tx.one(
        "SELECT EXISTS (SELECT 1 FROM v_open_session WHERE register_id = :id)",
        named_params! { ":id": register_id.to_string() },
        |row| row.get(0),
    )
}
