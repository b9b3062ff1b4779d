//! The functions of a source file, with the words in each: enough of Rust, Python and JavaScript to tell who calls whom.

use std::collections::BTreeSet;

/// A function, or a test that is one.
pub(crate) struct Function {
    /// Its name; of a test in JavaScript its title.
    pub(crate) name: String,
    /// Whether the test runner calls it.
    pub(crate) is_test: bool,
    /// The text from its head to its end.
    pub(crate) text: String,
    /// All words of the text.
    pub(crate) words: BTreeSet<String>,
}

impl Function {
    fn new(name: &str, is_test: bool, text: &str) -> Self {
        let word = |c: char| !(c.is_alphanumeric() || c == '_');
        let words = text.split(word).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Self { name: name.to_owned(), is_test, text: text.to_owned(), words }
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn name_in(head: &str) -> &str {
    let end = head.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(head.len());
    &head[..end]
}

/// The functions of a file in Rust: formatted, so that a function ends with a brace as far from the left as its head is.
pub(crate) fn of_rust(source: &str) -> Vec<Function> {
    let lines: Vec<&str> = source.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(head) =
            line.trim_start().split_once("fn ").filter(|(before, _)| is_head(before)).map(|(_, head)| head)
        else {
            continue;
        };
        let closes = |other: &&str| indent(other) == indent(line) && other.trim_start().starts_with('}');
        let length = lines[at..].iter().position(closes).unwrap_or(lines.len() - at - 1);
        let is_test = at > 0 && lines[at - 1].trim_end().ends_with("test]");
        found.push(Function::new(name_in(head), is_test, &lines[at..=at + length].join("\n")));
    }
    found
}

/// What may stand before `fn`.
fn is_head(before: &str) -> bool {
    before.split_whitespace().all(|word| matches!(word, "pub" | "async") || word.starts_with("pub("))
}

/// The functions of a file in Python: a function ends before the next line that is no farther from the left.
pub(crate) fn of_python(source: &str) -> Vec<Function> {
    let lines: Vec<&str> = source.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(head) = line.trim_start().strip_prefix("def ") else { continue };
        let deeper = |other: &&&str| other.trim().is_empty() || indent(other) > indent(line) || other.trim() == "):";
        let length = lines[at + 1..].iter().take_while(deeper).count();
        let name = name_in(head);
        found.push(Function::new(name, name.starts_with("test_"), &lines[at..=at + length].join("\n")));
    }
    found
}

/// The text before the next quote that is not escaped.
fn title_in(rest: &str) -> String {
    let end = rest.match_indices('\'').find(|(at, _)| !rest[..*at].ends_with('\\')).map_or(rest.len(), |(at, _)| at);
    rest[..end].replace("\\'", "'")
}

/// The functions and tests of a file in JavaScript: formatted, so that what begins at the left ends with a brace there.
pub(crate) fn of_javascript(source: &str) -> Vec<Function> {
    let lines: Vec<&str> = source.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let plain = line.trim_start_matches("export ").trim_start_matches("async ");
        let title = plain.strip_prefix("test('").map(title_in);
        let name = plain.strip_prefix("function ").or_else(|| plain.strip_prefix("const ")).map(name_in);
        let is_test = title.is_some();
        let Some(name) = title.or_else(|| name.map(str::to_owned)) else { continue };
        let open = line.trim_end().ends_with('{') || line.trim_end().ends_with('(');
        let closes = |other: &&str| other.starts_with('}') || other.starts_with(')');
        let length = if open { lines[at..].iter().position(closes).unwrap_or_default() } else { 0 };
        found.push(Function::new(&name, is_test, &lines[at..=at + length].join("\n")));
    }
    found
}
