//! Attributes: what the client may read is shown, what it may write can be changed. Addresses and numbers are verified by a code.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{operations, raw};
use cognomen_model::schema;
use cognomen_oauth::params::Params;
use cognomen_pages::attributes::{ATTRIBUTES, Attribute};
use cognomen_pages::{AttributeField, Contact, Menu, ProfilePage, Texts};
use cognomen_userpool::ops::users;

use super::super::frame::Draft;
use super::super::reply;
use super::super::visit::Visit;
use super::owner::{Owner, token};
use super::{Refusal, Section};
use crate::listen::Response;

/// Addresses and numbers, and the ids of the fields for their codes.
const CONTACTS: [(&str, &str); 2] = [("email", "email-code"), ("phone_number", "phone-code")];

/// What every user is asked for, as far as it may be written.
const NAMES: [&str; 3] = ["name", "given_name", "family_name"];

/// The page; what was refused stands in its fields.
pub(super) fn show(visit: &Visit<'_>, owner: &Owner, menu: Menu, draft: Draft) -> Response {
    let texts = draft.frame.texts;
    let step = visit.field("step");
    let fields = editable(owner).map(|about| AttributeField {
        about,
        value: match step {
            "profile" => given(&visit.form, about).to_owned(),
            _ => current(owner, about.attribute).to_owned(),
        },
        required: is_required(owner, about.attribute),
    });
    let fields = fields.collect();
    let contacts = CONTACTS.iter().filter_map(|(name, code)| contact(visit, owner, name, code)).collect();
    let facts = facts(owner, texts);
    draft.answer(|frame| ProfilePage { frame, menu, facts, fields, contacts })
}

/// Changes attributes, has a code sent, takes one.
pub(super) async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    match visit.field("step") {
        "profile" => change(visit, owner).await,
        "contact" => change_contact(visit, owner).await,
        "send" => send(visit, owner).await,
        "verify" => verify(visit, owner).await,
        _ => Ok(reply::see_other(&owner.link(visit, Section::Profile.path()))),
    }
}

async fn change(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let mut changed = Vec::new();
    for about in editable(owner) {
        let value = given(&visit.form, about);
        if value == current(owner, about.attribute) {
            continue;
        }
        if value.is_empty() && is_required(owner, about.attribute) {
            let texts = owner.draft(visit).frame.texts;
            let text = texts.with("check-required", &[("field", &texts.get(about.label))]);
            return Err(Refusal::said(Some(about.field), text));
        }
        changed.push((about.attribute, value));
    }
    if !changed.is_empty() {
        update(visit, owner, &changed).await.map_err(|error| match blamed(&error) {
            Some(field) => Refusal::of(field, error),
            None => error.into(),
        })?;
    }
    Ok(owner.told(visit, Section::Profile.path(), "saved"))
}

async fn change_contact(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let (about, _) = named(visit)?;
    if !owner.is_fresh(visit) {
        return Ok(reply::see_other(&owner.sign_in_again(visit, Section::Profile.path())));
    }
    let value = visit.field("value").trim();
    if value.is_empty() {
        let texts = owner.draft(visit).frame.texts;
        let text = texts.with("check-required", &[("field", &texts.get(about.label))]);
        return Err(Refusal::said(Some(about.field), text));
    }
    let sent = update(visit, owner, &[(about.attribute, value)]).await;
    let sent = sent.map_err(|error| Refusal::of(about.field, error))?;
    let notice = if sent { about.attribute } else { "saved" };
    Ok(owner.told(visit, Section::Profile.path(), notice))
}

async fn send(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let (about, code) = named(visit)?;
    let input = raw::GetUserAttributeVerificationCodeRequest {
        access_token: token(),
        attribute_name: Some(about.attribute.to_owned()),
        ..Default::default()
    };
    let sent = owner.run::<operations::GetUserAttributeVerificationCode>(visit, input, |permit, input, ctx| {
        Box::pin(users::get_user_attribute_verification_code(permit, input, ctx))
    });
    sent.await.map_err(|error| Refusal::of(code, error))?;
    Ok(owner.told(visit, Section::Profile.path(), about.attribute))
}

async fn verify(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let (about, field) = named(visit)?;
    let code = visit.field("code").trim();
    if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        let text = owner.draft(visit).frame.texts.with("check-code", &[("count", "6")]);
        return Err(Refusal::said(Some(field), text));
    }
    let input = raw::VerifyUserAttributeRequest {
        access_token: token(),
        attribute_name: Some(about.attribute.to_owned()),
        code: Some(code.to_owned()),
    };
    let verified = owner.run::<operations::VerifyUserAttribute>(visit, input, |permit, input, ctx| {
        Box::pin(users::verify_user_attribute(permit, input, ctx))
    });
    verified.await.map_err(|error| Refusal::of(field, error))?;
    Ok(owner.told(visit, Section::Profile.path(), "saved"))
}

