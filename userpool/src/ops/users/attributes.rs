//! Attribute values: which may be written, by whom, in which form.

use std::collections::{BTreeMap, BTreeSet};

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AttributeDataType, AttributeType};
use cognomen_model::client::Client;
use cognomen_model::mfa::MfaFactor;
use cognomen_model::pool::Pool;
use cognomen_model::schema;
use cognomen_model::user::User;

use super::names;
use crate::error;
use crate::messages::deliver::Destination;

/// The attributes that receive codes.
pub(in crate::ops) const CONTACTS: [&str; 2] = ["email", "phone_number"];

/// Who writes.
#[derive(Clone, Copy)]
pub(in crate::ops) enum Writer<'a> {
    /// A user, through a client.
    Client(&'a Client),
    /// An administrator.
    Admin,
}

/// What an update does, checked.
#[derive(Debug, Default)]
pub(super) struct Changes {
    set: BTreeMap<String, String>,
    removed: BTreeSet<String>,
}

/// Checks the attributes of a new user; blank values count as absent.
///
/// # Errors
/// `NotAuthorizedException` when the client may not write one, `InvalidParameterException` when one does not fit.
pub(in crate::ops) fn for_new(
    pool: &Pool,
    writer: Writer<'_>,
    given: &[AttributeType],
) -> Result<BTreeMap<String, String>, Error> {
    check_writer(writer, given.iter().map(|attribute| attribute.name.as_str()))?;
    let mut values = BTreeMap::new();
    let mut wrong = Vec::new();
    for AttributeType { name, value } in given {
        let value = value.as_deref().unwrap_or_default();
        match problem(pool, name, value) {
            Some(problem) => wrong.push(format!("{name}: {problem}")),
            None if value.is_empty() => {}
            None => {
                values.insert(name.clone(), stored_form(pool, name, value));
            }
        }
    }
    if !wrong.is_empty() {
        return Err(nonconforming(&wrong));
    }
    check_contacts(&values)?;
    Ok(values)
}

/// Checks that a user who signs up brings every required attribute.
///
/// # Errors
/// `InvalidParameterException` that names those missing.
pub(super) fn check_required(pool: &Pool, values: &BTreeMap<String, String>) -> Result<(), Error> {
    let missing = pool.schema.required().filter(|name| !values.contains_key(*name));
    let missing: Vec<String> = missing.map(|name| format!("{name}: The attribute is required")).collect();
    if missing.is_empty() { Ok(()) } else { Err(nonconforming(&missing)) }
}

/// Checks a user's verified marks: each needs the attribute that it speaks of.
///
/// # Errors
/// `InvalidParameterException`.
pub(super) fn check_verified_marks(values: &BTreeMap<String, String>) -> Result<(), Error> {
    for contact in CONTACTS {
        let mark = format!("{contact}_verified");
        let marked = values.get(&mark).is_some_and(|value| value == "true");
        if marked && !values.contains_key(contact) {
            return Err(error::invalid(format!("{mark} cannot be set to true without {contact}.")));
        }
    }
    Ok(())
}

/// Checks the attributes of an update; blank values delete.
///
/// # Errors
/// As [`for_new`]; also when an attribute cannot change.
pub(super) fn for_update(pool: &Pool, writer: Writer<'_>, given: &[AttributeType]) -> Result<Changes, Error> {
    check_writer(writer, given.iter().map(|attribute| attribute.name.as_str()))?;
    let mut changes = Changes::default();
    for AttributeType { name, value } in given {
        let value = value.as_deref().unwrap_or_default();
        check_mutable(pool, name)?;
        if value.is_empty() {
            check_removable(pool, name)?;
            changes.removed.insert(name.clone());
            changes.set.remove(name);
            continue;
        }
        if let Some(problem) = problem(pool, name, value) {
            return Err(error::invalid(format!("user.{name}: {problem}")));
        }
        changes.removed.remove(name);
        changes.set.insert(name.clone(), stored_form(pool, name, value));
    }
    check_contacts(&changes.set)?;
    Ok(changes)
}

/// Checks the names of attributes to delete.
///
/// # Errors
/// As [`for_update`].
pub(super) fn for_removal(pool: &Pool, writer: Writer<'_>, names: &[String]) -> Result<Changes, Error> {
    check_writer(writer, names.iter().map(String::as_str))?;
    for name in names {
        check_mutable(pool, name)?;
        check_removable(pool, name)?;
    }
    Ok(Changes { removed: names.iter().cloned().collect(), ..Changes::default() })
}

