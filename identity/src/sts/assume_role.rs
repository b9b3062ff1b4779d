//! `AssumeRole`.

use cognomen_contract::Error;
use cognomen_contract::sts::{AssumeRoleRequest, AssumeRoleResponse, operations};
use cognomen_iam::caller::Principal;
use cognomen_iam::policy::{ConditionKeys, Layer, Requester};
use cognomen_iam::session::NewSession;
use cognomen_iam::trust::decide_without_role;
use cognomen_iam::{Permit, Verdict, roles};

use super::caller::{caller, chain, is_federated};
use super::consent::{self, Candidate, Wishes};
use super::error::{denied, not_implemented};
use super::tags::{Tags, pairs};
use super::{answer, durations, mfa, packed, role_arn, session_policies, source_identity};
use crate::Context;

/// Begins a session of a role for a user, or for the session of another role.
///
/// # Errors
/// `AccessDenied` when the role's trust policy or the caller's own policies do not allow it, in the same words when there is no
/// such role; `ValidationError` for durations and source identities; `InvalidParameterValue` for tags;
/// `MalformedPolicyDocument` and `PackedPolicyTooLarge` for session policies.
pub async fn assume_role(
    permit: Permit<operations::AssumeRole>,
    input: AssumeRoleRequest,
    ctx: &Context,
) -> Result<AssumeRoleResponse, Error> {
    let caller = caller(&permit)?;
    role_arn::check(&input.role_arn)?;
    if input.provided_contexts.is_some_and(|contexts| !contexts.is_empty()) {
        return Err(not_implemented("ProvidedContexts"));
    }
    let requester = caller.requester();
    if matches!(requester, Requester::Root { .. }) {
        return Err(denied("Roles may not be assumed by root accounts."));
    }
    mfa::check(input.serial_number.as_deref(), input.token_code.as_deref())?;
    let chain = chain(caller);
    let source_identity = source_identity::of(input.source_identity, chain)?;
    let tags = Tags::new(pairs(input.tags), input.transitive_tag_keys.unwrap_or_default(), chain)?;
    let wishes = Wishes {
        session_name: &input.role_session_name,
        external_id: input.external_id.as_deref(),
        tags: &tags,
        source_identity: source_identity.as_deref(),
    };
    let role = roles::role_of_arn(&ctx.iam, &input.role_arn).await?.filter(|_| !is_federated(caller));
    let Some(role) = role else {
        let (request, keys) = (permit.request(), wishes.keys());
        let verdict = decide_without_role(&ctx.iam, caller, request, &input.role_arn, &keys).await?;
        return Err(refusal(caller, &verdict, &input.role_arn));
    };
    let candidate = Candidate {
        operation: "AssumeRole",
        role: &role,
        requester: &requester,
        caller: Some(caller),
        request: permit.request(),
        wishes,
        provider_keys: &ConditionKeys::default(),
    };
    let verdict = consent::ask(ctx, &candidate).await?;
    if !verdict.allowed {
        return Err(refusal(caller, &verdict, &input.role_arn));
    }
    let seconds = durations::of_role(&role, input.duration_seconds, chain.is_some())?;
    let policies = session_policies::read(ctx, input.policy, input.policy_arns).await?;
    let packed_policy_size = packed::percent(policies.as_ref(), &tags.all)?;
    let new = NewSession {
        holder: answer::holder(&role, &input.role_session_name),
        seconds,
        policies,
        tags: tags.all,
        transitive: tags.transitive,
        source_identity: source_identity.clone(),
        keys: Vec::new(),
    };
    let begun = answer::begin(ctx, new, input.minimum_session_token_size).await?;
    Ok(AssumeRoleResponse {
        assumed_role_user: Some(answer::assumed_role_user(ctx, &role, &input.role_session_name)),
        credentials: Some(begun.credentials),
        packed_policy_size,
        session_token_size: begun.token_size,
        session_token_utilization: None,
        source_identity,
    })
}

fn refusal(caller: &Principal, verdict: &Verdict, role_arn: &str) -> Error {
    let why = match (&verdict.statement, verdict.layer) {
        (Some(_), Layer::Identity) => " with an explicit deny in an identity-based policy",
        (Some(_), Layer::Boundary) => " with an explicit deny in a permissions boundary",
        (Some(_), Layer::Session) => " with an explicit deny in a session policy",
        (Some(_), Layer::Resource) => " with an explicit deny in the role trust policy",
        (None, _) => "",
    };
    denied(format!(
        "User: {} is not authorized to perform: {} on resource: {role_arn}{why}",
        caller.arn, verdict.action
    ))
}
