//! The window of the till, and the one that says why there is none.

use crate::failure_page;
use crate::till::Till;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder};

const TILL: &str = "main";
pub(crate) const FAILURE: &str = "demarrage";

/// Starts the till and shows it, or shows why it does not start.
pub(crate) async fn open(app: &AppHandle) -> tauri::Result<()> {
    let Ok(base_url) = app.state::<Till>().start().await else {
        return show_failure(app);
    };
    show_till(app, &base_url)?;
    match app.get_webview_window(FAILURE) {
        Some(window) => window.destroy(),
        None => Ok(()),
    }
}

/// A second start shows the first one's window instead of a second till.
pub(crate) fn focus(app: &AppHandle) {
    for window in app.webview_windows().values() {
        // A desktop may refuse to raise a window; there is nothing to do about it.
        drop(window.unminimize().and_then(|()| window.set_focus()));
    }
}

fn show_till(app: &AppHandle, base_url: &str) -> tauri::Result<()> {
    if app.get_webview_window(TILL).is_some() {
        return Ok(());
    }
    let config = app.config().app.windows.iter().find(|window| window.label == TILL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(app, config)?
        .initialization_script(format!(
            "window.__RECYCLIQUE__ = Object.freeze({{ baseUrl: '{base_url}' }})"
        ))
        .build()?;
    Ok(())
}

fn show_failure(app: &AppHandle) -> tauri::Result<()> {
    if app.get_webview_window(FAILURE).is_some() {
        return Ok(());
    }
    let url = Url::parse(failure_page::URL).map_err(|_| tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::new(app, FAILURE, WebviewUrl::CustomProtocol(url))
        .title("RecyClique")
        .inner_size(760.0, 520.0)
        .center()
        .build()?;
    Ok(())
}