/// Writes attributes; answers whether a code was sent.
async fn update(visit: &Visit<'_>, owner: &Owner, changed: &[(&'static str, &str)]) -> Result<bool, Error> {
    let attributes = changed.iter().map(|(name, value)| {
        Some(raw::AttributeType { name: Some((*name).to_owned()), value: Some((*value).to_owned()) })
    });
    let input = raw::UpdateUserAttributesRequest {
        access_token: token(),
        user_attributes: Some(attributes.collect()),
        ..Default::default()
    };
    let updated = owner.run::<operations::UpdateUserAttributes>(visit, input, |permit, input, ctx| {
        Box::pin(users::update_user_attributes(permit, input, ctx))
    });
    Ok(updated.await?.code_delivery_details_list.is_some_and(|sent| !sent.is_empty()))
}

/// The address or number that a form is about.
fn named(visit: &Visit<'_>) -> Result<(&'static Attribute, &'static str), Refusal> {
    let name = visit.field("attribute");
    let found = CONTACTS.iter().find(|(contact, _)| *contact == name);
    let found = found.and_then(|(contact, code)| Some((cognomen_pages::attributes::find(contact)?, *code)));
    found.ok_or_else(|| cognomen_userpool::error::invalid("There is no such attribute to change here.").into())
}

/// The field of an attribute that an operation's message is about.
fn blamed(error: &Error) -> Option<&'static str> {
    let name = error.message().strip_prefix("user.")?.split(':').next()?;
    Some(cognomen_pages::attributes::find(name)?.field)
}

/// What a form says of an attribute.
fn given<'a>(form: &'a Params, about: &Attribute) -> &'a str {
    form.get(about.field).unwrap_or_default().trim()
}

fn current<'a>(owner: &'a Owner, name: &str) -> &'a str {
    owner.found.user.attribute(name).unwrap_or_default()
}

fn is_contact(name: &str) -> bool {
    CONTACTS.iter().any(|(contact, _)| *contact == name)
}

fn is_required(owner: &Owner, name: &str) -> bool {
    owner.client.pool.pool.schema.required().any(|required| required == name)
}

/// Whether the client's users may see the attribute, and change it.
fn is_writable(owner: &Owner, name: &str) -> bool {
    let client = &owner.client.client;
    let mutable = owner.client.pool.pool.schema.find(name).is_some_and(schema::is_mutable);
    mutable && client.may_read(name) && client.may_write(name)
}

/// The attributes that have fields: of all that may be written those that the pool demands, the user has, or the client lists.
fn editable(owner: &Owner) -> impl Iterator<Item = &'static Attribute> {
    let listed = owner.client.client.settings.write_attributes.is_some();
    ATTRIBUTES.iter().filter(move |about| {
        let name = about.attribute;
        let wanted = listed || NAMES.contains(&name) || is_required(owner, name) || !current(owner, name).is_empty();
        wanted && !is_contact(name) && is_writable(owner, name)
    })
}

/// What is shown only: the user name, and attributes that the client may only read.
fn facts(owner: &Owner, texts: &Texts) -> Vec<(String, String)> {
    let pool = &owner.client.pool.pool;
    let name = (!pool.generates_usernames()).then(|| (texts.get("label-username"), owner.found.user.username.clone()));
    let read = ATTRIBUTES.iter().filter(|about| {
        let name = about.attribute;
        !is_contact(name) && owner.client.client.may_read(name) && !is_writable(owner, name)
    });
    let read = read
        .filter_map(|about| Some((texts.get(about.label), owner.found.user.attribute(about.attribute)?.to_owned())));
    name.into_iter().chain(read).collect()
}

fn contact(visit: &Visit<'_>, owner: &Owner, name: &'static str, code: &'static str) -> Option<Contact> {
    let about = cognomen_pages::attributes::find(name)?;
    if !owner.client.client.may_read(name) {
        return None;
    }
    let user = &owner.found.user;
    let value = current(owner, name).to_owned();
    let writable = is_writable(owner, name);
    let refused = visit.field("step") == "contact" && visit.field("attribute") == name;
    let fresh = owner.is_fresh(visit);
    Some(Contact {
        about,
        code,
        entered: if refused { visit.field("value").to_owned() } else { value.clone() },
        pending: user.pending.get(name).cloned(),
        verified: user.is_verified(name),
        editable: writable && fresh,
        sign_in_again: (writable && !fresh).then(|| owner.sign_in_again(visit, Section::Profile.path())),
        value,
    })
}
