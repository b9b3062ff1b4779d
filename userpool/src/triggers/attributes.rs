//! `userAttributes` of an event.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::AttributeType;
use cognomen_model::user::User;

/// All attributes of a user, `sub` and status among them.
pub(crate) fn attributes_of(user: &User) -> BTreeMap<&str, &str> {
    let mut all: BTreeMap<_, _> = user.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.insert("sub", &user.sub);
    all.insert("cognito:user_status", user.status.as_str());
    all
}

/// A list of names and values as the map that events carry; what has no value is left out.
pub(crate) fn given(list: Option<&[AttributeType]>) -> Option<BTreeMap<&str, &str>> {
    let pairs = list?.iter().filter_map(|attribute| Some((attribute.name.as_str(), attribute.value.as_deref()?)));
    Some(pairs.collect())
}
