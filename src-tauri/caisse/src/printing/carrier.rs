//! From the outbox to the printer.

use super::dto::{PrinterSettings, Transport};
use super::job::{Document, PrintJob};
use super::store;
use crate::refusals::NO_PRINTER;
use crate::{receipts, reports};
use chrono::TimeDelta;
use recyclique_documents::{Paper, PrintError, Printer, drawer_pulse, test_page};
use recyclique_kernel::{Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{Database, ReadTx};
use recyclique_platform::outbox::{Carrier, Job, Setback};
use std::path::PathBuf;
use std::time::Duration;

/// How long a printer may stay silent.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);
/// A drawer opens while somebody is paying, or not at all.
const DRAWER: TimeDelta = TimeDelta::minutes(1);

const TOO_LATE: &str =
    "L'imprimante n'était pas prête à temps : ce papier n'a pas été imprimé. Imprimez-le ou abandonnez-le.";
const DRAWER_TOO_LATE: &str = "Le tiroir ne s'est pas ouvert à temps.";

/// Carries what is printed to the printer of its till.
#[derive(Debug, Clone, Copy)]
pub struct Printing;

impl Carrier for Printing {
    const TOPIC: &'static str = "print";

    async fn carry(&self, db: &Database, job: &Job, now: Timestamp) -> Result<(), Setback> {
        let wanted = PrintJob::read(job).map_err(setback)?;
        if now > wanted.until {
            return Err(match wanted.document {
                Document::Drawer => Setback::Never(DRAWER_TOO_LATE.to_owned()),
                Document::Receipt { .. } | Document::X { .. } | Document::Z { .. } | Document::Test => {
                    Setback::Unsure(TOO_LATE.to_owned())
                }
            });
        }
        let (register_id, opens_drawer) = (job.subject_id, now.since(job.created_at) < DRAWER && job.attempts == 1);
        let (bytes, printer) = db
            .read(move |tx| prepare(tx, register_id, &wanted.document, opens_drawer, now))
            .await
            .map_err(setback)?;
        printer.send(&bytes, PATIENCE).await.map_err(|error| of_printer(&error))
    }
}

/// The bytes of a document, as the facts stand, and where they go.
fn prepare(
    tx: &ReadTx,
    register_id: Id,
    document: &Document,
    is_fresh: bool,
    now: Timestamp,
) -> Result<(Vec<u8>, Printer), Failure> {
    let settings = store::select_printer(tx, register_id)?.ok_or(&NO_PRINTER)?;
    let paper = if settings.paper_mm == 58 {
        Paper::Mm58
    } else {
        Paper::Mm80
    };
    let bytes = match document {
        Document::Receipt {
            sale_id,
            number,
            opens_drawer,
            ..
        } => {
            let receipt = receipts::document::receipt(tx, *sale_id, *number)?;
            receipt.escpos(paper, *opens_drawer && is_fresh)
        }
        Document::X { session_id } | Document::Z { session_id } => {
            reports::document::session_report(tx, *session_id, now)?.escpos(paper)
        }
        Document::Test => test_page(&receipts::document::heading_of_register(tx, register_id)?, paper),
        Document::Drawer => drawer_pulse(),
    };
    Ok((bytes, printer(&settings)))
}

pub(super) fn printer(settings: &PrinterSettings) -> Printer {
    match settings.transport {
        Transport::Network => Printer::Network(settings.address.clone()),
        Transport::Device => Printer::Device(PathBuf::from(&settings.address)),
        Transport::Serial => Printer::Serial {
            path: settings.address.clone(),
            baud: settings.baud.and_then(|baud| u32::try_from(baud).ok()).unwrap_or(9600),
        },
    }
}

fn of_printer(error: &PrintError) -> Setback {
    if error.may_have_printed {
        Setback::Unsure(error.sentence())
    } else if error.is_permanent() {
        Setback::Never(error.sentence())
    } else {
        Setback::Later(error.sentence())
    }
}

/// Nothing left yet: what is refused stays so, the rest may pass.
fn setback(failure: Failure) -> Setback {
    match failure {
        Failure::Refused(refused) => Setback::Never(refused.detail.into_owned()),
        Failure::Fault(cause) => {
            tracing::error!(%cause, "a document cannot be prepared");
            Setback::Never(
                "Le document n'a pas pu être préparé. Prévenez la personne qui s'occupe de la caisse.".to_owned(),
            )
        }
    }
}
