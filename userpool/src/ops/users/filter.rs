//! The filter of `ListUsers`: one clause, `name = "value"` or `name ^= "prefix"`.

use cognomen_contract::Error;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use crate::directory::index;
use crate::error;

/// How a filter compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// `=`
    Equals,
    /// `^=`
    BeginsWith,
}

/// A parsed filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) name: String,
    pub(super) comparison: Comparison,
    pub(super) value: String,
}

impl Filter {
    /// Parses a filter; a blank one is none.
    ///
    /// # Errors
    /// `InvalidParameterException` when it is malformed or names an attribute that cannot be searched.
    pub(super) fn parse(text: &str) -> Result<Option<Self>, Error> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let parsed = parse(text).ok_or_else(|| error::invalid("Error while parsing filter."))?;
        if parsed.name != "sub" && !index::SEARCHABLE.contains(&parsed.name.as_str()) {
            return Err(error::invalid(format!("Invalid search attribute: {}", parsed.name)));
        }
        Ok(Some(parsed))
    }

    /// Whether a user passes. Case counts, but not for the state of the account, nor for user names, e-mail addresses and
    /// preferred user names of a pool that ignores it.
    pub(super) fn passes(&self, pool: &Pool, user: &User) -> bool {
        let Some(value) = index::value_of(user, &self.name) else { return false };
        let fold = |text: &str| match self.name.as_str() {
            "cognito:user_status" => text.to_lowercase(),
            "username" | "email" | "preferred_username" => pool.normalise(text),
            _ => text.to_owned(),
        };
        let (value, wanted) = (fold(value), fold(&self.value));
        match self.comparison {
            Comparison::Equals => value == wanted,
            Comparison::BeginsWith => value.starts_with(&wanted),
        }
    }
}

fn parse(text: &str) -> Option<Filter> {
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':' | '-'))).filter(|end| *end > 0)?;
    let (name, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let (comparison, rest) = match rest.strip_prefix("^=") {
        Some(rest) => (Comparison::BeginsWith, rest),
        None => (Comparison::Equals, rest.strip_prefix('=')?),
    };
    let value = unquote(rest.trim_start())?;
    Some(Filter { name: name.to_owned(), comparison, value })
}

/// The text between quotes, backslash escapes undone; none when anything is left over.
fn unquote(text: &str) -> Option<String> {
    let mut value = String::new();
    let mut characters = text.strip_prefix('"')?.chars();
    loop {
        match characters.next()? {
            '\\' => value.push(characters.next()?),
            '"' => return characters.as_str().is_empty().then_some(value),
            other => value.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<(String, Comparison, String)> {
        parse(text).map(|filter| (filter.name, filter.comparison, filter.value))
    }

    #[test]
    fn the_grammar_is_one_clause() {
        let expect = |name: &str, comparison, value: &str| Some((name.to_owned(), comparison, value.to_owned()));
        assert_eq!(parsed(r#"email = "a@b.c""#), expect("email", Comparison::Equals, "a@b.c"));
        assert_eq!(parsed(r#"email="a@b.c" "#), expect("email", Comparison::Equals, "a@b.c"));
        assert_eq!(parsed(r#" email ^= "a""#), expect("email", Comparison::BeginsWith, "a"));
        assert_eq!(
            parsed(r#"cognito:user_status="CONFIRMED""#),
            expect("cognito:user_status", Comparison::Equals, "CONFIRMED")
        );
        assert_eq!(parsed(r#"name = "a\"b\\c""#), expect("name", Comparison::Equals, r#"a"b\c"#));
        assert_eq!(parsed(r#"name = """#), expect("name", Comparison::Equals, ""));
    }

    #[test]
    fn anything_else_is_refused() {
        for bad in [
            "foo",
            "email",
            "email =",
            "email = a",
            r#"email = "a"#,
            r#"email = "a" and name = "b""#,
            r#"= "a""#,
            r#"email ~= "a""#,
            r#"email = "a\"#,
            r#"email = 'a'"#,
        ] {
            let refused = Filter::parse(bad).unwrap_err();
            assert_eq!(refused.message(), "Error while parsing filter.", "{bad}");
        }
        let unknown = Filter::parse(r#"custom:x = "a""#).unwrap_err();
        assert_eq!(unknown.message(), "Invalid search attribute: custom:x");
        assert_eq!(Filter::parse(" ").unwrap(), None);
    }
}
