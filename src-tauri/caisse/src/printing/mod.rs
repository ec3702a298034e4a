//! Printers of this device, and what they print: always after the commit, from the outbox (ADR 0015).

pub(crate) mod actions;
mod carrier;
pub(crate) mod dto;
pub(crate) mod http;
pub(crate) mod job;
mod rules;
pub(crate) mod store;

pub use carrier::Printing;

use recyclique_kernel::Id;
use recyclique_platform::db::ReadTx;

/// The last words of the receipts of a till, line by line.
pub(crate) fn footer(tx: &ReadTx, register_id: Id) -> rusqlite::Result<Vec<String>> {
    let printer = store::select_printer(tx, register_id)?;
    let footer = printer.and_then(|printer| printer.footer).unwrap_or_default();
    Ok(footer.lines().map(str::to_owned).collect())
}
