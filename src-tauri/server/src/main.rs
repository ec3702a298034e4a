//! `recyclique-serveur`: the same product without a window (README, « Sans fenêtre »).

mod cli;
mod import;

use cli::Order;
use recyclique_platform::db::verify;
use recyclique_server::{Config, StartError, TABLES, demo, open, openapi, setup, start};
use std::io::{self, Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_target(false)
        .init();
    let outcome = match cli::parse(std::env::args_os().skip(1)) {
        Ok(Order::Help) => say(cli::HELP),
        Ok(Order::Version) => say(env!("CARGO_PKG_VERSION")),
        Ok(Order::OpenApi) => say(&format!("{:#}", openapi())),
        Ok(Order::Init(order)) => in_runtime(init(order)),
        Ok(Order::Serve { config, is_demo }) => in_runtime(serve(config, is_demo)),
        Ok(Order::Verify { data_dir }) => check(&data_dir),
        Ok(Order::ImportPostgres { url, data_dir }) => in_runtime(import::import_postgres(url, data_dir)),
        Err(refusal) => Err(Stop {
            code: 2,
            sentence: format!("{refusal}\n\n{}", cli::HELP),
        }),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop { code, sentence }) => {
            let _ = writeln!(io::stderr(), "{sentence}");
            ExitCode::from(code)
        }
    }
}

/// Why the command ends badly: its exit code and its sentence.
struct Stop {
    code: u8,
    sentence: String,
}

impl From<StartError> for Stop {
    fn from(error: StartError) -> Self {
        Self {
            code: error.exit_code(),
            sentence: error.to_string(),
        }
    }
}

impl From<setup::NotDone> for Stop {
    fn from(not_done: setup::NotDone) -> Self {
        Self {
            code: not_done.exit_code(),
            sentence: not_done.to_string(),
        }
    }
}

fn say(text: &str) -> Result<(), Stop> {
    writeln!(io::stdout(), "{text}").map_err(|e| Stop {
        code: 1,
        sentence: e.to_string(),
    })
}

fn in_runtime(work: impl Future<Output = Result<(), Stop>>) -> Result<(), Stop> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_stack_size(1024 * 1024)
        .enable_all()
        .build()
        .map_err(|e| Stop {
            code: 1,
            sentence: format!("Le serveur ne démarre pas : {e}"),
        })?;
    runtime.block_on(work)
}

async fn init(order: cli::Init) -> Result<(), Stop> {
    let secrets = read_secrets()?;
    let db = open(&order.data_dir).map_err(StartError::from)?;
    let shop = order.into_setup(secrets);
    setup::initialise(&db, shop).await?;
    say("RecyClique est prêt : l'administrateur, le site, le poste de caisse et le catalogue sont créés.")
}

/// The first line of standard input is the password, the second the PIN.
fn read_secrets() -> Result<(String, String), Stop> {
    let mut text = String::new();
    let read = io::stdin().take(4096).read_to_string(&mut text);
    let mut lines = text.lines().map(str::to_owned);
    match (read, lines.next(), lines.next()) {
        (Ok(_), Some(password), Some(pin)) => Ok((password, pin)),
        _ => Err(Stop {
            code: 2,
            sentence: "Deux lignes sont attendues sur l'entrée standard : le mot de passe, puis le code PIN."
                .to_owned(),
        }),
    }
}

async fn serve(config: Config, is_demo: bool) -> Result<(), Stop> {
    let running = start(config).await?;
    if is_demo {
        demo::fill(running.db()).await?;
    }
    say(&format!("RecyClique est prêt : http://{}", running.address()))?;
    until_told_to_stop().await;
    running.stop().await;
    Ok(())
}

async fn until_told_to_stop() {
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminate) = terminate {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

fn check(data_dir: &std::path::Path) -> Result<(), Stop> {
    let file = data_dir.join("recyclique.db");
    if !file.is_file() {
        return Err(Stop {
            code: 2,
            sentence: format!("Il n'y a pas de base RecyClique dans {}.", data_dir.display()),
        });
    }
    let verified = verify(&file, TABLES).map_err(StartError::from)?;
    if verified.anomalies.is_empty() {
        return say(&format!(
            "Tout est intact : {} entrées du journal, {} faits vérifiés.",
            verified.entries, verified.facts
        ));
    }
    let list: Vec<String> = verified
        .anomalies
        .iter()
        .map(|anomaly| format!("- {anomaly}"))
        .collect();
    Err(Stop {
        code: 10,
        sentence: format!("La vérification a trouvé des anomalies :\n{}", list.join("\n")),
    })
}
