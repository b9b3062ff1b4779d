//! The settings document: its shape is that of the defaults. As in Cognito, members that the defaults do not have are left out.

use std::sync::LazyLock;

use cognomen_contract::Error;
use serde_json::{Map, Value};

use crate::error;

/// Bytes of the document as JSON; the defaults have about five thousand.
const MAX_BYTES: usize = 256 * 1024;
/// Levels below a list of the document.
const MAX_DEPTH: usize = 6;
/// Entries of a list or of a free object in the document.
const MAX_ENTRIES: usize = 100;
/// Numbers are radii of corners in CSS pixels; styles ask for 9999 to round them wholly.
const MAX_NUMBER: f64 = 10_000.0;
/// Characters of a word in the document.
const MAX_WORD: usize = 128;

/// The default style, in the form that `ReturnMergedResources` shows.
pub(super) static DEFAULTS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../default_settings.json")).unwrap_or_default());

/// What of a given document is kept.
///
/// # Errors
/// `InvalidParameterException` when it is no object, or a value has another type or form than its default.
pub(super) fn checked(given: &Value) -> Result<Value, Error> {
    conform(given, &DEFAULTS, "Settings")
}

/// Refuses a document that grew, with one update after another, beyond what any style needs.
///
/// # Errors
/// `InvalidParameterException`.
pub(in crate::ops::branding) fn bounded(settings: &Value) -> Result<(), Error> {
    if settings.to_string().len() > MAX_BYTES {
        return Err(error::invalid(format!("`Settings` must not be larger than {MAX_BYTES} bytes")));
    }
    Ok(())
}

/// `over` upon `base`: objects are joined member by member, anything else is replaced.
#[must_use]
pub(in crate::ops::branding) fn merged(base: &Value, over: &Value) -> Value {
    let (Value::Object(base), Value::Object(over)) = (base, over) else { return over.clone() };
    let mut joined = base.clone();
    for (name, value) in over {
        let value = joined.get(name).map_or_else(|| value.clone(), |before| merged(before, value));
        joined.insert(name.clone(), value);
    }
    Value::Object(joined)
}

fn conform(given: &Value, default: &Value, path: &str) -> Result<Value, Error> {
    match (given, default) {
        (Value::Object(given), Value::Object(default)) if default.is_empty() => free_object(given, path, 0),
        (Value::Object(given), Value::Object(default)) => {
            let known = given.iter().filter_map(|(name, value)| Some((name, value, default.get(name)?)));
            let kept = known
                .map(|(name, value, default)| Ok((name.clone(), conform(value, default, &format!("{path}.{name}"))?)));
            Ok(Value::Object(kept.collect::<Result<_, Error>>()?))
        }
        (Value::Array(_), Value::Array(_)) => free(given, path, 0),
        (Value::Bool(_), Value::Bool(_)) => Ok(given.clone()),
        (Value::Number(number), Value::Number(_))
            if number.as_f64().is_some_and(|n| (0.0..=MAX_NUMBER).contains(&n)) =>
        {
            Ok(given.clone())
        }
        (Value::String(text), Value::String(default)) if fits(text, default) => Ok(given.clone()),
        _ => Err(unfit(path)),
    }
}

/// Colours stay colours, words stay words: both are written into pages.
fn fits(text: &str, default: &str) -> bool {
    if is_color(default) { is_color(text) } else { is_word(text) }
}

/// Red, green, blue and opacity in hex.
fn is_color(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_word(text: &str) -> bool {
    text.chars().count() <= MAX_WORD && text.chars().all(|c| c.is_alphanumeric() || " _-.:@+".contains(c))
}

fn free_object(given: &Map<String, Value>, path: &str, depth: usize) -> Result<Value, Error> {
    if given.len() > MAX_ENTRIES || !given.keys().all(|name| is_word(name)) {
        return Err(unfit(path));
    }
    let kept = given.iter().map(|(name, value)| Ok((name.clone(), free(value, path, depth + 1)?)));
    Ok(Value::Object(kept.collect::<Result<_, Error>>()?))
}

/// Checks what the defaults say nothing of.
fn free(given: &Value, path: &str, depth: usize) -> Result<Value, Error> {
    if depth > MAX_DEPTH {
        return Err(unfit(path));
    }
    match given {
        Value::Object(members) => free_object(members, path, depth),
        Value::Array(items) if items.len() <= MAX_ENTRIES => {
            let kept = items.iter().map(|item| free(item, path, depth + 1));
            Ok(Value::Array(kept.collect::<Result<_, Error>>()?))
        }
        Value::String(text) if is_word(text) => Ok(given.clone()),
        Value::Bool(_) | Value::Number(_) => Ok(given.clone()),
        _ => Err(unfit(path)),
    }
}

fn unfit(path: &str) -> Error {
    error::invalid(format!("`{path}` does not have the form of its default value"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_defaults_conform_to_themselves() {
        let names: Vec<_> = DEFAULTS.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, ["categories", "componentClasses", "components"]);
        assert_eq!(checked(&DEFAULTS).unwrap(), *DEFAULTS);
    }

    #[test]
    fn unknown_members_are_left_out_and_known_ones_keep_their_form() {
        let given = json!({"other": 1, "componentClasses": {"buttons": {"borderRadius": 2, "more": true}}});
        let kept = json!({"componentClasses": {"buttons": {"borderRadius": 2}}});
        assert_eq!(checked(&given).unwrap(), kept);
        let pill = json!({"componentClasses": {"buttons": {"borderRadius": 9999}}});
        assert_eq!(checked(&pill).unwrap(), pill);
        for wrong in [
            json!([]),
            json!("{}"),
            json!({"categories": []}),
            json!({"componentClasses": {"buttons": {"borderRadius": "2"}}}),
            json!({"componentClasses": {"buttons": {"borderRadius": -1}}}),
            json!({"componentClasses": {"buttons": {"borderRadius": 10_001}}}),
            json!({"componentClasses": {"divider": {"darkMode": {"borderColor": "red;}"}}}}),
            json!({"categories": {"global": {"colorSchemeMode": "</style>"}}}),
            json!({"categories": {"signUp": {"acceptanceElements": [{"text": "<b>"}]}}}),
            json!({"categories": {"signUp": {"acceptanceElements": [[[[[[[[[[1]]]]]]]]]]}}}),
        ] {
            assert!(checked(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn later_settings_join_earlier_ones() {
        let base = json!({"a": {"b": 1, "c": 2}, "d": [1]});
        assert_eq!(merged(&base, &json!({"a": {"c": 3}, "d": [2]})), json!({"a": {"b": 1, "c": 3}, "d": [2]}));
    }
}
