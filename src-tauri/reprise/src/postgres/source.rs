//! The other side: reaching it, and reading one snapshot of it.

use super::NotImported;
use super::plan::Plan;
use super::schema::Schema;
use recyclique_kernel::Id;
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls_platform_verifier::Verifier;
use std::error::Error;
use std::net::IpAddr;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Config, IsolationLevel, NoTls, Portal, Row, Transaction};
use tokio_postgres_rustls::MakeRustlsConnect;

const PATIENCE: Duration = Duration::from_secs(10);
/// How many rows are held at once.
const PAGE: i32 = 500;

/// Where the database is, and who asks. Not printable: it holds a password.
pub struct Address(Config);

impl Address {
    /// Reads `postgres://user:password@host:port/name`; a password that is not in it comes from `password`.
    pub fn parse(url: &str, password: Option<String>) -> Result<Self, NotImported> {
        let unreadable = |why: &str| NotImported::Address(format!("L'adresse de la base ne se lit pas ({why})."));
        if !["postgres://", "postgresql://"]
            .iter()
            .any(|scheme| url.starts_with(scheme))
        {
            return Err(unreadable("postgres://utilisateur@serveur:5432/base attendu"));
        }
        let mut config = Config::from_str(url).map_err(|error| unreadable(&cause(&error)))?;
        if config.get_password().is_none()
            && let Some(password) = password
        {
            config.password(password);
        }
        config.connect_timeout(PATIENCE).application_name("recyclique-reprise");
        Ok(Self(config))
    }

    /// Without encryption on this machine only, unless one or the other is asked for.
    fn is_clear(&self) -> bool {
        let is_here = |host: &Host| match host {
            Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()),
            #[cfg(unix)]
            Host::Unix(_) => true,
        };
        let are_here = self.0.get_hosts().iter().all(is_here) && self.0.get_hostaddrs().iter().all(IpAddr::is_loopback);
        let asked = self.0.get_ssl_mode();
        asked == SslMode::Disable || (are_here && asked != SslMode::Require)
    }
}

/// Opens the connection; it closes when the client is dropped.
pub(super) async fn connect(address: &Address) -> Result<Client, NotImported> {
    if address.is_clear() {
        let mut config = address.0.clone();
        config.ssl_mode(SslMode::Disable);
        let (client, connection) = config.connect(NoTls).await.map_err(|error| refused(&error))?;
        tokio::spawn(connection);
        return Ok(client);
    }
    let mut config = address.0.clone();
    config.ssl_mode(SslMode::Require);
    let tls = MakeRustlsConnect::new(tls().map_err(|error| NotImported::Unreachable(error.to_string()))?);
    let (client, connection) = config.connect(tls).await.map_err(|error| refused(&error))?;
    tokio::spawn(connection);
    Ok(client)
}

/// The certificates that this machine trusts.
fn tls() -> Result<ClientConfig, rustls::Error> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Arc::new(Verifier::new(Arc::clone(&provider))?);
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

fn refused(error: &tokio_postgres::Error) -> NotImported {
    let why = cause(error);
    NotImported::Unreachable(match error.code() {
        Some(code)
            if [
                SqlState::INVALID_PASSWORD,
                SqlState::INVALID_AUTHORIZATION_SPECIFICATION,
            ]
            .contains(code) =>
        {
            format!("Le serveur PostgreSQL refuse ce nom ou ce mot de passe ({why}).")
        }
        Some(code) if *code == SqlState::INVALID_CATALOG_NAME => {
            format!("Il n'y a pas de base de ce nom sur ce serveur PostgreSQL ({why}).")
        }
        _ if why.contains("password") => {
            "Le serveur PostgreSQL demande un mot de passe : mettez-le dans l'adresse, ou \
             dans la variable PGPASSWORD."
                .to_owned()
        }
        _ if why.contains("certificate") => {
            format!("Le certificat du serveur PostgreSQL n'est pas reconnu par cette machine ({why}).")
        }
        _ => format!(
            "Le serveur PostgreSQL ne répond pas ({why}). Vérifiez l'adresse, le port, et qu'il est allumé ; sans chiffrement \
             sur le réseau, ajoutez ?sslmode=disable à l'adresse."
        ),
    })
}

/// The innermost words of an error.
pub(super) fn cause(error: &tokio_postgres::Error) -> String {
    if let Some(told) = error.as_db_error() {
        return told.message().to_owned();
    }
    let mut innermost: &dyn Error = error;
    while let Some(deeper) = innermost.source() {
        innermost = deeper;
    }
    innermost.to_string()
}

/// One snapshot of the database, that nothing changes while it is read.
pub(super) struct Source<'c> {
    tx: Transaction<'c>,
    pub(super) schema: Schema,
}

impl<'c> Source<'c> {
    pub(super) async fn open(client: &'c mut Client) -> Result<Self, NotImported> {
        let tx = client
            .build_transaction()
            .read_only(true)
            .isolation_level(IsolationLevel::RepeatableRead)
            .start()
            .await?;
        tx.batch_execute("SET LOCAL TIME ZONE 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = public")
            .await?;
        let columns = tx
            .query(
                "SELECT c.table_name::text, c.column_name::text FROM information_schema.columns c
                 JOIN information_schema.tables t USING (table_schema, table_name)
                 WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'",
                &[],
            )
            .await?;
        let schema = Schema::new(columns.iter().map(|row| (row.get(0), row.get(1))));
        schema.check().map_err(NotImported::Unknown)?;
        Ok(Self { tx, schema })
    }

    /// What tells this database from any other: its oldest account.
    pub(super) async fn origin(&self) -> Result<Id, NotImported> {
        let oldest = self
            .first("SELECT id::text FROM users ORDER BY created_at NULLS FIRST, id LIMIT 1")
            .await?;
        oldest
            .as_deref()
            .and_then(Id::parse)
            .ok_or_else(|| NotImported::Unknown("elle n'a aucun compte.".to_owned()))
    }

    /// Opens a plan, to be read in pages.
    pub(super) async fn pages(&self, plan: &Plan) -> Result<Pages, NotImported> {
        let statement = self.tx.prepare(&plan.sql(&self.schema)).await?;
        Ok(Pages(self.tx.bind(&statement, &[]).await?))
    }

    /// The next rows; none at the end.
    pub(super) async fn next(&self, pages: &Pages) -> Result<Vec<Row>, NotImported> {
        Ok(self.tx.query_portal(&pages.0, PAGE).await?)
    }

    /// The rows of a question that has few.
    pub(super) async fn all(&self, sql: &str) -> Result<Vec<Row>, NotImported> {
        Ok(self.tx.query(sql, &[]).await?)
    }

    /// The first value of a question, as text.
    pub(super) async fn first(&self, sql: &str) -> Result<Option<String>, NotImported> {
        let row = self.tx.query_opt(sql, &[]).await?;
        Ok(row.and_then(|row| row.get(0)))
    }

    /// How many rows a question counts.
    pub(super) async fn count(&self, sql: &str) -> Result<i64, NotImported> {
        Ok(self.tx.query_one(sql, &[]).await?.get(0))
    }

    /// The tables that no plan reads, and how many rows they have.
    pub(super) async fn left_aside(&self) -> Result<Vec<(String, i64)>, NotImported> {
        let mut left = Vec::new();
        for table in self.schema.unread() {
            let rows = self.count(&format!("SELECT count(*) FROM \"{table}\"")).await?;
            left.push((table.to_owned(), rows));
        }
        Ok(left)
    }
}

/// A reading under way.
pub(super) struct Pages(Portal);
