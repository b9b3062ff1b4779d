//! The session of a role that an identity gets, as `AssumeRoleWithWebIdentity` with its token would give it.

use std::collections::BTreeMap;

use cognomen_contract::cognito_identity::Credentials;
use cognomen_contract::{Code, Error, Timestamp};
use cognomen_iam::Verdict;
use cognomen_iam::caller::RequestInfo;
use cognomen_iam::policy::{ConditionKeys, Requester};
use cognomen_iam::roles::{Role, role_of_arn};
use cognomen_iam::session::{Holder, NewSession, issue};
use cognomen_iam::trust::{Attempt, decide};

use super::guests;
use crate::Context;
use crate::pools::roles::misconfigured;
use crate::pools::tokens::{PROVIDER, UNAUTHENTICATED};

/// The name of every session.
pub(super) const SESSION_NAME: &str = "CognitoIdentityCredentials";
/// How long credentials count, in seconds.
pub(super) const SECONDS: i64 = 3600;

/// A session that is wanted for an identity.
#[derive(Clone, Copy, Debug)]
pub struct Session<'a> {
    /// The role, by ARN.
    pub role_arn: &'a str,
    /// The identity.
    pub identity_id: &'a str,
    /// The identity's pool.
    pub pool_id: &'a str,
    /// How the identity was proved.
    pub amr: &'a [String],
    /// Tags of the session.
    pub tags: &'a BTreeMap<String, String>,
}

/// What a role's trust policy says to a session.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// The role.
    pub role: std::sync::Arc<Role>,
    /// The verdict on the last action that was asked for.
    pub verdict: Verdict,
}

impl Session<'_> {
    /// Whether nobody proved who they are.
    pub(super) fn is_guest(&self) -> bool {
        self.amr.first().is_none_or(|first| first == UNAUTHENTICATED)
    }

    /// What `cognito-identity.amazonaws.com:…` is, at the beginning of the session and throughout.
    fn fixed_keys(&self) -> Vec<(String, Vec<String>)> {
        let key = |name: &str, values: Vec<String>| (format!("{PROVIDER}:{name}"), values);
        vec![
            key("aud", vec![self.pool_id.to_owned()]),
            key("sub", vec![self.identity_id.to_owned()]),
            key("amr", self.amr.to_vec()),
            ("aws:federatedprovider".to_owned(), vec![PROVIDER.to_owned()]),
        ]
    }
}

/// Asks the trust policy of the role: for the session, and for its tags if it has any. None when there is no such role.
///
/// # Errors
/// When the store fails.
pub async fn consent(ctx: &Context, request: &RequestInfo, session: &Session<'_>) -> Result<Option<Assumed>, Error> {
    let Some(role) = role_of_arn(&ctx.iam, session.role_arn).await? else { return Ok(None) };
    let requester = Requester::Federated { provider: PROVIDER.to_owned() };
    let mut keys = ConditionKeys::default();
    for (key, values) in session.fixed_keys() {
        keys.set_all(key, values);
    }
    for (key, value) in &role.tags {
        keys.set(format!("aws:resourcetag/{key}"), value.clone());
        keys.set(format!("iam:resourcetag/{key}"), value.clone());
    }
    for (key, value) in session.tags {
        keys.set(format!("aws:requesttag/{key}"), value.clone());
    }
    if !session.tags.is_empty() {
        keys.set_all("aws:tagkeys", session.tags.keys().cloned());
    }
    let mut for_role = keys.clone();
    for_role.set("sts:rolesessionname", SESSION_NAME);
    let ask = async |operation: &'static str, keys: &ConditionKeys| {
        let attempt = Attempt {
            operation,
            role: &role,
            requester: &requester,
            caller: None,
            request,
            keys,
            tags: false,
            source_identity: false,
        };
        decide(&ctx.iam, &attempt).await
    };
    let mut verdict = ask("AssumeRoleWithWebIdentity", &for_role).await?;
    if verdict.allowed && !session.tags.is_empty() {
        // The name of the session is no part of this question.
        verdict = ask("TagSession", &keys).await?;
    }
    Ok(Some(Assumed { role, verdict }))
}

/// Begins a session.
///
/// # Errors
/// `InvalidIdentityPoolConfigurationException` when there is no such role, its trust policy refuses, or the tags are too many; when
/// the store fails.
pub(super) async fn begin(ctx: &Context, request: &RequestInfo, session: &Session<'_>) -> Result<Credentials, Error> {
    let consent = consent(ctx, request, session).await?;
    let Some(Assumed { role, .. }) = consent.filter(|consent| consent.verdict.allowed) else {
        return Err(misconfigured());
    };
    let new = NewSession {
        holder: Holder::Role {
            id: role.id.clone(),
            name: role.name.clone(),
            arn: role.arn.clone(),
            session_name: SESSION_NAME.to_owned(),
        },
        seconds: SECONDS,
        policies: session.is_guest().then(guests::policies),
        tags: session.tags.iter().map(|(key, value)| (key.clone(), value.clone())).collect(),
        transitive: Vec::new(),
        source_identity: None,
        keys: session.fixed_keys(),
    };
    let begun = issue(&ctx.iam, new).await.map_err(|failed| match failed.code() {
        // More tags than a session can hold.
        Code::Sts(_) => misconfigured().with_cause(failed),
        _ => failed,
    })?;
    Ok(Credentials {
        access_key_id: Some(begun.access_key_id),
        expiration: Some(Timestamp::from_seconds(begun.expires_at.seconds())),
        secret_key: Some(begun.secret_access_key),
        session_token: Some(begun.session_token),
    })
}
