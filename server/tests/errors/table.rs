//! `table.txt`: every operation with every error type of its model, each with the tests that reach it or the reason why
//! none does.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::MODEL;

/// A line of the table.
struct Line<'a> {
    pair: (&'a str, &'a str),
    said: &'a str,
}

fn lines(table: &str) -> Vec<Line<'_>> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let cells = lines.map(|line| (line, line.splitn(3, " | ").collect::<Vec<_>>()));
    cells
        .map(|(line, cells)| match cells[..] {
            [operation, error, said] => Line { pair: (operation, error), said },
            _ => panic!("`{line}` is no line of the table"),
        })
        .collect()
}

fn table() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors/table.txt")).unwrap()
}

#[test]
fn every_error_of_every_operation_stands_in_the_table_once() {
    let mut wanted = BTreeSet::new();
    for (operation, model) in MODEL["operations"].as_object().unwrap() {
        let errors = model["errors"].as_array().into_iter().flatten();
        wanted.extend(errors.map(|error| (operation.as_str(), error["shape"].as_str().unwrap())));
    }
    let table = table();
    let pairs: Vec<_> = lines(&table).into_iter().map(|line| line.pair).collect();
    let found: BTreeSet<_> = pairs.iter().copied().collect();
    assert_eq!(found.len(), pairs.len(), "a pair stands there twice");
    assert!(pairs.is_sorted(), "the table is sorted");
    let missing: Vec<_> = wanted.difference(&found).collect();
    assert!(missing.is_empty(), "{} missing: {missing:?}", missing.len());
    let superfluous: Vec<_> = found.difference(&wanted).collect();
    assert!(superfluous.is_empty(), "no such errors: {superfluous:?}");
}

/// The names of all test functions, in Rust and in Python, and the words of each file.
fn tests() -> BTreeMap<PathBuf, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders: Vec<_> = ["userpool/tests", "server/tests", "tests/clients"].map(|name| root.join(name)).into();
    let mut found = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !name.starts_with('.') && name != "node_modules" {
                folders.push(path);
            } else if name.ends_with(".rs") || name.ends_with(".py") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.insert(path, text);
            }
        }
    }
    found
}

/// Whether a file of the area that a name begins with has the test that it ends with.
fn exists(sources: &BTreeMap<PathBuf, String>, name: &str) -> bool {
    let (area, test) = name.rsplit_once("::").unwrap();
    let path = area.replace("::", "/");
    sources.iter().any(|(file, text)| {
        let file = file.with_extension("");
        let file = if file.ends_with("mod") { file.parent().unwrap() } else { &file };
        let (rust, python) = (format!("fn {test}("), format!("def {test}("));
        file.ends_with(&path) && (text.contains(&rust) || text.contains(&python))
    })
}

#[test]
fn every_test_that_the_table_names_is_there() {
    let (table, sources) = (table(), tests());
    let mut gone = BTreeSet::new();
    for line in lines(&table) {
        let Some(names) = line.said.strip_prefix("test: ") else {
            assert!(
                line.said.len() > 10 && !line.said.contains("test"),
                "{:?} has no reason: {}",
                line.pair,
                line.said
            );
            continue;
        };
        gone.extend(names.split(", ").filter(|name| !exists(&sources, name)));
    }
    assert!(gone.is_empty(), "{gone:#?}");
}
