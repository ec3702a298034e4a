//! Starting and stopping the server.

use crate::composition::{TABLES, app};
use chrono::TimeDelta;
use recyclique_caisse::{Mailing, Printing};
use recyclique_kernel::{Clock, Timestamp};
use recyclique_platform::clock::SystemClock;
use recyclique_platform::db::{Command, DataFolder, Database, OpenError};
use recyclique_platform::http::{Allowed, Life};
use recyclique_platform::outbox::{self, Worker};
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

/// Where a till listens unless told otherwise.
pub const DEFAULT_PORT: u16 = 4810;

/// How long an answer is remembered under its `Idempotency-Key`: longer than any till stays cut off.
const IDEMPOTENCY_DAYS: i64 = 60;
/// How long what left, or was given up, is remembered.
const OUTBOX_DAYS: i64 = 7;

/// What a server is started with.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the data lives.
    pub data_dir: PathBuf,
    /// A loopback address; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Further web origins that may call the API (`http://localhost:5173`).
    pub allowed_origins: Vec<String>,
}

/// Why the server does not start: one French sentence that says what to do.
#[derive(Debug, Error)]
pub enum StartError {
    /// The database does not open.
    #[error(transparent)]
    Database(#[from] OpenError),
    /// Somebody listens there already.
    #[error(
        "Le port {0} est déjà utilisé par un autre programme. Fermez-le, ou choisissez un autre port avec --listen."
    )]
    PortTaken(u16),
    /// Not an address of this machine only.
    #[error("L'adresse {0} est ouverte au réseau : RecyClique n'écoute que sur cette machine (127.0.0.1).")]
    NotLoopback(SocketAddr),
    /// Anything else.
    #[error("Le serveur ne démarre pas : {0}")]
    Other(String),
}

impl StartError {
    /// The exit code of the command line (README, « Codes de sortie »).
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Database(OpenError::AlreadyRunning(_) | OpenError::Busy(_)) => 3,
            Self::PortTaken(_) | Self::NotLoopback(_) => 4,
            Self::Database(OpenError::ReadOnly(_)) => 5,
            Self::Database(OpenError::DiskFull(_)) => 6,
            Self::Database(OpenError::Newer { .. }) => 7,
            Self::Database(OpenError::Damaged(_) | OpenError::NotDurable(_)) => 8,
            Self::Database(OpenError::Other(_)) | Self::Other(_) => 1,
        }
    }
}

/// A server at work; dropping it stops it.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    db: Arc<Database>,
    life: Life,
    listening: JoinHandle<()>,
    workers: JoinSet<()>,
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its database, to fill a demonstration shop.
    pub fn db(&self) -> &Arc<Database> {
        &self.db
    }

    /// Stops listening, ends the streams and what is being sent, and closes the database: the folder is free when this
    /// returns. A request that does not end within two seconds is cut.
    pub async fn stop(mut self) {
        self.life.stopping.cancel();
        self.life.tasks.close();
        let patience = std::time::Duration::from_secs(2);
        let ended = tokio::time::timeout(patience, async {
            let _ = (&mut self.listening).await;
            while self.workers.join_next().await.is_some() {}
            self.life.tasks.wait().await;
        });
        if ended.await.is_err() {
            self.listening.abort();
            self.workers.shutdown().await;
        }
        let db = Arc::clone(&self.db);
        let _ = tokio::task::spawn_blocking(move || db.close()).await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.life.stopping.cancel();
    }
}

/// `$RECYCLIQUE_DATA`, else the data folder of the person's session.
pub fn default_data_dir() -> PathBuf {
    let from = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    from("RECYCLIQUE_DATA").unwrap_or_else(|| {
        from("XDG_DATA_HOME")
            .or_else(|| from("HOME").map(|home| home.join(".local/share")))
            .or_else(|| from("APPDATA"))
            .unwrap_or_default()
            .join("recyclique")
    })
}

/// Opens the database of a folder with the machine's clock.
pub fn open(data_dir: &Path) -> Result<Database, OpenError> {
    Database::open(DataFolder::hold(data_dir)?, Arc::new(SystemClock), TABLES)
}

/// Opens the data folder, then listens.
pub async fn start(config: Config) -> Result<Running, StartError> {
    if !config.listen.ip().is_loopback() {
        return Err(StartError::NotLoopback(config.listen));
    }
    let db = Arc::new(open(&config.data_dir)?);
    let listener = TcpListener::bind(config.listen).await.map_err(|e| {
        if e.kind() == ErrorKind::AddrInUse {
            StartError::PortTaken(config.listen.port())
        } else {
            StartError::Other(e.to_string())
        }
    })?;
    let address = listener.local_addr().map_err(|e| StartError::Other(e.to_string()))?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let allowed = Allowed::on_port(address.port(), &config.allowed_origins);
    let life = Life::default();
    let service = app(Arc::clone(&db), Arc::clone(&clock), &allowed, life.clone());
    let mut workers = JoinSet::new();
    workers.spawn(Worker::new(Arc::clone(&db), Arc::clone(&clock), Printing).run(life.stopping.clone()));
    workers.spawn(Worker::new(Arc::clone(&db), Arc::clone(&clock), Mailing).run(life.stopping.clone()));
    tokio::spawn(forget_what_is_over(Arc::clone(&db), clock.now()));
    let until = life.stopping.clone().cancelled_owned();
    let listening = tokio::spawn(async move {
        if let Err(fault) = axum::serve(listener, service).with_graceful_shutdown(until).await {
            tracing::error!(%fault, "the server stopped listening");
        }
    });
    Ok(Running {
        address,
        db,
        life,
        listening,
        workers,
    })
}

async fn forget_what_is_over(db: Arc<Database>, now: Timestamp) {
    let answers = now.minus(TimeDelta::days(IDEMPOTENCY_DAYS)).to_string();
    let jobs = now.minus(TimeDelta::days(OUTBOX_DAYS));
    let outcome = db
        .write(Command::internal("forget_what_is_over"), move |tx| {
            tx.execute("DELETE FROM idempotency WHERE created_at < ?1", [answers])?;
            Ok(outbox::forget_finished(tx, jobs)?)
        })
        .await;
    if let Err(failure) = outcome {
        tracing::warn!(?failure, "what is over was not forgotten");
    }
}
