//! Patterns of the models, compiled.

use regex::Regex;

/// A pattern that whole values are matched with.
pub(crate) struct Pattern {
    regex: Regex,
    /// Of a pattern that repeats one class, as most do: which ASCII characters are in the class. A look-up a byte costs a
    /// fraction of the automaton's step, and tokens are a thousand bytes long.
    class: Option<[bool; 128]>,
}

impl Pattern {
    /// Compiles `text`; none when it is no pattern.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let regex = Regex::new(&format!(r"\A(?:{text})\z")).ok()?;
        let member = |code: usize| {
            let character = u8::try_from(code).map(char::from).unwrap_or_default();
            regex.is_match(character.encode_utf8(&mut [0; 4]))
        };
        let class = repeats_one_class(text).then(|| std::array::from_fn(member));
        Some(Self { regex, class })
    }

    /// Whether the whole of `value` matches.
    pub(crate) fn matches(&self, value: &str) -> bool {
        match &self.class {
            Some(class) if value.is_ascii() && !value.is_empty() => {
                value.bytes().all(|byte| class.get(usize::from(byte)).is_some_and(|is_in| *is_in))
            }
            _ => self.regex.is_match(value),
        }
    }
}

/// Whether a pattern is `[…]+` or `[…]*` and nothing more.
fn repeats_one_class(text: &str) -> bool {
    let inside = text.strip_prefix('[').and_then(|rest| rest.strip_suffix("]+").or_else(|| rest.strip_suffix("]*")));
    let Some(inside) = inside else { return false };
    let mut escaped = false;
    inside.chars().all(|character| {
        let plain = escaped || !matches!(character, '[' | ']');
        escaped = character == '\\' && !escaped;
        plain
    }) && !escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_repeated_class_is_told_from_others() {
        for text in ["[a-z]+", r"[\w\s+=,.@-]*", r"[\]\[a]+", r"[^\\]+", r"[\p{L}\p{N}]+"] {
            assert!(repeats_one_class(text), "{text}");
        }
        for text in ["[a]+[b]+", "[a]", "a+", r"[a\]+", "[a[b]]+", "([a]+)", "[a]+|[b]*", ""] {
            assert!(!repeats_one_class(text), "{text}");
        }
    }

    #[test]
    fn the_table_agrees_with_the_expression() {
        let values = ["", "abc", "a b", "a-b_c.d", "é", "aé", "\u{7f}", "~", "[", "]", "\\", "a\n", "0"];
        for text in
            ["[a-z]+", "[a-z]*", "[0-9A-Za-z_-]+", r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+", r"[\[\]\\]+", "[^a]+", "[^ ]+"]
        {
            let pattern = Pattern::new(text).unwrap();
            assert!(pattern.class.is_some());
            for value in values {
                assert_eq!(pattern.matches(value), pattern.regex.is_match(value), "`{text}` on `{value}`");
            }
        }
    }
}
