//! Policy variables: text that a policy leaves to the request, such as `${aws:username}`.

use super::glob::{Builder, Reach, Token};
use super::{ConditionKeys, PolicyError};

/// A condition key as a policy spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// As it stands in the document.
    pub(super) spelled: String,
    /// In lower case.
    pub(super) folded: String,
}

impl Key {
    /// Reads a key: a vendor, a colon and a name.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (vendor, name) = text.split_once(':')?;
        let fits = !vendor.is_empty() && !name.is_empty() && !text.contains(char::is_whitespace);
        fits.then(|| Self { spelled: text.to_owned(), folded: text.to_ascii_lowercase() })
    }

    /// Reads the key of a condition, which may be any text.
    pub(super) fn of_condition(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && !text.contains(char::is_control);
        fits.then(|| Self { spelled: text.to_owned(), folded: text.to_ascii_lowercase() })
    }
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// As it stands, wildcards among it.
    Plain(String),
    /// A character that is no wildcard, spelled `${*}`, `${?}` or `${$}`.
    Escaped(&'static str),
    /// The value of a key.
    Variable {
        /// The key.
        key: Key,
        /// What stands in for an absent one.
        default: Option<String>,
    },
}

/// Text with variables in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template(Vec<Part>);

impl Template {
    /// Text that is taken as it stands: `2008-10-17` knows no variables.
    pub(super) fn plain(text: &str) -> Self {
        Self(vec![Part::Plain(text.to_owned())])
    }

    /// Reads `${…}` in a text at a place of a document.
    pub(super) fn parse(place: &str, text: &str) -> Result<Self, PolicyError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find("${") {
            let (before, variable) = (&rest[..at], &rest[at + 2..]);
            if !before.is_empty() {
                parts.push(Part::Plain(before.to_owned()));
            }
            let (part, behind) =
                variable_of(variable).ok_or_else(|| PolicyError::syntax(place, "a policy variable is malformed"))?;
            parts.push(part);
            rest = behind;
        }
        if !rest.is_empty() {
            parts.push(Part::Plain(rest.to_owned()));
        }
        Ok(Self(parts))
    }

    /// Keys of the variables.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.0.iter().filter_map(|part| match part {
            Part::Variable { key, .. } => Some(key),
            Part::Plain(_) | Part::Escaped(_) => None,
        })
    }

    /// The text for a request; `None` when a variable has no single value there.
    fn text(&self, keys: &ConditionKeys) -> Option<String> {
        let mut text = String::new();
        for part in &self.0 {
            text.push_str(match part {
                Part::Plain(plain) => plain,
                Part::Escaped(escaped) => escaped,
                Part::Variable { key, default } => value(key, default.as_deref(), keys)?,
            });
        }
        Some(text)
    }

    /// The pattern for a request. Wildcards in values of the request are characters like others.
    fn tokens(&self, reach: Reach, keys: &ConditionKeys) -> Option<Vec<Token>> {
        let mut builder = Builder::new(reach);
        for (at, part) in self.0.iter().enumerate() {
            match part {
                Part::Plain(plain) => builder.pattern(plain, at + 1 == self.0.len()),
                Part::Escaped(escaped) => builder.literal(escaped),
                Part::Variable { key, default } => builder.literal(value(key, default.as_deref(), keys)?),
            }
        }
        Some(builder.done())
    }
}

/// The value of a variable: only keys with one value have any, and only absent ones take the default.
fn value<'a>(key: &Key, default: Option<&'a str>, keys: &'a ConditionKeys) -> Option<&'a str> {
    match keys.get(&key.folded) {
        Some([value]) => Some(value),
        None | Some([]) => default,
        Some(_) => None,
    }
}

/// One variable, from behind its `${`, and what follows it.
fn variable_of(text: &str) -> Option<(Part, &str)> {
    let escaped = [("*}", "*"), ("?}", "?"), ("$}", "$")];
    if let Some((spelled, meant)) = escaped.into_iter().find(|(spelled, _)| text.starts_with(spelled)) {
        return Some((Part::Escaped(meant), &text[spelled.len()..]));
    }
    let end = text.find(['}', ','])?;
    let key = Key::parse(&text[..end]).filter(|key| !key.spelled.contains(['$', '{', '\'', '*', '?']))?;
    if text[end..].starts_with('}') {
        return Some((Part::Variable { key, default: None }, &text[end + 1..]));
    }
    let quoted = text[end + 1..].trim_start_matches(' ').strip_prefix('\'')?;
    let (default, behind) = quoted.split_once('\'')?;
    let default = Some(default.to_owned());
    Some((Part::Variable { key, default }, behind.strip_prefix('}')?))
}

