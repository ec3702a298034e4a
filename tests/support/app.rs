//! The application in process.

use crate::{Client, FakeClock};
use recyclique_caisse::{Mailing, Printing};
use recyclique_comptes::setup::{self as comptes, DefaultGroup, NewPerson};
use recyclique_kernel::{Clock, Id, Timestamp};
use recyclique_platform::db::{Command, DataFolder, Database, Written};
use recyclique_platform::http::{Allowed, Life};
use recyclique_platform::outbox::Worker;
use recyclique_server::setup::{Administrator, Register, Setup, Site, initialise};
use recyclique_server::{TABLES, app};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The password of everybody in the tests.
pub const PASSWORD: &str = "Ressource-2026!";
/// The PIN of everybody in the tests.
pub const PIN: &str = "2580";

/// A shop prepared once per process; each test works on its own copy.
static TEMPLATE: OnceCell<Template> = OnceCell::const_new();

#[derive(Debug)]
struct Template {
    folder: TempDir,
    ids: Ids,
}

#[derive(Debug, Clone, Copy)]
struct Ids {
    admin: Id,
    volunteer: Id,
    receiver: Id,
    site: Id,
    register: Id,
}

impl Ids {
    fn nobody() -> Self {
        let nobody = Id::generate(FakeClock::saturday().now());
        Self {
            admin: nobody,
            volunteer: nobody,
            receiver: nobody,
            site: nobody,
            register: nobody,
        }
    }
}

/// An application over its own database, and the people of the shop: Camille administers, Alix sells, Dominique
/// receives.
#[derive(Debug)]
pub struct TestApp {
    /// Moved by hand.
    pub clock: Arc<FakeClock>,
    /// The database, for what cannot be seen through HTTP.
    pub db: Arc<Database>,
    /// Its folder, removed at the end.
    pub folder: TempDir,
    ids: Ids,
    anybody: Client,
}

impl TestApp {
    /// A shop with an administrator, a volunteer, a site, a till and the default catalogue.
    pub async fn new() -> Self {
        let template = TEMPLATE.get_or_init(prepare).await;
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["recyclique.db", "token.key"] {
            fs::copy(template.folder.path().join(name), folder.path().join(name)).expect("a copy of the template");
        }
        Self::open(folder, template.ids)
    }

    /// A device on which nothing was created yet.
    pub fn empty() -> Self {
        Self::open(tempfile::tempdir().expect("a temporary folder"), Ids::nobody())
    }

    /// A shop founded at that instant in a folder at hand, to be kept.
    pub async fn founded(folder: TempDir, at: Timestamp) -> Self {
        let mut app = Self::open(folder, Ids::nobody());
        app.clock.set(at);
        app.ids = found(&app.db).await;
        app
    }

    fn open(folder: TempDir, ids: Ids) -> Self {
        let clock = Arc::new(FakeClock::saturday());
        let db = Arc::new(database(folder.path(), Arc::clone(&clock)));
        let router = app(
            Arc::clone(&db),
            Arc::<FakeClock>::clone(&clock),
            &Allowed::on_port(4810, &[]),
            Life::default(),
        );
        Self {
            clock,
            db,
            folder,
            ids,
            anybody: Client::new(router, None),
        }
    }

    /// Stops the application and starts it again on the same file, as after a power cut.
    #[must_use]
    pub fn restarted(self) -> Self {
        let Self {
            clock,
            db,
            folder,
            ids,
            anybody,
        } = self;
        drop(anybody);
        drop(Arc::into_inner(db).expect("nobody else holds the database"));
        let app = Self::open(folder, ids);
        app.clock.set(clock.now());
        app
    }

    /// Sends everything that is due, as the workers of the server do by themselves.
    pub async fn deliver(&self) {
        let clock: Arc<dyn Clock> = Arc::<FakeClock>::clone(&self.clock);
        Worker::new(Arc::clone(&self.db), Arc::clone(&clock), Printing)
            .deliver_due()
            .await;
        Worker::new(Arc::clone(&self.db), clock, Mailing).deliver_due().await;
    }

    /// Stops the application and leaves its folder on the disk.
    pub fn kept(self) -> PathBuf {
        let Self {
            db, folder, anybody, ..
        } = self;
        drop(anybody);
        drop(Arc::into_inner(db).expect("nobody else holds the database"));
        folder.keep()
    }

    /// A caller without a token.
    pub fn anybody(&self) -> &Client {
        &self.anybody
    }

    /// Camille, super-administrator, signed in with her password.
    pub async fn admin(&self) -> Client {
        self.signed_in(self.ids.admin).await
    }

