//! Who may know whom (docs/ARCHITECTURE.md, « Frontières »).

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

/// Our crates and the only ones of ours they may depend on.
const ALLOWED: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("platform", &["kernel"]),
    ("documents", &["kernel"]),
    ("catalogue", &["kernel", "platform", "documents"]),
    ("comptes", &["kernel", "platform"]),
    ("caisse", &["kernel", "platform", "catalogue", "documents"]),
    ("reception", &["kernel", "platform", "catalogue", "documents"]),
    ("balance", &["kernel", "platform"]),
    (
        "reprise",
        &["kernel", "platform", "catalogue", "comptes", "reception", "caisse"],
    ),
    ("admin", &["kernel", "platform"]),
    (
        "server",
        &[
            "kernel",
            "platform",
            "documents",
            "catalogue",
            "comptes",
            "caisse",
            "reception",
            "balance",
            "reprise",
            "admin",
        ],
    ),
    (
        "tests",
        &[
            "kernel",
            "platform",
            "documents",
            "catalogue",
            "comptes",
            "caisse",
            "reception",
            "balance",
            "reprise",
            "admin",
            "server",
        ],
    ),
];

/// What the pure crate may never know.
const FORBIDDEN_IN_KERNEL: &[&str] = &["tokio", "axum", "rusqlite", "reqwest"];

fn dependencies() -> BTreeMap<String, Vec<String>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(crate::root())
        .output()
        .expect("cargo metadata runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    packages
        .iter()
        .map(|package| {
            let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
            let dependencies = package["dependencies"].as_array().expect("dependencies");
            (
                name(package),
                dependencies.iter().filter(|d| d["kind"].is_null()).map(name).collect(),
            )
        })
        .collect()
}

#[test]
fn no_crate_knows_more_than_it_may() {
    let found = dependencies();
    for (krate, allowed) in ALLOWED {
        let dependencies = &found[&format!("recyclique-{krate}")];
        for dependency in dependencies.iter().filter_map(|d| d.strip_prefix("recyclique-")) {
            assert!(
                allowed.contains(&dependency),
                "recyclique-{krate} must not know recyclique-{dependency}: a domain speaks to another through an api.rs \
                 of the table, or through a v_* view"
            );
        }
    }
    for forbidden in FORBIDDEN_IN_KERNEL {
        assert!(
            !found["recyclique-kernel"].contains(&(*forbidden).to_owned()),
            "the kernel is pure: no {forbidden}"
        );
    }
}

#[test]
fn only_the_window_names_tauri() {
    for (krate, dependencies) in dependencies() {
        if krate != "recyclique" {
            let tauri = dependencies.iter().find(|d| d.starts_with("tauri"));
            assert_eq!(tauri, None, "{krate}: everything but the window builds without WebKit");
        }
    }
}
