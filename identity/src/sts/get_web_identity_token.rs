//! `GetWebIdentityToken`.

use cognomen_contract::sts::{ErrorCode, GetWebIdentityTokenRequest, GetWebIdentityTokenResponse, operations};
use cognomen_contract::{Error, Timestamp};
use cognomen_iam::policy::ConditionKeys;
use cognomen_iam::{Action, Permit, Standing, permitted};

use super::caller::{caller, is_federated};
use super::error::{invalid, not_with_a_session};
use super::tags::{Tags, pairs};
use super::web_tokens::{Algorithm, LONGEST_CLAIMS, NewToken, claims, signed};
use crate::Context;

/// Seconds of a token that asks for no length.
const DEFAULT_SECONDS: i32 = 300;

/// Signs a token that proves the caller to services outside, by an issuer and keys of this server.
///
/// # Errors
/// `AccessDenied` without `sts:GetWebIdentityToken`, and `sts:TagGetWebIdentityToken` for tags; `ValidationError` for another
/// algorithm; `InvalidParameterValue` for tags; `SessionDurationEscalationException` for a token that would outlive the caller's
/// session; `JWTPayloadSizeExceededException` for one that says too much.
pub async fn get_web_identity_token(
    permit: Permit<operations::GetWebIdentityToken>,
    input: GetWebIdentityTokenRequest,
    ctx: &Context,
) -> Result<GetWebIdentityTokenResponse, Error> {
    let caller = caller(&permit)?;
    if is_federated(caller) {
        return Err(not_with_a_session("GetWebIdentityToken"));
    }
    let algorithm = match input.signing_algorithm.as_str() {
        "RS256" => Algorithm::Rs256,
        "ES384" => Algorithm::Es384,
        other => {
            return Err(invalid(format!(
                "1 validation error detected: Value '{other}' at 'signingAlgorithm' failed to satisfy constraint: Member must \
                 satisfy enum value set: [RS256, ES384]"
            )));
        }
    };
    let seconds = input.duration_seconds.unwrap_or(DEFAULT_SECONDS);
    let passed = pairs(input.tags);
    let tags = Tags::new(passed.clone(), Vec::new(), None)?;
    consent(ctx, &permit, &input.audience, &input.signing_algorithm, seconds, &tags).await?;
    let expires_at = ctx.clock.now().plus_seconds(seconds.into());
    if caller.session.as_deref().is_some_and(|session| expires_at > session.expires_at) {
        let text = "The requested token would outlive the session that asks for it.";
        return Err(Error::new(ErrorCode::SessionDurationEscalationException, text));
    }
    let principal_tags = Standing::of(&ctx.iam, caller).await?.tags(caller);
    let new = NewToken {
        caller,
        principal_tags: &principal_tags,
        audience: &input.audience,
        tags: &passed,
        region: permit.region(),
        expires_at,
    };
    let claims = claims(ctx, &new);
    if claims.to_string().len() > LONGEST_CLAIMS {
        let text = "The requested token would exceed the largest size of its claims.";
        return Err(Error::new(ErrorCode::JWTPayloadSizeExceededException, text));
    }
    Ok(GetWebIdentityTokenResponse {
        expiration: Some(Timestamp::from_millis(expires_at.0)),
        web_identity_token: Some(signed(ctx, algorithm, &claims).await?),
    })
}

/// Asks the caller's policies, with the condition keys that this operation alone has.
async fn consent(
    ctx: &Context,
    permit: &Permit<operations::GetWebIdentityToken>,
    audience: &[String],
    algorithm: &str,
    seconds: i32,
    tags: &Tags,
) -> Result<(), Error> {
    let resource = format!("arn:aws:sts::{}:self", ctx.account);
    let mut keys = ConditionKeys::default();
    keys.set_all("sts:identitytokenaudience", audience.iter().cloned());
    keys.set("sts:signingalgorithm", algorithm);
    keys.set("sts:durationseconds", seconds.to_string());
    tags.set_keys(&mut keys);
    let ask = |operation| Action { service: "sts", operation, resource: &resource };
    permitted(&ctx.iam, permit, &ask("GetWebIdentityToken"), &keys).await?;
    if tags.need_consent() {
        permitted(&ctx.iam, permit, &ask("TagGetWebIdentityToken"), &keys).await?;
    }
    Ok(())
}
