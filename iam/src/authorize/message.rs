//! Refusals in full, sealed: who was refused what, under which conditions, and by which statement. Whoever may call
//! `DecodeAuthorizationMessage` can read them, so that callers need not be told more than that they were refused.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_store::Scope;
use serde_json::{Value, json};

use super::Action;
use crate::caller::Principal;
use crate::context::Iam;
use crate::directory::store_error;
use crate::policy::{self, ConditionKeys, Decision, Effect, Matched, Statement};

/// Keeps messages apart from whatever else is sealed under the same key.
const PURPOSE: &[u8] = b"authorization message 1";
/// Longest message that `DecodeAuthorizationMessage` takes.
const LONGEST: usize = 10_240;

/// Seals everything that decided about a refusal, in letters, digits, hyphens and underscores. What would make the message too
/// long is left out: first the conditions, then the statement.
pub(super) async fn encoded(
    iam: &Iam,
    principal: &Principal,
    action: &Action<'_>,
    decision: &Decision<'_>,
    keys: &ConditionKeys,
) -> Result<String, Error> {
    let sealing = iam.store.keys(&Scope::System).await.map_err(store_error)?;
    let none = ConditionKeys::default();
    let mut message = String::new();
    for (with_statement, keys) in [(true, keys), (true, &none), (false, &none)] {
        let plain = describe(principal, action, decision, keys, with_statement).to_string();
        message = URL_SAFE_NO_PAD.encode(sealing.token_key().seal(&*iam.random, PURPOSE, plain.as_bytes()));
        if message.len() <= LONGEST {
            break;
        }
    }
    Ok(message)
}

/// What a message says, in JSON; none for a text that this service did not seal.
///
/// # Errors
/// When the store cannot answer.
pub async fn decoded_message(iam: &Iam, message: &str) -> Result<Option<String>, Error> {
    let Ok(sealed) = URL_SAFE_NO_PAD.decode(message) else { return Ok(None) };
    let keys = iam.store.keys(&Scope::System).await.map_err(store_error)?;
    let Ok(plain) = keys.token_key().open(PURPOSE, &sealed) else { return Ok(None) };
    String::from_utf8(plain).map(Some).map_err(Error::internal)
}

fn describe(
    principal: &Principal,
    action: &Action<'_>,
    decision: &Decision<'_>,
    keys: &ConditionKeys,
    with_statement: bool,
) -> Value {
    let denying = match decision {
        Decision::ExplicitDeny(deciding) => Some(deciding.statement),
        Decision::Allowed(_) | Decision::ImplicitDeny(_) => None,
    };
    let mut who = json!({ "id": principal.user_id, "arn": principal.arn });
    if let Some(name) = &principal.user_name {
        who["name"] = json!(name);
    }
    let conditions = keys.iter().map(|(key, values)| json!({ "key": key, "values": items(values) }));
    json!({
        "allowed": decision.is_allowed(),
        "explicitDeny": denying.is_some(),
        "matchedStatements": { "items": denying.filter(|_| with_statement).map(described).into_iter().collect::<Vec<_>>() },
        "failures": { "items": [] },
        "context": {
            "principal": who,
            "action": format!("{}:{}", action.service, action.operation),
            "resource": action.resource,
            "conditions": { "items": conditions.collect::<Vec<_>>() },
        },
    })
}

fn described(statement: &Statement) -> Value {
    let actions: Vec<&str> = statement.actions().patterns().iter().map(policy::ActionPattern::as_str).collect();
    let resources = statement.resources().map(Matched::patterns).unwrap_or_default();
    let resources: Vec<&str> = resources.iter().map(policy::ResourcePattern::as_str).collect();
    let conditions = statement.conditions().iter();
    let conditions = conditions.map(|condition| json!({ "key": condition.key(), "values": items(condition.values()) }));
    json!({
        "statementId": statement.sid.as_deref().unwrap_or_default(),
        "effect": if statement.effect == Effect::Deny { "DENY" } else { "ALLOW" },
        "principals": { "items": [] },
        "principalGroups": { "items": [] },
        "actions": items(&actions),
        "resources": items(&resources),
        "conditions": { "items": conditions.collect::<Vec<_>>() },
    })
}

fn items(values: &[impl AsRef<str>]) -> Value {
    json!({ "items": values.iter().map(|value| json!({ "value": value.as_ref() })).collect::<Vec<_>>() })
}
