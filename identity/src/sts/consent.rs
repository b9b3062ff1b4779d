//! What a role's trust policy, and a caller's own policies, are asked before a session of the role begins.

use cognomen_contract::Error;
use cognomen_iam::Verdict;
use cognomen_iam::caller::{self, RequestInfo};
use cognomen_iam::policy::{ConditionKeys, Effect, Matched, Principal, Requester};
use cognomen_iam::roles::Role;
use cognomen_iam::trust::{self, Attempt};

use super::tags::Tags;
use crate::Context;

/// Somebody who wants a session of a role.
pub(super) struct Candidate<'a> {
    /// `AssumeRole`, `AssumeRoleWithWebIdentity` or `AssumeRoleWithSAML`.
    pub(super) operation: &'a str,
    /// The role.
    pub(super) role: &'a Role,
    /// Whom the trust policy is to name.
    pub(super) requester: &'a Requester,
    /// Who signed; nobody where a provider vouches for the requester.
    pub(super) caller: Option<&'a caller::Principal>,
    /// The request.
    pub(super) request: &'a RequestInfo,
    /// What the session is to be.
    pub(super) wishes: Wishes<'a>,
    /// What a provider says of the requester.
    pub(super) provider_keys: &'a ConditionKeys,
}

/// What a session of a role is to be.
pub(super) struct Wishes<'a> {
    /// `RoleSessionName`.
    pub(super) session_name: &'a str,
    /// `ExternalId`.
    pub(super) external_id: Option<&'a str>,
    /// Tags of the session.
    pub(super) tags: &'a Tags,
    /// Source identity of the session.
    pub(super) source_identity: Option<&'a str>,
}

impl Wishes<'_> {
    /// Condition keys of the operation that begins the session.
    pub(super) fn keys(&self) -> ConditionKeys {
        let mut keys = ConditionKeys::default();
        keys.set("sts:rolesessionname", self.session_name);
        if let Some(external_id) = self.external_id {
            keys.set("sts:externalid", external_id);
        }
        if let Some(source_identity) = self.source_identity {
            keys.set("sts:sourceidentity", source_identity);
        }
        self.tags.set_keys(&mut keys);
        keys
    }
}

/// Whether a role's trust policy may allow anything to those whom a provider vouches for. Where it does not, the provider need
/// not be asked about them.
pub(super) fn trusts(role: &Role, provider: &str) -> bool {
    let names = |principal: &Principal| match principal {
        Principal::Everyone => true,
        Principal::Federated(named) => named == provider,
        _ => false,
    };
    role.trust.policy.statements.iter().filter(|statement| statement.effect == Effect::Allow).any(|statement| {
        statement.principals().is_some_and(|principals| match principals {
            Matched::Any(listed) => listed.iter().any(names),
            Matched::Not(listed) => !listed.iter().any(names),
        })
    })
}

/// Asks for each action that a session needs, up to the first that is refused. Each is asked with the condition keys that AWS
/// has for it: a session's name and external id are no part of `sts:TagSession` and `sts:SetSourceIdentity`.
///
/// # Errors
/// When the store cannot answer.
pub(super) async fn ask(ctx: &Context, candidate: &Candidate<'_>) -> Result<Verdict, Error> {
    let mut shared = candidate.provider_keys.clone();
    for (key, value) in &candidate.role.tags {
        shared.set(format!("aws:resourcetag/{key}"), value.clone());
        shared.set(format!("iam:resourcetag/{key}"), value.clone());
    }
    let mut keys = shared.clone();
    keys.merge(&candidate.wishes.keys());
    let mut verdict = decide(ctx, candidate, candidate.operation, &keys).await?;
    if verdict.allowed && candidate.wishes.tags.need_consent() {
        let mut keys = shared.clone();
        candidate.wishes.tags.set_keys(&mut keys);
        verdict = decide(ctx, candidate, "TagSession", &keys).await?;
    }
    if verdict.allowed
        && let Some(source_identity) = candidate.wishes.source_identity
    {
        let mut keys = shared;
        keys.set("sts:sourceidentity", source_identity);
        verdict = decide(ctx, candidate, "SetSourceIdentity", &keys).await?;
    }
    Ok(verdict)
}

async fn decide(
    ctx: &Context,
    candidate: &Candidate<'_>,
    operation: &str,
    keys: &ConditionKeys,
) -> Result<Verdict, Error> {
    let attempt = Attempt {
        operation,
        role: candidate.role,
        requester: candidate.requester,
        caller: candidate.caller,
        request: candidate.request,
        keys,
        tags: false,
        source_identity: false,
    };
    trust::decide(&ctx.iam, &attempt).await
}
