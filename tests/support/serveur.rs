//! The real program, started as a process on a real folder.

use crate::{PASSWORD, PIN, Wire};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;

/// `recyclique-serveur`, built once in the profile of the running test.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(build)
}

fn build() -> PathBuf {
    let test = std::env::current_exe().expect("the test is a file");
    let profile = test.ancestors().nth(2).expect("target/<profile>/deps/<test>");
    let mut cargo = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    cargo
        .args([
            "build",
            "--quiet",
            "--locked",
            "--package=recyclique-server",
            "--target-dir",
        ])
        .arg(profile.parent().expect("target"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository"));
    if profile.ends_with("release") {
        cargo.arg("--release");
    }
    assert!(
        cargo.status().expect("cargo runs").success(),
        "recyclique-serveur is built"
    );
    profile.join("recyclique-serveur")
}

/// Runs a command of the program that ends by itself, within twenty seconds.
pub fn run(arguments: &[&str], folder: &Path) -> Output {
    finish(&mut Command::new(program()), arguments, folder)
}

/// The same through another program (`nsenter`…) whose arguments `command` already holds.
pub fn finish(command: &mut Command, arguments: &[&str], folder: &Path) -> Output {
    let mut limited = Command::new("timeout");
    limited.arg("20").arg(command.get_program()).args(command.get_args());
    limited.args(arguments).arg("--data").arg(folder);
    limited
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = limited.spawn().expect("the program starts");
    let mut secrets = child.stdin.take().expect("a pipe");
    // A refused start does not read its secrets.
    let _ = write!(secrets, "{PASSWORD}\n{PIN}\n");
    drop(secrets);
    child.wait_with_output().expect("the program ends")
}

/// The arguments that create the shop of the tests, whose administrator is Camille.
pub const INIT: [&str; 8] = [
    "init",
    "--admin",
    "camille",
    "--secrets-stdin",
    "--site",
    "La Clique",
    "--register",
    "Caisse 1",
];

/// Creates a shop in a folder.
pub fn init(folder: &Path) {
    let output = run(&INIT, folder);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A server at work, killed at the latest when dropped.
#[derive(Debug)]
pub struct Serveur {
    child: Child,
    /// Where it listens.
    pub port: u16,
}

impl Serveur {
    /// Serves a folder on a free port; answers once the program says that it is ready.
    pub fn start(folder: &Path) -> Self {
        Self::start_through(Command::new(program()), folder)
    }

    /// The same through another program (`nsenter`…) whose arguments `command` already holds.
    pub fn start_through(mut command: Command, folder: &Path) -> Self {
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder);
        command.env("RUST_LOG", "off").stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut ready = String::new();
        let output = child.stdout.take().expect("a pipe");
        BufReader::new(output).read_line(&mut ready).expect("a line");
        let port = ready.trim().rsplit(':').next().and_then(|port| port.parse().ok());
        Self {
            child,
            port: port.unwrap_or_else(|| panic!("not ready: {ready}")),
        }
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as a power cut does (SIGKILL).
    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }

    /// A caller without a token.
    pub async fn anybody(&self) -> Wire {
        Wire::connect(self.port, "").await.expect("it listens")
    }

    /// The access token of Camille.
    pub async fn sign_in(&self) -> String {
        let login = json!({ "username": "camille", "password": PASSWORD });
        let answer = self.anybody().await.post("/v1/auth/login", &login).await;
        text(&answer, "access_token")
    }

    /// Opens the till as Camille; answers with her token and the session.
    pub async fn open_till(&self) -> (String, String) {
        let token = self.sign_in().await;
        let mut camille = Wire::connect(self.port, &token).await.expect("it listens");
        let me = camille.get("/v1/users/me").await;
        let registers = camille.get("/v1/cash-registers").await;
        let register = registers.get(0).expect("a till");
        let opening = json!({
            "operator_id": text(&me, "id"),
            "site_id": text(register, "site_id"),
            "register_id": text(register, "id"),
            "initial_amount": "50.00",
        });
        let session = camille.post("/v1/cash-sessions", &opening).await;
        (token, text(&session, "id"))
    }
}

impl Drop for Serveur {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn text(answer: &Value, field: &str) -> String {
    let value = answer.get(field).and_then(Value::as_str);
    value.unwrap_or_else(|| panic!("{field} of {answer}")).to_owned()
}
