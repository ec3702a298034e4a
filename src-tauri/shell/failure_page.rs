//! The page shown when the server cannot start. It needs neither the server nor the interface, only the window.

use crate::till::{Failure, Till};
use crate::windows;
use tauri::http::{Response, header};
use tauri::{AppHandle, Manager, UriSchemeResponder};

pub(crate) const SCHEME: &str = "demarrage";
pub(crate) const URL: &str = "demarrage://localhost/";
pub(crate) const RETRY: &str = "/reessayer";

const PAGE: &str = include_str!("failure_page.html");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";

/// Draws the page; the button « Réessayer » asks for it under another path.
pub(crate) fn answer(app: AppHandle, retry: bool, responder: UriSchemeResponder) {
    tauri::async_runtime::spawn(async move {
        if retry && let Err(fault) = windows::open(&app).await {
            eprintln!("recyclique : {fault}");
        }
        let page = app
            .state::<Till>()
            .failure()
            .await
            .map(|failure| draw(&failure))
            .unwrap_or_default();
        responder.respond(
            Response::builder()
                .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
                .header(header::CONTENT_SECURITY_POLICY, POLICY)
                .body(page.into_bytes())
                .unwrap_or_default(),
        );
    });
}

fn draw(failure: &Failure) -> String {
    let again = match failure.attempts {
        1 => String::new(),
        attempts => format!("Essai n° {attempts} : toujours impossible."),
    };
    PAGE.replace("{{sentence}}", &escape(&failure.sentence))
        .replace(
            "{{data_dir}}",
            &escape(&recyclique_server::default_data_dir().display().to_string()),
        )
        .replace("{{again}}", &again)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
