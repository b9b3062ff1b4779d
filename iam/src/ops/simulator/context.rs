//! `ContextEntries`: condition keys that a simulation is given, each value of the type that it says.

use std::net::IpAddr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::iam::{ContextEntry, ContextKeyTypeEnum as Type};

use super::invalid;
use crate::policy::{ConditionKeys, is_moment, is_number};

/// Adds the entries to what is known of the caller; an entry stands in place of that.
///
/// # Errors
/// `InvalidInput` for an entry without name, type or value, a name that stands twice, several values of a type that is no list,
/// and a value that is not of its type.
pub(super) fn add(entries: Vec<ContextEntry>, keys: &mut ConditionKeys) -> Result<(), Error> {
    let mut seen = ConditionKeys::default();
    for ContextEntry { context_key_name, context_key_type, context_key_values } in entries {
        if context_key_name.is_none() && context_key_type.is_none() && context_key_values.is_none() {
            continue;
        }
        let name = context_key_name.ok_or_else(|| invalid("ContextKeyName cannot be null or empty."))?;
        if seen.get(&name).is_some() {
            return Err(invalid(format!("Duplicate context key: {name}.")));
        }
        let kind = context_key_type.ok_or_else(|| invalid(format!("Context key {name} has invalid type null.")))?;
        let values = context_key_values.filter(|values| !values.is_empty());
        let values =
            values.ok_or_else(|| invalid(format!("Context values for context key {name} cannot be null or empty.")))?;
        if !is_list(kind) && values.len() > 1 {
            let count = values.len();
            return Err(invalid(format!("Context key {kind} expected a single value, but received {count}.")));
        }
        let read = values.iter().map(|value| read(&name, kind, value)).collect::<Result<Vec<_>, _>>()?;
        seen.set_all(name, read);
    }
    keys.merge(&seen);
    Ok(())
}

fn is_list(kind: Type) -> bool {
    matches!(
        kind,
        Type::StringList | Type::NumericList | Type::BooleanList | Type::IpList | Type::BinaryList | Type::DateList
    )
}

/// A value as the operators read it. What is no boolean is taken for `false`, as the service does.
fn read(name: &str, kind: Type, value: &str) -> Result<String, Error> {
    let (good, expected) = match kind {
        Type::String | Type::StringList => (true, ""),
        Type::Boolean | Type::BooleanList => return Ok(value.eq_ignore_ascii_case("true").to_string()),
        Type::Numeric | Type::NumericList => (is_number(value), "numeric format"),
        Type::Date | Type::DateList => (is_moment(value), "DateTime format"),
        Type::Ip | Type::IpList => (value.parse::<IpAddr>().is_ok(), "IP address"),
        Type::Binary | Type::BinaryList => (STANDARD.decode(value).is_ok(), "base-64 encoded binary format"),
    };
    if good {
        return Ok(value.to_owned());
    }
    Err(invalid(format!("Invalid context value for key {name}: expected {expected}.")))
}
