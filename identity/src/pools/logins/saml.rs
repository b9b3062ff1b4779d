//! Assertions of SAML providers of the account.

use cognomen_contract::Error;
use cognomen_iam::providers::saml_provider;
use serde_json::{Map, Value};

use super::{Kind, Proven, unsupported};
use crate::Context;
use crate::federation::saml::{self, Expectation, SamlFault, SamlIdentity};
use crate::pools::error;
use crate::pools::identities::Login;

/// Where AWS receives responses, and its older name for itself.
const AWS: [&str; 2] = ["https://signin.aws.amazon.com/saml", "urn:amazon:webservices"];
/// The claim under which maps of tags look for the user.
const NAME: &str = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

/// Proves a base64-encoded response of the provider of an ARN, made for AWS or for this server. It is good for as long as STS would
/// take it, and not only once: finding the identity and getting its credentials are two requests with the same response.
///
/// # Errors
/// `NotAuthorizedException`; when the store fails.
pub(super) async fn verify(ctx: &Context, region: &str, arn: &str, response: &str) -> Result<Proven, Error> {
    let provider = saml_provider(&ctx.iam, arn).await?.ok_or_else(unsupported)?;
    let own = format!("{}/saml", ctx.issuer);
    let audiences: Vec<String> = AWS.into_iter().map(str::to_owned).chain([own.clone()]).collect();
    let recipients = [AWS[0].to_owned(), format!("https://{region}.signin.aws.amazon.com/saml"), own];
    let expected = Expectation { audiences: &audiences, recipients: &recipients, now: ctx.clock.now() };
    let identity = saml::verify(&provider, response, &expected).map_err(refused)?;
    let roles = identity.roles().into_iter().filter(|(_, provider)| *provider == arn);
    Ok(Proven {
        kind: Kind::Saml,
        login: Login::public(arn, subject(&provider.id, &identity)),
        mapping: arn.to_owned(),
        provider: arn.to_owned(),
        amr: [arn.to_owned(), format!("{arn}:{}", identity.subject)],
        roles: roles.map(|(role, _)| role.to_owned()).collect(),
        claims: claims(&identity),
    })
}

/// A user of a provider. Names of different kinds may be equal without being the same user's, and so may names of two providers
/// that had the same ARN, one after the other.
fn subject(provider_id: &str, identity: &SamlIdentity) -> String {
    let kind = identity.subject_type.replace('%', "%25").replace(':', "%3A");
    format!("{provider_id}:{kind}:{}", identity.subject)
}

/// Attributes as claims: text, or a list of several.
fn claims(identity: &SamlIdentity) -> Map<String, Value> {
    let value = |values: &Vec<String>| match values.as_slice() {
        [one] => Value::from(one.as_str()),
        several => Value::from(several.to_vec()),
    };
    let mut claims: Map<String, Value> =
        identity.attributes.iter().map(|(name, values)| (name.clone(), value(values))).collect();
    claims.insert(NAME.to_owned(), Value::from(identity.subject.as_str()));
    claims
}

fn refused(fault: SamlFault) -> Error {
    match fault {
        SamlFault::Subject => error::not_authorized("Invalid login token. Missing a required claim: sub"),
        SamlFault::Audience => error::not_authorized("Invalid login token. Incorrect token audience."),
        SamlFault::Signature | SamlFault::Algorithm => {
            error::not_authorized("Invalid login token. Couldn't verify signed token.")
        }
        SamlFault::Issuer => error::not_authorized("Invalid login token. Issuer doesn't match providerName"),
        fault => error::not_authorized(format!("Invalid login token. {fault}.")),
    }
}
