//! Trust policies of roles: whom they name must be there, and is known by unique id from then on, so that another user or role that
//! comes to have the ARN is not trusted in its place.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::iam::ErrorCode;
use serde_json::Value;

use crate::Iam;
use crate::directory::identity_providers::{find_oidc_provider, find_saml_provider};
use crate::directory::{RoleRecord, all_users, find_role, find_user};
use crate::ops::{document_length, quota_exceeded};
use crate::policy::{Kind, Policy};

/// Most characters of a trust policy, white space left out.
const MAX_LENGTH: usize = 2048;
/// Providers that are no resource of the account.
pub(in crate::ops) const WEB_PROVIDERS: [&str; 4] =
    ["accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"];
/// What the names of services end in.
const SERVICES: [&str; 3] = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com"];

/// Checks a trust policy. Returns the unique ids of the users and roles that it names, by ARN.
///
/// # Errors
/// `MalformedPolicyDocument`, also for a principal that is not there; `LimitExceeded` for a long document.
pub(super) async fn check(iam: &Iam, document: &str) -> Result<BTreeMap<String, String>, Error> {
    if document_length(document) > MAX_LENGTH {
        return Err(quota_exceeded("ACLSizePerRole", MAX_LENGTH));
    }
    Policy::parse(Kind::Trust, document)?;
    let mut document: Value = serde_json::from_str(document).map_err(Error::internal)?;
    let mut named = Vec::new();
    each_principal(&mut document, |kind, name| named.push((kind.to_owned(), name.clone())));
    let mut ids = BTreeMap::new();
    for (kind, name) in named {
        match named_by(iam, &kind, &name).await? {
            Named::Entity(id) => drop(ids.insert(name, id)),
            Named::Other => {}
            Named::Nobody => {
                let kind = if kind == "AWS" { kind } else { kind.to_ascii_uppercase() };
                let message = format!("Invalid principal in policy: \"{kind}\":\"{name}\"");
                return Err(Error::new(ErrorCode::MalformedPolicyDocumentException, message));
            }
        }
    }
    Ok(ids)
}

/// Lets the trust policy of a role name users and roles as they are called now, and those that are gone by their unique ids.
pub(super) async fn show(iam: &Iam, role: &mut RoleRecord) -> Result<(), Error> {
    let mut stale = BTreeMap::new();
    for (arn, id) in &role.principals {
        if !matches!(named_by(iam, "AWS", arn).await?, Named::Entity(now) if now == *id) {
            stale.insert(arn.clone(), now_called(iam, arn, id).await?);
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    let mut document: Value = serde_json::from_str(&role.trust).map_err(Error::internal)?;
    each_principal(&mut document, |_, name| {
        if let Some(now) = stale.get(name) {
            name.clone_from(now);
        }
    });
    role.trust = document.to_string();
    Ok(())
}

/// The ARN of a user or role that got another name or path, or else its id.
async fn now_called(iam: &Iam, arn: &str, id: &str) -> Result<String, Error> {
    // Sessions are named by their roles, which keep their names.
    let users = if arn.contains(":user/") { all_users(iam).await? } else { Vec::new() };
    let user = users.iter().find(|user| user.id == id).map(|user| user.arn(&iam.account));
    Ok(user.unwrap_or_else(|| id.to_owned()))
}

enum Named {
    /// A user or role of the account, by its id.
    Entity(String),
    /// Everybody, an account, a provider or a service.
    Other,
    Nobody,
}

/// Whom an entry of a `Principal` element names.
async fn named_by(iam: &Iam, kind: &str, name: &str) -> Result<Named, Error> {
    Ok(match kind {
        "*" => Named::Other,
        "AWS" => aws(iam, name).await?,
        "Federated" if WEB_PROVIDERS.contains(&name) || is_provider(iam, name).await? => Named::Other,
        "Service" if is_service(name) => Named::Other,
        _ => Named::Nobody,
    })
}

async fn aws(iam: &Iam, name: &str) -> Result<Named, Error> {
    let is_account = |text: &str| text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    if name == "*" || is_account(name) {
        return Ok(Named::Other);
    }
    let parts: Vec<&str> = name.splitn(6, ':').collect();
    let &["arn", "aws", service, "", account, rest] = parts.as_slice() else { return Ok(Named::Nobody) };
    if service == "iam" && rest == "root" && is_account(account) {
        return Ok(Named::Other);
    }
    // Whoever another account has is not known here, nor can they sign here.
    if account != iam.account {
        return Ok(Named::Nobody);
    }
    let last = rest.rsplit('/').next().unwrap_or_default();
    let id = match (service, rest.split('/').next().unwrap_or_default()) {
        ("iam", "user") => find_user(iam, last)
            .await?
            .map(|found| found.user)
            .filter(|user| user.arn(account) == name)
            .map(|user| user.id),
        ("iam", "role") => find_role(iam, last)
            .await?
            .map(|found| found.role)
            .filter(|role| role.arn(account) == name)
            .map(|role| role.id),
        ("sts", "assumed-role") => {
            let &[_, role, session] = rest.split('/').collect::<Vec<_>>().as_slice() else { return Ok(Named::Nobody) };
            let found = find_role(iam, role).await?.map(|found| found.role);
            found
                .filter(|found| found.name == role && !session.is_empty() && !session.contains(['*', '?']))
                .map(|role| role.id)
        }
        ("sts", "federated-user") if rest.matches('/').count() == 1 && !last.is_empty() => return Ok(Named::Other),
        _ => None,
    };
    Ok(id.map_or(Named::Nobody, Named::Entity))
}

/// Whether the name is the ARN of a provider of the account.
async fn is_provider(iam: &Iam, arn: &str) -> Result<bool, Error> {
    let rest = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.strip_prefix(iam.account.as_str()));
    Ok(match rest.and_then(|rest| rest.split_once('/')) {
        Some((":oidc-provider", url)) => find_oidc_provider(iam, url).await?.is_some(),
        Some((":saml-provider", name)) => {
            find_saml_provider(iam, name).await?.is_some_and(|(provider, _)| provider.name == name)
        }
        _ => false,
    })
}

fn is_service(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
    let service = SERVICES.iter().find_map(|end| name.strip_suffix(end));
    service.is_some_and(|service| !service.is_empty() && service.bytes().all(plain))
}

/// Hands out every entry of the `Principal` and `NotPrincipal` elements, by its kind (`AWS`, `Federated`, …; `*` for everybody).
fn each_principal(document: &mut Value, mut each: impl FnMut(&str, &mut String)) {
    let statements = match document.get_mut("Statement") {
        Some(Value::Array(statements)) => statements.iter_mut().collect(),
        Some(statement) => vec![statement],
        None => Vec::new(),
    };
    for statement in statements {
        let Some(members) = statement.as_object_mut() else { continue };
        for (_, value) in
            members.iter_mut().filter(|(member, _)| matches!(member.as_str(), "Principal" | "NotPrincipal"))
        {
            match value {
                Value::String(text) => each("*", text),
                Value::Object(kinds) => kinds.iter_mut().for_each(|(kind, names)| match names {
                    Value::String(name) => each(kind, name),
                    Value::Array(names) => names.iter_mut().for_each(|name| {
                        if let Value::String(name) = name {
                            each(kind, name);
                        }
                    }),
                    _ => {}
                }),
                _ => {}
            }
        }
    }
}