impl Changes {
    /// Applies the changes and answers which new addresses and numbers are due a code. A changed address or number is
    /// unverified unless the same update says otherwise; where the pool asks for it, the old one stays in force.
    ///
    /// # Errors
    /// `InvalidParameterException` when a verified mark is set for an attribute the user does not have.
    pub(super) fn apply(&self, pool: &Pool, user: &mut User) -> Result<Vec<Destination>, Error> {
        let mut due = Vec::new();
        for name in &self.removed {
            user.attributes.remove(name);
            user.pending.remove(name);
            if CONTACTS.contains(&name.as_str()) {
                user.attributes.remove(&format!("{name}_verified"));
                // Codes that have nowhere to go are no second factor.
                user.mfa.set(if name == "email" { MfaFactor::Email } else { MfaFactor::Sms }, false);
                user.mfa.passkey &= !user.mfa.enabled.is_empty();
            }
        }
        for (name, value) in &self.set {
            match CONTACTS.into_iter().find(|contact| contact == name) {
                Some(contact) => due.extend(self.apply_contact(pool, user, contact, value)),
                None => {
                    user.attributes.insert(name.clone(), value.clone());
                }
            }
        }
        check_verified_marks(&user.attributes)?;
        Ok(due)
    }

    fn apply_contact(&self, pool: &Pool, user: &mut User, contact: &'static str, value: &str) -> Option<Destination> {
        let verified = self.set.get(&format!("{contact}_verified")).is_some_and(|mark| mark == "true");
        user.pending.remove(contact);
        if user.attribute(contact) == Some(value) {
            return None;
        }
        let due = !verified && pool.auto_verifies(contact);
        let waits = due && pool.verifies_before_update(contact) && user.attribute(contact).is_some();
        if waits {
            user.pending.insert(contact.to_owned(), value.to_owned());
        } else {
            user.attributes.insert(contact.to_owned(), value.to_owned());
            user.set_verified(contact, verified);
        }
        due.then(|| Destination { attribute: contact, value: value.to_owned() })
    }
}

fn check_writer<'n>(writer: Writer<'_>, mut names: impl Iterator<Item = &'n str>) -> Result<(), Error> {
    let Writer::Client(client) = writer else { return Ok(()) };
    let forbidden = |name: &str| {
        matches!(name, "sub" | "email_verified" | "phone_number_verified" | "identities")
            || name.starts_with("dev:")
            || !client.may_write(name)
    };
    if names.any(forbidden) {
        return Err(error::not_authorized("A client attempted to write unauthorized attribute"));
    }
    Ok(())
}

/// What is wrong with a value of an attribute, if anything.
fn problem(pool: &Pool, name: &str, value: &str) -> Option<&'static str> {
    let Some(attribute) = pool.schema.find(name) else { return Some("Attribute does not exist in the schema.") };
    if matches!(name, "sub" | "identities") {
        return Some("Attribute cannot be updated.");
    }
    if value.is_empty() { None } else { schema::check_value(attribute, value).err() }
}

fn check_mutable(pool: &Pool, name: &str) -> Result<(), Error> {
    let Some(attribute) = pool.schema.find(name) else {
        return Err(error::invalid(format!("user.{name}: Attribute does not exist in the schema.")));
    };
    if !schema::is_mutable(attribute) || matches!(name, "sub" | "identities") {
        return Err(error::invalid(format!("user.{name}: Attribute cannot be updated.")));
    }
    Ok(())
}

fn check_removable(pool: &Pool, name: &str) -> Result<(), Error> {
    if pool.schema.required().any(|required| required == name) {
        return Err(error::invalid(format!("user.{name}: The attribute is required")));
    }
    Ok(())
}

fn check_contacts(values: &BTreeMap<String, String>) -> Result<(), Error> {
    if values.get("email").is_some_and(|value| !names::is_email(value)) {
        return Err(error::invalid("Invalid email address format."));
    }
    if values.get("phone_number").is_some_and(|value| !names::is_phone_number(value)) {
        return Err(error::invalid("Invalid phone number format."));
    }
    Ok(())
}

fn stored_form(pool: &Pool, name: &str, value: &str) -> String {
    let kind = pool.schema.find(name).and_then(|attribute| attribute.attribute_data_type);
    if kind == Some(AttributeDataType::Boolean) { value.to_ascii_lowercase() } else { value.to_owned() }
}

fn nonconforming(problems: &[String]) -> Error {
    error::invalid(format!("Attributes did not conform to the schema: {}", problems.join("\n")))
}
