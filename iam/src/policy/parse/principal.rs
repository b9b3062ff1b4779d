//! The principals of a statement.

use crate::policy::json::Json;
use crate::policy::principals::Principal;
use crate::policy::{Kind, PolicyError};

/// Providers that need no registration.
const PROVIDERS: [&str; 4] =
    ["cognito-identity.amazonaws.com", "accounts.google.com", "www.amazon.com", "graph.facebook.com"];
/// What the names of services end in.
const SERVICES: [&str; 3] = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com"];
/// What an account's own principals are, behind the account in their ARN.
const NAMED: [(&str, &[&str]); 2] = [("iam", &["user/", "role/"]), ("sts", &["assumed-role/", "federated-user/"])];

pub(super) fn read(kind: Kind, place: &str, json: Json) -> Result<Vec<Principal>, PolicyError> {
    let members = match json {
        Json::Text(text) if text == "*" => return Ok(vec![Principal::Everyone]),
        Json::Text(text) => return Err(PolicyError::principal("AWS", &text)),
        json => json.object(place)?,
    };
    let mut principals = Vec::new();
    for (name, value) in members {
        let at = format!("{place}.{name}");
        for (place, item) in value.one_or_many(&at) {
            let text = item.text(&place)?;
            let (label, principal) = match name.as_str() {
                "AWS" => ("AWS", account_or_arn(&text)),
                "Federated" => ("FEDERATED", federated(&text)),
                "Service" => ("SERVICE", service(&text)),
                "CanonicalUser" if kind == Kind::Resource => ("CANONICALUSER", canonical(&text)),
                _ => return Err(PolicyError::syntax(&at, "unknown kind of principal")),
            };
            principals.push(principal.ok_or_else(|| PolicyError::principal(label, &text))?);
        }
    }
    if principals.is_empty() {
        return Err(PolicyError::syntax(place, "names nobody"));
    }
    Ok(principals)
}

fn account_or_arn(text: &str) -> Option<Principal> {
    if text == "*" {
        return Some(Principal::EveryAccount);
    }
    if is_account(text) {
        return Some(Principal::Account(text.to_owned()));
    }
    let (service, account, name) = arn(text)?;
    if service == "iam" && name == "root" {
        return Some(Principal::Account(account.to_owned()));
    }
    let (_, starts) = NAMED.iter().find(|(named, _)| *named == service)?;
    let rest = starts.iter().find_map(|start| name.strip_prefix(start))?;
    let whole = !rest.is_empty() && !rest.ends_with('/') && !text.contains(['*', '?', '$', ' ']);
    // A session is named with its role.
    let fits = whole && (!name.starts_with("assumed-role/") || rest.contains('/'));
    fits.then(|| Principal::Arn(text.to_owned()))
}

fn federated(text: &str) -> Option<Principal> {
    let registered = arn(text).is_some_and(|(service, _, name)| {
        let rest = name.strip_prefix("oidc-provider/").or_else(|| name.strip_prefix("saml-provider/"));
        service == "iam" && rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['*', '$', ' ']))
    });
    (registered || PROVIDERS.contains(&text)).then(|| Principal::Federated(text.to_owned()))
}

fn service(text: &str) -> Option<Principal> {
    let name = SERVICES.iter().find_map(|end| text.strip_suffix(end))?;
    let fits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    fits.then(|| Principal::Service(text.to_owned()))
}

fn canonical(text: &str) -> Option<Principal> {
    let fits = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    fits.then(|| Principal::Canonical(text.to_owned()))
}

/// Service, account and name of the ARN of a principal.
fn arn(text: &str) -> Option<(&str, &str, &str)> {
    let mut fields = text.splitn(6, ':');
    let mut next = || fields.next();
    let (prefix, partition, service, region, account, name) = (next()?, next()?, next()?, next()?, next()?, next()?);
    let fits = prefix == "arn"
        && matches!(partition, "aws" | "aws-cn" | "aws-us-gov")
        && region.is_empty()
        && is_account(account);
    fits.then_some((service, account, name))
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}
