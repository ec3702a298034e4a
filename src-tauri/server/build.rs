//! The interface is embedded from `ui/dist`; before its first build an empty folder stands in for it.
fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=../../ui/dist");
    std::fs::create_dir_all("../../ui/dist")
}
