//! `AssumeRoleWithWebIdentity`.

use cognomen_contract::Error;
use cognomen_contract::sts::{AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse, operations};
use cognomen_iam::policy::Requester;
use cognomen_iam::session::NewSession;
use cognomen_iam::{Permit, roles};

use super::consent::{self, Candidate};
use super::error::denied;
use super::tags::Tags;
use super::web_identity::{Wishes, prove};
use super::{answer, durations, packed, role_arn, session_policies};
use crate::Context;

/// Begins a session of a role for somebody whom an OpenID Connect or social provider vouches for. Nobody signs.
///
/// # Errors
/// `InvalidIdentityToken`, `ExpiredToken`, `IDPRejectedClaim` and `IDPCommunicationError` for the token; `AccessDenied` when the
/// role's trust policy does not allow it, in the same words when there is no such role: a provider that the role does not name is
/// not asked; others as `AssumeRole`.
pub async fn assume_role_with_web_identity(
    permit: Permit<operations::AssumeRoleWithWebIdentity>,
    input: AssumeRoleWithWebIdentityRequest,
    ctx: &Context,
) -> Result<AssumeRoleWithWebIdentityResponse, Error> {
    role_arn::check(&input.role_arn)?;
    let role = roles::role_of_arn(&ctx.iam, &input.role_arn).await?;
    let proved = prove(ctx, role.as_deref(), input.provider_id.as_deref(), &input.web_identity_token).await?;
    let wishes = Wishes::read(&proved.identity.claims)?;
    let by_provider = wishes.authorizes(&input.role_arn)?;
    let tags = Tags::new(wishes.tags, wishes.transitive, None)?;
    let refused = || denied("Not authorized to perform sts:AssumeRoleWithWebIdentity");
    let role = role.ok_or_else(refused)?;
    let mut provider_keys = proved.trust_keys(&ctx.account);
    provider_keys.set("sts:roleauthorizedbyidp", by_provider.to_string());
    let candidate = Candidate {
        operation: "AssumeRoleWithWebIdentity",
        role: &role,
        requester: &Requester::Federated { provider: proved.principal.clone() },
        caller: None,
        request: permit.request(),
        wishes: consent::Wishes {
            session_name: &input.role_session_name,
            external_id: None,
            tags: &tags,
            source_identity: wishes.source_identity.as_deref(),
        },
        provider_keys: &provider_keys,
    };
    if !consent::ask(ctx, &candidate).await?.allowed {
        return Err(refused());
    }
    let seconds = durations::of_role(&role, input.duration_seconds, false)?;
    let policies = session_policies::read(ctx, input.policy, input.policy_arns).await?;
    let packed_policy_size = packed::percent(policies.as_ref(), &tags.all)?;
    let new = NewSession {
        holder: answer::holder(&role, &input.role_session_name),
        seconds,
        policies,
        tags: tags.all,
        transitive: tags.transitive,
        source_identity: wishes.source_identity.clone(),
        keys: proved.lasting_keys(),
    };
    let begun = answer::begin(ctx, new, input.minimum_session_token_size).await?;
    Ok(AssumeRoleWithWebIdentityResponse {
        assumed_role_user: Some(answer::assumed_role_user(ctx, &role, &input.role_session_name)),
        audience: Some(proved.identity.client().to_owned()),
        credentials: Some(begun.credentials),
        packed_policy_size,
        provider: Some(proved.principal),
        session_token_size: begun.token_size,
        session_token_utilization: None,
        source_identity: wishes.source_identity,
        subject_from_web_identity_token: Some(proved.identity.subject),
    })
}
