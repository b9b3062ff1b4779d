//! The conditions of a statement.

use super::Rules;
use crate::policy::PolicyError;
use crate::policy::condition::{Condition, Quantifier};
use crate::policy::error::Faults;
use crate::policy::json::Json;
use crate::policy::operators::{Comparison, Test, operator};
use crate::policy::variables::Key;

/// Reads `{operator: {key: value or values}}`. IAM takes any operator that has no keys.
pub(super) fn read(rules: Rules, place: &str, json: Json, faults: &mut Faults) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (name, keys) in faults.keep(json.object(place)).unwrap_or_default() {
        let at = format!("{place}.{name}");
        for (key, values) in faults.keep(keys.object(&at)).unwrap_or_default() {
            conditions.extend(faults.keep(one(rules, &at, &name, &key, values)));
        }
    }
    conditions
}

fn one(rules: Rules, place: &str, name: &str, key: &str, values: Json) -> Result<Condition, PolicyError> {
    let parts = parts(name).ok_or_else(|| PolicyError::syntax(place, "unknown operator"))?;
    let at = format!("{place}.{key}");
    let key = Key::of_condition(key).ok_or_else(|| PolicyError::syntax(&at, "malformed condition key"))?;
    let values = values.one_or_many(&at).into_iter().map(|(place, value)| match value {
        Json::Text(text) | Json::Scalar(text) => Ok((place, text)),
        _ => Err(PolicyError::syntax(&place, "expected a string, a number or a boolean")),
    });
    let values = values.collect::<Result<Vec<_>, _>>()?;
    Ok(Condition {
        operator: name.to_owned(),
        quantifier: parts.quantifier,
        if_exists: parts.if_exists,
        negated: parts.negated,
        key,
        test: Test::parse(parts.comparison, &values, rules.variables)?,
        values: values.into_iter().map(|(_, value)| value).collect(),
    })
}

struct Parts {
    quantifier: Quantifier,
    comparison: Comparison,
    negated: bool,
    if_exists: bool,
}

/// Takes the name of an operator apart. `Null` asks whether a key is there, so neither `…IfExists` nor a set operator goes
/// with it.
fn parts(name: &str) -> Option<Parts> {
    let (quantifier, rest) = match name.split_once(':') {
        None => (Quantifier::Plain, name),
        Some(("ForAllValues", rest)) => (Quantifier::All, rest),
        Some(("ForAnyValue", rest)) => (Quantifier::Any, rest),
        Some(_) => return None,
    };
    let (plain, if_exists) = rest.strip_suffix("IfExists").map_or((rest, false), |plain| (plain, true));
    let (comparison, negated) = operator(plain)?;
    let fits = comparison != Comparison::Null || (!if_exists && quantifier == Quantifier::Plain);
    fits.then_some(Parts { quantifier, comparison, negated, if_exists })
}
