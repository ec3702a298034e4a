//! The desktop window: starts the server of this till on this machine, then shows its interface.
//! No rule of the shop lives here: the page talks to the server over HTTP, as a browser would.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod display;
mod failure_page;
mod till;
mod windows;

use crate::till::Till;
use std::process::ExitCode;
use tauri::async_runtime::block_on;
use tauri::{App, Manager};
use tauri_plugin_window_state::StateFlags;
use tracing_subscriber::EnvFilter;

/// What could not be told by the server: no display, no web view.
const NO_WINDOW: u8 = 1;

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
    match display::prepare() {
        Ok(()) => show(),
        Err(reason) => refuse(&reason),
    }
}

fn show() -> ExitCode {
    let app = tauri::Builder::default()
        // First, so that a second start leaves before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| windows::focus(app)))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .with_denylist(&[windows::FAILURE])
                .build(),
        )
        .register_asynchronous_uri_scheme_protocol(failure_page::SCHEME, |context, request, responder| {
            let retry = request.uri().path() == failure_page::RETRY;
            failure_page::answer(context.app_handle().clone(), retry, responder);
        })
        .manage(Till::default())
        .setup(|app| {
            if let Err(fault) = block_on(windows::open(app.handle())) {
                eprintln!("recyclique : {fault}");
                app.handle().exit(NO_WINDOW.into());
            }
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => run(app),
        Err(fault) => {
            eprintln!("recyclique : {fault}");
            NO_WINDOW.into()
        }
    }
}

/// Until the last window is closed; the exit code is the one of a server that never started, if so.
fn run(app: App) -> ExitCode {
    let handle = app.handle().clone();
    let code = app.run_return(|_, _| {});
    block_on(async {
        let till = handle.state::<Till>();
        let failure = till.failure().await;
        till.stop().await;
        failure
            .map_or_else(|| u8::try_from(code).unwrap_or(NO_WINDOW), |failure| failure.exit_code)
            .into()
    })
}

/// Without a window, what keeps the till from starting is said before what keeps it from showing.
fn refuse(reason: &str) -> ExitCode {
    block_on(async {
        let till = Till::default();
        let started = till.start().await;
        till.stop().await;
        match started {
            Ok(_) => {
                eprintln!("recyclique : {reason}");
                NO_WINDOW.into()
            }
            Err(failure) => failure.exit_code.into(),
        }
    })
}