    /// Alix, volunteer of the till.
    pub async fn volunteer(&self) -> Client {
        self.signed_in(self.ids.volunteer).await
    }

    /// Dominique, who receives and may not sell.
    pub async fn receiver(&self) -> Client {
        self.signed_in(self.ids.receiver).await
    }

    async fn signed_in(&self, user_id: Id) -> Client {
        let key = self.db.device().token_key.clone();
        let tokens = self
            .db
            .write(Command::internal("test"), move |tx| {
                comptes::open_session(tx, &key, user_id)
            })
            .await
            .expect("a sign-in");
        let Written::Fresh(tokens) = tokens else {
            unreachable!("no key was given")
        };
        self.anybody.with_token(&tokens.access_token)
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &'static str) -> i64 {
        let count = self
            .db
            .read(move |tx| Ok(tx.one(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?));
        count.await.expect("a table")
    }

    /// Writes what no operation writes; answers how many rows were touched.
    pub async fn execute(&self, sql: &str) -> usize {
        let sql = sql.to_owned();
        let written = self
            .db
            .write(Command::internal("test"), move |tx| Ok(tx.execute(&sql, [])?))
            .await
            .expect("a statement");
        let Written::Fresh(rows) = written else {
            unreachable!("no key was given")
        };
        rows
    }

    /// Gives a permission to everybody of the reception, hence to Dominique.
    pub async fn grant_to_reception(&self, permission: &str) {
        let sql = format!(
            "INSERT INTO user_group_permission (id, group_id, permission_id, created_at)
             SELECT g.id || ':' || p.id, g.id, p.id, g.created_at FROM user_group g, permission p
             WHERE g.name = 'Réception' AND p.name = '{permission}'"
        );
        assert_eq!(self.execute(&sql).await, 1, "{permission}");
    }

    /// Camille's id.
    pub fn admin_id(&self) -> String {
        self.ids.admin.to_string()
    }

    /// Alix's id.
    pub fn volunteer_id(&self) -> String {
        self.ids.volunteer.to_string()
    }

    /// Dominique's id.
    pub fn receiver_id(&self) -> String {
        self.ids.receiver.to_string()
    }

    /// The shop.
    pub fn site_id(&self) -> String {
        self.ids.site.to_string()
    }

    /// Its till.
    pub fn register_id(&self) -> String {
        self.ids.register.to_string()
    }

    /// Alix's opening of the till with this float, in euros.
    pub fn opening(&self, initial: &str) -> Value {
        json!({
            "operator_id": self.volunteer_id(),
            "site_id": self.site_id(),
            "register_id": self.register_id(),
            "initial_amount": initial,
        })
    }
}

fn database(folder: &Path, clock: Arc<FakeClock>) -> Database {
    let folder = DataFolder::hold(folder).expect("the folder is free");
    Database::open(folder, clock, TABLES).expect("the database opens")
}

async fn prepare() -> Template {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let db = database(folder.path(), Arc::new(FakeClock::saturday()));
    let ids = found(&db).await;
    // Closing the file empties the write-ahead log into it: one file to copy.
    drop(db);
    Template { folder, ids }
}

async fn found(db: &Database) -> Ids {
    let setup = Setup {
        administrator: Administrator {
            username: "camille".to_owned(),
            first_name: Some("Camille".to_owned()),
            last_name: None,
            password: PASSWORD.to_owned(),
            pin: PIN.to_owned(),
        },
        site: Site {
            name: "La Clique".to_owned(),
            city: Some("Aurillac".to_owned()),
        },
        register: Register {
            name: "Caisse 1".to_owned(),
        },
        with_default_catalogue: true,
    };
    let done = initialise(db, setup).await.expect("a first start");
    let volunteer = member(db, "alix", "Alix", DefaultGroup::Caisse).await;
    let receiver = member(db, "dominique", "Dominique", DefaultGroup::Reception).await;
    Ids {
        admin: done.user.id,
        volunteer,
        receiver,
        site: done.site_id,
        register: done.register_id,
    }
}

async fn member(db: &Database, username: &str, first_name: &str, group: DefaultGroup) -> Id {
    let person = NewPerson {
        username: username.to_owned(),
        first_name: Some(first_name.to_owned()),
        last_name: None,
        hashed_password: Some(comptes::hash_secret(PASSWORD.to_owned()).await.expect("a digest")),
        hashed_pin: Some(comptes::hash_secret(PIN.to_owned()).await.expect("a digest")),
    };
    let created = db
        .write(Command::internal("test"), move |tx| {
            Ok(comptes::create_member(tx, person, &[group])?.id)
        })
        .await
        .expect("a member");
    let Written::Fresh(id) = created else {
        unreachable!("no key was given")
    };
    id
}
