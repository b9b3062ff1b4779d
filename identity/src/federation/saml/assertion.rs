//! One assertion whose signature held (SAML V2.0 Core, section 2; Profiles, section 4.1.4.3).

use std::collections::BTreeMap;

use cognomen_model::UnixMillis;

use super::xml::{ASSERTION, Node, Xml};
use super::{Expectation, SamlFault};

const BEARER: &str = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
const FORMAT_PREFIX: &str = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
const UNSPECIFIED: &str = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
const ENTITY: &str = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";
/// Seconds from the issue of an assertion within which it is redeemed.
const REDEEMABLE: i64 = 5 * 60;
/// Seconds by which a provider's clock may be ahead of ours. For being behind it has no time but that of its assertions.
const AHEAD: i64 = 60;

/// What an assertion says.
pub(super) struct Read {
    pub(super) id: String,
    pub(super) redeemable_until: UnixMillis,
    pub(super) subject: String,
    pub(super) subject_type: String,
    pub(super) recipient: String,
    pub(super) session_until: Option<UnixMillis>,
    pub(super) attributes: BTreeMap<String, Vec<String>>,
}

/// Reads an assertion of the provider `entity_id`, if it is for this service, and for now.
pub(super) fn read(
    xml: &Xml<'_>,
    assertion: Node,
    entity_id: &str,
    expected: &Expectation<'_>,
) -> Result<Read, SamlFault> {
    let id = xml.attribute(assertion, "ID").unwrap_or_default().to_owned();
    if xml.attribute(assertion, "Version") != Some("2.0") || id.is_empty() {
        return Err(SamlFault::Malformed("the assertion must have an ID, and be of SAML 2.0"));
    }
    let issuer = xml.only_child(assertion, ASSERTION, "Issuer").ok_or(SamlFault::Issuer)?;
    let is_entity = xml.attribute(issuer, "Format").is_none_or(|format| format == ENTITY);
    if !is_entity || xml.text(issuer) != entity_id {
        return Err(SamlFault::Issuer);
    }
    let mut until = fresh(xml, assertion, expected.now)?;
    if let Some(end) = conditions(xml, assertion, expected)? {
        until = until.min(end);
    }
    let subject = xml.only_child(assertion, ASSERTION, "Subject").ok_or(SamlFault::Subject)?;
    let name = xml.only_child(subject, ASSERTION, "NameID").ok_or(SamlFault::Subject)?;
    let text = xml.text(name);
    if text.is_empty() || xml.elements(name).next().is_some() {
        return Err(SamlFault::Subject);
    }
    let format = xml.attribute(name, "Format").unwrap_or(UNSPECIFIED);
    let (recipient, end) = confirmation(xml, subject, expected)?;
    Ok(Read {
        id,
        redeemable_until: until.min(end),
        subject: text,
        subject_type: format.strip_prefix(FORMAT_PREFIX).unwrap_or(format).to_owned(),
        recipient,
        session_until: session_until(xml, assertion, expected.now)?,
        attributes: attributes(xml, assertion)?,
    })
}

/// Until when the assertion may be redeemed by its age.
fn fresh(xml: &Xml<'_>, assertion: Node, now: UnixMillis) -> Result<UnixMillis, SamlFault> {
    let issued = xml.time(assertion, "IssueInstant")?;
    let issued = issued.ok_or(SamlFault::Malformed("the assertion must have an IssueInstant"))?;
    if issued > now.plus_seconds(AHEAD) {
        return Err(SamlFault::NotYetValid);
    }
    let until = issued.plus_seconds(REDEEMABLE);
    if until <= now { Err(SamlFault::Stale) } else { Ok(until) }
}

/// Whether `node` is for the present by its `NotBefore` and `NotOnOrAfter`; the latter.
fn window(xml: &Xml<'_>, node: Node, now: UnixMillis) -> Result<Option<UnixMillis>, SamlFault> {
    if xml.time(node, "NotBefore")?.is_some_and(|start| start > now.plus_seconds(AHEAD)) {
        return Err(SamlFault::NotYetValid);
    }
    let end = xml.time(node, "NotOnOrAfter")?;
    if end.is_some_and(|end| end <= now) { Err(SamlFault::Expired) } else { Ok(end) }
}

