//! Use cases of printing.

use super::dto::{PrintJobView, PrinterSettings, ReportDocument};
use super::job::{Document, PrintJob, view};
use super::rules::check_printer;
use super::store;
use crate::refusals::{
    DRAWER_WITHOUT_SESSION, JOB_NOT_FOUND, JOB_NOT_OPEN, NO_PRINTER, REGISTER_NOT_FOUND, SESSION_NOT_FOUND,
    X_OF_CLOSED_SESSION, Z_OF_OPEN_SESSION,
};
use crate::{registers, sessions};
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::db::{ReadTx, WriteTx};
use recyclique_platform::outbox::{self, Carrier, Job};
use serde_json::json;

const TOPIC: &str = super::Printing::TOPIC;

pub(crate) fn update_printer(tx: &WriteTx, id: Id, body: PrinterSettings) -> Result<PrinterSettings, Failure> {
    registers::store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    let settings = check_printer(body)?;
    store::save_printer(tx, id, &settings)?;
    record(tx, id, "Réglage de l'imprimante", json!(settings))?;
    Ok(settings)
}

pub(crate) fn delete_printer(tx: &WriteTx, id: Id) -> Result<(), Failure> {
    registers::store::select_register(tx, id)?.ok_or(&REGISTER_NOT_FOUND)?;
    if store::delete_printer(tx, id)? > 0 {
        record(tx, id, "Retrait de l'imprimante", json!({}))?;
    }
    Ok(())
}

pub(crate) fn print_test(tx: &WriteTx, id: Id) -> Result<PrintJobView, Failure> {
    queue(tx, id, Document::Test)
}

/// Opens the drawer without a sale: who did it is remembered.
pub(crate) fn open_drawer(tx: &WriteTx, id: Id) -> Result<PrintJobView, Failure> {
    if !store::has_open_session(tx, id)? {
        return Err((&DRAWER_WITHOUT_SESSION).into());
    }
    let job = queue(tx, id, Document::Drawer)?;
    record(tx, id, "Ouverture du tiroir-caisse", json!({ "register_id": id }))?;
    Ok(job)
}

/// Prints the X of a session that goes on, or the Z of a closed one.
pub(crate) fn print_session_report(
    tx: &WriteTx,
    session_id: Id,
    document: ReportDocument,
) -> Result<PrintJobView, Failure> {
    let session = sessions::store::select_session(tx, session_id)?.ok_or(&SESSION_NOT_FOUND)?;
    let document = match (document, session.is_closed) {
        (ReportDocument::X, false) => Document::X { session_id },
        (ReportDocument::Z, true) => Document::Z { session_id },
        (ReportDocument::X, true) => return Err((&X_OF_CLOSED_SESSION).into()),
        (ReportDocument::Z, false) => return Err((&Z_OF_OPEN_SESSION).into()),
    };
    queue(tx, session.register_id, document)
}

/// Prints on the printer of a till, once this transaction is on disk.
pub(crate) fn queue(tx: &WriteTx, register_id: Id, document: Document) -> Result<PrintJobView, Failure> {
    store::select_printer(tx, register_id)?.ok_or(&NO_PRINTER)?;
    let payload = serde_json::to_string(&PrintJob::asked(document, tx.now()))?;
    let id = outbox::push(tx, TOPIC, register_id, &payload)?;
    viewed(tx, id)
}

/// Sends again, because a person looked at the printer and asked.
pub(crate) fn retry_print_job(tx: &WriteTx, id: Id) -> Result<PrintJobView, Failure> {
    let job = open_job(tx, id)?;
    let document = match PrintJob::read(&job)?.document {
        Document::Receipt {
            sale_id,
            ticket_number,
            number,
            ..
        } => Document::Receipt {
            sale_id,
            ticket_number,
            number,
            is_automatic: false,
            opens_drawer: false,
        },
        other @ (Document::X { .. } | Document::Z { .. } | Document::Test | Document::Drawer) => other,
    };
    let payload = serde_json::to_string(&PrintJob::asked(document, tx.now()))?;
    outbox::retry(tx, id, &payload)?;
    viewed(tx, id)
}

pub(crate) fn drop_print_job(tx: &WriteTx, id: Id) -> Result<PrintJobView, Failure> {
    open_job(tx, id)?;
    outbox::drop_job(tx, id)?;
    viewed(tx, id)
}

fn open_job(tx: &ReadTx, id: Id) -> Result<Job, Failure> {
    let job = outbox::select_job(tx, TOPIC, id)?.ok_or(&JOB_NOT_FOUND)?;
    if job.state.is_open() {
        return Ok(job);
    }
    Err((&JOB_NOT_OPEN).into())
}

fn viewed(tx: &ReadTx, id: Id) -> Result<PrintJobView, Failure> {
    view(outbox::select_job(tx, TOPIC, id)?.ok_or(&JOB_NOT_FOUND)?)
}

fn record(tx: &WriteTx, id: Id, description: &str, details: serde_json::Value) -> rusqlite::Result<()> {
    let target = Some(("cash_register", id));
    audit::record(
        tx,
        &Act {
            action: "system_config_changed",
            target,
            description,
            details,
        },
    )
}
