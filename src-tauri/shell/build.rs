use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src-tauri/shell/capabilities");
    let attributes = tauri_build::Attributes::new().capabilities_path_pattern("./src-tauri/shell/capabilities/*.json");
    tauri_build::try_build(attributes)?;
    // Editor help which tauri-build writes at the root, where it has no place.
    if std::path::Path::new("gen").exists() {
        std::fs::remove_dir_all("gen")?;
    }
    Ok(())
}
