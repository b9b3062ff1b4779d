//! `GetFederationToken`.

use cognomen_contract::Error;
use cognomen_contract::sts::{FederatedUser, GetFederationTokenRequest, GetFederationTokenResponse, operations};
use cognomen_iam::policy::ConditionKeys;
use cognomen_iam::session::{Holder, NewSession};
use cognomen_iam::{Action, Permit, permitted};

use super::caller::caller;
use super::error::not_with_a_session;
use super::tags::{Tags, pairs};
use super::{answer, packed, session_policies};
use crate::Context;

/// Seconds of a session that asks for no length: twelve hours.
const DEFAULT_SECONDS: i32 = 43_200;

/// Begins a session for somebody whom a user vouches for. It may do what the user's and the session's policies both allow, and
/// without session policies nothing.
///
/// # Errors
/// `AccessDenied` to sessions, and without `sts:TagSession` for tags; `InvalidParameterValue` for tags;
/// `MalformedPolicyDocument` and `PackedPolicyTooLarge` for session policies.
pub async fn get_federation_token(
    permit: Permit<operations::GetFederationToken>,
    input: GetFederationTokenRequest,
    ctx: &Context,
) -> Result<GetFederationTokenResponse, Error> {
    let caller = caller(&permit)?;
    let Some(user_name) = caller.user_name.as_ref().filter(|_| caller.session.is_none()) else {
        return Err(not_with_a_session("GetFederationToken"));
    };
    let arn = format!("arn:aws:sts::{}:federated-user/{}", ctx.account, input.name);
    let tags = Tags::new(pairs(input.tags), Vec::new(), None)?;
    if tags.need_consent() {
        let mut keys = ConditionKeys::default();
        tags.set_keys(&mut keys);
        let action = Action { service: "sts", operation: "TagSession", resource: &arn };
        permitted(&ctx.iam, &permit, &action, &keys).await?;
    }
    let policies = session_policies::read(ctx, input.policy, input.policy_arns).await?;
    let packed_policy_size = packed::percent(policies.as_ref(), &tags.all)?;
    let new = NewSession {
        holder: Holder::Federated {
            user_id: caller.user_id.clone(),
            user_name: user_name.clone(),
            user_arn: caller.arn.clone(),
            name: input.name.clone(),
        },
        seconds: input.duration_seconds.unwrap_or(DEFAULT_SECONDS).into(),
        policies,
        tags: tags.all,
        transitive: Vec::new(),
        source_identity: None,
        keys: Vec::new(),
    };
    let begun = answer::begin(ctx, new, input.minimum_session_token_size).await?;
    Ok(GetFederationTokenResponse {
        credentials: Some(begun.credentials),
        federated_user: Some(FederatedUser { arn, federated_user_id: format!("{}:{}", ctx.account, input.name) }),
        packed_policy_size,
        session_token_size: begun.token_size,
        session_token_utilization: None,
    })
}
