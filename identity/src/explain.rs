//! `ExplainIdentity`: which role and tags an identity of a pool gets, and why.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognomen::{
    DecisionType, EffectType, ErrorCode, ExplainIdentityRequest, ExplainIdentityResponse, PolicyLayerType,
    StatementType, operations,
};
use cognomen_iam::caller::RequestInfo;
use cognomen_iam::policy::Layer;
use cognomen_iam::{Permit, Verdict};
use cognomen_model::identity_pool::tag_of_identity;

use crate::Context;
use crate::pools::PoolView;
use crate::pools::credentials::{Assumed, Session, consent, is_elsewhere};
use crate::pools::identities::owner_of;
use crate::pools::logins::{OwnToken, Verified, supposed, verify};
use crate::pools::roles::{Asking, choose, deciding, principal_tags};
use crate::pools::tokens;

/// Explains an identity of a pool of the request's region.
///
/// # Errors
/// As [`explain`].
pub async fn explain_identity(
    permit: Permit<operations::ExplainIdentity>,
    input: ExplainIdentityRequest,
    ctx: &Context,
) -> Result<ExplainIdentityResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    explain(ctx, &pool, permit.request(), input).await
}

/// Chooses role and tags and asks the role's trust policy, as the enhanced flow would for these logins: real tokens, or claims as
/// if a provider had said them. Nothing is stored and no credentials are made.
///
/// # Errors
/// `InvalidParameterException` for claims that are no JSON object or come with real tokens, for a provider that the pool does not
/// list, and for an identity of another pool; `NotAuthorizedException` for tokens that do not hold; when the store fails.
pub async fn explain(
    ctx: &Context,
    pool: &PoolView,
    request: &RequestInfo,
    input: ExplainIdentityRequest,
) -> Result<ExplainIdentityResponse, Error> {
    let verified = logins(ctx, pool, &input).await?;
    let mut reasons = Vec::new();
    let mut response = ExplainIdentityResponse { authenticated: !verified.is_empty(), ..Default::default() };
    if verified.is_empty() && !pool.pool.allow_guests {
        response.explanation = "Nobody gets an identity of this pool without a login: it has no guests.".to_owned();
        return Ok(response);
    }
    let identity = identity(ctx, pool, &verified, input.identity_id.as_deref(), &mut reasons).await?;
    let custom = input.custom_role_arn.as_deref();
    let asking = Asking { pool: &pool.pool, proven: &verified.proven, own_token: verified.own.is_some(), custom };
    let chosen = match choose(&asking) {
        Ok(chosen) => chosen,
        Err(refusal) => {
            reasons.extend(refusal.passed_over.iter().map(ToString::to_string));
            response.explanation = format!("There is no role for this identity: {}.", refusal.refused);
            response.reasons = reasons;
            return Ok(response);
        }
    };
    reasons.extend(chosen.passed_over.iter().map(ToString::to_string));
    reasons.push(chosen.because.to_string());
    let mut sentences = vec![format!("The identity gets the role {}: {}.", chosen.role_arn, chosen.because)];
    response.role_arn = Some(chosen.role_arn.clone());
    let tags = match tags(pool, &verified) {
        Ok(tags) => tags,
        Err(fault) => {
            sentences.push(format!("But it gets no credentials: {fault}."));
            response.explanation = sentences.join(" ");
            response.reasons = reasons;
            return Ok(response);
        }
    };
    sentences.push(tagged(&tags));
    let (role_arn, pool_id, amr) = (&*chosen.role_arn, &*pool.pool.id, verified.amr());
    let session = Session { role_arn, identity_id: &identity, pool_id, amr: &amr, tags: &tags };
    let asked = if is_elsewhere(&pool.pool) { None } else { Some(consent(ctx, request, &session).await?) };
    match asked {
        None => {
            sentences.push("Another service decides whether it may be assumed, and gives the credentials.".to_owned());
        }
        Some(None) => sentences.push("But there is no such role in this account.".to_owned()),
        Some(Some(Assumed { verdict, .. })) => {
            sentences.push(trusted(&verdict));
            response.trust_decision = Some(decision(&verdict));
            response.trust_statement = statement(&verdict);
        }
    }
    if verified.is_empty() {
        sentences.push("The session of a guest is held to what Cognito lets guests do.".to_owned());
    }
    response.principal_tags = Some(tags);
    response.explanation = sentences.join(" ");
    response.reasons = reasons;
    Ok(response)
}

