//! The errors that the models list and nothing here answers, by reason.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Operations by error type.
type Operations<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// The section of the page, from the lines `operation | error | test: … or reason` of the table.
pub(crate) fn section(table: &str) -> String {
    let mut reasons = BTreeMap::<&str, Operations<'_>>::new();
    let (mut all, mut reached) = (0, 0);
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [operation, error, said] = line.splitn(3, " | ").collect::<Vec<_>>()[..] else { continue };
        all += 1;
        if said.starts_with("test: ") {
            reached += 1;
        } else {
            reasons.entry(said).or_default().entry(error).or_default().push(operation);
        }
    }
    let mut section = format!(
        "\n## Errors of cognito-idp that are never answered\n\nThe model lists {all} pairs of an operation and an error type. \
         Tests reach {reached} of them (`server/tests/errors/table.txt` names them). The others, by reason:\n"
    );
    let count = |errors: &Operations<'_>| errors.values().map(Vec::len).sum::<usize>();
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(reason, errors)| (std::cmp::Reverse(count(errors)), *reason));
    for (reason, errors) in reasons {
        // Writing to a string cannot fail.
        let _ = writeln!(section, "\n**{}{}** ({})\n", reason[..1].to_uppercase(), &reason[1..], count(&errors));
        for (error, operations) in errors {
            let _ = writeln!(section, "- `{error}`: {}", operations.join(", "));
        }
    }
    section
}
