//! `docs/coverage.md`: every operation of every service's model, served or not, with its tests and the errors it never answers.

use std::fmt::Write;
use std::io;
use std::path::Path;

use cognomen_contract::{OperationMeta, Service};
use cognomen_server::dispatch::implemented;

use super::notes::NOTES;
use super::{errors, tests};

const HEAD: &str = "\
# Coverage

Written by `cargo xtask coverage` from the dispatch tables, the tests and `server/tests/errors/table.txt`.

A row names up to three tests of the operation, those first that call it themselves and speak of it: `area::test` in
`userpool/tests`, `iam/src/ops`, `identity/tests` and `server/tests`, `test_file::test` and `file.test.js` in `tests/clients`. Beside
them, every operation of `cognito-idp` is called over a socket with its smallest input, with each constraint of its model
broken, and by callers who prove nothing (`server/tests/contract`, `server/tests/errors`); every answer is compared with the
model. An operation that is not served answers `NotImplementedException` with HTTP 501, and so does a setting that is not
served.

| service | served | of |
|---|---:|---:|
";

/// The page as Markdown.
///
/// # Errors
/// When the tests below `root` cannot be read.
pub(crate) fn page(root: &Path) -> io::Result<String> {
    let sources = tests::Sources::read(root)?;
    let mut page = String::from(HEAD);
    // Writing to a string cannot fail.
    for service in Service::ALL {
        let all = service.meta().operations.len();
        let _ = writeln!(page, "| {} | {} | {all} |", service.signing_name(), implemented(service).len());
    }
    for service in Service::ALL {
        let _ = writeln!(page, "\n## {}", service.signing_name());
        let operations = service.meta().operations;
        let is_served = |operation: &&&OperationMeta| implemented(service).contains(&operation.name);
        if operations.iter().any(|operation| is_served(&operation)) {
            page.push_str("\n| operation | left out | tests |\n|---|---|---|\n");
        }
        for operation in operations.iter().filter(is_served) {
            let name = operation.name;
            let note = NOTES.iter().find(|(of, noted, _)| *of == service && *noted == name);
            let names = sources.of(service, name).into_iter().map(|test| format!("`{test}`")).collect::<Vec<_>>();
            let left_out = note.map_or("", |(_, _, words)| *words);
            let _ = writeln!(page, "| {name} | {left_out} | {} |", names.join("<br>"));
        }
        let missing: Vec<_> = operations.iter().filter(|one| !is_served(one)).map(|one| one.name).collect();
        if !missing.is_empty() {
            let _ = writeln!(page, "\nNot served: {}.", missing.join(", "));
        }
    }
    page.push_str(&errors::section(&std::fs::read_to_string(root.join("server/tests/errors/table.txt"))?));
    Ok(page)
}
