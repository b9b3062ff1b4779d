//! `ContextEntries`: condition keys that a request brings along.

use cognomen_contract::Error;
use cognomen_contract::cognomen::ContextEntryType;

use super::invalid;
use crate::policy::ConditionKeys;

/// Services whose keys the server alone knows: its own, and those that tell of a session.
const RESERVED: [&str; 9] =
    ["aws", "cognito-identity", "cognito-idp", "cognito-sync", "cognomen", "iam", "kms", "saml", "sts"];

/// Any keys, as an administrator supposes them.
///
/// # Errors
/// `InvalidParameterException` for a key that stands twice.
pub(super) fn supposed(entries: Vec<ContextEntryType>) -> Result<ConditionKeys, Error> {
    let mut keys = ConditionKeys::default();
    for ContextEntryType { name, values } in entries {
        if keys.get(&name).is_some() {
            return Err(invalid(format!("the context key `{name}` stands twice")));
        }
        keys.set_all(name, values);
    }
    Ok(keys)
}

/// Keys of the service that an action belongs to. `own` are those that are known of the caller, which nobody else may say.
///
/// # Errors
/// `InvalidParameterException` for a key of anything else, or that stands twice.
pub(super) fn of_service(
    service: &str,
    entries: Vec<ContextEntryType>,
    own: &ConditionKeys,
) -> Result<ConditionKeys, Error> {
    for ContextEntryType { name, .. } in &entries {
        let prefix = name.split_once(':').filter(|(_, rest)| !rest.is_empty()).map(|(prefix, _)| prefix);
        let is_of_service = prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case(service));
        if !is_of_service || RESERVED.contains(&service) || own.get(name).is_some() {
            return Err(invalid(format!(
                "the context key `{name}` cannot be given: only keys that begin with the service of the action, and of none \
                 whose keys this server knows itself"
            )));
        }
    }
    supposed(entries)
}