/// A text to compare with, made ready when it has no variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Text {
    Fixed(String),
    Open(Template),
}

impl Text {
    pub(super) fn new(template: Template) -> Self {
        let open = template.keys().next().is_some();
        let fixed = if open { None } else { template.text(&ConditionKeys::default()) };
        fixed.map_or(Self::Open(template), Self::Fixed)
    }

    /// Whether `same` finds it equal to a value; `None` when a variable has no value.
    pub(super) fn equals(&self, value: &str, keys: &ConditionKeys, same: fn(&str, &str) -> bool) -> Option<bool> {
        match self {
            Self::Fixed(text) => Some(same(text, value)),
            Self::Open(template) => template.text(keys).map(|text| same(&text, value)),
        }
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        let open = match self {
            Self::Fixed(_) => None,
            Self::Open(template) => Some(template),
        };
        open.into_iter().flat_map(Template::keys)
    }
}

/// A pattern to match with, made ready when it has no variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    Fixed(Vec<Token>),
    Open(Template, Reach),
}

impl Pattern {
    pub(super) fn new(template: Template, reach: Reach) -> Self {
        let open = template.keys().next().is_some();
        let fixed = if open { None } else { template.tokens(reach, &ConditionKeys::default()) };
        fixed.map_or(Self::Open(template, reach), Self::Fixed)
    }

    /// Whether it matches a value; `None` when a variable has no value.
    pub(super) fn matches(&self, value: &str, keys: &ConditionKeys) -> Option<bool> {
        match self {
            Self::Fixed(tokens) => Some(super::glob::matches(tokens, value)),
            Self::Open(template, reach) => {
                template.tokens(*reach, keys).map(|tokens| super::glob::matches(&tokens, value))
            }
        }
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        let open = match self {
            Self::Fixed(_) => None,
            Self::Open(template, _) => Some(template),
        };
        open.into_iter().flat_map(Template::keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> ConditionKeys {
        let mut keys = ConditionKeys::default();
        keys.set("aws:username", "ann");
        keys.set("aws:PrincipalTag/Star", "*");
        keys.set("aws:PrincipalTag/Empty", "");
        keys.set_all("aws:TagKeys", ["a".to_owned(), "b".to_owned()]);
        keys.set_all("aws:None", []);
        keys
    }

    #[test]
    fn variables_take_the_values_of_the_request() {
        for (text, expected) in [
            ("plain", Some("plain")),
            ("${aws:username}", Some("ann")),
            ("${AWS:UserName}/x/${aws:username}", Some("ann/x/ann")),
            ("a$b{c}${$}${*}${?}", Some("a$b{c}$*?")),
            ("${aws:PrincipalTag/none}", None),
            ("${aws:PrincipalTag/none, 'x y'}!", Some("x y!")),
            ("${aws:PrincipalTag/none,''}", Some("")),
            ("${aws:PrincipalTag/none, '}'}", Some("}")),
            ("${aws:username, 'x'}", Some("ann")),
            ("${aws:PrincipalTag/empty, 'x'}", Some("")),
            ("${aws:TagKeys, 'x'}", None),
            ("${aws:None, 'x'}", Some("x")),
        ] {
            assert_eq!(Template::parse("", text).unwrap().text(&keys()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn malformed_variables_are_refused() {
        for text in [
            "${",
            "a${aws:username",
            "${}",
            "${username}",
            "${aws:}",
            "${ aws:username}",
            "${aws:user name}",
            "${aws:a${aws:b}}",
            "${aws:a, x}",
            "${aws:a, 'x}",
            "${aws:a, 'x'",
            "${aws:a, 'x' }",
            "${**}",
        ] {
            assert!(Template::parse("there", text).unwrap_err().to_string().contains("there"), "{text}");
        }
    }

    #[test]
    fn values_bring_no_wildcards() {
        let pattern = Pattern::new(Template::parse("", "${aws:PrincipalTag/star}/?").unwrap(), Reach::Text);
        assert_eq!(pattern.matches("*/a", &keys()), Some(true));
        assert_eq!(pattern.matches("b/a", &keys()), Some(false));
        let pattern = Pattern::new(Template::parse("", "${*}?").unwrap(), Reach::Text);
        assert_eq!((pattern.matches("*a", &keys()), pattern.matches("ba", &keys())), (Some(true), Some(false)));
    }
}