/// Checks `Conditions`; until when they hold. One that is not known makes the assertion's validity unknown.
fn conditions(xml: &Xml<'_>, assertion: Node, expected: &Expectation<'_>) -> Result<Option<UnixMillis>, SamlFault> {
    let conditions = xml.only_child(assertion, ASSERTION, "Conditions").ok_or(SamlFault::Audience)?;
    let end = window(xml, conditions, expected.now)?;
    let mut restricted = false;
    for condition in xml.elements(conditions) {
        if xml.is(condition, ASSERTION, "AudienceRestriction") {
            let audiences = xml.children(condition, ASSERTION, "Audience");
            if !audiences.into_iter().any(|audience| expected.audiences.contains(&xml.text(audience))) {
                return Err(SamlFault::Audience);
            }
            restricted = true;
        } else if !xml.is(condition, ASSERTION, "OneTimeUse") && !xml.is(condition, ASSERTION, "ProxyRestriction") {
            return Err(SamlFault::Malformed("the assertion has conditions that are not known"));
        }
    }
    if restricted { Ok(end) } else { Err(SamlFault::Audience) }
}

/// The recipient of a bearer's confirmation that holds, and until when it does.
fn confirmation(xml: &Xml<'_>, subject: Node, expected: &Expectation<'_>) -> Result<(String, UnixMillis), SamlFault> {
    let mut fault = SamlFault::Confirmation;
    for confirmation in xml.children(subject, ASSERTION, "SubjectConfirmation") {
        if xml.attribute(confirmation, "Method") != Some(BEARER) {
            continue;
        }
        match bearer(xml, confirmation, expected) {
            Ok(found) => return Ok(found),
            Err(found) => fault = found,
        }
    }
    Err(fault)
}

fn bearer(xml: &Xml<'_>, confirmation: Node, expected: &Expectation<'_>) -> Result<(String, UnixMillis), SamlFault> {
    let data = xml.only_child(confirmation, ASSERTION, "SubjectConfirmationData").ok_or(SamlFault::Confirmation)?;
    let recipient = xml.attribute(data, "Recipient").ok_or(SamlFault::Confirmation)?;
    if !expected.recipients.iter().any(|own| own == recipient) {
        return Err(SamlFault::Recipient);
    }
    let end = window(xml, data, expected.now)?.ok_or(SamlFault::Confirmation)?;
    Ok((recipient.to_owned(), end))
}

/// The end of the user's session at the provider, which must have signed the user in.
fn session_until(xml: &Xml<'_>, assertion: Node, now: UnixMillis) -> Result<Option<UnixMillis>, SamlFault> {
    let statements = xml.children(assertion, ASSERTION, "AuthnStatement");
    if statements.is_empty() {
        return Err(SamlFault::Malformed("the assertion must have an AuthnStatement"));
    }
    let mut until: Option<UnixMillis> = None;
    for statement in statements {
        if let Some(end) = xml.time(statement, "SessionNotOnOrAfter")? {
            until = Some(until.map_or(end, |before| before.min(end)));
        }
    }
    if until.is_some_and(|end| end <= now) { Err(SamlFault::Expired) } else { Ok(until) }
}

/// Every attribute; values of several of the same name come together.
fn attributes(xml: &Xml<'_>, assertion: Node) -> Result<BTreeMap<String, Vec<String>>, SamlFault> {
    let mut attributes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for statement in xml.children(assertion, ASSERTION, "AttributeStatement") {
        for attribute in xml.elements(statement) {
            let name = xml.attribute(attribute, "Name").unwrap_or_default();
            if !xml.is(attribute, ASSERTION, "Attribute") || name.is_empty() {
                return Err(SamlFault::Encrypted);
            }
            let values = xml.children(attribute, ASSERTION, "AttributeValue");
            let values = values.into_iter().map(|value| xml.text(value));
            attributes.entry(name.to_owned()).or_default().extend(values);
        }
    }
    Ok(attributes)
}
