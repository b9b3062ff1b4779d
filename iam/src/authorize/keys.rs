//! Condition keys of a request (IAM User Guide, "AWS global condition context keys").

use cognomen_contract::{Input, Timestamp};

use crate::caller::{Principal, RequestInfo};
use crate::context::Iam;
use crate::policy::ConditionKeys;
use crate::session::{Holder, Session};

/// What is known of the request itself.
pub(crate) fn of_request(iam: &Iam, request: &RequestInfo) -> ConditionKeys {
    let mut keys = ConditionKeys::default();
    let now = iam.clock.now();
    keys.set("aws:currenttime", Timestamp::from_seconds(now.seconds()).iso8601());
    keys.set("aws:epochtime", now.seconds().to_string());
    keys.set("aws:securetransport", request.secure.to_string());
    if !request.region.is_empty() {
        keys.set("aws:requestedregion", request.region.clone());
    }
    if let Some(ip) = request.source_ip {
        keys.set("aws:sourceip", ip.to_string());
    }
    if let Some(agent) = &request.user_agent {
        keys.set("aws:useragent", agent.clone());
    }
    keys.set("aws:resourceaccount", iam.account.clone());
    keys.set("aws:viaawsservice", "false");
    keys
}

/// What the input says that policies may ask about. A tag of the resource that the request names in another case is named as well in
/// the one it has: where keys are told apart regardless of case, it is that tag which changes.
pub(super) fn of_input(input: &impl Input, stored: &[String]) -> ConditionKeys {
    let mut keys = ConditionKeys::default();
    let (tags, mut named) = (input.tags(), input.tag_keys());
    for (key, value) in tags {
        keys.set(format!("aws:requesttag/{key}"), value);
        named.push(key);
    }
    let folded: Vec<String> = named.iter().map(|key| key.to_lowercase()).collect();
    for key in stored {
        if folded.contains(&key.to_lowercase()) && !named.contains(&key.as_str()) {
            named.push(key);
        }
    }
    if !named.is_empty() {
        keys.set_all("aws:tagkeys", named.into_iter().map(str::to_owned));
    }
    keys
}

/// Who asks. A session tag stands before a tag of the role or user.
pub(super) fn of_principal(principal: &Principal, tags: &[(String, String)]) -> ConditionKeys {
    let mut keys = ConditionKeys::default();
    for (key, value) in tags {
        keys.set(format!("aws:principaltag/{key}"), value.clone());
    }
    if let Some(session) = principal.session.as_deref() {
        keys.merge(&session_keys(session));
    }
    keys.set("aws:principalarn", principal.policy_arn());
    keys.set("aws:principalaccount", principal.account.clone());
    keys.set("aws:principaltype", kind(principal));
    keys.set("aws:principalisawsservice", "false");
    keys.set("aws:userid", principal.user_id.clone());
    if let Some(name) = &principal.user_name {
        keys.set("aws:username", name.clone());
    }
    keys
}

/// What is fixed for a whole session.
fn session_keys(session: &Session) -> ConditionKeys {
    let mut keys = ConditionKeys::default();
    keys.set("aws:multifactorauthpresent", "false");
    for (key, values) in &session.keys {
        keys.set_all(key.clone(), values.iter().cloned());
    }
    for (key, value) in &session.tags {
        keys.set(format!("aws:principaltag/{key}"), value.clone());
    }
    if let Some(source) = &session.source_identity {
        keys.set("aws:sourceidentity", source.clone());
    }
    keys.set("aws:tokenissuetime", Timestamp::from_seconds(session.issued_at.seconds()).iso8601());
    keys
}

fn kind(principal: &Principal) -> &'static str {
    match principal.session.as_deref().map(|session| &session.holder) {
        Some(Holder::Role { .. }) => "AssumedRole",
        Some(Holder::Federated { .. }) => "FederatedUser",
        _ if principal.arn.ends_with(":root") => "Account",
        _ => "User",
    }
}
