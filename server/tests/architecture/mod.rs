//! `docs/architecture.md` and `docs/coverage.md` say what is so.

#[path = "../../examples/coverage/errors.rs"]
mod errors;
#[path = "../../examples/coverage/functions.rs"]
mod functions;
#[path = "../../examples/coverage/notes.rs"]
mod notes;
#[path = "../../examples/coverage/page.rs"]
mod page;
#[path = "../../examples/coverage/tests.rs"]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The crates of the workspace and what each uses, development dependencies aside.
fn actual() -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &serde_json::Value| value.as_str().unwrap().strip_prefix("cognomen-").map(str::to_owned);
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .filter_map(|package| {
            let uses = package["dependencies"].as_array().unwrap().iter();
            let uses = uses.filter(|dependency| dependency["kind"].is_null()).filter_map(|d| name(&d["name"]));
            Some((name(&package["name"])?, uses.collect()))
        })
        .collect()
}

/// The crates of the table and what each may use.
fn documented(all: &BTreeSet<String>) -> BTreeMap<String, BTreeSet<String>> {
    let page = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let rows = page.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [name, _, uses] = cells[..] else { return None };
        Some((name.strip_prefix('`')?.strip_suffix('`')?.to_owned(), uses.to_owned()))
    });
    rows.filter(|(name, _)| all.contains(name))
        .map(|(name, uses)| {
            let listed =
                |words: &str| words.split([',', ' ']).filter(|w| all.contains(*w)).map(str::to_owned).collect();
            let uses = match uses.strip_prefix("all but") {
                Some(but) => {
                    let but: BTreeSet<String> = listed(but);
                    all.iter().filter(|other| **other != name && !but.contains(*other)).cloned().collect()
                }
                None => listed(&uses),
            };
            (name, uses)
        })
        .collect()
}

#[test]
fn the_crate_table_is_the_workspace() {
    let actual = actual();
    let all: BTreeSet<String> = actual.keys().cloned().collect();
    let documented = documented(&all);
    assert_eq!(
        documented.keys().collect::<Vec<_>>(),
        actual.keys().collect::<Vec<_>>(),
        "crates of docs/architecture.md"
    );
    for (name, uses) in &actual {
        let forbidden: Vec<_> = uses.difference(&documented[name]).collect();
        assert!(forbidden.is_empty(), "`{name}` may not use {forbidden:?}");
    }
}

#[test]
fn the_coverage_page_is_what_is_served_and_tested() {
    let written = std::fs::read_to_string(root().join("docs/coverage.md")).unwrap();
    let now = page::page(&root()).unwrap();
    let differs = written.lines().zip(now.lines()).find(|(written, now)| written != now);
    assert!(written == now, "run `cargo xtask coverage`: {differs:?}");
}
