//! The server of this till inside the window's process.

use recyclique_server::{Config, DEFAULT_PORT, Running, StartError, demo};
use std::fmt::Display;
use std::net::{Ipv4Addr, SocketAddr};
use tauri::async_runtime::Mutex;

/// Where the page comes from while the interface is being written (`tauri dev`).
const DEVELOPMENT_ORIGIN: &str = "http://localhost:5173";

#[derive(Default)]
pub(crate) struct Till(Mutex<State>);

#[derive(Default)]
enum State {
    #[default]
    Stopped,
    Running(Running),
    Failed(Failure),
}

#[derive(Clone)]
pub(crate) struct Failure {
    /// For the person in front of the screen: what is wrong and what to do.
    pub(crate) sentence: String,
    pub(crate) exit_code: u8,
    /// A new attempt that fails alike must still look like an answer.
    pub(crate) attempts: u32,
}

impl Till {
    /// Starts the server unless it runs, and says where the page finds it. A failure is said on the terminal too.
    pub(crate) async fn start(&self) -> Result<String, Failure> {
        let mut state = self.0.lock().await;
        let attempts = match &*state {
            State::Running(running) => return Ok(base_url(running)),
            State::Failed(failure) => failure.attempts + 1,
            State::Stopped => 1,
        };
        match start_server().await {
            Ok(running) => {
                let url = base_url(&running);
                *state = State::Running(running);
                Ok(url)
            }
            Err(failure) => {
                let failure = Failure { attempts, ..failure };
                eprintln!("recyclique : {}", failure.sentence);
                *state = State::Failed(failure.clone());
                Err(failure)
            }
        }
    }

    pub(crate) async fn failure(&self) -> Option<Failure> {
        match &*self.0.lock().await {
            State::Failed(failure) => Some(failure.clone()),
            State::Running(_) | State::Stopped => None,
        }
    }

    /// Lets the last requests end.
    pub(crate) async fn stop(&self) {
        if let State::Running(running) = std::mem::take(&mut *self.0.lock().await) {
            running.stop().await;
        }
    }
}

fn base_url(running: &Running) -> String {
    format!("http://{}", running.address())
}

impl Failure {
    fn new(error: &impl Display, exit_code: u8) -> Self {
        Self {
            sentence: error.to_string(),
            exit_code,
            attempts: 1,
        }
    }
}

/// On the usual port, that a browser on this machine finds by habit; on any other rather than not at all.
async fn start_server() -> Result<Running, Failure> {
    let started = match recyclique_server::start(config(DEFAULT_PORT)).await {
        Err(StartError::PortTaken(_)) => recyclique_server::start(config(0)).await,
        started => started,
    };
    let running = started.map_err(|error| Failure::new(&error, error.exit_code()))?;
    if std::env::args_os().any(|argument| argument == "--demo") {
        let filled = demo::fill(running.db()).await;
        filled.map_err(|error| Failure::new(&error, error.exit_code()))?;
    }
    Ok(running)
}

fn config(port: u16) -> Config {
    Config {
        data_dir: recyclique_server::default_data_dir(),
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
        allowed_origins: tauri::is_dev()
            .then(|| DEVELOPMENT_ORIGIN.to_owned())
            .into_iter()
            .collect(),
    }
}
