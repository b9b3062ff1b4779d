//! `AssumeRoleWithSAML`.

use cognomen_contract::Error;
use cognomen_contract::sts::{AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse, operations};
use cognomen_iam::policy::{ConditionKeys, Requester};
use cognomen_iam::providers::saml_provider;
use cognomen_iam::roles::Role;
use cognomen_iam::session::NewSession;
use cognomen_iam::{Permit, roles};

use super::consent::{self, Candidate};
use super::error::{denied, invalid_token};
use super::tags::{Tags, is_tag};
use super::{answer, durations, packed, role_arn, saml_once, session_policies, web_tokens};
use crate::Context;
use crate::federation::saml::{self, Expectation, SamlIdentity};

/// Where AWS receives responses, and its older name for itself.
const AWS: [&str; 2] = ["https://signin.aws.amazon.com/saml", "urn:amazon:webservices"];
/// Condition keys that stay with the session.
const LASTING: [&str; 3] = ["saml:namequalifier", "saml:sub", "saml:sub_type"];
/// Names the provider in trust policies' and in the session's condition keys.
const PROVIDER: &str = "aws:FederatedProvider";

/// Begins a session of a role for somebody whom a SAML provider vouches for. Nobody signs; an assertion is good once.
///
/// # Errors
/// `InvalidIdentityToken` and `ExpiredToken` for the response, as [`saml::SamlFault`] words them; `AccessDenied` when the role's
/// trust policy does not allow it, in the same words when there is no such role; others as `AssumeRole`.
pub async fn assume_role_with_saml(
    permit: Permit<operations::AssumeRoleWithSAML>,
    input: AssumeRoleWithSAMLRequest,
    ctx: &Context,
) -> Result<AssumeRoleWithSAMLResponse, Error> {
    role_arn::check(&input.role_arn)?;
    let identity = prove(ctx, permit.region(), &input).await?;
    identity.check_role(&input.role_arn, &input.principal_arn)?;
    let session_name = identity.role_session_name()?.to_owned();
    let source_identity = identity.source_identity()?.map(str::to_owned);
    let tags = tags(&identity)?;
    let refused = || denied("Not authorized to perform sts:AssumeRoleWithSAML");
    let role = roles::role_of_arn(&ctx.iam, &input.role_arn).await?.ok_or_else(refused)?;
    let mut provider_keys = ConditionKeys::default();
    for (key, values) in identity.condition_keys() {
        provider_keys.set_all(key, values);
    }
    provider_keys.set(PROVIDER, input.principal_arn.clone());
    let candidate = Candidate {
        operation: "AssumeRoleWithSAML",
        role: &role,
        requester: &Requester::Federated { provider: input.principal_arn.clone() },
        caller: None,
        request: permit.request(),
        wishes: consent::Wishes {
            session_name: &session_name,
            external_id: None,
            tags: &tags,
            source_identity: source_identity.as_deref(),
        },
        provider_keys: &provider_keys,
    };
    if !consent::ask(ctx, &candidate).await?.allowed {
        return Err(refused());
    }
    let seconds = seconds(ctx, &role, input.duration_seconds, &identity)?;
    let policies = session_policies::read(ctx, input.policy, input.policy_arns).await?;
    let packed_policy_size = packed::percent(policies.as_ref(), &tags.all)?;
    saml_once::redeem(ctx, &input.principal_arn, &identity).await?;
    let new = NewSession {
        holder: answer::holder(&role, &session_name),
        seconds,
        policies,
        tags: tags.all,
        transitive: tags.transitive,
        source_identity: source_identity.clone(),
        keys: lasting(&identity, input.principal_arn),
    };
    let begun = answer::begin(ctx, new, input.minimum_session_token_size).await?;
    Ok(AssumeRoleWithSAMLResponse {
        assumed_role_user: Some(answer::assumed_role_user(ctx, &role, &session_name)),
        audience: Some(identity.recipient),
        credentials: Some(begun.credentials),
        issuer: Some(identity.issuer),
        name_qualifier: Some(identity.name_qualifier),
        packed_policy_size,
        session_token_size: begun.token_size,
        session_token_utilization: None,
        source_identity,
        subject: Some(identity.subject),
        subject_type: Some(identity.subject_type),
    })
}

/// Proves the response of the provider that is named. It may be made for AWS or for this server.
async fn prove(ctx: &Context, region: &str, input: &AssumeRoleWithSAMLRequest) -> Result<SamlIdentity, Error> {
    let provider = saml_provider(&ctx.iam, &input.principal_arn).await?;
    let provider = provider.ok_or_else(|| invalid_token("Specified provider doesn't exist"))?;
    let own = format!("{}/saml", web_tokens::issuer(ctx));
    let audiences: Vec<String> = AWS.into_iter().map(str::to_owned).chain([own.clone()]).collect();
    let regional = ctx.iam.regions.iter().map(String::as_str).chain([region]);
    let regional = regional.map(|region| format!("https://{region}.signin.aws.amazon.com/saml"));
    let recipients: Vec<String> = regional.chain([AWS[0].to_owned(), own]).collect();
    let expected = Expectation { audiences: &audiences, recipients: &recipients, now: ctx.clock.now() };
    Ok(saml::verify(&provider, &input.saml_assertion, &expected)?)
}

fn tags(identity: &SamlIdentity) -> Result<Tags, Error> {
    let passed = identity.principal_tags()?;
    if !passed.iter().all(|(key, value)| is_tag(key, value)) {
        return Err(invalid_token("PrincipalTag attributes in AuthnResponse must be keys and values of tags"));
    }
    Tags::new(passed, identity.transitive_tag_keys().to_vec(), None)
}

/// What the request asks for, cut off by the provider.
fn seconds(ctx: &Context, role: &Role, asked: Option<i32>, identity: &SamlIdentity) -> Result<i64, Error> {
    let seconds = durations::of_role(role, asked, false)?;
    let left = identity.session_until.map(|end| end.seconds() - ctx.clock.now().seconds());
    Ok([left, identity.session_seconds()?].into_iter().flatten().fold(seconds, i64::min).max(1))
}

fn lasting(identity: &SamlIdentity, provider_arn: String) -> Vec<(String, Vec<String>)> {
    let mut keys = identity.condition_keys();
    keys.retain(|(key, _)| LASTING.contains(&key.as_str()));
    keys.push((PROVIDER.to_owned(), vec![provider_arn]));
    keys
}
