//! A shop of RecyClique 1.4.4: its database, in a PostgreSQL of its own that goes away with it.

use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The password of the database.
const SECRET: &str = "un-secret";
/// Makes the server in a folder of its own, starts it, and says where: it refuses to run as root.
const START: &str = r#"
folder=$(mktemp -d /tmp/recyclique-1.4.4-XXXXXX)
printf %s "$SECRET" > "$folder/secret"
"$BIN/initdb" -D "$folder/data" -U recyclic --pwfile="$folder/secret" -A scram-sha-256 --no-sync -E UTF8 --locale=C > "$folder/initdb.log" 2>&1
"$BIN/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 30 -o "-F -h 127.0.0.1 -p $PORT -k $folder" start > /dev/null
printf %s "$folder"
"#;
const STOP: &str = r#""$BIN/pg_ctl" -D "$FOLDER/data" -m immediate -w stop > /dev/null; rm -rf "$FOLDER""#;

/// That database.
#[derive(Debug)]
pub struct OldShop {
    folder: PathBuf,
    port: u16,
}

impl OldShop {
    /// An empty database.
    pub fn empty() -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let output = as_postgres(START)
            .env("PORT", port.to_string())
            .output()
            .expect("PostgreSQL is installed");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
        Self { folder, port }
    }

    /// The small shop of `tests/golden/1.4.4`.
    pub fn new() -> Self {
        let shop = Self::empty();
        shop.run("schema.sql", &[]);
        shop.run("shop.sql", &[]);
        shop
    }

    /// Its address, with its password.
    pub fn url(&self) -> String {
        format!("postgres://recyclic:{SECRET}@127.0.0.1:{}/postgres", self.port)
    }

    /// The port of the server.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Runs a file of `tests/golden/1.4.4` with these variables.
    pub fn run(&self, file: &str, variables: &[(&str, usize)]) {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/1.4.4").join(file);
        let settings: Vec<String> = variables
            .iter()
            .map(|(name, value)| format!("--set={name}={value}"))
            .collect();
        self.sql(&fs::read_to_string(file).expect("a file"), &settings);
    }

    /// Runs statements.
    pub fn execute(&self, statements: &str) {
        self.sql(statements, &[]);
    }

    fn sql(&self, text: &str, settings: &[String]) {
        let mut psql = Command::new(bin().join("psql"));
        psql.args([
            "-q",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            "127.0.0.1",
            "-U",
            "recyclic",
            "-d",
            "postgres",
            "-p",
        ])
        .arg(self.port.to_string())
        .args(settings)
        .env("PGPASSWORD", SECRET)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
        let mut child = psql.spawn().expect("psql");
        let mut input = child.stdin.take().expect("a pipe");
        input.write_all(text.as_bytes()).expect("psql reads");
        drop(input);
        let output = child.wait_with_output().expect("psql ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

impl Default for OldShop {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for OldShop {
    fn drop(&mut self) {
        let _ = as_postgres(STOP).env("FOLDER", &self.folder).status();
    }
}

fn as_postgres(script: &str) -> Command {
    let is_root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout == b"0\n");
    let mut command = Command::new(if is_root { "runuser" } else { "sh" });
    if is_root {
        command.args(["-u", "postgres", "--", "sh"]);
    }
    command
        .args(["-euc", script])
        .env("BIN", bin())
        .env("SECRET", SECRET)
        .current_dir("/tmp");
    command
}

/// The newest PostgreSQL of this machine (Debian package `postgresql`).
fn bin() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").expect("the Debian package postgresql is installed");
    let newest = versions
        .flatten()
        .filter_map(|version| Some((version.file_name().to_str()?.parse::<u32>().ok()?, version.path())))
        .max();
    newest.expect("a version of PostgreSQL").1.join("bin")
}