/// What is proved, or supposed.
async fn logins(ctx: &Context, pool: &PoolView, input: &ExplainIdentityRequest) -> Result<Verified, Error> {
    let tokens = input.logins.as_ref().filter(|logins| !logins.is_empty());
    match (tokens, &input.provider_name, &input.claims) {
        (Some(tokens), None, None) => verify(ctx, pool, tokens, OwnToken::Taken).await,
        (None, Some(provider), Some(claims)) => {
            let claims = serde_json::from_str(claims).map_err(|_| invalid("`Claims` must be a JSON object"))?;
            let proven = supposed(ctx, pool, provider, claims);
            let proven = proven.ok_or_else(|| {
                invalid(format!("the pool does not list `{provider}`, or not for the client that `aud` names"))
            })?;
            Ok(Verified { proven: vec![proven], own: None })
        }
        (None, None, None) => Ok(Verified::default()),
        _ => Err(invalid("give either `Logins`, or `ProviderName` with `Claims`, or neither for a guest")),
    }
}

/// The id of the identity: the one that was named, the one that has the login, or one that is made up.
async fn identity(
    ctx: &Context,
    pool: &PoolView,
    verified: &Verified,
    named: Option<&str>,
    reasons: &mut Vec<String>,
) -> Result<String, Error> {
    let region = pool.pool.region();
    if let Some(id) = named {
        let of_pool = tag_of_identity(id) == Some(pool.pool.tag.as_str()) && id.starts_with(&format!("{region}:"));
        return if of_pool { Ok(id.to_owned()) } else { Err(invalid(format!("`{id}` is no identity of the pool"))) };
    }
    if let Some(own) = &verified.own {
        return Ok(own.subject.clone());
    }
    for proven in &verified.proven {
        if let Some(id) = owner_of(ctx, pool, &proven.login).await? {
            return Ok(id);
        }
    }
    reasons.push("no identity has the login yet: a new one is supposed".to_owned());
    Ok(pool.pool.identity_id([0; 12]))
}

fn tags(pool: &PoolView, verified: &Verified) -> Result<BTreeMap<String, String>, String> {
    if let Some(own) = &verified.own {
        return Ok(tokens::principal_tags(&own.claims));
    }
    match deciding(&pool.pool, &verified.proven) {
        Some(login) => principal_tags(&pool.pool, login).map_err(|fault| fault.to_string()),
        None => Ok(BTreeMap::new()),
    }
}

fn tagged(tags: &BTreeMap<String, String>) -> String {
    if tags.is_empty() {
        return "Its session has no tags.".to_owned();
    }
    let tags: Vec<String> = tags.iter().map(|(key, value)| format!("`{key}` = `{value}`")).collect();
    format!("Its session has the tags {}.", tags.join(", "))
}

fn trusted(verdict: &Verdict) -> String {
    let action = &verdict.action;
    match (&verdict.statement, verdict.allowed) {
        (Some(at), true) => format!("Statement {} of the role's trust policy allows {action}.", at.index + 1),
        (Some(at), false) => format!("But statement {} of the role's trust policy denies {action}.", at.index + 1),
        (None, _) => format!("But no statement of the role's trust policy allows {action}."),
    }
}

fn decision(verdict: &Verdict) -> DecisionType {
    match (verdict.allowed, &verdict.statement) {
        (true, _) => DecisionType::Allowed,
        (false, Some(_)) => DecisionType::ExplicitDeny,
        (false, None) => DecisionType::ImplicitDeny,
    }
}

fn statement(verdict: &Verdict) -> Option<StatementType> {
    let at = verdict.statement.as_ref()?;
    Some(StatementType {
        effect: if verdict.allowed { EffectType::Allow } else { EffectType::Deny },
        index: i32::try_from(at.index).unwrap_or(i32::MAX),
        layer: match verdict.layer {
            Layer::Identity => PolicyLayerType::Identity,
            Layer::Boundary => PolicyLayerType::Boundary,
            Layer::Session => PolicyLayerType::Session,
            Layer::Resource => PolicyLayerType::Resource,
        },
        policy: at.policy.clone(),
        sid: at.sid.clone(),
    })
}

fn invalid(text: impl Into<String>) -> Error {
    Error::new(ErrorCode::InvalidParameterException, text.into())
}
