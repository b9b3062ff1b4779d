//! Style sheets of the classic hosted UI: rules for the classes that Cognito lists, and nothing that fetches or runs.

use cognomen_contract::Error;

use crate::error;

/// The selectors of Cognito's template (developer guide, hosted UI (classic) branding).
const SELECTORS: [&str; 18] = [
    ".background-customizable",
    ".banner-customizable",
    ".errorMessage-customizable",
    ".idpButton-customizable",
    ".idpButton-customizable:hover",
    ".idpDescription-customizable",
    ".inputField-customizable",
    ".inputField-customizable:focus",
    ".label-customizable",
    ".legalText-customizable",
    ".logo-customizable",
    ".passwordCheck-notValid-customizable",
    ".passwordCheck-valid-customizable",
    ".redirect-customizable",
    ".socialButton-customizable",
    ".submitButton-customizable",
    ".submitButton-customizable:hover",
    ".textDescription-customizable",
];

/// Functions that compute a value from what stands in the sheet.
const FUNCTIONS: [&str; 13] = [
    "calc",
    "clamp",
    "conic-gradient",
    "hsl",
    "hsla",
    "linear-gradient",
    "max",
    "min",
    "radial-gradient",
    "repeating-linear-gradient",
    "repeating-radial-gradient",
    "rgb",
    "rgba",
];

/// # Errors
/// `InvalidParameterException` naming the first rule that is not allowed.
pub(in crate::ops::branding) fn check(css: &str) -> Result<(), Error> {
    rules(css).map(drop)
}

/// The rules of a sheet: the selectors of each, and its declarations.
///
/// # Errors
/// `InvalidParameterException` naming the first rule that is not allowed.
pub fn rules(css: &str) -> Result<Vec<(Vec<String>, String)>, Error> {
    // The sheet is written into pages; `<` could end it there, and escapes could hide any of what is refused below.
    if css.contains(['<', '\\']) || css.chars().any(|c| c.is_control() && !c.is_ascii_whitespace()) {
        return Err(error::invalid("CSS must not contain `<`, `\\` or control characters"));
    }
    let css = without_comments(css).ok_or_else(|| error::invalid("CSS has a comment or string that does not end"))?;
    let mut rest = css.trim();
    let mut rules = Vec::new();
    while !rest.is_empty() {
        let (selectors, after) = rest.split_once('{').ok_or_else(|| malformed(rest))?;
        let (body, after) = after.split_once('}').ok_or_else(|| malformed(selectors))?;
        let listed: Vec<_> = selectors.split(',').map(|selector| selector.trim().to_owned()).collect();
        listed.iter().try_for_each(|selector| check_selector(selector))?;
        if body.contains('{') {
            return Err(malformed(selectors));
        }
        body.split(';').map(str::trim).filter(|text| !text.is_empty()).try_for_each(check_declaration)?;
        rules.push((listed, body.to_owned()));
        rest = after.trim();
    }
    Ok(rules)
}

/// A sheet with a blank for each comment; none for a comment or string that does not end where browsers take it to end.
/// What looks like a comment inside a string is none.
fn without_comments(css: &str) -> Option<String> {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, here) = rest.split_at(at);
        kept.push_str(before);
        if let Some(comment) = here.strip_prefix("/*") {
            kept.push(' ');
            rest = comment.split_once("*/")?.1;
            continue;
        }
        let quote = here.chars().next()?;
        let length = match quote {
            '/' => 1,
            _ => here.get(1..)?.find(quote)? + 2,
        };
        let (whole, after) = here.split_at_checked(length)?;
        if whole.contains(['\n', '\r', '\u{c}']) || whole.contains("/*") {
            return None;
        }
        kept.push_str(whole);
        rest = after;
    }
    kept.push_str(rest);
    Some(kept)
}

fn check_selector(selector: &str) -> Result<(), Error> {
    if selector.starts_with('@') {
        return Err(error::invalid(format!("CSS must not contain the statement `{}`", shortened(selector))));
    }
    if SELECTORS.contains(&selector) {
        return Ok(());
    }
    Err(error::invalid(format!("CSS has the selector `{}`, which cannot be customised", shortened(selector))))
}

fn check_declaration(text: &str) -> Result<(), Error> {
    let (property, value) = text.split_once(':').ok_or_else(|| malformed(text))?;
    let named = property.trim().bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    let value = value.trim().to_ascii_lowercase();
    let harmful = value.contains('@') || value.contains("javascript:") || value.contains("behavior");
    if !named || property.trim().is_empty() || value.is_empty() || harmful || !functions(&value).all(is_known) {
        return Err(error::invalid(format!("CSS has the declaration `{}`, which is not allowed", shortened(text))));
    }
    Ok(())
}

/// The names before opening parentheses.
fn functions(value: &str) -> impl Iterator<Item = &str> {
    value.match_indices('(').map(|(at, _)| {
        let before = value.get(..at).unwrap_or_default();
        let start = before.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').map_or(0, |at| at + 1);
        before.get(start..).unwrap_or_default()
    })
}

/// Parentheses without a name only group.
fn is_known(function: &str) -> bool {
    function.is_empty() || FUNCTIONS.contains(&function)
}

fn malformed(near: &str) -> Error {
    error::invalid(format!("CSS is malformed near `{}`", shortened(near.trim())))
}

fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listed_classes_may_be_styled() {
        let all: String = SELECTORS.iter().map(|selector| format!("{selector} {{ color: #fff; }}\n")).collect();
        for css in [
            "",
            " /* \"nothing\" */ ",
            all.as_str(),
            ".label-customizable, .legalText-customizable{font-weight:400;color:rgba(18, 32, 28, 0.18)}",
            ".banner-customizable { background: linear-gradient(160deg, #f7f3ea 0%, #e7efe8 100%) }",
            ".submitButton-customizable { width: calc((100% - 2px) / 2); font-family: \"Open Sans\", serif; }",
        ] {
            assert!(check(css).is_ok(), "{css}");
        }
        let read = rules(".label-customizable , .logo-customizable{color: red;/**/}").unwrap();
        let selectors = vec![".label-customizable".to_owned(), ".logo-customizable".to_owned()];
        assert_eq!(read, [(selectors, "color: red; ".to_owned())]);
    }

    #[test]
    fn nothing_else_may_be_there() {
        for css in [
            "body { color: red }",
            ".label-customizable .other { color: red }",
            ".label-customizable:hover { color: red }",
            "@import 'https://example.com/a.css'; .label-customizable { color: red }",
            "@media print { .label-customizable { color: red } }",
            ".label-customizable { background: url(https://example.com) }",
            ".label-customizable { background: URL (https://example.com) ; color: url('a') }",
            ".label-customizable { background: image-set('https://example.com' 1x) }",
            ".label-customizable { background: u\\72l(https://example.com) }",
            ".label-customizable { width: expression(alert(1)) }",
            ".label-customizable { background: javascript:alert }",
            ".label-customizable { color: red } </style><script>",
            ".label-customizable { color }",
            ".label-customizable { : red }",
            ".label-customizable { color: red",
            ".label-customizable { color: { red } }",
            ".label-customizable",
            "/* no end",
            "} .label-customizable { color: red }",
            ".label-customizable { color: u/**/rl(a) }",
            ".label-customizable{content:\"/*\"} body{background:url(https://example.com)} .label-customizable{content:\"*/\"}",
            ".label-customizable { content: '/*' } @import 'https://example.com'; .label-customizable { content: '*/' }",
            ".label-customizable { content: \"/*\n\"*/\" }",
            ".label-customizable { content: \"a }",
        ] {
            assert!(check(css).is_err(), "{css}");
        }
    }
}
