//! Java's regular expressions, as the models write them, in the syntax of the `regex` crate.

/// Patterns that every string satisfies.
const FREE: [&str; 4] = ["(?s).*", r"[\S\s]*", r"[\s\S]*", r"[\s\S]+"];

/// Models' patterns which cannot be carried over letter by letter, with what they mean.
///
/// The first uses a look-behind, which has no linear-time form. The second writes code points beyond the basic plane
/// with four-digit escapes.
const CORRECTIONS: [(&str, &str); 2] = [
    (r"^[0-9A-Za-z\.\-_]*(?<!\.)$", r"([0-9A-Za-z._\-]*[0-9A-Za-z_\-])?"),
    (
        r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+",
        r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]+",
    ),
];

/// The equivalent pattern, or none when every string satisfies it.
///
/// Java's `\w`, `\d` and `\s` are ASCII; here they are written out, inside and outside of classes.
pub(crate) fn translate(java: &str) -> Option<String> {
    if FREE.contains(&java) {
        return None;
    }
    if let Some((_, corrected)) = CORRECTIONS.iter().find(|(given, _)| *given == java) {
        return Some((*corrected).to_owned());
    }
    let mut out = String::new();
    let mut in_class = false;
    let mut letters = java.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => out.push_str(&escape(letters.next(), in_class)),
            '[' => {
                in_class = true;
                out.push(c);
            }
            ']' => {
                in_class = false;
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    Some(out)
}

fn escape(letter: Option<char>, in_class: bool) -> String {
    const WORD: &str = "0-9A-Za-z_";
    const DIGIT: &str = "0-9";
    const SPACE: &str = r"\t\n\x0B\x0C\r ";
    let class = |members: &str| if in_class { members.to_owned() } else { format!("[{members}]") };
    match letter {
        Some('w') => class(WORD),
        Some('d') => class(DIGIT),
        Some('s') => class(SPACE),
        Some('W') => format!("[^{WORD}]"),
        Some('D') => format!("[^{DIGIT}]"),
        Some('S') => format!("[^{SPACE}]"),
        Some(other) => format!("\\{other}"),
        None => "\\".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_ascii() {
        assert_eq!(translate(r"[\w-]+_\d").as_deref(), Some("[0-9A-Za-z_-]+_[0-9]"));
        assert_eq!(translate(r"[\S]+").as_deref(), Some(r"[[^\t\n\x0B\x0C\r ]]+"));
        assert_eq!(translate(r"\{####\}").as_deref(), Some(r"\{####\}"));
    }

    #[test]
    fn free_patterns_cost_nothing() {
        assert_eq!(translate("(?s).*"), None);
    }
}
