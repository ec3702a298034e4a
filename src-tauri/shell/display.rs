//! What the window system wants before the first window.

const NO_DISPLAY: &str = "aucun écran n'est disponible. Sans écran, lancez « recyclique-serveur serve » et ouvrez http://127.0.0.1:4810 dans un navigateur.";

#[cfg(target_os = "linux")]
pub(crate) fn prepare() -> Result<(), String> {
    // Some NVIDIA and Wayland desktops show a blank window with WebKit's DMA-BUF renderer. No thread exists yet.
    gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false).map_err(|error| error.to_string())?;
    gtk::init().map_err(|_| NO_DISPLAY.to_owned())
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare() -> Result<(), String> {
    Ok(())
}
