//! The database of RecyClique 1.4.4, brought into this device (ADR 0020).
//!
//! Reads one snapshot of it, in pages, changing nothing there. Writes each page in one command, through the `api.rs` of the
//! domains, under the identifiers and dates of 1.4.4: stopped anywhere and run again, it ends in the same state. What
//! cannot be taken is counted with its reason; what is here is read back and compared.

mod audit;
mod people;
mod plan;
mod reading;
mod reception;
mod reconcile;
mod report;
mod run;
mod sales;
mod schema;
mod sessions;
mod settings;
mod shop;
mod source;
mod store;
mod tally;

pub use report::Report;
pub use source::Address;

use recyclique_platform::Failure;
use recyclique_platform::db::{Command, Database, Written};
use run::Run;
use serde::Serialize;
use source::Source;
use thiserror::Error;

/// Why nothing was brought, or not everything: one French sentence that says what to do.
#[derive(Debug, Error)]
pub enum NotImported {
    /// Not the address of a database.
    #[error("{0}")]
    Address(String),
    /// The server does not answer, or does not let in.
    #[error("{0}")]
    Unreachable(String),
    /// Something else than a database of 1.4.4.
    #[error("Cette base n'est pas celle d'un RecyClique 1.4.4 : {0}")]
    Unknown(String),
    /// This folder is somebody else's.
    #[error(
        "Ce dossier contient déjà une boutique. La reprise se fait dans un dossier neuf : donnez-en un autre avec --data."
    )]
    Occupied,
    /// The reading broke off.
    #[error(
        "La lecture de la base s'est interrompue ({0}). Relancez la même commande : la reprise continue où elle était."
    )]
    Interrupted(String),
    /// This device could not keep it.
    #[error("{0}")]
    NotKept(String),
}

impl From<tokio_postgres::Error> for NotImported {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Interrupted(source::cause(&error))
    }
}

impl From<Failure> for NotImported {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refused) => Self::NotKept(refused.detail.into_owned()),
            Failure::Fault(cause) => Self::NotKept(format!(
                "L'enregistrement s'est interrompu ({cause}). Relancez la même commande : la reprise continue où elle était."
            )),
        }
    }
}

/// Brings everything, and says at each step where it stands.
pub async fn import(db: &Database, address: &Address, say: &(dyn Fn(String) + Sync)) -> Result<Report, NotImported> {
    let mut client = source::connect(address).await?;
    let source = Source::open(&mut client).await?;
    let origin = source.origin().await?;
    let is_ours = write(db, move |tx| store::begin(tx, origin)).await?;
    if !is_ours {
        return Err(NotImported::Occupied);
    }
    let mut run = Run::new(db, &source, say);
    shop::bring(&mut run).await?;
    sessions::bring(&mut run).await?;
    sales::bring(&mut run).await?;
    sessions::close(&mut run).await?;
    reception::bring(&mut run).await?;
    settings::bring(&mut run).await?;
    audit::bring(&mut run).await?;
    // Last: the shop opens when somebody can sign in, hence when everything else is there.
    people::bring(&mut run).await?;
    let comparison = reconcile::compare(db, &source, run.tallies()).await?;
    let report = Report::new(run, comparison, source.left_aside().await?);
    let brought = report.brought();
    write(db, move |tx| store::finish(tx, brought)).await?;
    Ok(report)
}

/// One command; none of them bears a key, so that each happens.
async fn write<T, F>(db: &Database, act: F) -> Result<T, NotImported>
where
    T: Serialize + Send + 'static,
    F: FnOnce(&recyclique_platform::db::WriteTx) -> Result<T, Failure> + Send + 'static,
{
    match db.write(Command::internal("import_postgres"), act).await? {
        Written::Fresh(value) => Ok(value),
        Written::Replayed(_) => Err(Failure::fault("a command without a key is never replayed").into()),
    }
}
